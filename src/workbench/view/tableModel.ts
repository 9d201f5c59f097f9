import type { Cell, CellPlace, CellRange, Finding, SheetSnapshot } from "../../core";

/** More rows and columns than these are not shown as a table: a scoring sheet has some hundred and a dozen. */
export const MOST_ROWS = 400;
const MOST_COLUMNS = 30;

/** One cell of the table; a merge is one cell. */
export interface TableCell extends CellPlace {
  readonly cell: Cell | null;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly findings: readonly Finding[];
}

export interface TableRow {
  readonly row: number;
  readonly cells: readonly TableCell[];
}

/** A sheet as a table: rows and columns that are not hidden, up to the last that hold something. */
export interface Table {
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
  /** Rows were left out at the end. */
  readonly isCut: boolean;
}

/** Lays a sheet out as a table, with what was found in its cells. */
export function tableOf(
  sheet: SheetSnapshot,
  findingsAt: (row: number, column: number) => readonly Finding[],
): Table {
  let [lastRow, lastColumn] = [1, 1];
  for (const { row, column } of sheet.cells) {
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const rows = numbers(Math.min(lastRow, MOST_ROWS)).filter((row) => !hiddenRows.has(row));
  const columns = numbers(Math.min(lastColumn, MOST_COLUMNS)).filter((column) => !hiddenColumns.has(column));
  const cells = new Map(sheet.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const owners = ownersOf(sheet.merges, rows, columns);
  return {
    columns,
    isCut: lastRow > MOST_ROWS,
    rows: rows.map((row) => ({
      row,
      cells: columns.flatMap((column): TableCell[] => {
        const merge = owners.get(keyOf(row, column));
        if (merge && merge.first !== keyOf(row, column)) return [];
        const anchor = merge ? { row: merge.range.top, column: merge.range.left } : { row, column };
        return [
          {
            ...anchor,
            cell: cells.get(keyOf(anchor.row, anchor.column)) ?? null,
            rowSpan: merge?.rowSpan ?? 1,
            columnSpan: merge?.columnSpan ?? 1,
            findings: findingsAt(anchor.row, anchor.column),
          },
        ];
      }),
    })),
  };
}

/** Gives the cell that a step leads to, from one cell to the next that is shown; the same one at the edge. */
export function stepFrom(table: Table, from: CellPlace, rowStep: number, columnStep: number): CellPlace {
  const cells = table.rows.flatMap((row, y) =>
    row.cells.map((cell) => ({ cell, y, x: table.columns.findIndex((column) => column >= cell.column) })),
  );
  const here = cells.find(({ cell }) => cell.row === from.row && cell.column === from.column);
  if (!here) return cells[0]?.cell ?? from;
  const y = rowStep > 0 ? here.y + here.cell.rowSpan : here.y + rowStep;
  const x = columnStep > 0 ? here.x + here.cell.columnSpan : here.x + columnStep;
  const found = cells.find(
    ({ cell, y: top, x: left }) =>
      y >= top && y < top + cell.rowSpan && x >= left && x < left + cell.columnSpan,
  );
  return found?.cell ?? from;
}

interface Owner {
  readonly range: CellRange;
  /** The key of the first place of the merge that is shown. */
  readonly first: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

function ownersOf(
  merges: readonly CellRange[],
  rows: readonly number[],
  columns: readonly number[],
): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const range of merges) {
    const inRows = rows.filter((row) => row >= range.top && row <= range.bottom);
    const inColumns = columns.filter((column) => column >= range.left && column <= range.right);
    const [top, left] = [inRows[0], inColumns[0]];
    if (top === undefined || left === undefined) continue;
    const owner = { range, first: keyOf(top, left), rowSpan: inRows.length, columnSpan: inColumns.length };
    for (const row of inRows) for (const column of inColumns) owners.set(keyOf(row, column), owner);
  }
  return owners;
}

function numbers(last: number): readonly number[] {
  return Array.from({ length: last }, (_, i) => i + 1);
}

function keyOf(row: number, column: number): string {
  return `${row} ${column}`;
}
