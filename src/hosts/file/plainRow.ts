import { LAST_ROW } from "./readLimits";
import { isMarked } from "./xmlAttributes";
import { standsAt } from "./xmlNames";
import type { PlainTag } from "./xmlScanner";

const [SPACE, QUOTE, AMPERSAND, LESS, EQUALS, GREATER] = [32, 34, 38, 60, 61, 62];
const [DIGIT_0, DIGIT_9] = [48, 57];
const TAG = "<row";
/** What the start tag of a row may carry, the usual ones first; r must come before all. */
const NAMES = [
  ...["r", "spans", "ht", "customHeight", "x14ac:dyDescent", "s", "customFormat", "hidden", "outlineLevel"],
  ...["collapsed", "thickBot", "thickTop", "ph"],
] as const;
const [R, HT, HIDDEN] = [NAMES.indexOf("r"), NAMES.indexOf("ht"), NAMES.indexOf("hidden")];

/**
 * The start tag of a row as nearly every writer has it: `<row r="8" spans="1:8" ht="31.5">`, told in one pass that
 * notes only what is needed of it. Any other shape is simply none: then the scanner's strict way reads or refuses it.
 */
export class PlainRow implements PlainTag {
  readonly name = { written: "row", local: "row" };
  /** Its number, from 1. */
  row = 0;
  /** Hidden by its mark or by a height of zero. */
  isHidden = false;

  endOf(source: string, start: number): number {
    if (!standsAt(source, TAG, start)) return -1;
    let at = start + TAG.length;
    let seen = 0;
    this.row = 0;
    this.isHidden = false;
    while (source.charCodeAt(at) === SPACE) {
      const name = nameAt(source, at + 1);
      // Each once, and none before the number.
      if (name < 0 || (seen & (1 << name)) !== 0 || (seen === 0 && name !== R)) return -1;
      seen |= 1 << name;
      const value = at + 1 + NAMES[name]!.length + 2;
      at = endOfValue(source, value);
      if (at < 0) return -1;
      if (name === R) this.row = rowNumber(source, value, at);
      else if (name === HIDDEN) this.isHidden ||= isMarked(source.slice(value, at));
      else if (name === HT) this.isHidden ||= isZero(source.slice(value, at));
      at++;
    }
    return this.row > 0 && source.charCodeAt(at) === GREATER ? at + 1 : -1;
  }
}

/** True for a height of zero: some people hide rows by it. */
export function isZero(text: string): boolean {
  return /^0(?:\.0*)?$/.test(text);
}

/** Gives the index of the name that stands at a place with its equals sign and quote behind it, or -1. */
function nameAt(source: string, at: number): number {
  for (let i = 0; i < NAMES.length; i++) {
    const name = NAMES[i]!;
    const end = at + name.length;
    if (!standsAt(source, name, at) || source.charCodeAt(end) !== EQUALS) continue;
    return source.charCodeAt(end + 1) === QUOTE ? i : -1;
  }
  return -1;
}

/** Gives the place of the closing quote, or -1 where the value does not stand for itself. */
function endOfValue(source: string, start: number): number {
  let at = start;
  let c = source.charCodeAt(at);
  while (c !== QUOTE) {
    if (!(c >= SPACE) || c === LESS || c === AMPERSAND) return -1;
    c = source.charCodeAt(++at);
  }
  return at;
}

/** Gives the whole number that a stretch is, 0 for anything else and beyond the grid. */
function rowNumber(source: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const c = source.charCodeAt(at);
    if (c < DIGIT_0 || c > DIGIT_9) return 0;
    number = number * 10 + c - DIGIT_0;
    if (number > LAST_ROW) return 0;
  }
  return number;
}
