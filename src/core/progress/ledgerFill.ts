import { type Quantity, quantityToNumber } from "../model/points";
import type { PlannedWrite, WritePlan } from "../model/writePlan";
import { findCell } from "../scoring/findCell";
import { columnName, toA1 } from "../text/a1";
import { contentOf } from "../writing/contentOf";
import { quotedSheetName } from "../writing/sheetName";
import { cureCell } from "./cureNumbers";
import { ledgerQuantities, type LedgerQuantity } from "./ledgerColumns";
import { type Ledger, ledgerSum } from "./readLedger";

/**
 * Plans to make true numbers of the quantities and years that are typed as text in the ledger, where they have one
 * certain reading: SUMIFS passes over the others.
 */
export function cureLedger(ledger: Ledger): WritePlan {
  const { snapshot } = ledger;
  const writes = ledger.entries.flatMap((entry): PlannedWrite[] => {
    const quantities = ledgerQuantities.flatMap((quantity) => {
      const cell = entry.quantities[quantity];
      const column = ledger.columns[quantity];
      return (cell && column !== null && cureCell(cell, snapshot, entry.row, column)) || [];
    });
    const year = cureYear(ledger, entry.row, entry.year);
    return year ? [...quantities, year] : quantities;
  });
  return { newSheets: [], writes };
}

function cureYear(
  { snapshot, columns }: Ledger,
  row: number,
  { cell, year, text }: Ledger["entries"][number]["year"],
): PlannedWrite | null {
  const held = contentOf(findCell(snapshot, row, columns.year));
  if (held.kind !== "text" || year === null || cell !== toA1(row, columns.year)) return null;
  return {
    sheet: snapshot.name,
    cell,
    before: held,
    after: { kind: "number", number: year },
    numberFormat: "0",
    style: null,
    reason: { code: "write-true-year", params: { text } },
  };
}

/** A live sum of the ledger: the formula (without "=") and what it gives today. */
export interface LedgerFormula {
  readonly formula: string;
  readonly value: number;
  readonly quantity: Quantity;
}

/**
 * Gives the SUMIFS that adds up a column of the ledger for a year; `year` in it is a cell address or the number
 * itself. Null when the ledger has nothing for that year, or a number of it is in doubt. Whole columns are summed, so
 * that batches written later count; only a table on the ledger's own sheet keeps to the ledger's rows.
 */
export function ledgerFormula(
  ledger: Ledger,
  quantity: LedgerQuantity,
  year: number,
  yearInFormula: string,
  table: { readonly sheet: string; readonly cured: boolean },
): LedgerFormula | null {
  const column = ledger.columns[quantity];
  const { value, doubtful } = ledgerSum(ledger, year, quantity, table.cured);
  if (column === null || value === null || doubtful) return null;
  const sheet = table.sheet === ledger.sheet ? "" : `${quotedSheetName(ledger.sheet)}!`;
  const last = ledger.entries.at(-1)?.row ?? ledger.headerLastRow + 1;
  const range = (n: number) => {
    const name = columnName(n);
    if (sheet !== "") return `${sheet}$${name}:$${name}`;
    return `$${name}$${ledger.headerLastRow + 1}:$${name}$${last}`;
  };
  const formula = `SUMIFS(${range(column)},${range(ledger.columns.year)},${yearInFormula})`;
  return { formula, value: quantityToNumber(value), quantity: value };
}
