import type { CellPlace } from "../model/place";
import { columnName, toA1 } from "../text/a1";

/** What a sum formula must know of the sheet around the cells it adds up. All places are in one column. */
export interface SumSurroundings {
  readonly column: number;
  /** True for a row whose cell in the column takes part in some other sum, or holds a number of its own. */
  readonly isCounted: (row: number) => boolean;
  /** True for a row whose cell holds text: an error beside "+", nothing inside SUM and N. */
  readonly isText: (row: number) => boolean;
}

/** Longer sums are easier to read as one SUM of a list. */
const MOST_TERMS = 30;

/**
 * Gives the formula (without "=") that adds up the cells of some rows: SUM over a range where nothing else in between
 * counts, so that a row inserted there counts too; else cell + cell, with N() around text. Null for no rows.
 */
export function sumFormula(rows: readonly number[], around: SumSurroundings): string | null {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const name = columnName(around.column);
  if (rows.length >= 2 && isRange(rows, around)) return `SUM(${name}${first}:${name}${last})`;
  const terms = rows.map((row) => termOf({ row, column: around.column }, around));
  return terms.length > MOST_TERMS ? `SUM(${terms.join(",")})` : terms.join("+");
}

/** Gives a cell as a term beside "+" or "-". */
export function termOf({ row, column }: CellPlace, { isText }: SumSurroundings): string {
  return isText(row) ? `N(${toA1(row, column)})` : toA1(row, column);
}

function isRange(rows: readonly number[], { isCounted }: SumSurroundings): boolean {
  const own = new Set(rows);
  for (let row = rows[0]!, last = rows.at(-1)!; row <= last; row++) {
    if (!own.has(row) && isCounted(row)) return false;
  }
  return rows.every((row, i) => i === 0 || row > rows[i - 1]!);
}
