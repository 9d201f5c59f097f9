import { type Quantity, sumOrBlank } from "../model/points";
import type { QuantityCell } from "../model/progressTable";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";
import { headingBlock } from "../reading/findProgressHeader";
import { likelyHeaderRows } from "../reading/likelyProgressRows";
import { speaksOfProcessing } from "../reading/progressWords";
import { readYear, titleTexts } from "../reading/progressYears";
import { isDoubtfulQuantity, knownQuantity, readQuantityCell } from "../reading/readProgressQuantity";
import { type SheetGrid, sheetGrid, shownText } from "../reading/sheetGrid";
import { type LedgerColumn, ledgerColumn, ledgerQuantities, type LedgerQuantity } from "./ledgerColumns";

export type LedgerColumns = Readonly<Record<LedgerColumn, number | null>> & { readonly year: number };

/** One batch of files arranged. */
export interface LedgerEntry {
  readonly row: number;
  readonly year: { readonly cell: string; readonly year: number | null; readonly text: string };
  readonly quantities: Readonly<Record<LedgerQuantity, QuantityCell | null>>;
}

/** The ledger "Sổ theo dõi chỉnh lý" as it was read. */
export interface Ledger {
  readonly sheet: string;
  readonly snapshot: SheetSnapshot;
  readonly headerLastRow: number;
  readonly columns: LedgerColumns;
  readonly entries: readonly LedgerEntry[];
}

/** What the batches of a year add up to. `doubtful`: a number of that year and column cannot be read. */
export interface LedgerSum {
  readonly value: Quantity | null;
  readonly doubtful: boolean;
}

/** Finds and reads the ledger of batches by its headings, in any order, on any sheet; null when there is none. */
export function readLedger(workbook: WorkbookSnapshot): Ledger | null {
  for (const snapshot of workbook.sheets) {
    const likely = likelyHeaderRows(snapshot);
    if (likely.length === 0) continue;
    const grid = sheetGrid(snapshot);
    for (const row of likely) {
      const ledger = ledgerAt(grid, row);
      if (ledger) return ledger;
    }
  }
  return null;
}

function ledgerAt(grid: SheetGrid, row: number): Ledger | null {
  const block = headingBlock(grid, row);
  if (block === null) return null;
  const columns: Record<LedgerColumn, number | null> = {
    ...{ date: null, fond: null, done: null, boxes: null, files: null, provinceFunds: null },
    ...{ agencyFunds: null, deposited: null, year: null, note: null },
  };
  for (const { column, text, meaning } of block.headings) {
    const role = ledgerColumn(text, meaning);
    if (role !== null) columns[role] ??= column;
  }
  const { year, date, fond, done } = columns;
  if (year === null || done === null || (date === null && fond === null)) return null;
  const { snapshot } = grid;
  const titles = titleTexts(grid, block.firstRow, block.lastRow).map((t) => t.text);
  if (![snapshot.name, ...titles].some(speaksOfProcessing)) return null;
  const found: LedgerColumns = { ...columns, year };
  const entries = readEntries(grid, block.lastRow, found);
  return { sheet: snapshot.name, snapshot, headerLastRow: block.lastRow, columns: found, entries };
}

function readEntries(grid: SheetGrid, headerLastRow: number, columns: LedgerColumns): readonly LedgerEntry[] {
  const rows = grid.rows.filter((row) => row.row > headerLastRow).map((row) => row.row);
  const read = (row: number, quantity: LedgerQuantity, neighbours: readonly Quantity[] = []) => {
    const column = columns[quantity];
    return column === null ? null : readQuantityCell(grid, row, column, quantity, neighbours);
  };
  const certain = new Map<LedgerQuantity, readonly Quantity[]>();
  for (const quantity of ledgerQuantities) {
    certain.set(
      quantity,
      rows.flatMap((row) => knownQuantity(read(row, quantity)) ?? []),
    );
  }
  return rows.flatMap((row): LedgerEntry[] => {
    const quantity = (q: LedgerQuantity) => read(row, q, certain.get(q));
    const yearCell = grid.at(row, columns.year);
    const entry: LedgerEntry = {
      row,
      year: { cell: grid.address(row, columns.year), year: readYear(yearCell), text: shownText(yearCell) },
      quantities: {
        done: quantity("done"),
        provinceFunds: quantity("provinceFunds"),
        agencyFunds: quantity("agencyFunds"),
        deposited: quantity("deposited"),
      },
    };
    return entry.year.year === null ? [] : [entry];
  });
}

/** Gives the years of the ledger's batches, ascending. */
export function ledgerYears(ledger: Ledger): readonly number[] {
  const years = ledger.entries.flatMap((entry) => entry.year.year ?? []);
  return [...new Set(years)].sort((a, b) => a - b);
}

/**
 * Gives what the batches of a year add up to; null without any. `cured`: texts with a certain reading count, because
 * they are about to become numbers; else they are in doubt, for Excel's sums pass over them.
 */
export function ledgerSum(ledger: Ledger, year: number, quantity: LedgerQuantity, cured: boolean): LedgerSum {
  const cells = ledger.entries.filter((e) => e.year.year === year).map((e) => e.quantities[quantity]);
  const doubtful = cells.some(
    (cell) => isDoubtfulQuantity(cell) || (!countsInExcel(cell) && !(cured && isCurable(cell))),
  );
  return { value: sumOrBlank(cells.map(knownQuantity)), doubtful };
}

function countsInExcel(cell: QuantityCell | null): boolean {
  const reading = cell?.reading;
  return !((reading?.kind === "exact" || reading?.kind === "rounded") && reading.asText);
}

function isCurable(cell: QuantityCell | null): boolean {
  return cell?.reading.kind === "exact" && cell.formula === null;
}
