import { SetZoomRatioOperation } from "@univerjs/sheets-ui";
import type { Worksheet } from "@univerjs/core";
import type { Grid, GridBook } from "./grid";

/** Below the one nothing has grown for a room, above the other too few cells are left. */
const LEAST = 1.25;
const MOST = 2;
/** Width of the row numbers and of the scroll bar, in pixels before zooming. */
const BESIDE = 64;

/** The sheets of a workbook while they are shown to a room. */
export interface LargeSheets {
  /** Enlarges every sheet so that its columns fill a width in pixels, within reason. */
  readonly fit: (width: number) => void;
  /** Gives every sheet the zoom back that it had. */
  readonly restore: () => void;
}

/** Shows the sheets of a workbook large. A zoom is no edit: nothing of it is saved. */
export function largeSheets(grid: Grid, { workbook, id }: GridBook): LargeSheets {
  const former = new Map<string, number>();
  const zoom = (sheetId: string, zoomRatio: number): void => {
    grid.asOwn(() =>
      grid.commands.syncExecuteCommand(SetZoomRatioOperation.id, {
        unitId: id,
        subUnitId: sheetId,
        zoomRatio,
      }),
    );
  };
  return {
    fit: (width) => {
      for (const sheet of workbook.getSheets()) {
        const sheetId = sheet.getSheetId();
        if (!former.has(sheetId)) former.set(sheetId, sheet.getZoomRatio());
        const ratio = width / (widthOf(sheet) + BESIDE);
        // Whole per cent, as the zoom of the grid has them.
        zoom(sheetId, Math.floor(Math.min(MOST, Math.max(LEAST, ratio)) * 100) / 100);
      }
    },
    restore: () => {
      for (const [sheetId, ratio] of former) zoom(sheetId, ratio);
      former.clear();
    },
  };
}

/** The columns of a sheet that hold something, in pixels before zooming. */
function widthOf(sheet: Worksheet): number {
  let width = 0;
  for (let column = 0; column <= sheet.getLastColumnWithContent(); column++) {
    if (sheet.getColVisible(column)) width += sheet.getColumnWidth(column);
  }
  return width;
}
