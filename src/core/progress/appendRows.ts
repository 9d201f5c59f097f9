import type { ProgressTable } from "../model/progressTable";
import type { SheetSnapshot } from "../model/workbookSnapshot";
import type { PlannedWrite } from "../model/writePlan";
import { progressQuantities } from "../reading/readProgressTable";
import { findCell } from "../scoring/findCell";
import { toA1 } from "../text/a1";
import { filledQuantity } from "./filledQuantity";
import type { FillSources } from "./planProgressFill";
import { ledgerYears } from "./readLedger";

/**
 * Plans rows for years that ledger or values have and the table has not, right below its last row. None when its
 * total row stands in the way, or when something else does: rows are never pushed down.
 */
export function appendRows(
  table: ProgressTable,
  sheet: SheetSnapshot,
  sources: FillSources,
): readonly PlannedWrite[] {
  const present = new Set(table.rows.map((row) => row.year.year));
  const years = [
    ...(sources.ledger ? ledgerYears(sources.ledger) : []),
    ...sources.values.map((v) => v.year),
  ];
  const missing = [...new Set(years)].filter((year) => !present.has(year)).sort((a, b) => a - b);
  const lastRow = table.rows.at(-1)?.row ?? table.headerLastRow;
  // A year before the last one belongs in between.
  const lastYear = table.rows.reduce((latest, row) => Math.max(latest, row.year.year ?? 0), 0);
  if (missing.length === 0 || table.total !== null || missing.some((year) => year < lastYear)) return [];
  const columns = Object.values(table.columns).filter((column) => column !== null);
  const free = missing.every((_, i) => columns.every((column) => isFree(sheet, lastRow + 1 + i, column)));
  if (!free) return [];
  return missing.flatMap((year, i) => newRow(table, sheet, sources, year, lastRow + 1 + i));
}

function newRow(
  table: ProgressTable,
  sheet: SheetSnapshot,
  sources: FillSources,
  year: number,
  row: number,
): readonly PlannedWrite[] {
  const { columns } = table;
  const yearCell = toA1(row, columns.year ?? 1);
  const base = { sheet: sheet.name, before: { kind: "blank" }, numberFormat: null } as const;
  const reason = { code: "write-new-row", params: { year: String(year) } } as const;
  const writes: PlannedWrite[] = [
    { ...base, cell: yearCell, after: { kind: "number", number: year }, style: "year", reason },
  ];
  for (const quantity of progressQuantities) {
    const column = columns[quantity];
    if (column === null) continue;
    const filled = filledQuantity(year, quantity, yearCell, sources, table.sheet);
    const after = filled?.content ?? ({ kind: "blank" } as const);
    writes.push({
      ...base,
      cell: toA1(row, column),
      after,
      style: "quantity",
      reason: filled?.reason ?? reason,
    });
  }
  for (const column of [columns.code, columns.note]) {
    if (column !== null)
      writes.push({ ...base, cell: toA1(row, column), after: { kind: "blank" }, style: "text", reason });
  }
  return writes;
}

function isFree(sheet: SheetSnapshot, row: number, column: number): boolean {
  const cell = findCell(sheet, row, column);
  const merged = sheet.merges.some(
    (m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right,
  );
  return !merged && (cell === undefined || (cell.value.kind === "blank" && cell.formula === null));
}
