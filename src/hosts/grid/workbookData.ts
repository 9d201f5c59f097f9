import {
  BooleanNumber,
  type IColumnData,
  type ICellData,
  type IObjectArrayPrimitiveType,
  type IObjectMatrixPrimitiveType,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from "@univerjs/core";
import type { CellRange } from "../../core/model/place";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../core/model/workbookSnapshot";
import type { SheetLooks, WorkbookLooks } from "../file/looksModel";
import { documentOf, gridCell } from "./cellData";
import { NO_EXTRAS, type SheetExtras, type WorkbookExtras } from "./extrasModel";
import { GridFormats, type ShownSheetNotes } from "./gridFormats";
import { conditionRules, gridRange, validationRules } from "./ruleData";

/** Pixels to a point. */
const POINT = 96 / 72;
/** Characters of a column nobody set a width for, and the pixels left beside them. */
const BASE_WIDTH = 8;
const SIDE_SPACE = 5;
const DEFAULT_HEIGHT = 20;
/** Empty rows and columns beyond the contents, to write into. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 6;
const LEAST_ROWS = 60;
const LEAST_COLUMNS = 15;
/** Columns that only have a width reach to the end of Excel's grid; so far they are shown. */
const MOST_COLUMNS = 200;

/** Gives the grid's name for a sheet that was in the file, by its place there. */
export function sheetIdOf(index: number): string {
  return `sheet-${index + 1}`;
}

/** Whether a formula cannot be worked out here: it asks another workbook or a table, or fills several cells at once. */
export function isFixedFormula(cell: Cell, arrays: SheetLooks["arrays"]): boolean {
  if (cell.formula?.replace(/"(?:[^"]|"")*"/g, "").includes("[")) return true;
  return arrays.some((range) => isInside(range, cell.row, cell.column));
}

/**
 * Gives a workbook as the grid opens it: the snapshot's values and formulas in the looks of the file. Formulas keep the
 * values stored for them; those without one are worked out by the grid.
 */
export function workbookData(
  id: string,
  workbook: WorkbookSnapshot,
  looks: WorkbookLooks,
  extras: WorkbookExtras = { formats: [], sheets: [] },
): IWorkbookData {
  const formats = new GridFormats(looks.formats, extras.formats);
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const order = workbook.sheets.map((_, i) => sheetIdOf(i));
  workbook.sheets.forEach((sheet, i) => {
    const own = { ...looks.sheets[i]!, extras: extras.sheets[i] ?? NO_EXTRAS };
    sheets[order[i]!] = { id: order[i]!, ...sheetData(sheet, own, formats) };
  });
  const byId = <T>(rules: (sheet: SheetLooks, extras: SheetExtras) => T[]): string =>
    JSON.stringify(
      Object.fromEntries(
        looks.sheets.map((sheet, i) => [order[i]!, rules(sheet, extras.sheets[i] ?? NO_EXTRAS)]),
      ),
    );
  const names = looks.names.map(({ name, formula, sheet }, i) => {
    const localSheetId = sheet === null ? "AllDefaultWorkbook" : sheetIdOf(sheet);
    return [`name${i}`, { id: `name${i}`, name, formulaOrRefString: formula, localSheetId }];
  });
  return {
    ...{
      id,
      name: id,
      appVersion: "",
      locale: LocaleType.VI_VN,
      styles: formats.styles,
      sheetOrder: order,
      sheets,
    },
    defaultStyle: formats.styles[formats.id(0)]!,
    resources: [
      {
        name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
        data: byId(({ conditions }, newer) =>
          conditionRules([...conditions, ...newer.conditions], newer.graphics),
        ),
      },
      { name: "SHEET_DATA_VALIDATION_PLUGIN", data: byId(({ validations }) => validationRules(validations)) },
      { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(Object.fromEntries(names)) },
    ],
  };
}

type ShownSheet = SheetLooks & { readonly extras: SheetExtras };

function sheetData(sheet: SheetSnapshot, looks: ShownSheet, formats: GridFormats): Partial<IWorksheetData> {
  const extent = extentOf(sheet, looks);
  const { baseColumnWidth, hidesZeros } = looks.extras;
  const character = formats.character;
  const custom: ShownSheetNotes = { hidesZeros };
  return {
    name: sheet.name,
    custom,
    tabColor: looks.tabColour ?? "",
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: freezeOf(looks),
    // Where a sheet hides every row it does not list there are none to write into.
    rowCount: looks.extras.listedRowsOnly ? extent.rows : Math.max(LEAST_ROWS, extent.rows + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, extent.columns + SPARE_COLUMNS),
    // The grid reads it from here and from nowhere else.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    zoomRatio: looks.zoom,
    defaultColumnWidth:
      looks.defaultColumnWidth === null
        ? plainWidth(baseColumnWidth ?? BASE_WIDTH, character)
        : widthOf(looks.defaultColumnWidth, character),
    defaultRowHeight: looks.defaultRowHeight === null ? DEFAULT_HEIGHT : heightOf(looks.defaultRowHeight),
    mergeData: sheet.merges.map(gridRange),
    cellData: cellsOf(sheet, looks, formats),
    rowData: rowsOf(sheet, looks, formats, extent.rows),
    columnData: columnsOf(sheet, looks, extent.columns + SPARE_COLUMNS, formats),
    showGridlines: looks.showsGrid ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    rightToLeft: BooleanNumber.FALSE,
  };
}

function widthOf(characters: number, character: number): number {
  return Math.round(characters * character);
}

/** The width of columns nobody set: so many characters and some space, in steps of eight pixels. */
function plainWidth(characters: number, character: number): number {
  return Math.ceil((characters * character + SIDE_SPACE) / 8) * 8;
}

function heightOf(points: number): number {
  return Math.round(points * POINT);
}

function freezeOf({ frozenRows, frozenColumns }: SheetLooks): IWorksheetData["freeze"] {
  return {
    xSplit: frozenColumns,
    ySplit: frozenRows,
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
  };
}

function isInside({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function extentOf(
  sheet: SheetSnapshot,
  looks: SheetLooks,
): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [0, 0];
  for (const { row, column } of [...sheet.cells, ...looks.formats]) {
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  for (const { bottom, right } of sheet.merges) {
    rows = Math.max(rows, bottom);
    columns = Math.max(columns, right);
  }
  return { rows, columns };
}

function cellsOf(
  sheet: SheetSnapshot,
  looks: ShownSheet,
  formats: GridFormats,
): IObjectMatrixPrimitiveType<ICellData> {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  const at = (row: number, column: number): ICellData => ((cells[row - 1] ??= {})[column - 1] ??= {});
  const links = looks.extras.links.map(({ range }) => range);
  for (const { row, column, format } of looks.formats) {
    at(row, column).s = links.some((range) => isInside(range, row, column))
      ? formats.linkId(format)
      : formats.id(format);
  }
  for (const cell of sheet.cells) {
    Object.assign(at(cell.row, cell.column), gridCell(cell, isFixedFormula(cell, looks.arrays)));
  }
  for (const rich of looks.richTexts) {
    at(rich.row, rich.column).p = documentOf(rich, `${sheet.name} ${rich.row} ${rich.column}`);
  }
  return cells;
}

function rowsOf(
  sheet: SheetSnapshot,
  looks: ShownSheet,
  formats: GridFormats,
  last: number,
): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const rows: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  if (looks.extras.listedRowsOnly) {
    const listed = new Set([...looks.rows, ...looks.formats, ...sheet.cells].map(({ row }) => row));
    for (let row = 1; row <= last; row++) if (!listed.has(row)) rows[row - 1] = { hd: BooleanNumber.TRUE };
  }
  for (const { row, height, fixedHeight, format } of looks.rows) {
    rows[row - 1] = {
      ...(height === null ? {} : { h: heightOf(height) }),
      ...(height === null || fixedHeight ? {} : { ah: heightOf(height) }),
      ia: fixedHeight ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      ...(format === null ? {} : { s: formats.id(format) }),
    };
  }
  for (const row of sheet.hiddenRows) rows[row - 1] = { ...rows[row - 1], hd: BooleanNumber.TRUE };
  return rows;
}

function columnsOf(
  sheet: SheetSnapshot,
  looks: SheetLooks,
  last: number,
  formats: GridFormats,
): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const columns: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  for (const { from, to, width, format } of looks.columns) {
    for (let column = from; column <= Math.min(to, Math.max(last, LEAST_COLUMNS), MOST_COLUMNS); column++) {
      columns[column - 1] = {
        ...(width === null ? {} : { w: widthOf(width, formats.character) }),
        ...(format === 0 ? {} : { s: formats.id(format) }),
      };
    }
  }
  for (const column of sheet.hiddenColumns)
    columns[column - 1] = { ...columns[column - 1], hd: BooleanNumber.TRUE };
  return columns;
}
