import type { CellRange } from "../model/place";
import type { ProgressColumn } from "../model/progressTable";
import type { Reason } from "../model/reason";
import { columnName } from "../text/a1";
import { isUnitText, progressHeading, type ProgressHeading, speaksOfProcessing } from "./progressWords";
import { type GridRow, type SheetGrid, shownText } from "./sheetGrid";

export type ProgressColumns = Readonly<Record<ProgressColumn, number | null>> & { readonly year: number };

/** The heading of a chỉnh lý table: its rows, its columns, and the columns it spans. */
export interface ProgressHeader {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly left: number;
  readonly right: number;
  readonly columns: ProgressColumns;
  /** The words "chỉnh lý" stand in a heading. */
  readonly speaksOfProcessing: boolean;
  readonly reasons: readonly Reason[];
}

const LONGEST_HEADING = 160;
const LONGEST_YEAR_HEADING = 40;
/** Năm, Thời gian, Niên độ in any encoding. */
const LIKELY_YEAR = /^[^a-z0-9]*(?:n.{1,3}m|th.{1,3}i|ni)/i;

/** The heading rows of a table and what stands in them, whatever table it is. */
export interface HeadingBlock {
  readonly firstRow: number;
  readonly lastRow: number;
  /** By column, ascending. */
  readonly headings: readonly Heading[];
}

/** Gives the heading rows that a row belongs to; null without a heading for the year, which all our tables have. */
export function headingBlock(grid: SheetGrid, row: number): HeadingBlock | null {
  const own = grid.row(row);
  if (own === undefined || !hasYearNear(grid, row)) return null;
  const firstRow = firstHeaderRow(grid, own);
  const lastRow = lastHeaderRow(grid, own);
  return { firstRow, lastRow, headings: headingsOf(grid, firstRow, lastRow) };
}

/** Gives the heading of a chỉnh lý table that a row belongs to, or null. One row or two (three with units). */
export function progressHeaderAt(grid: SheetGrid, row: number): ProgressHeader | null {
  const block = headingBlock(grid, row);
  const columns = block && assign(block.headings);
  if (block === null || columns === null) return null;
  const { firstRow, lastRow, headings } = block;
  const numbers = headings.map((h) => h.column);
  return {
    firstRow,
    lastRow,
    left: Math.min(...numbers),
    right: Math.max(...numbers),
    columns,
    speaksOfProcessing: headings.some((h) => speaksOfProcessing(h.text)),
    reasons: [{ code: "header-at", params: { row: firstRow, lastRow } }, ...columnReasons(headings, columns)],
  };
}

function columnReasons(headings: readonly Heading[], columns: ProgressColumns): readonly Reason[] {
  return headings
    .filter(({ meaning, column }) => meaning in columns && columns[meaning as ProgressColumn] === column)
    .map(({ column, text, meaning }) => ({
      code: "column-by-name",
      params: { column: columnName(column), text, role: meaning },
    }));
}

/** Without a year's heading in reach there is no table: asked first, because it is cheap to tell. */
function hasYearNear(grid: SheetGrid, row: number): boolean {
  for (let near = row - 2; near <= row + 3; near++) {
    for (const cell of grid.row(near)?.cells ?? []) {
      if (cell.value.kind !== "text" || cell.text.length > LONGEST_YEAR_HEADING) continue;
      if (!LIKELY_YEAR.test(cell.text)) continue;
      if (progressHeading(shownText(cell)) === "year") return true;
    }
  }
  return false;
}

/** A column's heading: what it announces, and its text. */
export interface Heading {
  readonly column: number;
  readonly meaning: ProgressHeading;
  readonly text: string;
}

/** Up to where tall cells of the row reach, and the row of roofs ("Kinh phí thực hiện") above, if it has any. */
function firstHeaderRow(grid: SheetGrid, row: GridRow): number {
  let first = row.row;
  for (let above = row.row - 1; above >= Math.max(1, row.row - 2); above--) {
    const roofs = grid.row(above)?.cells.filter((c) => isHeadingCell(grid, c.row, c.column)) ?? [];
    const reaches = roofs.some((c) => (grid.mergeAt(c.row, c.column)?.bottom ?? 0) >= row.row);
    const roofed =
      roofs.length >= 2 &&
      roofs.every((c) => progressHeading(shownText(c)) !== null || isRoof(grid, c.row, c.column));
    if (!reaches && !roofed) break;
    first = above;
  }
  return first;
}

