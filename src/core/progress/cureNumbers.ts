import type { ProgressRow, ProgressTable, QuantityCell } from "../model/progressTable";
import type { Quantity } from "../model/points";
import { quantityToNumber } from "../model/points";
import type { Reason } from "../model/reason";
import type { SheetSnapshot } from "../model/workbookSnapshot";
import type { PlannedWrite, WritePlan } from "../model/writePlan";
import { progressQuantities } from "../reading/readProgressTable";
import { findCell } from "../scoring/findCell";
import { toA1 } from "../text/a1";
import { contentOf } from "../writing/contentOf";

/** What a person decided for cells whose number nobody can tell: A1 address → quantity. */
export type QuantityChoices = ReadonlyMap<string, Quantity>;

const noChoices: QuantityChoices = new Map();

/**
 * Plans to make true numbers of the quantities typed as text: those with one certain reading, those settled by their
 * neighbours, and the others only as a person chose. Formulas, true numbers and texts nobody decided stay.
 */
export function cureNumbers(
  table: ProgressTable,
  sheet: SheetSnapshot,
  choices: QuantityChoices = noChoices,
): WritePlan {
  const rows: readonly ProgressRow[] = table.total ? [...table.rows, table.total] : table.rows;
  const writes = rows.flatMap((row) =>
    progressQuantities.flatMap((quantity) => {
      const column = table.columns[quantity];
      const cell = row.quantities[quantity];
      if (column === null || cell === null) return [];
      return cureCell(cell, sheet, row.row, column, choices.get(cell.cell)) ?? [];
    }),
  );
  return { newSheets: [], writes };
}

/** Plans the cure of one quantity cell; null when there is nothing to cure, or nobody can tell the number. */
export function cureCell(
  cell: QuantityCell,
  sheet: SheetSnapshot,
  row: number,
  column: number,
  choice?: Quantity,
): PlannedWrite | null {
  // A cell hidden under a merge cannot be written.
  if (cell.formula !== null || cell.cell !== toA1(row, column)) return null;
  const held = contentOf(findCell(sheet, row, column));
  if (held.kind !== "text") return null;
  const value = choice ?? certainValue(cell);
  if (value === null) return null;
  const number = quantityToNumber(value);
  const reason: Reason = {
    code: choice === undefined ? "write-true-number" : "write-chosen-number",
    params: { text: cell.text, value: number },
  };
  return {
    sheet: sheet.name,
    cell: cell.cell,
    before: held,
    after: { kind: "number", number },
    numberFormat: quantityFormat(value),
    style: null,
    reason,
  };
}

/** Gives the value of a text with one reading, or settled for one; a text rounded to thousandths is left to a person. */
function certainValue({ reading }: QuantityCell): Quantity | null {
  return reading.kind === "exact" && reading.asText ? reading.value : null;
}

/**
 * Gives the number format that shows a quantity in full: 1.234,5 in vi-VN. A whole number gets one without decimals,
 * because Excel shows 705 under #,##0.### as "705,", a mark at its end like the one just cured.
 */
export function quantityFormat(value: Quantity): string {
  return value % 1000 === 0 ? "#,##0" : "#,##0.###";
}
