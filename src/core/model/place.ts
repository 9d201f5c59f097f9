/** A cell's place on its sheet, both counted from 1: A1 is { row: 1, column: 1 }. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell a person can go to: sheet name and A1 address. */
export interface SheetCell {
  readonly sheet: string;
  readonly cell: string;
}
