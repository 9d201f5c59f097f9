/// <reference types="office-js" />
import type { CellRange } from "../../core/model/place";
import { blockOf, BLOCK_PROPERTIES, type CellBlock } from "./cellBlock";
import { FIRST_ROWS, READ_BOUNDS } from "./readBounds";

/** What one round trip tells about a sheet. */
export interface AskedSheet {
  /** Where the cells with content are; A1 for an empty sheet. */
  readonly used: CellRange;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** The first rows of the used range; null when only its size was asked for. */
  readonly first: CellBlock | null;
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";
const MERGED = "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";

/**
 * Asks every sheet for its used range and the first rows of it at once, although their size is not known yet: ranges
 * are put together in Excel, and none of them can be a null object. Throws what Office.js throws.
 */
export async function askSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly AskedSheet[]> {
  const asking = sheets.map((sheet) => {
    // ExcelApi 1.1
    const used = sheet.getUsedRange(true).load(PLACE);
    const corner = used.getCell(0, 0);
    // ExcelApi 1.3 (getResizedRange), 1.1
    const most = corner.getResizedRange(FIRST_ROWS - 1, READ_BOUNDS.columns - 1);
    const first = most.getIntersection(used).load(BLOCK_PROPERTIES);
    // ExcelApi 1.9
    const looks = first.getCellProperties({ format: { font: { name: true, bold: true } } });
    const shape = askShape(sheet, first);
    release(used, corner, most, first);
    return { used, first, looks, shape };
  });
  await context.sync();
  return asking.map(({ used, first, looks, shape }) => ({
    used: rangeOf(used),
    ...shape(),
    first: blockOf(first, looks.value),
  }));
}

/** Asks every sheet for its size, then for its shape only: two round trips, when the cells are too many for one answer. */
export async function measureSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly AskedSheet[]> {
  const ranges = sheets.map((sheet) => {
    // ExcelApi 1.1
    const used = sheet.getUsedRange(true).load(PLACE);
    release(used);
    return used;
  });
  await context.sync();
  const sizes = ranges.map(rangeOf);
  const shapes = sheets.map((sheet, i) => {
    const { bottom, right } = sizes[i]!;
    // ExcelApi 1.7
    const box = sheet.getRangeByIndexes(
      0,
      0,
      Math.min(bottom, READ_BOUNDS.rows),
      Math.min(right, READ_BOUNDS.columns),
    );
    release(box);
    return askShape(sheet, box);
  });
  await context.sync();
  return shapes.map((shape, i) => ({ used: sizes[i]!, ...shape(), first: null }));
}

/** Asks for merges, and for hidden rows and columns from A1 to the end of `within`. */
function askShape(sheet: Excel.Worksheet, within: Excel.Range): () => Omit<AskedSheet, "used" | "first"> {
  // ExcelApi 1.1
  const origin = sheet.getRange("A1");
  const area = origin.getBoundingRect(within);
  // Merges are missed when their top left cell is outside (#3611): hence everything from A1, formats included.
  const whole = sheet.getUsedRange(false);
  const everything = origin.getBoundingRect(whole);
  // ExcelApi 1.13
  const merged = everything.getMergedAreasOrNullObject().load(MERGED);
  // ExcelApi 1.9
  const rows = area.getRowProperties({ rowHidden: true });
  const columns = area.getColumnProperties({ columnHidden: true });
  release(origin, area, whole, everything);
  merged.untrack();
  return () => ({
    merges: merged.isNullObject ? [] : inOrder(merged.areas.items.map(rangeOf)),
    hiddenRows: rows.value.flatMap(({ rowHidden }, i) => (rowHidden === true ? [i + 1] : [])),
    hiddenColumns: columns.value.flatMap(({ columnHidden }, i) => (columnHidden === true ? [i + 1] : [])),
  });
}

/** Gives where a range is, once it is loaded. */
function rangeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return {
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  };
}

function inOrder(merges: readonly CellRange[]): readonly CellRange[] {
  return [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Ranges are used within one round trip: Excel need not remember them, and no further one is spent on forgetting. */
export function release(...ranges: readonly Excel.Range[]): void {
  // ExcelApi 1.1
  for (const range of ranges) range.untrack();
}
