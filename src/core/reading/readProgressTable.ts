import type { Quantity } from "../model/points";
import type { ProgressQuantity, ProgressRow, ProgressTable, QuantityCell } from "../model/progressTable";
import { foldText } from "../text/vietnameseText";
import type { ProgressHeader } from "./findProgressHeader";
import { progressHeading } from "./progressWords";
import { periodsIn, planIn, readYear, titleTexts } from "./progressYears";
import { readQuantityCell } from "./readProgressQuantity";
import { isUnlabelledTotal } from "./progressTotalRow";
import { type GridRow, type SheetGrid, shownText } from "./sheetGrid";

export const progressQuantities: readonly ProgressQuantity[] = [
  ...(["planned", "done", "provinceFunds", "agencyFunds", "deposited", "backlog"] as const),
];

/** So many empty rows end a table. */
const LARGEST_GAP = 10;
const MOST_ROWS = 200;

/**
 * Reads the rows under a heading: years, quantities, notes, the total row, and the plan and periods that the heading
 * and the lines above name. Rows in between that are empty or only a caption are passed over.
 */
export function readProgressTable(grid: SheetGrid, header: ProgressHeader): ProgressTable {
  const { rows, total } = readRows(grid, header);
  const settled = settle(grid, header, rows, total);
  const labelled = settled.total !== null;
  const last = settled.rows.at(-1);
  const closing = !labelled && last && isUnlabelledTotal(last, settled.rows.slice(0, -1)) ? last : null;
  const texts = titleTexts(grid, header.firstRow, header.lastRow);
  const ownPlan = header.columns.planned;
  const planHeading = texts.filter((t) => t.cell === grid.address(header.firstRow, ownPlan ?? 0x1000));
  return {
    sheet: grid.snapshot.name,
    headerRow: header.firstRow,
    headerLastRow: header.lastRow,
    columns: header.columns,
    plan: planIn(planHeading) ?? planIn(texts),
    periods: periodsIn(texts),
    rows: closing ? settled.rows.slice(0, -1) : settled.rows,
    total: settled.total ?? closing,
    reasons: header.reasons,
  };
}

interface Rows {
  readonly rows: readonly ProgressRow[];
  readonly total: ProgressRow | null;
}

function readRows(grid: SheetGrid, header: ProgressHeader): Rows {
  const rows: ProgressRow[] = [];
  let total: ProgressRow | null = null;
  let last = header.lastRow;
  for (const gridRow of grid.rows) {
    if (gridRow.row <= header.lastRow) continue;
    if (gridRow.row - last > LARGEST_GAP || rows.length >= MOST_ROWS) break;
    const kind = kindOf(grid, gridRow, header);
    if (kind === "end") break;
    if (kind === "skip") continue;
    last = gridRow.row;
    const row = readRow(grid, gridRow.row, header);
    if (kind === "total") total = row;
    else if (row.year.year !== null || row.year.text !== "" || hasQuantity(row)) rows.push(row);
  }
  return { rows, total };
}

function readRow(grid: SheetGrid, row: number, { columns }: ProgressHeader): ProgressRow {
  const merge = grid.mergeAt(row, columns.year);
  const yearCell = merge ? grid.at(merge.top, merge.left) : grid.at(row, columns.year);
  const cellOf = (quantity: ProgressQuantity): QuantityCell | null => {
    const column = columns[quantity];
    return column === null ? null : readQuantityCell(grid, row, column, quantity);
  };
  return {
    row,
    year: { cell: grid.address(row, columns.year), year: readYear(yearCell), text: shownText(yearCell) },
    quantities: {
      planned: cellOf("planned"),
      done: cellOf("done"),
      provinceFunds: cellOf("provinceFunds"),
      agencyFunds: cellOf("agencyFunds"),
      deposited: cellOf("deposited"),
      backlog: cellOf("backlog"),
    },
    note: columns.note === null ? "" : shownText(grid.at(row, columns.note)),
  };
}

