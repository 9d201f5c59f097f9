/// <reference types="office-js" />
import type { CellPlace, CellRange } from "../../core/model/place";
import type { CellStyle, PlannedWrite } from "../../core/model/writePlan";
import { sameContent } from "../../core/writing/contentOf";
import { release } from "./askSheets";
import { lookOfStyle } from "./cellLooks";
import { entryOf } from "./entry";
import { blocksOf } from "./placeBlocks";

/** A cell to write: what goes in, and how it looks after that. Null leaves a thing as it is. */
export interface CellWrite extends CellPlace {
  readonly write: PlannedWrite | null;
  readonly numberFormat: string | null;
  readonly style: CellStyle | null;
}

/**
 * Asks for cells to be written, in as few blocks as there are; done at the next sync. Formats come first: a cell in the
 * Text format would make text of numbers and formulas.
 */
export function writeCells(sheet: Excel.Worksheet, cells: readonly CellWrite[]): void {
  // Apart from the others: an array of properties may have no holes.
  const styled = cells.flatMap((cell) => (cell.style === null ? [] : [{ ...cell, style: cell.style }]));
  for (const { range: place, rows } of blocksOf(styled)) {
    const range = rangeAt(sheet, place);
    // ExcelApi 1.9
    range.setCellProperties(rows.map((row) => row.map(({ style }) => lookOfStyle(style))));
    release(range);
  }
  for (const { range: place, rows } of blocksOf(cells)) {
    const range = rangeAt(sheet, place);
    const formats = grid(rows, ({ numberFormat }) => numberFormat);
    // ExcelApi 1.1; null in an array leaves the cell
    if (formats.any) range.numberFormat = formats.values;
    const entries = grid(rows, ({ write }) =>
      write === null || isSame(write) ? null : entryOf(write.after),
    );
    // ExcelApi 1.1; formulas take constants too
    if (entries.any) range.formulas = entries.values;
    release(range);
  }
}

function rangeAt(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range {
  // ExcelApi 1.7
  return sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
}

/** A write that leaves the content alone and changes only the format. */
function isSame({ before, after }: PlannedWrite): boolean {
  return sameContent(before, after);
}

function grid<T>(rows: readonly (readonly CellWrite[])[], give: (cell: CellWrite) => T | null) {
  const values = rows.map((row) => row.map(give));
  return { values, any: values.some((row) => row.some((value) => value !== null)) };
}
