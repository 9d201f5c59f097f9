import {
  type CellContent,
  contentOf,
  findCell,
  parseA1,
  type WorkbookSnapshot,
  type WritePlan,
} from "../../src/core";

/** Gives the plan that does what a person does who types into one cell. */
export function editPlan(
  workbook: WorkbookSnapshot,
  sheet: string,
  cell: string,
  after: CellContent,
): WritePlan {
  const place = parseA1(cell)!;
  const snapshot = workbook.sheets.find(({ name }) => name === sheet)!;
  const before = contentOf(findCell(snapshot, place.row, place.column));
  const reason = { code: "write-entered-value", params: {} } as const;
  return { newSheets: [], writes: [{ sheet, cell, before, after, numberFormat: null, style: null, reason }] };
}
