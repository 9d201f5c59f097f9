/// <reference types="office-js" />
import { HostFailure } from "../../core/model/failure";
import type {
  Cell,
  SheetSnapshot,
  SheetVisibility,
  WorkbookSnapshot,
} from "../../core/model/workbookSnapshot";
import { type Progress, unwatched, WorkStopped } from "../../ports/progress";
import { addCells } from "./cellBlock";
import { officeCodeOf } from "./hostFailures";
import { READ_BOUNDS } from "./readBounds";
import { readBlocks, type SheetArea, type SheetBlock } from "./readBlocks";
import { askSheets, measureSheets, type AskedSheet } from "./askSheets";
import { cellCount, clip, type SheetExtent } from "./sheetExtent";

/** What Excel answers when more was asked than it gives at once, or a range would leave the grid. */
const TOO_MUCH = new Set([
  ...["ResponsePayloadSizeLimitExceeded", "RequestPayloadSizeLimitExceeded"],
  ...["RangeExceedsLimit", "OperationCellsExceedLimit", "InvalidArgument"],
]);

/**
 * Reads the workbook in two round trips: which sheets there are, then what they hold. Only sheets of more than a
 * thousand rows, or more data than Excel gives at once, take further ones: between them it can be stopped, and then
 * throws WorkStopped.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  progress: Progress = unwatched,
): Promise<WorkbookSnapshot> {
  // ExcelApi 1.8 (readOnly), 1.7 (name)
  const workbook = context.workbook.load("readOnly,name");
  // ExcelApi 1.2 (protection), 1.1
  const worksheets = context.workbook.worksheets.load(
    "items/name,items/visibility,items/protection/protected",
  );
  await context.sync();
  if (progress.cancelled()) throw new WorkStopped();
  const asked = await askAll(context, worksheets.items, workbook.readOnly);
  const extents = clipAll(asked);
  const cells = await readCells(context, worksheets.items, asked, extents, progress);
  return {
    sheets: worksheets.items.map((sheet, i): SheetSnapshot => ({
      name: sheet.name,
      visibility: visibilityOf(sheet.visibility),
      protected: sheet.protection.protected,
      cells: cells[i]!,
      merges: asked[i]!.merges,
      hiddenRows: withCells(asked[i]!.hiddenRows, cells[i]!, "row"),
      hiddenColumns: withCells(asked[i]!.hiddenColumns, cells[i]!, "column"),
      clipped: extents[i]!.clipped,
    })),
    readOnly: workbook.readOnly,
    macros: /\.(?:xlsm|xlsb|xltm)$/i.test(workbook.name),
  };
}

/** All that a first look gives; where that is too much for one answer, only sizes and the shape of the sheets. */
async function askAll(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  readOnly: boolean,
): Promise<readonly AskedSheet[]> {
  try {
    return await askSheets(context, sheets);
  } catch (error) {
    if (readOnly && officeCodeOf(error) === "AccessDenied") throw new HostFailure("host-read-only");
    if (!TOO_MUCH.has(officeCodeOf(error) ?? "")) throw error;
    return measureSheets(context, sheets);
  }
}

function clipAll(asked: readonly AskedSheet[]): readonly SheetExtent[] {
  let room: number = READ_BOUNDS.cellsInAll;
  return asked.map(({ used }) => {
    const extent = clip(used, room);
    room -= cellCount(extent.area);
    return extent;
  });
}

/** The cells of every sheet: from the first look, and what stands beyond it in blocks of rows. */
async function readCells(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  asked: readonly AskedSheet[],
  extents: readonly SheetExtent[],
  progress: Progress,
): Promise<readonly Cell[][]> {
  const cells = sheets.map((): Cell[] => []);
  const missing = extents.flatMap(({ area }, i) => {
    const first = asked[i]!.first;
    if (first) addCells(first, cells[i]!);
    const rest = first ? { ...area, top: first.top + first.values.length } : area;
    return cellCount(rest) > 0 ? [{ sheet: i, area: rest }] : [];
  });
  const told = rowProgress(sheets, extents, missing, progress);
  for (const { sheet, block } of await readBlocks(context, sheets, missing, told)) {
    addCells(block, cells[sheet]!);
  }
  return cells;
}

/** Tells of sheets and rows as their blocks come; ends the reading when a person wants that. */
function rowProgress(
  sheets: readonly Excel.Worksheet[],
  extents: readonly SheetExtent[],
  missing: readonly SheetArea[],
  progress: Progress,
): (blocks: readonly SheetBlock[]) => void {
  const left = new Map(missing.map(({ sheet, area }) => [sheet, area.bottom - area.top + 1]));
  return (blocks) => {
    for (const { sheet, block } of blocks) left.set(sheet, (left.get(sheet) ?? 0) - block.values.length);
    const current = blocks.at(-1)?.sheet ?? missing[0]?.sheet;
    if (current !== undefined) {
      const { area } = extents[current]!;
      const of = area.bottom - area.top + 1;
      const open = [...left.values()].filter((rows) => rows > 0).length;
      progress.report(sheets.length - open, sheets.length, sheets[current]!.name, {
        done: of - (left.get(current) ?? 0),
        of,
      });
    }
    if (progress.cancelled()) throw new WorkStopped();
  };
}

/** Hidden rows or columns up to the last one with a cell, as the file host gives them. */
function withCells(
  hidden: readonly number[],
  cells: readonly Cell[],
  by: "row" | "column",
): readonly number[] {
  const last = cells.reduce((most, cell) => Math.max(most, cell[by]), 0);
  return hidden.filter((n) => n <= last);
}

function visibilityOf(visibility: string): SheetVisibility {
  switch (visibility) {
    case "Hidden":
      return "hidden";
    case "VeryHidden":
      return "veryHidden";
    default:
      return "visible";
  }
}
