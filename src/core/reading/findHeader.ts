import type { Reason } from "../model/reason";
import type { ColumnRole, ScoreColumns } from "../model/scoreSheet";
import { columnName } from "../text/a1";
import { foldText } from "../text/vietnameseText";
import { type HeaderMeaning, headerMeaning } from "./headerWords";
import { parseRowCode } from "./rowCode";
import { type GridRow, type SheetGrid, shownText } from "./sheetGrid";

/** The heading of a scoring table: its rows, and which column plays which part. */
export interface ScoreHeader {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: ScoreColumns;
  readonly reasons: readonly Reason[];
}

/** A heading stands near the top; a table that begins below this row is not looked for. */
const LAST_HEADER_ROW = 400;

/**
 * Gives every heading of a scoring table on the sheet, from the top. One row or two, merged or not, repeated further
 * down or not, in any column order; a column without a heading is found by its values.
 */
export function findHeaders(grid: SheetGrid): readonly ScoreHeader[] {
  const headers: ScoreHeader[] = [];
  for (let i = 0; i < grid.rows.length; i++) {
    const row = grid.rows[i];
    if (!row || row.row > LAST_HEADER_ROW) break;
    const header = headerAt(grid, row, grid.rows[i + 1]);
    if (header) {
      headers.push(header);
      while ((grid.rows[i + 1]?.row ?? Infinity) <= header.lastRow) i++;
    }
  }
  return headers;
}

/** Meanings by column, a later (lower) row overriding what stands above it. */
type Meanings = Map<number, { readonly meaning: HeaderMeaning; readonly text: string }>;

function meaningsOf(row: GridRow): Meanings {
  const found: Meanings = new Map();
  for (const cell of row.cells) {
    if (cell.value.kind !== "text" || cell.formula !== null) continue;
    const text = shownText(cell);
    const meaning = headerMeaning(text);
    if (meaning) found.set(cell.column, { meaning, text });
  }
  return found;
}

/** A heading is text: a row that carries a number or a formula is none, and most rows of a table do. */
function mayBeHeader(row: GridRow): boolean {
  let texts = 0;
  for (const cell of row.cells) {
    if (cell.formula !== null || cell.value.kind === "number") return false;
    if (cell.value.kind === "text") texts++;
  }
  return texts >= 2;
}

function headerAt(grid: SheetGrid, row: GridRow, next: GridRow | undefined): ScoreHeader | null {
  if (!mayBeHeader(row)) return null;
  const first = meaningsOf(row);
  if (first.size < 2) return null;
  const lower = next && continuesHeader(grid, row, first, next) ? meaningsOf(next) : null;
  const all: Meanings = new Map(first);
  if (lower) {
    // "Điểm" over "Tối đa | Tự chấm": the word above names the group, the one below the column.
    for (const [column, found] of lower) all.set(column, found);
  }
  const columns = assignColumns(grid, all, lower && next ? next.row : row.row);
  if (!columns) return null;
  const firstRow = groupingRowAbove(grid, row.row, columns.columns) ?? row.row;
  let lastRow = lower && next ? next.row : row.row;
  for (const cell of row.cells) {
    const merge = grid.mergeAt(cell.row, cell.column);
    if (merge && first.has(cell.column) && merge.bottom - merge.top <= 3) {
      lastRow = Math.max(lastRow, merge.bottom);
    }
  }
  return {
    firstRow,
    lastRow,
    columns: columns.columns,
    reasons: [{ code: "header-at", params: { row: firstRow, lastRow } }, ...columns.reasons],
  };
}

/** The row below belongs to the heading when it names point columns and leaves the title column alone. */
function continuesHeader(grid: SheetGrid, row: GridRow, first: Meanings, next: GridRow): boolean {
  if (next.row - row.row > 2) return false;
  const below = meaningsOf(next);
  if (below.size === 0) return false;
  for (const { meaning } of below.values()) if (meaning === "title" || meaning === "code") return false;
  for (const [column, { meaning }] of first) {
    if (meaning !== "title" && meaning !== "code") continue;
    const cell = next.cells.find((c) => c.column === column);
    if (cell && cell.value.kind !== "blank" && !grid.mergeAt(next.row, column)) return false;
  }
  // Every text of the row must be a heading: a scored row under a one-row header is no second header row.
  for (const cell of next.cells) {
    if (cell.value.kind === "number") return false;
    if (cell.value.kind === "text" && !below.has(cell.column) && cell.text.length > 40) return false;
  }
  return true;
}

