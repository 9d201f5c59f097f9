import type { Cell, CellValue, UnseenCell } from "../../core/model/workbookSnapshot";
import { parseWhole } from "./cellReference";
import { isDate, shownNumber } from "./numberFormat";
import { corrupt, tooLarge, type Deadline, type ReadLimits } from "./readLimits";
import { DAYS_1900_TO_1904, serialFromIso } from "./serialDate";
import type { PlainCell } from "./plainCell";
import { SharedFormula } from "./sharedFormula";
import { readStringItem, type SharedStrings, type SharedText } from "./sharedStrings";
import { textOf, type Stored } from "./storedValue";
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
/** Whole numbers in the general format, from 1. */
const points: (Stored | undefined)[] = new Array<undefined>(256);
/** Other numbers in the general format, of all workbooks. */
const generals = new Map<number, Stored>();
/** Numbers are kept so many for each format: points repeat, measurements need not. */
const KEPT_NUMBERS = 4096;

/** Reads the cells of one sheet, each from the scanner that has just entered it. */
export class CellReader {
  private readonly shared = new Map<number, SharedFormula>();
  private readonly numbers = new Map<CellStyle, Map<number, Stored>>();
  /** What nobody sees of the cells read so far, in their order. */
  readonly unseen: UnseenCell[] = [];
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
    const { xml } = this;
    const s = xml.findAttribute("s");
    const style = this.styleOf(xml.valueStartOf(s), xml.valueEndOf(s));
    const t = xml.findAttribute("t");
    const type = this.typeOf(xml.valueStartOf(t), xml.valueEndOf(t));
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
    const made = cellOf(row, column, stored, formula, style);
    if (style.unseen !== null && made !== null) this.unseen.push({ row, column, why: style.unseen });
    return made;
  }

  /** As {@link read}, for a cell the scanner has passed as a whole. */
  readPlain(cell: PlainCell, row: number, column: number): Cell | null {
    const { xml } = this;
    const style = this.styleAt(cell.style);
    if (cell.formulaStart < 0 && cell.valueStart < 0) return null;
    let formula: string | null = null;
    if (cell.formulaStart >= 0) {
      formula = this.formulaText(xml.source.slice(cell.formulaStart, cell.formulaEnd));
    }
    let stored: Stored = NOTHING;
    if (cell.valueStart >= 0) {
      xml.setText(cell.valueStart, cell.valueEnd);
      stored = this.readValue(cell.type, style);
    }
    const made = cellOf(row, column, stored, formula, style);
    if (style.unseen !== null && made !== null) this.unseen.push({ row, column, why: style.unseen });
    return made;
  }

  /** The style by its number in a stretch of the source; that of cells without one when the start is -1. */
  private styleOf(start: number, end: number): CellStyle {
    if (start < 0) return this.styleAt(-1);
    const index = parseWhole(this.xml.source, start, end, this.context.limits.styles);
    if (index < 0) throw corrupt(this.xml.part, "cell format");
    return this.styleAt(index);
  }

  private styleAt(index: number): CellStyle {
    const { limits, styles } = this.context;
    if (index > limits.styles) throw corrupt(this.xml.part, "cell format");
    return styles[Math.max(index, 0)] ?? PLAIN_STYLE;
  }

  private typeOf(start: number, end: number): CellType {
    if (start < 0) return "n";
    const { xml } = this;
    const length = end - start;
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
        return this.context.strings().get(index);
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
        return dateOf(serial, DATE_STYLE);
      }
      case "inlineStr":
        return NOTHING;
    }
  }

  /** A number as its format has it, made once for each format; points, nearly all of them, once for all workbooks. */
  private numberOf(number: number, style: CellStyle): Stored {
    if (number > 0 && number < points.length && style.format.kind === "general" && Number.isInteger(number)) {
      return (points[number] ??= this.makeNumber(number, style));
    }
    // A map takes 0 and -0 for the same key.
    if (Object.is(number, -0)) return this.makeNumber(number, style);
    let numbers = style.format.kind === "general" ? generals : this.numbers.get(style);
    if (!numbers) this.numbers.set(style, (numbers = new Map<number, Stored>()));
    let stored = numbers.get(number);
    if (stored === undefined) {
      stored = this.makeNumber(number, style);
      if (numbers === generals && numbers.size >= KEPT_NUMBERS) numbers.clear();
      if (numbers.size < KEPT_NUMBERS) numbers.set(number, stored);
    }
    return stored;
  }

  private makeNumber(number: number, style: CellStyle): Stored {
    if (style.format.kind === "date" && isDate(number, style.format)) {
      return dateOf(this.context.date1904 ? number + DAYS_1900_TO_1904 : number, style);
    }
    return { value: { kind: "number", number }, text: shownNumber(number, style.format), font: null };
  }

  private booleanOf(text: string): Stored {
    if (text === "1" || text === "true") return { value: TRUE, text: "TRUE", font: null };
    if (text === "0" || text === "false") return { value: FALSE, text: "FALSE", font: null };
    throw corrupt(this.xml.part, "boolean");
  }

  /** Reads the formula just entered. The first cell of a shared one has its text, the others name it by number. */
  private readFormula(row: number, column: number): string | null {
    const { xml, context } = this;
    const shared = xml.attribute("t") === "shared" ? this.sharedNumber() : -1;
    xml.readText();
    const formula = this.formulaText(xml.takeText());
    if (formula !== null) {
      if (shared >= 0) this.shared.set(shared, new SharedFormula(formula, row, column));
      return formula;
    }
    if (shared < 0) return null;
    const first = this.shared.get(shared);
    if (!first) throw corrupt(xml.part, "shared formula");
    const moved = first.at(row, column);
    this.expanded += moved.length;
    if (this.expanded > context.limits.sharedFormulaText) throw tooLarge("sharedFormulaText", context.limits);
    return moved;
  }

  /** The formula as the core wants it, without "="; null when there is no text. */
  private formulaText(text: string): string | null {
    const { xml, context } = this;
    if (text.length > context.limits.formulaLength) throw corrupt(xml.part, "formula too long");
    if (text === "") return null;
    return text.startsWith("=") ? text.slice(1) : text;
  }

  private sharedNumber(): number {
    const i = this.xml.findAttribute("si");
    const index =
      i < 0 ? -1 : parseWhole(this.xml.source, this.xml.valueStartOf(i), this.xml.valueEndOf(i), 0x7fffffff);
    if (index < 0) throw corrupt(this.xml.part, "shared formula");
    return index;
  }
}

const NOTHING: Stored = { value: BLANK, text: "", font: null };
const DATE_STYLE: CellStyle = { ...PLAIN_STYLE, format: { kind: "date" } };
const CELL_TYPES = ["s", "n", "str", "b", "e", "inlineStr", "d"] as const;
type CellType = (typeof CELL_TYPES)[number];

/** A cell; null when it holds nothing. All cells have this one order of properties, which keeps them one shape. */
function cellOf(
  row: number,
  column: number,
  stored: Stored,
  formula: string | null,
  style: CellStyle,
): Cell | null {
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

function dateOf(serial: number, style: CellStyle): Stored {
  return { value: { kind: "date", serial }, text: shownNumber(serial, style.format), font: null };
}
