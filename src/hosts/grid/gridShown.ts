import {
  CellValueType,
  HorizontalAlign,
  type ICellDataForSheetInterceptor,
  InterceptorEffectEnum,
  type IStyleData,
  type Nullable,
  ThemeService,
  WrapStrategy,
} from "@univerjs/core";
import { FontCache, getFontStyleString, IRenderManagerService } from "@univerjs/engine-render";
import { INTERCEPTOR_POINT, type ISheetLocation, SheetInterceptorService } from "@univerjs/sheets";
import type { CellRemarks } from "./cellRemarks";
import { GRID_ERRORS } from "./cellData";
import type { WorkbookLooks } from "../file/looksModel";
import type { Grid, GridBook } from "./grid";
import { fittingOf } from "./gridFormats";
import { fitText, stackedText } from "./shownText";

/** After everything that makes a text of what a cell holds. */
const PRIORITY = 0;
/** The triangle of a note in the corner: its colour in Excel, its size in pixels. */
const NOTE_MARK = { color: "#C00000", size: 6 };
const PLAIN_SIZE = 11;
/** What every text keeps free at the sides, in pixels. */
const SIDES = 3;
/** Colours of number formats by the grid's names for them, as Excel shows them. */
const NUMBER_COLOURS: readonly (readonly [string, string])[] = [
  ["red.500", "#FF0000"],
  ["blue.500", "#0000FF"],
  ["green.500", "#00FF00"],
  ["yellow.500", "#FFFF00"],
];

/**
 * What only the screen shows of a workbook: marks of notes, texts fitted into their cells, heights of rows that nobody
 * set. Nothing of it becomes part of the workbook.
 */
export class GridShown {
  private readonly remarks = new Map<string, CellRemarks>();
  private readonly numberColours: ReadonlyMap<string, string>;

  constructor(private readonly grid: Grid) {
    const injector = grid.univer.__getInjector();
    const theme = injector.get(ThemeService);
    this.numberColours = new Map(
      NUMBER_COLOURS.flatMap(([name, colour]) => {
        const own = theme.getColorFromTheme(name);
        return typeof own === "string" ? [[own, colour] as const] : [];
      }),
    );
    const hasScreen = injector.has(IRenderManagerService);
    injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: "shown-text",
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      priority: PRIORITY,
      handler: (cell, location, next) => {
        const marked = this.marked(cell, location);
        return next(hasScreen && marked ? this.fitted(marked, location) : marked);
      },
    });
  }

  /** Begins to show a workbook that has just been opened. */
  add(book: GridBook, remarks: CellRemarks, looks: WorkbookLooks): void {
    this.remarks.set(book.id, remarks);
    this.grid.screen?.fitRows(this.grid, book, looks);
  }

  forget(bookId: string): void {
    this.remarks.delete(bookId);
  }

  private marked(cell: Cell, { unitId, subUnitId, row, col }: ISheetLocation): Cell {
    const place = { sheetId: subUnitId, row: row + 1, column: col + 1 };
    if (!this.remarks.get(unitId)?.hasNote(place)) return cell;
    return { ...cell, markers: { ...cell?.markers, tr: NOTE_MARK } };
  }

  private fitted(
    cell: ICellDataForSheetInterceptor,
    { workbook, worksheet, row, col, rawData }: ISheetLocation & { readonly rawData: Cell },
  ): ICellDataForSheetInterceptor {
    const { v } = cell;
    if (v === null || v === undefined || cell.p) return cell;
    if (rawData?.v === 0 && worksheet.getConfig().custom?.["hidesZeros"] === true) return { ...cell, v: "" };
    const style = workbook.getStyles().getStyleByCell(cell) ?? {};
    const { shrinks, stacks } = fittingOf(rawData?.s);
    if (stacks) {
      const ht = style.ht ?? HorizontalAlign.CENTER;
      return withStyle({ ...cell, v: stackedText(String(v)) }, { tb: WrapStrategy.WRAP, ht });
    }
    const isError = rawData?.t !== CellValueType.FORCE_STRING && GRID_ERRORS.has(String(v));
    if (isError && style.ht === undefined) return withStyle(cell, { ht: HorizontalAlign.CENTER });
    const coloured = this.coloured(cell);
    const isNumber = typeof rawData?.v === "number" && rawData.t !== CellValueType.BOOLEAN && !style.tr;
    if (!isNumber && !shrinks) return coloured;
    const size = style.fs ?? PLAIN_SIZE;
    const fit = fitText(String(v), {
      room: roomOf(worksheet, row, col) - SIDES - (style.pd?.l ?? 0) - (style.pd?.r ?? 0),
      ...{ size, shrinks, isNumber },
      general: isNumber && style.n === undefined ? (rawData.v as number) : null,
      width: (text, fs) =>
        FontCache.getMeasureText(text, getFontStyleString({ ...style, fs }).fontString).width,
    });
    if (fit.size !== null) return withStyle(coloured, { fs: fit.size });
    return fit.text === null ? coloured : { ...coloured, v: fit.text };
  }

  /** Number formats name eight colours, which the grid shows in paler ones of its own. */
  private coloured(cell: ICellDataForSheetInterceptor): ICellDataForSheetInterceptor {
    const own = cell.interceptorStyle?.cl?.rgb;
    const colour = typeof own === "string" ? this.numberColours.get(own) : undefined;
    return colour === undefined ? cell : withStyle(cell, { cl: { rgb: colour } });
  }
}

type Cell = Nullable<ICellDataForSheetInterceptor>;

function withStyle(cell: ICellDataForSheetInterceptor, style: IStyleData): ICellDataForSheetInterceptor {
  return { ...cell, interceptorStyle: { ...cell.interceptorStyle, ...style } };
}

/** Gives the pixels from the left to the right side of a cell, or of the merge it begins. */
function roomOf(worksheet: ISheetLocation["worksheet"], row: number, column: number): number {
  const merged = worksheet.getMergedCell(row, column);
  let room = 0;
  for (let at = merged?.startColumn ?? column; at <= (merged?.endColumn ?? column); at++) {
    if (worksheet.getColVisible(at)) room += worksheet.getColumnWidth(at);
  }
  return room;
}
