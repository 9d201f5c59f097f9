import type { CellPlace, CellRange } from "../../../core/model/place";
import { rangeToA1 } from "../../../core/text/a1";
import { newCell, type CellBody } from "./cellXml";

/** A cell of a new worksheet. */
export interface NewCell extends CellPlace {
  readonly format: number;
  readonly body: CellBody;
}

/** What a new worksheet holds. */
export interface NewWorksheet {
  /** Namespace of the workbook it goes into, transitional or strict. */
  readonly namespace: string;
  readonly cells: readonly NewCell[];
  readonly merges: readonly CellRange[];
  /** Width in characters by column, from A. */
  readonly columnWidths: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly frozenRows: number;
  readonly landscape: boolean;
}

/** A4, as official papers have it (ECMA-376 part 1, 18.3.1.63). */
const A4 = 9;
const DEFAULT_WIDTH = 9.140625;
const MARGINS = 'left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"';

/** Gives the text of a new worksheet part, its elements in the order of the schema (18.3.1.99). */
export function newWorksheetXml(sheet: NewWorksheet): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${sheet.namespace}">`,
    sheet.landscape ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    dimension(sheet.cells),
    views(sheet.frozenRows),
    '<sheetFormatPr defaultRowHeight="15.75"/>',
    columns(sheet),
    rows(sheet),
    merges(sheet.merges),
    `<pageMargins ${MARGINS}/>`,
    sheet.landscape
      ? `<pageSetup paperSize="${A4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`
      : "",
    "</worksheet>",
  ].join("");
}

function dimension(cells: readonly NewCell[]): string {
  if (cells.length === 0) return "";
  const range = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    range.top = Math.min(range.top, row);
    range.left = Math.min(range.left, column);
    range.bottom = Math.max(range.bottom, row);
    range.right = Math.max(range.right, column);
  }
  return `<dimension ref="${rangeToA1(range)}"/>`;
}

function views(frozenRows: number): string {
  if (frozenRows === 0) return "";
  return (
    '<sheetViews><sheetView workbookViewId="0">' +
    `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>` +
    '<selection pane="bottomLeft"/></sheetView></sheetViews>'
  );
}

function columns({ columnWidths, hiddenColumns }: NewWorksheet): string {
  const hidden = new Set(hiddenColumns);
  const last = Math.max(columnWidths.length, ...hiddenColumns);
  let text = "";
  for (let column = 1; column <= last; column++) {
    const width = columnWidths[column - 1];
    if (width === undefined && !hidden.has(column)) continue;
    const mark = hidden.has(column) ? ' hidden="1"' : "";
    text += `<col min="${column}" max="${column}" width="${width ?? DEFAULT_WIDTH}"${mark} customWidth="1"/>`;
  }
  return text === "" ? "" : `<cols>${text}</cols>`;
}

function rows({ cells, hiddenRows }: NewWorksheet): string {
  const byRow = new Map<number, NewCell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  for (const row of hiddenRows) if (!byRow.has(row)) byRow.set(row, []);
  const hidden = new Set(hiddenRows);
  const text = [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, inRow]) => {
      const inner = inRow
        .sort((a, b) => a.column - b.column)
        .map((cell) => newCell(cell, cell.format, cell.body, ""))
        .join("");
      return `<row r="${row}"${hidden.has(row) ? ' hidden="1"' : ""}>${inner}</row>`;
    });
  return `<sheetData>${text.join("")}</sheetData>`;
}

function merges(ranges: readonly CellRange[]): string {
  if (ranges.length === 0) return "";
  const list = ranges.map((range) => `<mergeCell ref="${rangeToA1(range)}"/>`).join("");
  return `<mergeCells count="${ranges.length}">${list}</mergeCells>`;
}
