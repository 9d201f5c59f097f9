import { corrupt, tooLarge, type Deadline, type ReadLimits } from "./readLimits";
import { PlainString, plainText } from "./plainString";
import { textOf, type Stored } from "./storedValue";
import { XmlScanner } from "./xmlScanner";
import { decodeEscapes } from "./xmlText";

/** A string of the workbook. `font` is that of its longest run where runs name one: it overrules the cell's. */
export interface SharedText {
  readonly text: string;
  readonly font: string | null;
}

/**
 * The workbook's table of strings. One walk notes where each string stands; a string is decoded when a cell first
 * asks for it, and once only: a sheet of 100 rows must not pay for another one of 100,000.
 */
export class SharedStrings {
  private readonly decoded: (Stored | undefined)[] = [];
  /** Two for each string: where its text begins and ends; -1 and the place of its element when it is not plain. */
  private places = new Int32Array(1024);
  private count = 0;
  private readonly items: XmlScanner;

  constructor(
    private readonly source: string,
    private readonly part: string,
    private readonly limits: ReadLimits,
    deadline: Deadline,
  ) {
    const xml = new XmlScanner(source, part, limits, deadline);
    this.items = new XmlScanner(source, part, limits, deadline);
    if (xml.enterRoot() !== "sst") throw corrupt(part, "root element");
    this.notePlaces(xml);
    xml.finish();
  }

  /** Gives a string by the number a cell holds; a number without a string is corrupt, never a guess. */
  get(index: number): Stored {
    if (index >= this.count) throw corrupt(this.part, "string index");
    return (this.decoded[index] ??= this.decode(index));
  }

  private notePlaces(xml: XmlScanner): void {
    const plain = new PlainString();
    for (;;) {
      const before = xml.position;
      if (xml.passPlain(plain)) {
        this.notePlace(plain.textStart, plain.textEnd);
        continue;
      }
      if (!xml.nextChild()) return;
      if (xml.is("si")) this.notePlace(-1, before);
      xml.skip();
    }
  }

  private notePlace(start: number, end: number): void {
    if (this.count === this.limits.sharedStrings) throw tooLarge("sharedStrings", this.limits);
    const at = this.count * 2;
    if (at === this.places.length) {
      const longer = new Int32Array(at * 2);
      longer.set(this.places);
      this.places = longer;
    }
    this.places[at] = start;
    this.places[at + 1] = end;
    this.count++;
  }

  private decode(index: number): Stored {
    const start = this.places[index * 2]!;
    const end = this.places[index * 2 + 1]!;
    if (start >= 0) {
      const plain = plainText(this.source, start, end, this.limits.textLength);
      if (plain !== null) return plain;
    }
    this.items.seek(start >= 0 ? this.source.lastIndexOf("<si>", start) : end);
    this.items.nextChild();
    const { text, font } = readStringItem(this.items, this.limits);
    return textOf(text, font);
  }
}

/** Reads a string element (si, is) just entered and leaves it: its runs joined, its phonetic guide left out. */
export function readStringItem(xml: XmlScanner, limits: ReadLimits): SharedText {
  let text = "";
  let font: string | null = null;
  let longest = 0;
  while (xml.nextChild()) {
    if (xml.is("t")) {
      xml.readText();
      text += xml.takeText();
    } else if (xml.is("r")) {
      const run = readRun(xml);
      text += run.text;
      if (run.font !== null && run.text.length > longest) {
        longest = run.text.length;
        font = run.font;
      }
    } else xml.skip();
    // An escape is seven characters for one.
    if (text.length > limits.textLength * 7) throw corrupt(xml.part, "text too long");
  }
  const decoded = decodeEscapes(text);
  if (decoded.length > limits.textLength) throw corrupt(xml.part, "text too long");
  return { text: decoded, font };
}

function readRun(xml: XmlScanner): SharedText {
  let text = "";
  let font: string | null = null;
  while (xml.nextChild()) {
    if (xml.is("t")) {
      xml.readText();
      text += xml.takeText();
    } else if (xml.is("rPr")) {
      while (xml.nextChild()) {
        if (xml.is("rFont")) font = xml.attribute("val");
        xml.skip();
      }
    } else xml.skip();
  }
  return { text, font };
}
