import { IRenderManagerService } from "@univerjs/engine-render";
import { SetWorksheetRowAutoHeightMutation } from "@univerjs/sheets";
import { AutoHeightController } from "@univerjs/sheets-ui";
import type { GridScreen } from "./gridScreen";
import { sheetIdOf } from "./workbookData";

/** Rows beyond these keep the plain height: measuring texts takes time. */
const MOST_ROWS = 500;

/** Gives rows whose height the file leaves open the height their texts need, as Excel does on opening. */
export const fitRows: GridScreen["fitRows"] = (grid, book, looks) => {
  const injector = grid.univer.__getInjector();
  if (!injector.has(IRenderManagerService) || !injector.has(AutoHeightController)) return;
  if (!injector.get(IRenderManagerService).has(book.id)) return;
  looks.sheets.forEach((sheet, i) => {
    const set = new Set(sheet.rows.filter(({ height }) => height !== null).map(({ row }) => row));
    // Only what breaks into lines, stands askew or is written large needs more than the plain height.
    const tall = new Set(
      sheet.formats.flatMap(({ row, format }) => {
        const look = looks.formats[format];
        const plain = looks.formats[0]?.font.size ?? 11;
        const isTall =
          look !== undefined &&
          (look.alignment.wrapped || look.alignment.rotation !== 0 || (look.font.size ?? 0) > plain);
        return isTall && !set.has(row) ? [row] : [];
      }),
    );
    const sheetId = sheetIdOf(i);
    const ranges = [...tall].slice(0, MOST_ROWS).map((row) => ({
      ...{ startRow: row - 1, endRow: row - 1, startColumn: 0, endColumn: 0 },
    }));
    if (ranges.length === 0) return;
    const controller = injector.get(AutoHeightController);
    const { redos } = controller.getUndoRedoParamsOfAutoHeight(ranges, sheetId);
    const plain = book.workbook.getSheetBySheetId(sheetId)?.getConfig().defaultRowHeight ?? 0;
    for (const { id, params } of redos) {
      if (id !== SetWorksheetRowAutoHeightMutation.id) continue;
      const { rowsAutoHeightInfo, ...place } = params as RowHeights;
      const higher = rowsAutoHeightInfo.filter(({ autoHeight }) => (autoHeight ?? 0) > plain);
      grid.asOwn(() =>
        grid.commands.syncExecuteCommand(id, { ...place, rowsAutoHeightInfo: higher }, { onlyLocal: true }),
      );
    }
  });
};

interface RowHeights {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly rowsAutoHeightInfo: readonly { readonly row: number; readonly autoHeight?: number }[];
}
