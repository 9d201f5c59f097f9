/// <reference types="office-js" />
import type { CellPlace, CellRange } from "../../core/model/place";
import type { CellStyle, NewSheet } from "../../core/model/writePlan";
import { columnName, rangeToA1 } from "../../core/text/a1";
import { release } from "./askSheets";
import { numberFormatOfStyle } from "./cellLooks";
import type { PlacedWrite } from "./planTargets";
import { writeCells, type CellWrite } from "./writeCells";

/** Asks for a sheet to be added at the end with its cells, widths, merges and frozen rows; done at the next sync. */
export function addSheet(
  context: Excel.RequestContext,
  newSheet: NewSheet,
  placed: readonly PlacedWrite[],
  withPage: boolean,
): void {
  // ExcelApi 1.1
  const sheet = context.workbook.worksheets.add(newSheet.name);
  newSheet.columnWidths.forEach((width, i) => {
    const name = columnName(i + 1);
    // ExcelApi 1.1 (getRange), 1.2 (columnWidth)
    const column = sheet.getRange(`${name}:${name}`);
    column.format.columnWidth = points(width);
    release(column);
  });
  writeCells(sheet, [...placed.map(cellOfWrite), ...coveredCells(newSheet.merges, placed)]);
  for (const merge of newSheet.merges) {
    // ExcelApi 1.2
    const range = sheet.getRange(rangeToA1(merge));
    range.merge(false);
    release(range);
  }
  // ExcelApi 1.7
  if (newSheet.frozenRows > 0) sheet.freezePanes.freezeRows(newSheet.frozenRows);
  if (newSheet.landscape && withPage) layOut(sheet);
}

/** Where an error about the page comes from: Excel cannot set pages up without a printer. */
export const PAGE_LAYOUT = "PageLayout";

/** A4 across, as wide as one page. */
function layOut(sheet: Excel.Worksheet): void {
  // ExcelApi 1.9
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
}

/** Gives a width in characters of the usual font (7 pixels each, and 5 between cells) in points. */
function points(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Gives a write as a cell: a style brings its own number format unless the plan names one. */
export function cellOfWrite({ row, column, write }: PlacedWrite): CellWrite {
  const numberFormat = write.numberFormat ?? (write.style === null ? null : numberFormatOfStyle(write.style));
  return { row, column, write, numberFormat, style: write.style };
}

/** The borders of a merge are drawn cell by cell: what it covers looks like its first cell. */
function coveredCells(merges: readonly CellRange[], placed: readonly PlacedWrite[]): readonly CellWrite[] {
  const styles = new Map<string, CellStyle | null>(placed.map((p) => [key(p), p.write.style]));
  return merges.flatMap(({ top, left, bottom, right }) => {
    const style = styles.get(key({ row: top, column: left })) ?? null;
    const cells: CellWrite[] = [];
    for (let row = top; style !== null && row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const place = { row, column };
        if (!styles.has(key(place))) cells.push({ ...place, write: null, numberFormat: null, style });
      }
    }
    return cells;
  });
}

function key({ row, column }: CellPlace): string {
  return `${row} ${column}`;
}
