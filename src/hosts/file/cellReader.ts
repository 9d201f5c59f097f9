import type { Cell, CellValue } from "../../core/model/workbookSnapshot";
import { parseWhole } from "./cellReference";
import { isDate, shownNumber } from "./numberFormat";
import { corrupt, tooLarge, type Deadline, type ReadLimits } from "./readLimits";
import { DAYS_1900_TO_1904, serialFromIso } from "./serialDate";
import { SharedFormula } from "./sharedFormula";
import { readStringItem, type SharedStrings, type SharedText } from "./sharedStrings";
import { PLAIN_STYLE, type CellStyle } from "./styles";
import { parseXmlNumber } from "./xmlNumber";
import { decodeEscapes } from "./xmlText";
import type { XmlScanner } from "./xmlScanner";

/** What the cells of a sheet need from the rest of the workbook. */
export interface CellContext {
  readonly limits: ReadLimits;
  readonly deadline: Deadline;
  /** Gives the workbook's strings; asked only when a cell needs one. */
  readonly strings: () => SharedStrings;
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

const BLANK: CellValue = { kind: "blank" };
const TRUE: CellValue = { kind: "boolean", boolean: true };
const FALSE: CellValue = { kind: "boolean", boolean: false };
/** Texts of numbers are kept so many at a time: points repeat, measurements need not. */
const KEPT_TEXTS = 4096;

/** Reads the cells of one sheet, each from the scanner that has just entered it. */
export class CellReader {
  private readonly shared = new Map<number, SharedFormula>();
  private readonly texts = new Map<CellStyle, Map<number, string>>();
  private expanded = 0;

  constructor(
    private readonly xml: XmlScanner,
    private readonly context: CellContext,
  ) {}

  /**
   * Reads the cell (element c) just entered and leaves it. Gives null when it holds neither value nor formula: a
   * format alone is nothing. A formula without a stored value is blank and not `cached`: unknown, not zero.
   */
  read(row: number, column: number): Cell | null {
    const xml = this.xml;
    const style = this.styleOfCell();
    const type = this.typeOfCell();
    let formula: string | null = null;
    let hasValue = false;
    let inline: SharedText | null = null;
    let stored: Stored = NOTHING;
    while (xml.nextChild()) {
      switch (xml.name) {
        case "v":
          if (hasValue) throw corrupt(xml.part, "second value");
          hasValue = true;
          xml.readText();
          stored = this.readValue(type, style);
          break;
        case "f":
          if (formula !== null) throw corrupt(xml.part, "second formula");
          formula = this.readFormula(row, column);
          break;
        case "is":
          inline = readStringItem(xml, this.context.limits);
          break;
        default:
          xml.skip();
      }
    }
    if (inline !== null && type === "inlineStr") stored = textOf(inline.text, inline.font);
    if (stored === NOTHING && formula === null) return null;
    return {
      row,
      column,
      value: stored.value,
      text: stored.text,
      formula,
      cached: formula === null || stored !== NOTHING,
      font: stored.font ?? style.font,
      bold: style.bold,
    };
  }

  private styleOfCell(): CellStyle {
    const xml = this.xml;
    const i = xml.findAttribute("s");
    const styles = this.context.styles;
    if (i < 0) return styles[0] ?? PLAIN_STYLE;
    const index = parseWhole(xml.source, xml.valueStartOf(i), xml.valueEndOf(i), this.context.limits.styles);
    if (index < 0) throw corrupt(xml.part, "cell format");
    return styles[index] ?? PLAIN_STYLE;
  }

  private typeOfCell(): CellType {
    const xml = this.xml;
    const i = xml.findAttribute("t");
    if (i < 0) return "n";
    const start = xml.valueStartOf(i);
    const length = xml.valueEndOf(i) - start;
    for (const type of CELL_TYPES) {
      if (type.length === length && xml.source.startsWith(type, start)) return type;
    }
    throw corrupt(xml.part, "cell type");
  }

