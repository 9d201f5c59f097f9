import type { PlainShape } from "./xmlScanner";

const [SPACE, QUOTE, AMPERSAND, SLASH, LESS, EQUALS, GREATER] = [32, 34, 38, 47, 60, 61, 62];
const [C, F, R, S, T, V] = [99, 102, 114, 115, 116, 118];

/**
 * The cell as nearly every writer has it: `<c r="B12" s="3" t="s"><f>A1+1</f><v>5</v></c>`, each piece but the tag
 * itself left out or not. It is told in one pass that notes nothing but places. Any other shape (blanks, prefixes,
 * comments, entities, line ends, further attributes) is simply none: then the scanner's strict way reads or refuses
 * it. What the pieces say is not looked at here.
 */
export class PlainCell implements PlainShape {
  /** Where the values of the attributes stand in the source; the start is -1 for one that is left out. */
  addressStart = -1;
  addressEnd = 0;
  styleStart = -1;
  styleEnd = 0;
  typeStart = -1;
  typeEnd = 0;
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

  /** Gives the place behind the attributes, or -1 for any but these three, each once. */
  private passAttributes(source: string, start: number): number {
    this.addressStart = -1;
    this.styleStart = -1;
    this.typeStart = -1;
    let at = start;
    while (source.charCodeAt(at) === SPACE) {
      const name = source.charCodeAt(at + 1);
      if (source.charCodeAt(at + 2) !== EQUALS || source.charCodeAt(at + 3) !== QUOTE) return -1;
      const valueStart = at + 4;
      at = valueStart;
      for (let c = source.charCodeAt(at); c !== QUOTE; c = source.charCodeAt(++at)) {
        // So written that NaN, the end of the source, fails as well.
        if (!(c > SPACE) || c === LESS) return -1;
      }
      if (name === R && this.addressStart < 0) {
        this.addressStart = valueStart;
        this.addressEnd = at;
      } else if (name === S && this.styleStart < 0) {
        this.styleStart = valueStart;
        this.styleEnd = at;
      } else if (name === T && this.typeStart < 0) {
        this.typeStart = valueStart;
        this.typeEnd = at;
      } else return -1;
      at++;
    }
    return at;
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
