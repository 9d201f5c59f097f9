import type { CellRange } from "../../core/model/place";
import { LAST_COLUMN, LAST_ROW } from "./readLimits";

/** Rows and columns in one number, to give both without an object: row × this + column. */
export const ROW_UNIT = 32_768;

/**
 * Reads an A1 address in a stretch of text, marks of fixed places ($) not allowed. Gives row × {@link ROW_UNIT} +
 * column, both from 1, or -1 when it is none or lies outside the grid (XFD1048576 is the last cell).
 */
export function parseAddress(text: string, start: number, end: number): number {
  let at = start;
  let column = 0;
  for (; at < end; at++) {
    const c = text.charCodeAt(at) & ~32;
    if (c < 65 || c > 90) break;
    column = column * 26 + c - 64;
    if (column > LAST_COLUMN) return -1;
  }
  const row = parseWhole(text, at, end, LAST_ROW);
  return column === 0 || row < 1 ? -1 : row * ROW_UNIT + column;
}

/** Reads a whole number of plain digits in a stretch of text; -1 when it is none or above `most`. */
export function parseWhole(text: string, start: number, end: number, most: number): number {
  if (start >= end) return -1;
  let n = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    n = n * 10 + digit;
    if (n > most) return -1;
  }
  return n;
}

/** Reads "A1:C3" or "A1"; null when it is no range of the grid. The corners may stand in any order. */
export function parseRange(text: string): CellRange | null {
  const colon = text.indexOf(":");
  const first = parseAddress(text, 0, colon < 0 ? text.length : colon);
  const last = colon < 0 ? first : parseAddress(text, colon + 1, text.length);
  if (first < 0 || last < 0) return null;
  const [row1, row2] = [Math.floor(first / ROW_UNIT), Math.floor(last / ROW_UNIT)];
  const [column1, column2] = [first % ROW_UNIT, last % ROW_UNIT];
  return {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
}

/** Gives the letters of a column: 1 is A, 16384 is XFD. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
