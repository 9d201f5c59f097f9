import type { CellPlace, CellRange } from "../model/place";

/** The edges of an Excel sheet: column XFD, row 1048576. */
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

const DOLLAR = 0x24;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const LETTER_A = 0x41;
/** Set in a lower-case ASCII letter, clear in the capital one. */
const CASE_BIT = 0x20;

/** Column names by number; [0] is not a column. Filled as they are asked for. */
const names: string[] = [""];

function outside(what: string, n: number): never {
  throw new RangeError(`no such ${what}: ${n}`);
}

/** Gives the letters of a column counted from 1 (28 → "AB"). Throws RangeError outside 1–16384. */
export function columnName(n: number): string {
  const known = names[n];
  if (known !== undefined && n > 0) return known;
  if (!Number.isInteger(n) || n < 1 || n > LAST_COLUMN) outside("column", n);
  for (let i = names.length; i <= n; i++) {
    const before = names[Math.floor((i - 1) / 26)] ?? "";
    names.push(before + String.fromCharCode(LETTER_A + ((i - 1) % 26)));
  }
  return names[n]!;
}

/** Reads letters from `at`: their end, and the column's number (0 when there are none or too many). */
function scanColumn(text: string, at: number): { end: number; column: number } {
  let column = 0;
  let end = at;
  for (; end < text.length; end++) {
    const letter = (text.charCodeAt(end) & ~CASE_BIT) - LETTER_A;
    // A code without its case bit may fall on a letter only if it was an ASCII letter: digits and marks do not.
    if (letter < 0 || letter > 25) break;
    column = column * 26 + letter + 1;
    if (column > LAST_COLUMN) return { end, column: 0 };
  }
  return { end, column };
}

/** Gives the number of a column named by letters, in either case ("ab" → 28); null beyond XFD or for no name. */
export function columnNumber(letters: string): number | null {
  const { end, column } = scanColumn(letters, 0);
  return column > 0 && end === letters.length ? column : null;
}

/** Addresses by row and column, made once each where tables stand: a check names every cell of one. */
const addresses: (string | undefined)[][] = [];
const KEPT_ROWS = 1024;
const KEPT_COLUMNS = 64;

/** Gives the A1 address of a place counted from 1: (7, 2) → "B7". Throws RangeError outside an Excel sheet. */
export function toA1(row: number, column: number): string {
  return addresses[row]?.[column] ?? makeA1(row, column);
}

function makeA1(row: number, column: number): string {
  if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) outside("row", row);
  const address = columnName(column) + String(row);
  if (row < KEPT_ROWS && column < KEPT_COLUMNS) {
    while (addresses.length <= row) addresses.push([]);
    const ofRow = addresses[row]!;
    while (ofRow.length <= column) ofRow.push(undefined);
    ofRow[column] = address;
  }
  return address;
}

/**
 * Gives the place an A1 address names, with or without "$", letters in either case ("$B$7" → row 7, column 2).
 * Null for anything else: a sheet name, a whole row or column, blanks, row 0 or "07", beyond XFD1048576.
 */
export function parseA1(address: string): CellPlace | null {
  const { end, column } = scanColumn(address, address.charCodeAt(0) === DOLLAR ? 1 : 0);
  if (column === 0) return null;
  let at = end;
  if (address.charCodeAt(at) === DOLLAR) at++;
  if (at === address.length || address.charCodeAt(at) === DIGIT_0) return null;
  let row = 0;
  for (; at < address.length; at++) {
    const code = address.charCodeAt(at);
    if (code < DIGIT_0 || code > DIGIT_9) return null;
    row = row * 10 + code - DIGIT_0;
    if (row > LAST_ROW) return null;
  }
  return { row, column };
}

/**
 * Gives the rectangle of "A1:B3" (ends in any order, "$" allowed); one cell is a rectangle too.
 * Null for anything else, whole rows and columns ("A:B") among them.
 */
export function parseRange(address: string): CellRange | null {
  const colon = address.indexOf(":");
  const first = parseA1(colon < 0 ? address : address.slice(0, colon));
  const last = colon < 0 ? first : parseA1(address.slice(colon + 1));
  if (first === null || last === null) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** Gives the A1 text of a rectangle: "A1:B3", or "A1" when it is one cell. */
export function rangeToA1(range: CellRange): string {
  const first = toA1(range.top, range.left);
  if (range.top === range.bottom && range.left === range.right) return first;
  return `${first}:${toA1(range.bottom, range.right)}`;
}
