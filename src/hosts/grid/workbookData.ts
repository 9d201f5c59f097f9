import {
  BooleanNumber,
  type IColumnData,
  type ICellData,
  type IObjectArrayPrimitiveType,
  type IObjectMatrixPrimitiveType,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from "@univerjs/core";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../core/model/workbookSnapshot";
import type { SheetLooks, WorkbookLooks } from "../file/looksModel";
import { documentOf, gridCell } from "./cellData";
import { conditionRules, gridRange, validationRules } from "./ruleData";
import { styleOf } from "./styleData";

/** Pixels to a point, and to a character of a column's width. */
const POINT = 96 / 72;
const CHARACTER = 7;
const DEFAULT_WIDTH = 64;
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
  return arrays.some(
    (a) => cell.row >= a.top && cell.row <= a.bottom && cell.column >= a.left && cell.column <= a.right,
  );
}

/**
 * Gives a workbook as the grid opens it: the snapshot's values and formulas in the looks of the file. Formulas keep the
 * values stored for them; those without one are worked out by the grid.
 */
export function workbookData(id: string, workbook: WorkbookSnapshot, looks: WorkbookLooks): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  looks.formats.forEach((look, i) => (styles[styleId(i)] = styleOf(look)));
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const order = workbook.sheets.map((_, i) => sheetIdOf(i));
  workbook.sheets.forEach((sheet, i) => {
    const own = looks.sheets[i]!;
    sheets[order[i]!] = { id: order[i]!, ...sheetData(sheet, own) };
  });
  const byId = <T>(rules: (sheet: SheetLooks) => T[]): string =>
    JSON.stringify(Object.fromEntries(looks.sheets.map((sheet, i) => [order[i]!, rules(sheet)])));
  const names = looks.names.map(({ name, formula, sheet }, i) => {
    const localSheetId = sheet === null ? "AllDefaultWorkbook" : sheetIdOf(sheet);
    return [`name${i}`, { id: `name${i}`, name, formulaOrRefString: formula, localSheetId }];
  });
  return {
    ...{ id, name: id, appVersion: "", locale: LocaleType.VI_VN, styles, sheetOrder: order, sheets },
    defaultStyle: styles[styleId(0)]!,
    resources: [
      {
        name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
        data: byId(({ conditions }) => conditionRules(conditions)),
      },
      { name: "SHEET_DATA_VALIDATION_PLUGIN", data: byId(({ validations }) => validationRules(validations)) },
      { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(Object.fromEntries(names)) },
    ],
  };
}

function styleId(format: number): string {
  return `f${format}`;
}

function sheetData(sheet: SheetSnapshot, looks: SheetLooks): Partial<IWorksheetData> {
  const extent = extentOf(sheet, looks);
  return {
    name: sheet.name,
    tabColor: looks.tabColour ?? "",
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: freezeOf(looks),
    rowCount: Math.max(LEAST_ROWS, extent.rows + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, extent.columns + SPARE_COLUMNS),
    // The grid reads it from here and from nowhere else.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    zoomRatio: looks.zoom,
    defaultColumnWidth: looks.defaultColumnWidth === null ? DEFAULT_WIDTH : widthOf(looks.defaultColumnWidth),
    defaultRowHeight: looks.defaultRowHeight === null ? DEFAULT_HEIGHT : heightOf(looks.defaultRowHeight),
    mergeData: sheet.merges.map(gridRange),
    cellData: cellsOf(sheet, looks),
    rowData: rowsOf(sheet, looks),
    columnData: columnsOf(sheet, looks, extent.columns + SPARE_COLUMNS),
    showGridlines: looks.showsGrid ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    rightToLeft: BooleanNumber.FALSE,
  };
}

function widthOf(characters: number): number {
  return Math.round(characters * CHARACTER);
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

function cellsOf(sheet: SheetSnapshot, looks: SheetLooks): IObjectMatrixPrimitiveType<ICellData> {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  const at = (row: number, column: number): ICellData => ((cells[row - 1] ??= {})[column - 1] ??= {});
  for (const { row, column, format } of looks.formats) at(row, column).s = styleId(format);
  for (const cell of sheet.cells) {
    Object.assign(at(cell.row, cell.column), gridCell(cell, isFixedFormula(cell, looks.arrays)));
  }
  for (const rich of looks.richTexts) {
    at(rich.row, rich.column).p = documentOf(rich, `${sheet.name} ${rich.row} ${rich.column}`);
  }
  return cells;
}

function rowsOf(sheet: SheetSnapshot, looks: SheetLooks): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const rows: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  for (const { row, height, fixedHeight, format } of looks.rows) {
    rows[row - 1] = {
      ...(height === null ? {} : { h: heightOf(height) }),
      ...(height === null || fixedHeight ? {} : { ah: heightOf(height) }),
      ia: fixedHeight ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      ...(format === null ? {} : { s: styleId(format) }),
    };
  }
  for (const row of sheet.hiddenRows) rows[row - 1] = { ...rows[row - 1], hd: BooleanNumber.TRUE };
  return rows;
}

function columnsOf(
  sheet: SheetSnapshot,
  looks: SheetLooks,
  last: number,
): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const columns: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  for (const { from, to, width, format } of looks.columns) {
    for (let column = from; column <= Math.min(to, Math.max(last, LEAST_COLUMNS), MOST_COLUMNS); column++) {
      columns[column - 1] = {
        ...(width === null ? {} : { w: widthOf(width) }),
        ...(format === 0 ? {} : { s: styleId(format) }),
      };
    }
  }
  for (const column of sheet.hiddenColumns)
    columns[column - 1] = { ...columns[column - 1], hd: BooleanNumber.TRUE };
  return columns;
}
