import type { Cell, SheetSnapshot } from "../../core/model/workbookSnapshot";
import type { NewSheet, PlannedWrite } from "../../core/model/writePlan";
import type { SheetLooks, WorkbookLooks } from "../file/looksModel";
import type { GridContent } from "./cellData";

/** A cell as the file has it, beside what the grid was given for it. */
export interface OriginalCell {
  readonly cell: Cell;
  readonly content: GridContent;
}

/** A sheet that was in the file. */
export interface OriginalSheet {
  readonly snapshot: SheetSnapshot;
  readonly looks: SheetLooks;
  readonly cells: ReadonlyMap<string, OriginalCell>;
}

/** A sheet that a plan has added since. */
export interface AddedSheet {
  readonly sheet: NewSheet;
  /** What the plan wrote there, by place: their looks are needed when the workbook is saved. */
  readonly writes: ReadonlyMap<string, PlannedWrite>;
}

/** One key for a place on a sheet. */
export function placeOf(row: number, column: number): string {
  return `${row} ${column}`;
}

/** Whether a place is in a merge but not its first cell. */
export function isCovered({ merges }: Pick<SheetSnapshot, "merges">, row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}

/** The formats of a sheet's places, told fast. */
export class PlaceFormats {
  private readonly cells = new Map<string, number>();
  private readonly rows = new Map<number, number>();

  constructor(
    private readonly looks: SheetLooks,
    private readonly formats: WorkbookLooks["formats"],
  ) {
    for (const { row, column, format } of looks.formats) this.cells.set(placeOf(row, column), format);
    for (const { row, format } of looks.rows) if (format !== null) this.rows.set(row, format);
  }

  /** Gives the look of a place: its own, else that of its row, its column, or the workbook's plain one. */
  at(row: number, column: number): WorkbookLooks["formats"][number] {
    const own = this.cells.get(placeOf(row, column)) ?? this.rows.get(row) ?? this.ofColumn(column);
    return this.formats[own] ?? this.formats[0]!;
  }

  private ofColumn(column: number): number {
    return this.looks.columns.find(({ from, to }) => column >= from && column <= to)?.format ?? 0;
  }
}
