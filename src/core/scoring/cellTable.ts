import type { Cell, SheetSnapshot } from "../model/workbookSnapshot";
import { findCell } from "./findCell";

/** Gives the cell at a place of the sheet, undefined where nothing stands. */
export type CellLookup = (row: number, column: number) => Cell | undefined;

/** A table may have so many places for each cell that stands in it; beyond that the sheet is too sparse for one. */
const MOST_PLACES_A_CELL = 16;

/**
 * Gives a lookup for whoever asks for many cells of one sheet: a table of all places up to the last cell, made in one
 * pass; a sheet that is mostly empty is never made dense, there each cell is searched for.
 */
export function cellLookup(snapshot: SheetSnapshot): CellLookup {
  const { cells } = snapshot;
  let columns = 0;
  for (const { column } of cells) if (column > columns) columns = column;
  const rows = cells.at(-1)?.row ?? 0;
  if (rows * columns > cells.length * MOST_PLACES_A_CELL) {
    return (row, column) => findCell(snapshot, row, column);
  }
  const table = new Array<Cell | undefined>(rows * columns).fill(undefined);
  for (const cell of cells) table[(cell.row - 1) * columns + cell.column - 1] = cell;
  return (row, column) =>
    row > rows || column > columns ? undefined : table[(row - 1) * columns + column - 1];
}
