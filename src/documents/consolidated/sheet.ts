import { columnName } from "../../core";
import { rowXml, type SheetRowSpec, text } from "./cells";
import { escapeXml } from "./cellText";
import type { ChartSpec } from "./chart";
import { type PackagePart, xmlHead } from "./packagePart";

/** A sheet laid out as an annex: title block, one heading row, a table with a filter, perhaps rows below it. */
export interface SheetSpec {
  readonly name: string;
  /** The annex's title. */
  readonly title: string;
  /** Lines under the title. */
  readonly remarks: readonly string[];
  readonly heads: readonly { readonly text: string; readonly width: number }[];
  /** Gives the rows; they begin in the row below the heading. */
  readonly rows: (firstRow: number) => Iterable<SheetRowSpec>;
  /** Rows below the table, outside its filter. */
  readonly after?: (tableFirst: number, tableLast: number) => Iterable<SheetRowSpec>;
  /** Columns that are printed, from A; all when not said. */
  readonly printedColumns?: number;
  /** Columns that stay in view. */
  readonly frozenColumns: number;
  readonly charts?: (tableFirst: number) => readonly ChartSpec[];
}

/** What the workbook part must know of a sheet once it is written. */
export interface WrittenSheet {
  readonly name: string;
  readonly headRow: number;
  /** Of the table, and of everything. */
  readonly lastRow: number;
  readonly endRow: number;
  readonly columns: number;
  readonly printedColumns: number;
}

const ANNEX = "Phụ lục";
const ATTACHED = "(Kèm theo Báo cáo số ……/BC-…… ngày …… tháng …… năm …… của ……………………………)";
/** Characters collected before they are handed on. */
const CHUNK = 1 << 16;

/** Gives the row of a sheet's heading: below annex, title, place of the report, remarks and an empty row. */
export function headRowOf(spec: Pick<SheetSpec, "remarks">): number {
  return 5 + spec.remarks.length;
}

/** Gives the part of a sheet; `written` hears how far the table went, once the last chunk is taken. */
export function sheetPart(
  spec: SheetSpec,
  part: string,
  hasDrawing: boolean,
  isFirst: boolean,
  written: (sheet: WrittenSheet) => void,
): PackagePart {
  return { name: part, chunks: () => sheetChunks(spec, hasDrawing, isFirst, written) };
}

function* sheetChunks(
  spec: SheetSpec,
  hasDrawing: boolean,
  isFirst: boolean,
  written: (sheet: WrittenSheet) => void,
): Iterable<string> {
  const headRow = headRowOf(spec);
  const last = columnName(spec.heads.length);
  yield head(spec, headRow, isFirst);
  let pending = "";
  let row = 1;
  const titles = [
    text(ANNEX, "title"),
    text(spec.title, "title"),
    text(ATTACHED, "subtitle"),
    ...spec.remarks.map((remark) => text(remark, "remark")),
  ];
  const widths = spec.heads.map(({ width }) => width);
  const whole = [widths.reduce((sum, width) => sum + width, 0)];
  for (const title of titles) pending += rowXml(row++, [title], whole);
  row = headRow;
  pending += rowXml(
    row++,
    spec.heads.map((column) => text(column.text, "head")),
    widths,
  );
  for (const cells of spec.rows(headRow + 1)) {
    pending += rowXml(row++, cells, widths);
    if (pending.length < CHUNK) continue;
    yield pending;
    pending = "";
  }
  const lastRow = row - 1;
  if (spec.after) {
    row++;
    for (const cells of spec.after(headRow + 1, lastRow)) pending += rowXml(row++, cells, widths);
  }
  yield pending;
  const merges = titles.map((_, i) => `<mergeCell ref="A${i + 1}:${last}${i + 1}"/>`);
  yield (
    "</sheetData>" +
    `<autoFilter ref="A${headRow}:${last}${lastRow}"/>` +
    (spec.heads.length > 1 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "") +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    // Paper 9 is A4.
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;RTrang &amp;P/&amp;N</oddFooter></headerFooter>" +
    (hasDrawing ? '<drawing r:id="rId1"/>' : "") +
    "</worksheet>"
  );
  const columns = spec.heads.length;
  const printedColumns = spec.printedColumns ?? columns;
  written({ name: spec.name, headRow, lastRow, endRow: row - 1, columns, printedColumns });
}

function head({ heads, frozenColumns }: SheetSpec, headRow: number, isFirst: boolean): string {
  const top = `${columnName(frozenColumns + 1)}${headRow + 1}`;
  const xSplit = frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : "";
  const pane = frozenColumns > 0 ? "bottomRight" : "bottomLeft";
  const cols = heads.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">` +
    `<pane${xSplit} ySplit="${headRow}" topLeftCell="${top}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${top}" sqref="${top}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join("")}</cols><sheetData>`
  );
}

/** Gives a sheet's name as a formula writes it before "!". */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Gives the defined names of a sheet: its filter, and the heading repeated on each page. */
export function definedNames(sheet: WrittenSheet, index: number): string {
  const { name, headRow, lastRow, endRow, columns, printedColumns } = sheet;
  const area =
    printedColumns === columns
      ? ""
      : `<definedName name="_xlnm.Print_Area" localSheetId="${index}">` +
        `${escapeXml(quotedSheet(name))}!$A$1:$${columnName(printedColumns)}$${endRow}</definedName>`;
  const quoted = escapeXml(quotedSheet(name));
  return (
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">` +
    `${quoted}!$A$${headRow}:$${columnName(columns)}$${lastRow}</definedName>${area}` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$${headRow}:$${headRow}</definedName>`
  );
}