function isRoof(grid: SheetGrid, row: number, column: number): boolean {
  const merge = grid.mergeAt(row, column);
  return merge !== undefined && merge.right > merge.left && merge.top === merge.bottom;
}

/** Down to where tall cells reach, and on over rows that hold nothing but headings and units. */
function lastHeaderRow(grid: SheetGrid, row: GridRow): number {
  let last = row.row;
  for (const cell of row.cells) {
    const merge = grid.mergeAt(cell.row, cell.column);
    if (merge && merge.bottom - merge.top <= 4) last = Math.max(last, merge.bottom);
  }
  for (let below = row.row + 1; below <= row.row + 3; below++) {
    const next = grid.row(below);
    const texts = next?.cells.filter((c) => c.value.kind !== "blank") ?? [];
    if (texts.length === 0) {
      if (below > last) break;
      continue;
    }
    const all = texts.every((c) => {
      if (c.value.kind !== "text") return false;
      const text = shownText(c);
      return isUnitText(text) || headingWithRoof(grid, row.row, c.row, c.column, text) !== null;
    });
    if (!all) break;
    last = Math.max(last, below);
  }
  return last;
}

function headingsOf(grid: SheetGrid, firstRow: number, lastRow: number): readonly Heading[] {
  const lowest = new Map<number, Heading>();
  for (let row = firstRow; row <= lastRow; row++) {
    for (const cell of grid.row(row)?.cells ?? []) {
      if (!isHeadingCell(grid, cell.row, cell.column)) continue;
      const text = shownText(cell);
      // A unit below a heading; alone it is one ("Mét").
      if (isUnitText(text) && lowest.has(cell.column)) continue;
      const meaning = headingWithRoof(grid, firstRow, row, cell.column, text);
      if (meaning !== null) lowest.set(cell.column, { column: cell.column, meaning, text });
    }
  }
  return [...lowest.values()].sort((a, b) => a.column - b.column);
}

/** A heading by its own words; "Tỉnh" under "Kinh phí" needs the word above it. */
function headingWithRoof(
  grid: SheetGrid,
  firstRow: number,
  row: number,
  column: number,
  text: string,
): ProgressHeading | null {
  const own = progressHeading(text);
  // Column numbers and typed figures below a heading are no part of it.
  if (!/\p{L}{2}/u.test(text)) return null;
  const roof = roofOver(grid, firstRow, row, column);
  if (roof === "") return own;
  if (progressHeading(roof) === "money" && own !== "note") return progressHeading(`${roof} ${text}`);
  return own ?? progressHeading(`${roof} ${text}`);
}

/** The text in a header row above that spans this column: merged over it, or money words left of empty places. */
function roofOver(grid: SheetGrid, firstRow: number, row: number, column: number): string {
  for (let above = row - 1; above >= firstRow; above--) {
    const merge: CellRange | undefined = grid.mergeAt(above, column);
    if (merge) {
      const spans = merge.right > merge.left && merge.bottom < row;
      return spans ? shownText(grid.at(merge.top, merge.left)) : "";
    }
    for (let left = column; left >= Math.max(1, column - 3); left--) {
      const text = shownText(grid.at(above, left));
      if (text !== "") return !grid.mergeAt(above, left) && progressHeading(text) === "money" ? text : "";
    }
  }
  return "";
}

function isHeadingCell(grid: SheetGrid, row: number, column: number): boolean {
  const cell = grid.at(row, column);
  return cell?.value.kind === "text" && cell.formula === null && cell.text.length <= LONGEST_HEADING * 2;
}

/** The columns by role, or null when these are not the headings of a progress table. */
function assign(headings: readonly Heading[]): ProgressColumns | null {
  const columns: Record<ProgressColumn, number | null> = {
    planned: null,
    done: null,
    provinceFunds: null,
    agencyFunds: null,
    deposited: null,
    backlog: null,
    code: null,
    year: null,
    note: null,
  };
  for (const { column, meaning } of headings) {
    // One row a batch, not one a year: the ledger.
    if (meaning === "batch") return null;
    if (meaning !== "money" && meaning !== "metres" && meaning !== "other") columns[meaning] ??= column;
  }
  const { year, planned, done, provinceFunds, agencyFunds, deposited, backlog } = columns;
  const named = [planned, done, provinceFunds, agencyFunds, deposited, backlog].filter((c) => c !== null);
  if (year === null || named.length < 2 || (planned === null && done === null)) return null;
  return { ...columns, year };
}
