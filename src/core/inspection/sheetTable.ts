import type { Cell, SheetSnapshot } from "../model/workbookSnapshot";
import { toA1 } from "../text/a1";
import { foldText, tidyText } from "../text/vietnameseText";
import { sheetRows } from "../units/sheetRows";
import { type CalendarDay, dayOfSerial, parseDay } from "../report/officialDate";

/** A table on a sheet, found by the words of its heading row. */
export interface SheetTable<C extends string> {
  readonly sheet: SheetSnapshot;
  readonly headingRow: number;
  readonly rows: readonly TableRow<C>[];
  /** What stands to the right of a label above the table; empty where there is none. */
  readonly labelled: (label: string) => Cell | null;
}

export interface TableRow<C extends string> {
  readonly row: number;
  readonly cell: (column: C) => Cell | null;
  readonly text: (column: C) => string;
  readonly place: (column: C) => string;
}

/** How a column's heading reads, on folded text. */
export interface ColumnWords<C extends string> {
  readonly column: C;
  readonly words: RegExp;
}

const HEADING_ROWS = 60;

/** Finds a table with at least the needed columns on a visible sheet; null where there is none. */
export function findSheetTable<C extends string>(
  sheets: readonly SheetSnapshot[],
  columns: readonly ColumnWords<C>[],
  needed: readonly C[],
): SheetTable<C> | null {
  for (const sheet of sheets) {
    if (sheet.visibility !== "visible") continue;
    const rows = sheetRows(sheet);
    for (const [row, cells] of rows) {
      if (row > HEADING_ROWS) break;
      const found = headingsOf(cells, columns);
      if (needed.every((column) => found.has(column))) return tableAt(sheet, row, found, rows);
    }
  }
  return null;
}

function headingsOf<C extends string>(
  cells: readonly Cell[],
  columns: readonly ColumnWords<C>[],
): ReadonlyMap<C, number> {
  const found = new Map<C, number>();
  for (const cell of cells) {
    const heading = foldText(cell.text);
    const named = columns.find(({ column, words }) => !found.has(column) && words.test(heading));
    if (named) found.set(named.column, cell.column);
  }
  return found;
}

function tableAt<C extends string>(
  sheet: SheetSnapshot,
  headingRow: number,
  columns: ReadonlyMap<C, number>,
  rows: ReadonlyMap<number, readonly Cell[]>,
): SheetTable<C> {
  const body = [...rows].filter(([row]) => row > headingRow);
  return {
    sheet,
    headingRow,
    rows: body.map(([row, cells]) => {
      const cell = (column: C) => cells.find((c) => c.column === columns.get(column)) ?? null;
      return {
        ...{ row, cell, text: (column: C) => (cell(column)?.text ?? "").normalize("NFC").trim() },
        place: (column: C) => `${sheet.name}!${toA1(row, columns.get(column) ?? 1)}`,
      };
    }),
    labelled: (label) => {
      const key = foldText(label);
      for (const [row, cells] of rows) {
        if (row >= headingRow) break;
        const at = cells.findIndex(({ text }) => foldText(text) === key);
        const value = at < 0 ? undefined : cells.slice(at + 1).find(({ text }) => tidyText(text) !== "");
        if (value) return value;
      }
      return null;
    },
  };
}

/** The day a cell holds: null for blank, undefined for what is no day. */
export function dayOfCell(cell: Cell | null): CalendarDay | null | undefined {
  if (!cell || cell.value.kind === "blank" || tidyText(cell.text) === "") return null;
  if (cell.value.kind === "date") return dayOfSerial(cell.value.serial) ?? undefined;
  return cell.value.kind === "text" ? (parseDay(cell.value.text) ?? undefined) : undefined;
}