/** "Điểm" merged over the point columns one row above a heading that stands lower. */
function groupingRowAbove(grid: SheetGrid, row: number, columns: ScoreColumns): number | null {
  const above = grid.row(row - 1);
  if (!above) return null;
  const points = [columns.maxPoints, columns.selfPoints, columns.appraisedPoints].filter((c) => c !== null);
  for (const cell of above.cells) {
    if (!points.includes(cell.column) || cell.value.kind !== "text") continue;
    const merge = grid.mergeAt(cell.row, cell.column);
    const spansPoints = merge && points.filter((c) => merge.left <= c && c <= merge.right).length >= 2;
    if (spansPoints && merge.top === merge.bottom && /^(so )?diem\b/.test(foldText(shownText(cell)))) {
      return row - 1;
    }
  }
  return null;
}

function assignColumns(
  grid: SheetGrid,
  all: Meanings,
  lastHeaderRow: number,
): { columns: ScoreColumns; reasons: Reason[] } | null {
  const roles: Record<ColumnRole, number | null> = {
    code: null,
    title: null,
    maxPoints: null,
    selfPoints: null,
    appraisedPoints: null,
    evidence: null,
    note: null,
  };
  const reasons: Reason[] = [];
  const bare: number[] = [];
  const sorted = [...all.entries()].sort((a, b) => a[0] - b[0]);
  for (const [column, { meaning, text }] of sorted) {
    if (meaning === "points") bare.push(column);
    else if (roles[meaning] === null) {
      roles[meaning] = column;
      reasons.push({ code: "column-by-name", params: { column: columnName(column), text, role: meaning } });
    }
  }
  const byOrder = (role: ColumnRole, column: number | undefined) => {
    if (column === undefined || roles[role] !== null) return;
    roles[role] = column;
    reasons.push({ code: "column-by-order", params: { column: columnName(column), role } });
  };
  // A bare "Điểm" means what its neighbours leave open: the maximum stands before the points reached.
  const groupColumns = new Set(bare.filter((column) => spansNamedPoints(grid, column, roles, lastHeaderRow)));
  const open = bare.filter((column) => !groupColumns.has(column));
  if (roles.selfPoints === null && roles.maxPoints === null && open.length >= 2)
    byOrder("maxPoints", open[0]);
  if (roles.selfPoints === null)
    byOrder(
      "selfPoints",
      open.find((c) => c !== roles.maxPoints),
    );
  else if (roles.maxPoints === null)
    byOrder(
      "maxPoints",
      open.find((c) => c < (roles.selfPoints ?? 0)),
    );
  if (roles.title === null || roles.selfPoints === null) return null;
  if (roles.code === null) {
    const column = codeColumnByValues(grid, roles.title, all, lastHeaderRow);
    if (column !== null) {
      roles.code = column;
      reasons.push({ code: "column-by-values", params: { column: columnName(column), role: "code" } });
    }
  }
  return { columns: { ...roles, title: roles.title, selfPoints: roles.selfPoints }, reasons };
}

/** True when a bare "Điểm" is only the roof over columns that are named themselves. */
function spansNamedPoints(
  grid: SheetGrid,
  column: number,
  roles: Readonly<Record<ColumnRole, number | null>>,
  lastHeaderRow: number,
): boolean {
  for (let row = Math.max(1, lastHeaderRow - 2); row <= lastHeaderRow; row++) {
    const merge = grid.mergeAt(row, column);
    if (merge && merge.right > merge.left) {
      return [roles.maxPoints, roles.selfPoints].some(
        (c) => c !== null && merge.left <= c && c <= merge.right,
      );
    }
  }
  return false;
}

/** The nearest unnamed column left of the titles whose values are mostly row codes. */
function codeColumnByValues(
  grid: SheetGrid,
  titleColumn: number,
  named: Meanings,
  lastHeaderRow: number,
): number | null {
  for (let column = titleColumn - 1; column >= 1 && column >= titleColumn - 3; column--) {
    if (named.has(column)) continue;
    let codes = 0;
    let others = 0;
    for (const row of grid.rows) {
      if (row.row <= lastHeaderRow || row.row > lastHeaderRow + 60) continue;
      const cell = row.cells.find((c) => c.column === column);
      if (!cell || cell.value.kind === "blank") continue;
      if (parseRowCode(shownText(cell))) codes++;
      else others++;
    }
    if (codes >= 3 && codes > 3 * others) return column;
  }
  return null;
}
