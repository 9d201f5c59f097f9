/// <reference types="office-js" />
import type { CellRange } from "../../core/model/place";
import { release } from "./askSheets";
import { blockOf, BLOCK_PROPERTIES, type CellBlock } from "./cellBlock";
import { officeCodeOf } from "./hostFailures";
import { CELLS_AT_ONCE, FEWEST_CELLS } from "./readBounds";
import { cellCount, rowBlocks } from "./sheetExtent";

/** An area of a sheet, by the sheet's place in the list. */
export interface SheetArea {
  readonly sheet: number;
  readonly area: CellRange;
}

export interface SheetBlock {
  readonly sheet: number;
  readonly block: CellBlock;
}

/**
 * Reads areas in blocks of rows, as many at a time as one answer may hold; a block that is still too large is cut in
 * halves. Gives the blocks in the order of the areas, row by row. `told` hears of every answer, and of the start by an
 * empty one; what it throws ends the reading. Throws what Office.js throws.
 */
export async function readBlocks(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  areas: readonly SheetArea[],
  told: (blocks: readonly SheetBlock[]) => void,
): Promise<readonly SheetBlock[]> {
  const read: SheetBlock[] = [];
  told([]);
  const waiting = cut(areas, CELLS_AT_ONCE);
  let most: number = CELLS_AT_ONCE;
  while (waiting.length > 0) {
    const batch = takeBatch(waiting, most);
    try {
      // One round trip a batch is what keeps each answer small enough.
      const blocks = await readBatch(context, sheets, batch);
      read.push(...blocks);
      told(blocks);
    } catch (error) {
      const isTooLarge = officeCodeOf(error) === "ResponsePayloadSizeLimitExceeded";
      if (!isTooLarge || most <= FEWEST_CELLS) throw error;
      most = Math.floor(most / 2);
      waiting.unshift(...cut(batch, most));
    }
  }
  return read;
}

function cut(areas: readonly SheetArea[], cells: number): SheetArea[] {
  return areas.flatMap(({ sheet, area }) => rowBlocks(area, cells).map((block) => ({ sheet, area: block })));
}

/** Takes from the front what fits; at least one block. */
function takeBatch(waiting: SheetArea[], most: number): readonly SheetArea[] {
  let cells = 0;
  let count = 0;
  for (const { area } of waiting) {
    cells += cellCount(area);
    if (count > 0 && cells > most) break;
    count++;
  }
  return waiting.splice(0, count);
}

async function readBatch(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  batch: readonly SheetArea[],
): Promise<readonly SheetBlock[]> {
  const asking = batch.map(({ sheet, area: { top, left, bottom, right } }) => {
    // ExcelApi 1.7
    const range = sheets[sheet]!.getRangeByIndexes(
      top - 1,
      left - 1,
      bottom - top + 1,
      right - left + 1,
    ).load(BLOCK_PROPERTIES);
    // ExcelApi 1.9
    const looks = range.getCellProperties({ format: { font: { name: true, bold: true } } });
    release(range);
    return { sheet, range, looks };
  });
  await context.sync();
  return asking.map(({ sheet, range, looks }) => ({ sheet, block: blockOf(range, looks.value) }));
}
