import type { CellPlace, CellRange } from "../../core/model/place";

/** A rectangle of cells that are all wanted, and what is wanted of each, row by row. */
export interface PlaceBlock<T> {
  readonly range: CellRange;
  readonly rows: readonly (readonly T[])[];
}

/**
 * Puts single cells together into rectangles without holes: first runs in a row, then equal runs below each other. A
 * block costs one object in Excel however many cells it has. No place may be there twice.
 */
export function blocksOf<T extends CellPlace>(places: readonly T[]): readonly PlaceBlock<T>[] {
  const sorted = [...places].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: T[][] = [];
  for (const place of sorted) {
    const last = runs.at(-1)?.at(-1);
    if (last?.row === place.row && last.column + 1 === place.column) runs.at(-1)!.push(place);
    else runs.push([place]);
  }
  const open = new Map<string, { bottom: number; rows: T[][] }>();
  const blocks: { bottom: number; rows: T[][] }[] = [];
  for (const run of runs) {
    const { row, column } = run[0]!;
    const key = `${column} ${run.length}`;
    const above = open.get(key);
    if (above?.bottom === row - 1) {
      above.bottom = row;
      above.rows.push(run);
    } else {
      const block = { bottom: row, rows: [run] };
      open.set(key, block);
      blocks.push(block);
    }
  }
  return blocks.map(({ rows, bottom }) => {
    const first = rows[0]!;
    return {
      range: { top: first[0]!.row, left: first[0]!.column, bottom, right: first.at(-1)!.column },
      rows,
    };
  });
}
