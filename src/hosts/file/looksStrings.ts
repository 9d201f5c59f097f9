import type { Colours } from "./looksColours";
import { readFontLook } from "./looksFonts";
import type { FontLook, TextRun } from "./looksModel";
import type { Deadline, ReadLimits } from "./readLimits";
import { XmlScanner } from "./xmlScanner";
import { decodeEscapes } from "./xmlText";

/** A text in more pieces is shown in one look. */
const MOST_RUNS = 200;

/** Gives the shared strings that have more than one look, by number. */
export function readRichStrings(
  source: string,
  part: string,
  colours: Colours,
  limits: ReadLimits,
  deadline: Deadline,
): ReadonlyMap<number, readonly TextRun[]> {
  const xml = new XmlScanner(source, part, limits, deadline);
  const rich = new Map<number, readonly TextRun[]>();
  xml.enterRoot();
  let index = 0;
  while (xml.nextChild()) {
    if (!xml.is("si")) {
      xml.skip();
      continue;
    }
    const runs = readRuns(xml, colours);
    if (runs !== null) rich.set(index, runs);
    index++;
  }
  xml.finish();
  return rich;
}

/** Reads the runs of a string element (si, is) just entered and leaves it; null when it is one plain text. */
export function readRuns(xml: XmlScanner, colours: Colours): readonly TextRun[] | null {
  const runs: TextRun[] = [];
  while (xml.nextChild()) {
    if (!xml.is("r")) {
      xml.skip();
      continue;
    }
    let font: FontLook | null = null;
    let text = "";
    while (xml.nextChild()) {
      if (xml.is("rPr")) font = readFontLook(xml, colours);
      else if (xml.is("t")) {
        xml.readText();
        text += xml.takeText();
      } else xml.skip();
    }
    runs.push({ text: decodeEscapes(text), font });
  }
  return runs.length > 0 && runs.length <= MOST_RUNS ? runs : null;
}
