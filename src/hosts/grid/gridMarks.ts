import { InterceptorEffectEnum, type ICellMarks, type Univer } from "@univerjs/core";
import { IRenderManagerService, Spreadsheet } from "@univerjs/engine-render";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Severity } from "../../core/model/finding";
import type { GridPlace } from "./grid";

/** A cell that something was found in. */
export interface GridMark extends GridPlace {
  readonly severity: Severity;
}

/** Colours of the pane's own marks, and the light ones behind the text. */
const COLOURS: Readonly<Record<Severity, { readonly mark: string; readonly back: string }>> = {
  error: { mark: "#B10E1C", back: "#FDE7E9" },
  warning: { mark: "#BC4B09", back: "#FFF4CE" },
  hint: { mark: "#0F6CBD", back: "#EBF3FC" },
};
/** The triangle in the corner, in pixels. */
const SIZE = 9;
const ORDER: readonly Severity[] = ["hint", "warning", "error"];
/** Before formats are turned into text, after what a file itself says about looks. */
const PRIORITY = 5;

/** Marks cells by what was found in them; it is only shown, never part of the workbook. */
export class GridMarks {
  private readonly books = new Map<string, ReadonlyMap<string, Severity>>();

  constructor(private readonly univer: Univer) {
    univer
      .__getInjector()
      .get(SheetInterceptorService)
      .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        id: "finding-marks",
        effect: InterceptorEffectEnum.Style,
        priority: PRIORITY,
        handler: (cell, { unitId, subUnitId, row, col }, next) => {
          const severity = this.books.get(unitId)?.get(keyOf(subUnitId, row + 1, col + 1));
          if (severity === undefined) return next(cell);
          const { mark, back } = COLOURS[severity];
          const markers: ICellMarks = { tl: { color: mark, size: SIZE } };
          const interceptorStyle = { ...cell?.interceptorStyle, bg: { rgb: back } };
          return next({ ...cell, markers, interceptorStyle });
        },
      });
  }

  /** Shows these marks in a workbook instead of those before; the gravest of a cell counts. */
  set(bookId: string, marks: readonly GridMark[]): void {
    const cells = new Map<string, Severity>();
    for (const { sheetId, row, column, severity } of marks) {
      const key = keyOf(sheetId, row, column);
      const known = cells.get(key);
      if (known === undefined || ORDER.indexOf(severity) > ORDER.indexOf(known)) cells.set(key, severity);
    }
    this.books.set(bookId, cells);
    this.repaint(bookId);
  }

  forget(bookId: string): void {
    this.books.delete(bookId);
  }

  private repaint(bookId: string): void {
    const injector = this.univer.__getInjector();
    if (!injector.has(IRenderManagerService)) return;
    const render = injector.get(IRenderManagerService).getRenderById(bookId);
    const sheet = render?.mainComponent;
    // What is painted behind texts is kept by the sheet's layout, which must be made anew.
    if (sheet instanceof Spreadsheet) {
      sheet.getSkeleton()?.makeDirty(true);
      sheet.getSkeleton()?.resetCache();
    }
    sheet?.makeForceDirty();
  }
}

function keyOf(sheetId: string, row: number, column: number): string {
  return `${sheetId} ${row} ${column}`;
}
