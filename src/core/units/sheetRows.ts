import type { Cell, SheetSnapshot } from "../model/workbookSnapshot";

/** Gives the cells of a sheet by row, from the top, in each row from the left. */
export function sheetRows(sheet: SheetSnapshot): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, Cell[]>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}
