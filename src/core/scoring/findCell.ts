import type { Cell, SheetSnapshot } from "../model/workbookSnapshot";

/** Gives the cell at a place of a snapshot, undefined where nothing stands. Cells are in row order: halving finds it. */
export function findCell(snapshot: SheetSnapshot, row: number, column: number): Cell | undefined {
  const { cells } = snapshot;
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle]!;
    if (cell.row === row && cell.column === column) return cell;
    if (cell.row < row || (cell.row === row && cell.column < column)) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
