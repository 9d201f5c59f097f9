import type { CellRange } from "../model/place";
import type { TemplateCell } from "./templateContent";

/** Points a line of 12-point text takes, and what a row adds to its lines. */
const LINE = 15.75;
const PADDING = 3;
/** Letters on a line, for a column as wide as one digit: most letters are narrower than a digit. */
const LETTERS = 1.1;

/**
 * Gives the heights of rows whose printed text needs more than one line, for programs that do not fit rows by
 * themselves. Rows of one line are left out: they grow with what is written into them.
 */
export function rowHeights(
  cells: readonly TemplateCell[],
  widths: readonly number[],
  merges: readonly CellRange[],
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, value, formula } of cells) {
    if (typeof value !== "string" || formula !== undefined) continue;
    const merge = merges.find((m) => m.top === row && m.left === column);
    // A cell over several rows has room enough in our tables.
    if (merge && merge.bottom > merge.top) continue;
    let width = 0;
    for (let c = column; c <= (merge?.right ?? column); c++) width += widths[c - 1] ?? 9;
    const lines = value
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, width * LETTERS))), 0);
    const height = PADDING + LINE * lines;
    if (lines > 1 && height > (heights.get(row) ?? 0)) heights.set(row, Math.min(height, 400));
  }
  return heights;
}