/** True when a row holds a quantity, certain or not; text that is no number does not make one. */
function hasQuantity(row: ProgressRow): boolean {
  return progressQuantities.some((quantity) => {
    const kind = row.quantities[quantity]?.reading.kind;
    return kind !== undefined && kind !== "blank" && kind !== "invalid";
  });
}

type RowKind = "row" | "total" | "skip" | "end";

/** The columns whose texts tell what a row is: all of the table's own but the notes. */
function kindOf(grid: SheetGrid, gridRow: GridRow, header: ProgressHeader): RowKind {
  const { columns, left, right } = header;
  const own = gridRow.cells.filter(
    (c) => c.value.kind !== "blank" && c.column >= left && c.column <= right && c.column !== columns.note,
  );
  const label = gridRow.cells.find((c) => c.column < left && c.value.kind === "text");
  const labels = label ? [label, ...own] : own;
  if (labels.some((c) => c.value.kind === "text" && isTotalLabel(shownText(c)))) return "total";
  if (own.length === 0 || isIndexRow(own.map(shownText))) return "skip";
  const row = readRow(grid, gridRow.row, header);
  if (row.year.year !== null || hasQuantity(row)) return "row";
  const texts = own.filter((c) => c.value.kind === "text" && c.column !== columns.code).map(shownText);
  // A heading printed again on the next page is passed over, another table's ends this one.
  const headings = texts.filter((text) => progressHeading(text) !== null).length;
  if (headings >= 3 && headings * 2 > texts.length) return "skip";
  if (texts.length >= 3) return "end";
  const inYear = own.some((c) => c.column === columns.year && c.value.kind === "text");
  return inYear && texts.length === 1 && isSeveralYears(row.year.text) ? "row" : "skip";
}

/** "2019-2020" in the year's place: a row, though not of one year. */
function isSeveralYears(text: string): boolean {
  return text.length <= 20 && /(?:19|20)\d\d/.test(text);
}

function isTotalLabel(text: string): boolean {
  if (text.length > 60) return false;
  return /^(?:tong cong|tong so|tong|cong|cong chung|cong tong)(?:$| \(|[ (].*\b(?:nam|ke hoach|giai doan|met|trieu)\b)/.test(
    foldText(text),
  );
}

/** (1) (2) (3) or A B 1 2 below the heading. */
function isIndexRow(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  const marks = texts.map((t) => /^[([]?(\d{1,2}|[A-Z])[)\]]?$/.exec(t)?.[1]);
  if (marks.includes(undefined)) return false;
  const numbers = marks.filter((m) => m !== undefined && /\d/.test(m));
  return numbers.length >= 2 && numbers.every((m, i) => i === 0 || m === String(i + firstOf(numbers[0])));
}

function firstOf(digits: string | undefined): number {
  let n = 0;
  for (const d of digits ?? "") n = n * 10 + d.charCodeAt(0) - 0x30;
  return n;
}

/** Reads texts of two readings again beside the certain values of their column. */
function settle(
  grid: SheetGrid,
  { columns }: ProgressHeader,
  rows: Rows["rows"],
  total: Rows["total"],
): Rows {
  const again = new Map<ProgressQuantity, readonly Quantity[]>();
  const all = total ? [...rows, total] : rows;
  for (const quantity of progressQuantities) {
    if (!all.some((row) => row.quantities[quantity]?.reading.kind === "ambiguous")) continue;
    const certain = rows.flatMap((row) => {
      const reading = row.quantities[quantity]?.reading;
      return reading?.kind === "exact" || reading?.kind === "rounded" ? [reading.value] : [];
    });
    if (certain.length > 0) again.set(quantity, certain);
  }
  if (again.size === 0) return { rows, total };
  const reread = (row: ProgressRow): ProgressRow => {
    const quantities = { ...row.quantities };
    for (const [quantity, neighbours] of again) {
      const column = columns[quantity];
      if (column === null || quantities[quantity]?.reading.kind !== "ambiguous") continue;
      quantities[quantity] = readQuantityCell(grid, row.row, column, quantity, neighbours);
    }
    return { ...row, quantities };
  };
  return { rows: rows.map(reread), total: total && reread(total) };
}
