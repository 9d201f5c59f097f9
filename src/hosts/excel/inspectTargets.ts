/// <reference types="office-js" />
import type { CellRange } from "../../core/model/place";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../core/model/workbookSnapshot";
import { release } from "./askSheets";
import { blockOf, BLOCK_PROPERTIES, cellOf } from "./cellBlock";
import { officeCodeOf } from "./hostFailures";
import { blocksOf } from "./placeBlocks";
import type { PlacedWrite } from "./planTargets";

/** What the cells of a plan are like right now. */
export interface Targets {
  /** A workbook of nothing but the cells of the plan, with the names of all sheets. */
  readonly workbook: WorkbookSnapshot;
  /** No sheet can be added or taken away. */
  readonly structureProtected: boolean;
  /** Sheets that are protected and where formats may not be changed either. */
  readonly fixedFormats: ReadonlySet<string>;
  /** Number format and locked state by number of the write. */
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly unlocked: ReadonlySet<number>;
}

const MERGED = "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";

type SheetWrites = ReadonlyMap<string, readonly PlacedWrite[]>;

/**
 * Reads the cells of a plan as they are now, in one round trip. Only when a sheet is gone it takes two more: Excel then
 * refuses the whole request. Throws what Office.js throws.
 */
export async function inspectTargets(context: Excel.RequestContext, writes: SheetWrites): Promise<Targets> {
  try {
    return await inspect(context, writes);
  } catch (error) {
    if (officeCodeOf(error) !== "ItemNotFound") throw error;
    // ExcelApi 1.1
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const names = new Set(sheets.items.map(({ name }) => name));
    return inspect(context, new Map([...writes].filter(([name]) => names.has(name))));
  }
}

async function inspect(context: Excel.RequestContext, writes: SheetWrites): Promise<Targets> {
  // ExcelApi 1.8 (readOnly)
  const workbook = context.workbook.load("readOnly");
  // ExcelApi 1.7
  const structure = context.workbook.protection.load("protected");
  // ExcelApi 1.1
  const sheets = context.workbook.worksheets.load("items/name");
  const asking = [...writes].map(([name, placed]) =>
    ask(context.workbook.worksheets.getItem(name), name, placed),
  );
  await context.sync();
  const found = new Map(asking.map((answer) => [answer.name, answer]));
  const numberFormats = new Map<number, string>();
  const unlocked = new Set<number>();
  const snapshots = sheets.items.map(({ name }): SheetSnapshot => {
    const answer = found.get(name);
    const cells = answer ? answer.read(numberFormats, unlocked) : [];
    return {
      ...{ name, visibility: "visible", cells, hiddenRows: [], hiddenColumns: [], clipped: false },
      protected: answer?.isProtected() ?? false,
      merges: answer?.merges() ?? [],
    };
  });
  return {
    workbook: { sheets: snapshots, readOnly: workbook.readOnly, macros: false },
    structureProtected: structure.protected,
    fixedFormats: new Set(asking.filter((answer) => answer.fixesFormats()).map(({ name }) => name)),
    numberFormats,
    unlocked,
  };
}

function ask(sheet: Excel.Worksheet, name: string, placed: readonly PlacedWrite[]) {
  // ExcelApi 1.2
  const protection = sheet.protection.load("protected,options");
  const lastRow = Math.max(...placed.map(({ row }) => row));
  const lastColumn = Math.max(...placed.map(({ column }) => column));
  // ExcelApi 1.7; from A1, as a merge is missed when its top left cell is outside (#3611)
  const area = sheet.getRangeByIndexes(0, 0, lastRow, lastColumn);
  // ExcelApi 1.13
  const merged = area.getMergedAreasOrNullObject().load(MERGED);
  release(area);
  merged.untrack();
  const blocks = blocksOf(placed).map(({ range: { top, left, bottom, right }, rows }) => {
    // ExcelApi 1.7 (getRangeByIndexes), 1.2 (format.protection, null where cells differ)
    const range = sheet
      .getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1)
      .load(`${BLOCK_PROPERTIES},format/protection/locked`);
    // ExcelApi 1.9
    const locks = range.getCellProperties({ format: { protection: true } });
    release(range);
    return { range, rows, locks };
  });
  return {
    name,
    isProtected: (): boolean => protection.protected,
    fixesFormats: (): boolean => protection.protected && !mayFormat(protection),
    merges: (): readonly CellRange[] => (merged.isNullObject ? [] : merged.areas.items.map(rangeOf)),
    read: (numberFormats: Map<number, string>, unlocked: Set<number>): readonly Cell[] => {
      const cells: Cell[] = [];
      for (const { range, rows, locks } of blocks) {
        const block = blockOf(range, null);
        rows.forEach((row, i) => {
          row.forEach(({ number }, j) => {
            const cell = cellOf(block, i, j);
            if (cell) cells.push(cell);
            numberFormats.set(number, block.numberFormat[i]![j]!);
            const locked = range.format.protection.locked as boolean | null;
            if ((locked ?? locks.value[i]?.[j]?.format?.protection?.locked) === false) unlocked.add(number);
          });
        });
      }
      return cells.sort((a, b) => a.row - b.row || a.column - b.column);
    },
  };
}

/** Sheets that are not protected have no options. */
function mayFormat({ options }: { readonly options: Excel.WorksheetProtectionOptions | null }): boolean {
  return options?.allowFormatCells === true;
}

function rangeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return {
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  };
}
