import type { CellRange } from "../model/place";
import type { Cell, SheetSnapshot } from "../model/workbookSnapshot";
import { toA1 } from "../text/a1";
import { displayText } from "../text/legacyEncoding";

/** A sheet's cells by place, without ever making the sheet dense: what the readers look things up in. */
export interface SheetGrid {
  readonly snapshot: SheetSnapshot;
  /** Rows that hold at least one cell, ascending. */
  readonly rows: readonly GridRow[];
  readonly row: (row: number) => GridRow | undefined;
  readonly at: (row: number, column: number) => Cell | undefined;
  /** The merge a place lies in, if any. */
  readonly mergeAt: (row: number, column: number) => CellRange | undefined;
  /** A1 address of a place; inside a merge that of its top left cell, the only one that can hold something. */
  readonly address: (row: number, column: number) => string;
  readonly isHidden: (row: number) => boolean;
}

export interface GridRow {
  readonly row: number;
  /** Ascending by column. */
  readonly cells: readonly Cell[];
}

/** Merges of one cell's height and of many rows alike are looked up by the rows they touch, up to this many. */
const MAX_INDEXED_MERGE_ROWS = 5000;

/** Gives the lookups over a sheet; the snapshot itself stays as it is. */
export function sheetGrid(snapshot: SheetSnapshot): SheetGrid {
  const rows: { row: number; cells: Cell[] }[] = [];
  const byRow = new Map<number, GridRow>();
  let current: { row: number; cells: Cell[] } | undefined;
  for (const cell of snapshot.cells) {
    if (current?.row !== cell.row) {
      current = { row: cell.row, cells: [] };
      rows.push(current);
      byRow.set(cell.row, current);
    }
    current.cells.push(cell);
  }
  const mergesByRow = new Map<number, CellRange[]>();
  const tallMerges: CellRange[] = [];
  for (const merge of snapshot.merges) {
    if (merge.bottom - merge.top >= MAX_INDEXED_MERGE_ROWS) {
      tallMerges.push(merge);
      continue;
    }
    for (let row = merge.top; row <= merge.bottom; row++) {
      const list = mergesByRow.get(row);
      if (list) list.push(merge);
      else mergesByRow.set(row, [merge]);
    }
  }
  const hidden = new Set(snapshot.hiddenRows);
  const covers = (m: CellRange, row: number, column: number) =>
    m.left <= column && column <= m.right && m.top <= row && row <= m.bottom;
  const mergeAt = (row: number, column: number) =>
    mergesByRow.get(row)?.find((m) => covers(m, row, column)) ??
    tallMerges.find((m) => covers(m, row, column));
  return {
    snapshot,
    rows,
    row: (row) => byRow.get(row),
    at: (row, column) => {
      const cells = byRow.get(row)?.cells;
      if (cells) for (const cell of cells) if (cell.column === column) return cell;
      return undefined;
    },
    mergeAt,
    address: (row, column) => {
      const merge = mergeAt(row, column);
      return merge ? toA1(merge.top, merge.left) : toA1(row, column);
    },
    isHidden: (row) => hidden.has(row),
  };
}

/** Gives what a cell shows, legacy fonts decoded and blanks tidied; empty for no cell. Long texts are cut. */
export function shownText(cell: Cell | undefined): string {
  if (cell === undefined || cell.value.kind === "blank") return "";
  if (cell.value.kind !== "text") return cell.text;
  const text = cell.text.length > 2000 ? cell.text.slice(0, 2000) : cell.text;
  return displayText(text, cell.font);
}
