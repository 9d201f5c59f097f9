import type { CellRange } from "../model/place";
import type { Cell, SheetSnapshot } from "../model/workbookSnapshot";
import { toA1 } from "../text/a1";

export { shownText } from "./cellText";

/** A sheet's cells by place, without ever making the sheet dense: what the readers look things up in. */
export interface SheetGrid {
  readonly snapshot: SheetSnapshot;
  /** Rows that hold at least one cell, ascending. */
  readonly rows: readonly GridRow[];
  row(row: number): GridRow | undefined;
  at(row: number, column: number): Cell | undefined;
  /** The merge a place lies in, if any. */
  mergeAt(row: number, column: number): CellRange | undefined;
  /** A1 address of a place; inside a merge that of its top left cell, the only one that can hold something. */
  address(row: number, column: number): string;
  isHidden(row: number): boolean;
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
  return new Grid(snapshot);
}

class Grid implements SheetGrid {
  readonly rows: readonly GridRow[];
  private readonly byRow = new Map<number, GridRow>();
  private readonly mergesByRow = new Map<number, CellRange[]>();
  private readonly tallMerges: CellRange[] = [];
  /** Rows that touch a merge lie between these two: most rows of a table need not be looked up. */
  private firstMerged = Infinity;
  private lastMerged = 0;
  private readonly hidden: ReadonlySet<number> | null;

  constructor(readonly snapshot: SheetSnapshot) {
    this.rows = this.takeRows();
    for (const merge of snapshot.merges) this.takeMerge(merge);
    this.hidden = snapshot.hiddenRows.length === 0 ? null : new Set(snapshot.hiddenRows);
  }

  row(row: number): GridRow | undefined {
    return this.byRow.get(row);
  }

  at(row: number, column: number): Cell | undefined {
    const cells = this.byRow.get(row)?.cells;
    if (cells) for (const cell of cells) if (cell.column === column) return cell;
    return undefined;
  }

  mergeAt(row: number, column: number): CellRange | undefined {
    if (row < this.firstMerged || row > this.lastMerged) return undefined;
    const covers = (m: CellRange) => m.left <= column && column <= m.right && m.top <= row && row <= m.bottom;
    return this.mergesByRow.get(row)?.find(covers) ?? this.tallMerges.find(covers);
  }

  address(row: number, column: number): string {
    const merge = this.mergeAt(row, column);
    return merge ? toA1(merge.top, merge.left) : toA1(row, column);
  }

  isHidden(row: number): boolean {
    return this.hidden?.has(row) ?? false;
  }

  private takeRows(): GridRow[] {
    const rows: GridRow[] = [];
    const { cells } = this.snapshot;
    for (let start = 0; start < cells.length;) {
      const { row } = cells[start]!;
      let end = start + 1;
      while (end < cells.length && cells[end]!.row === row) end++;
      const gridRow: GridRow = { row, cells: cells.slice(start, end) };
      rows.push(gridRow);
      this.byRow.set(row, gridRow);
      start = end;
    }
    return rows;
  }

  private takeMerge(merge: CellRange): void {
    this.firstMerged = Math.min(this.firstMerged, merge.top);
    this.lastMerged = Math.max(this.lastMerged, merge.bottom);
    if (merge.bottom - merge.top >= MAX_INDEXED_MERGE_ROWS) {
      this.tallMerges.push(merge);
      return;
    }
    for (let row = merge.top; row <= merge.bottom; row++) {
      const list = this.mergesByRow.get(row);
      if (list) list.push(merge);
      else this.mergesByRow.set(row, [merge]);
    }
  }
}
