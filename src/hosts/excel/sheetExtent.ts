import type { CellRange } from "../../core/model/place";
import { READ_BOUNDS } from "./readBounds";

/** How much of a sheet is in use, and how much of that is read. */
export interface SheetExtent {
  /** What is read; its rows and columns are within bounds. */
  readonly area: CellRange;
  readonly clipped: boolean;
}

/** Gives what to read of a used range, with `room` for so many cells in all. */
export function clip(used: CellRange, room: number): SheetExtent {
  const right = Math.min(used.right, used.left + READ_BOUNDS.columns - 1);
  const columns = right - used.left + 1;
  const rows = Math.floor(Math.min(READ_BOUNDS.cellsPerSheet, room) / columns);
  const bottom = Math.min(used.bottom, READ_BOUNDS.rows, used.top + rows - 1);
  const area = { top: used.top, left: used.left, bottom, right };
  return { area, clipped: bottom < used.bottom || right < used.right };
}

/** Gives an area cut into blocks of whole rows with at most so many cells each (one row at least). */
export function rowBlocks({ top, left, bottom, right }: CellRange, cells: number): readonly CellRange[] {
  const rows = Math.max(1, Math.floor(cells / (right - left + 1)));
  const blocks: CellRange[] = [];
  for (let row = top; row <= bottom; row += rows) {
    blocks.push({ top: row, left, bottom: Math.min(bottom, row + rows - 1), right });
  }
  return blocks;
}

/** How many cells an area has. */
export function cellCount({ top, left, bottom, right }: CellRange): number {
  return Math.max(0, bottom - top + 1) * (right - left + 1);
}
