import { LAST_COLUMN, LAST_ROW } from "./readLimits";
import type { PlainShape } from "./xmlScanner";

const [SPACE, QUOTE, AMPERSAND, SLASH, LESS, EQUALS, GREATER] = [32, 34, 38, 47, 60, 61, 62];
const [DIGIT_0, CAPITAL_A, CASE_BIT] = [48, 65, 32];
const [B, C, E, F, N, R, S, T, V] = [98, 99, 101, 102, 110, 114, 115, 116, 118];
/** More formats than this no file has; their number is held against the limits by the reader. */
const MOST_STYLES = 999_999;

/** The types of cells in this shape: a dozen others, or none of the schema's, go the strict way. */
export type PlainType = "n" | "s" | "str" | "b" | "e";

/**
 * The cell as nearly every writer has it: `<c r="B12" s="3" t="s"><f>A1+1</f><v>5</v></c>`, each piece but the tag
 * itself left out or not. It is told in one pass that notes nothing but numbers and places. Any other shape (blanks,
 * prefixes, comments, entities, line ends, further attributes, values outside the grid) is simply none: then the
 * scanner's strict way reads or refuses it. What formula and value say is not looked at here.
 */
export class PlainCell implements PlainShape {
  /** The address, from 1; the row is 0 when it is left out. */
  row = 0;
  column = 0;
  /** The number of its format; -1 when it is left out. */
  style = -1;
  type: PlainType = "n";
  /** Where the texts of the formula and of the value stand; the start is -1 for one that is left out. */
  formulaStart = -1;
  formulaEnd = 0;
  valueStart = -1;
  valueEnd = 0;
  /** The cell is of the form <c/>. */
  isEmpty = false;

  endOf(source: string, start: number): number {
    if (source.charCodeAt(start) !== LESS || source.charCodeAt(start + 1) !== C) return -1;
    let at = this.passAttributes(source, start + 2);
    if (at < 0) return -1;
    this.formulaStart = -1;
    this.valueStart = -1;
    this.isEmpty = source.charCodeAt(at) === SLASH;
    if (this.isEmpty) return source.charCodeAt(at + 1) === GREATER ? at + 2 : -1;
    if (source.charCodeAt(at++) !== GREATER) return -1;
    if (isTag(source, at, F)) {
      this.formulaStart = at + 3;
      at = this.formulaEnd = endOfText(source, at + 3);
      if (!isEndTag(source, at, F)) return -1;
      at += 4;
    }
    if (isTag(source, at, V)) {
      this.valueStart = at + 3;
      at = this.valueEnd = endOfText(source, at + 3);
      if (!isEndTag(source, at, V)) return -1;
      at += 4;
    }
    return isEndTag(source, at, C) ? at + 4 : -1;
  }

  /** Gives the place behind the attributes, or -1 for any but these three, each once and with a value of its kind. */
  private passAttributes(source: string, start: number): number {
    let at = start;
    let row = 0;
    let column = 0;
    let style = -1;
    let type: PlainType | null = null;
    while (source.charCodeAt(at) === SPACE) {
      const name = source.charCodeAt(at + 1);
      if (source.charCodeAt(at + 2) !== EQUALS || source.charCodeAt(at + 3) !== QUOTE) return -1;
      at += 4;
      let c = source.charCodeAt(at);
      if (name === R && row === 0) {
        for (let letter = (c & ~CASE_BIT) - CAPITAL_A; letter >= 0 && letter < 26;) {
          column = column * 26 + letter + 1;
          if (column > LAST_COLUMN) return -1;
          c = source.charCodeAt(++at);
          letter = (c & ~CASE_BIT) - CAPITAL_A;
        }
        for (let digit = c - DIGIT_0; digit >= 0 && digit < 10; digit = c - DIGIT_0) {
          row = row * 10 + digit;
          if (row > LAST_ROW) return -1;
          c = source.charCodeAt(++at);
        }
        if (row === 0 || column === 0) return -1;
      } else if (name === S && style < 0) {
        for (let digit = c - DIGIT_0; digit >= 0 && digit < 10; digit = c - DIGIT_0) {
          style = style < 0 ? digit : style * 10 + digit;
          if (style > MOST_STYLES) return -1;
          c = source.charCodeAt(++at);
        }
        if (style < 0) return -1;
      } else if (name === T && type === null) {
        type = plainType(source, at);
        if (type === null) return -1;
        at += type.length;
        c = source.charCodeAt(at);
      } else return -1;
      if (c !== QUOTE) return -1;
      at++;
    }
    this.row = row;
    this.column = column;
    this.style = style;
    this.type = type ?? "n";
    return at;
  }
}

/** The type that begins here; that it also ends where the value does is for the caller to see. */
function plainType(source: string, at: number): PlainType | null {
  switch (source.charCodeAt(at)) {
    case S:
      return source.charCodeAt(at + 1) === T && source.charCodeAt(at + 2) === R ? "str" : "s";
    case N:
      return "n";
    case B:
      return "b";
    case E:
      return "e";
    default:
      return null;
  }
}

/** Whether a start tag of one letter and no attributes stands at the place. */
function isTag(source: string, at: number, letter: number): boolean {
  return (
    source.charCodeAt(at) === LESS &&
    source.charCodeAt(at + 1) === letter &&
    source.charCodeAt(at + 2) === GREATER
  );
}

function isEndTag(source: string, at: number, letter: number): boolean {
  return (
    source.charCodeAt(at) === LESS &&
    source.charCodeAt(at + 1) === SLASH &&
    source.charCodeAt(at + 2) === letter &&
    source.charCodeAt(at + 3) === GREATER
  );
}

/** Gives the first place that does not hold text standing for itself: a tag, or what this shape does not have. */
function endOfText(source: string, start: number): number {
  let at = start;
  let c = source.charCodeAt(at);
  while (c >= SPACE && c !== LESS && c !== AMPERSAND) c = source.charCodeAt(++at);
  return at;
}