  private readValue(type: CellType, style: CellStyle): Stored {
    const { xml } = this;
    const isEmpty = xml.textStart === xml.textEnd;
    switch (type) {
      case "s": {
        if (isEmpty) return NOTHING;
        const index = parseWhole(
          xml.textSource,
          xml.textStart,
          xml.textEnd,
          this.context.limits.sharedStrings,
        );
        if (index < 0) throw corrupt(xml.part, "string index");
        const { text, font } = this.context.strings().get(index);
        return textOf(text, font);
      }
      case "str": {
        const text = decodeEscapes(xml.takeText());
        if (text.length > this.context.limits.textLength) throw corrupt(xml.part, "text too long");
        return textOf(text, null);
      }
      case "n": {
        if (isEmpty) return NOTHING;
        const number = parseXmlNumber(xml.textSource, xml.textStart, xml.textEnd);
        if (number !== number) throw corrupt(xml.part, "number");
        return this.numberOf(number, style);
      }
      case "b":
        return isEmpty ? NOTHING : this.booleanOf(xml.takeText());
      case "e": {
        const error = xml.takeText();
        return isEmpty ? NOTHING : { value: { kind: "error", error }, text: error, font: null };
      }
      case "d": {
        if (isEmpty) return NOTHING;
        const serial = serialFromIso(xml.takeText());
        if (serial === null) throw corrupt(xml.part, "date");
        return { value: { kind: "date", serial }, text: this.shown(serial, DATE_STYLE), font: null };
      }
      case "inlineStr":
        return NOTHING;
    }
  }

  private numberOf(number: number, style: CellStyle): Stored {
    if (style.format.kind === "date" && isDate(number, style.format)) {
      const serial = this.context.date1904 ? number + DAYS_1900_TO_1904 : number;
      return { value: { kind: "date", serial }, text: this.shown(serial, style), font: null };
    }
    return { value: { kind: "number", number }, text: this.shown(number, style), font: null };
  }

  private booleanOf(text: string): Stored {
    if (text === "1" || text === "true") return { value: TRUE, text: "TRUE", font: null };
    if (text === "0" || text === "false") return { value: FALSE, text: "FALSE", font: null };
    throw corrupt(this.xml.part, "boolean");
  }

  /** The shown text of a number, made once for each format. */
  private shown(number: number, style: CellStyle): string {
    let texts = this.texts.get(style);
    if (!texts) this.texts.set(style, (texts = new Map<number, string>()));
    let text = texts.get(number);
    if (text === undefined) {
      text = shownNumber(number, style.format);
      if (texts.size < KEPT_TEXTS) texts.set(number, text);
    }
    return text;
  }

  /** Reads the formula just entered. The first cell of a shared one has its text, the others name it by number. */
  private readFormula(row: number, column: number): string | null {
    const { xml, context } = this;
    const shared = xml.attribute("t") === "shared" ? this.sharedNumber() : -1;
    xml.readText();
    const text = xml.takeText();
    if (text.length > context.limits.formulaLength) throw corrupt(xml.part, "formula too long");
    if (text !== "") {
      const formula = text.startsWith("=") ? text.slice(1) : text;
      if (shared >= 0) this.shared.set(shared, new SharedFormula(formula, row, column));
      return formula;
    }
    if (shared < 0) return null;
    const first = this.shared.get(shared);
    if (!first) throw corrupt(xml.part, "shared formula");
    const formula = first.at(row, column);
    this.expanded += formula.length;
    if (this.expanded > context.limits.sharedFormulaText) throw tooLarge("sharedFormulaText", context.limits);
    return formula;
  }

  private sharedNumber(): number {
    const i = this.xml.findAttribute("si");
    const index =
      i < 0 ? -1 : parseWhole(this.xml.source, this.xml.valueStartOf(i), this.xml.valueEndOf(i), 0x7fffffff);
    if (index < 0) throw corrupt(this.xml.part, "shared formula");
    return index;
  }
}

/** A stored value with its shown text; `font` only where the text itself names one. */
interface Stored {
  readonly value: CellValue;
  readonly text: string;
  readonly font: string | null;
}

const NOTHING: Stored = { value: BLANK, text: "", font: null };
const DATE_STYLE: CellStyle = { ...PLAIN_STYLE, format: { kind: "date" } };
const CELL_TYPES = ["s", "n", "str", "b", "e", "inlineStr", "d"] as const;
type CellType = (typeof CELL_TYPES)[number];

function textOf(text: string, font: string | null): Stored {
  return { value: { kind: "text", text }, text, font };
}
