import { ReadFailure } from "../../../core/model/failure";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../../core/model/workbookSnapshot";
import { crc32 } from "../crc32";
import type { Checksum } from "../inflate";
import { formatFromCode, shownNumber } from "../numberFormat";
import { Deadline, READ_LIMITS } from "../readLimits";
import { CELL_LOOKS, LOOK_FONT } from "./cellLooks";
import { cellBody, LONGEST_FORMULA, type CellBody } from "./cellXml";
import type { Deflate } from "./deflate";
import { newWorksheetXml } from "./newWorksheet";
import { isSheetName } from "./planShape";
import { StylesEditor } from "./stylesEditor";
import { UnwritablePlan } from "./unwritable";
import { escapeAttribute } from "./xmlEscape";
import { writeZip } from "./zipWriter";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Gives a new .xlsx file with what a snapshot knows of a workbook: values, formulas with their stored results, merges,
 * hidden rows and columns, bold, fonts, number formats as far as the shown text tells them. This is how .xls and .ods
 * are saved; the caller must say that pictures, charts, borders, widths and the like are not carried over. A formula
 * that refers to another workbook becomes its stored value: the link itself is not known. Throws `too-large` for a
 * snapshot that holds only the beginning of a sheet (saving it would lose the rest), {@link UnwritablePlan} for a sheet
 * name that Excel does not take.
 */
export function workbookFromSnapshot(
  snapshot: WorkbookSnapshot,
  ports: { readonly deflate?: Deflate; readonly checksum?: Checksum },
): Uint8Array {
  if (snapshot.sheets.some(({ clipped }) => clipped)) throw new ReadFailure("too-large", { limit: "rows" });
  const styles = new StylesEditor(
    `${DECLARATION}<styleSheet xmlns="${MAIN}"/>`,
    "xl/styles.xml",
    READ_LIMITS,
    new Deadline(Infinity, undefined),
  );
  // Any look brings the tables every workbook begins with, also when there are no cells.
  styles.forLook(CELL_LOOKS.text, null);
  const encoder = new TextEncoder();
  const parts = new Map<string, Uint8Array>();
  const add = (name: string, text: string): void => {
    parts.set(name, encoder.encode(text));
  };
  const worksheets = snapshot.sheets.map((sheet) => worksheetOf(sheet, styles));
  add("[Content_Types].xml", contentTypes(worksheets.length));
  add("_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]]));
  add("xl/workbook.xml", workbookXml(snapshot.sheets));
  const targets = worksheets.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const);
  add("xl/_rels/workbook.xml.rels", relationships([...targets, ["styles", "styles.xml"]]));
  add("xl/styles.xml", styles.text());
  worksheets.forEach((xml, i) => {
    add(`xl/worksheets/sheet${i + 1}.xml`, xml);
  });
  return writeZip(parts, { deflate: ports.deflate, checksum: ports.checksum ?? crc32 });
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${SHEET_ML}.${type}+xml"/>`;
  const worksheets = Array.from({ length: sheets }, (_, i) =>
    override(`xl/worksheets/sheet${i + 1}.xml`, "worksheet"),
  );
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override("xl/workbook.xml", "sheet.main") +
    worksheets.join("") +
    override("xl/styles.xml", "styles") +
    "</Types>"
  );
}

function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function workbookXml(sheets: readonly SheetSnapshot[]): string {
  const items = sheets.map(({ name, visibility }, i) => {
    if (!isSheetName(name)) throw new UnwritablePlan("sheet-name", { sheet: name });
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    return `<sheet name="${escapeAttribute(name)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  // Excel opens on the first sheet that can be seen.
  const active = Math.max(
    0,
    sheets.findIndex(({ visibility }) => visibility === "visible"),
  );
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView activeTab="${active}"/></bookViews>` +
    `<sheets>${items.join("")}</sheets><calcPr fullCalcOnLoad="1"/></workbook>`
  );
}

function worksheetOf(sheet: SheetSnapshot, styles: StylesEditor): string {
  return newWorksheetXml({
    namespace: MAIN,
    cells: sheet.cells.map((cell) => ({
      row: cell.row,
      column: cell.column,
      format: formatOf(cell, styles),
      body: bodyOf(cell),
    })),
    merges: sheet.merges,
    columnWidths: [],
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    frozenRows: 0,
    landscape: false,
  });
}

function bodyOf(cell: Cell): CellBody {
  const { value } = cell;
  const stored =
    value.kind === "date"
      ? cellBody({ kind: "number", number: value.serial }, "", 0)
      : cellBody(value, "", 0);
  const formula = cell.formula?.replace(/^=/, "") ?? "";
  if (formula === "" || formula.length > LONGEST_FORMULA || refersOutside(formula)) return stored;
  if (value.kind === "text") return cellBody({ kind: "formula", formula, value: value.text }, "", 0);
  return { type: stored.type, inner: cellBody({ kind: "formula", formula }, "", 0).inner + stored.inner };
}

/** Brackets outside of texts name another workbook (or a table, which a snapshot does not hold). */
function refersOutside(formula: string): boolean {
  return formula.replace(/"(?:[^"]|"")*"/g, "").includes("[");
}

function formatOf(cell: Cell, styles: StylesEditor): number {
  const look = { ...CELL_LOOKS.text, bordered: false, wrapped: false, bold: cell.bold };
  return styles.forLook({ ...look, font: cell.font ?? LOOK_FONT }, numberFormatOf(cell));
}

/** The format a cell's shown text tells: decimals, groups, percent, dates. */
function numberFormatOf({ value, text }: Cell): string {
  if (value.kind === "date") {
    if (value.serial < 1) return "hh:mm";
    return Number.isInteger(value.serial) ? "dd/mm/yyyy" : "dd/mm/yyyy hh:mm";
  }
  if (value.kind !== "number") return "General";
  const decimals = /,(\d+)%?$/.exec(text)?.[1]?.length ?? 0;
  const code =
    (text.includes(".") ? "#,##0" : "0") +
    (decimals === 0 ? "" : `.${"0".repeat(decimals)}`) +
    (text.endsWith("%") ? "%" : "");
  const general = shownNumber(value.number, formatFromCode("General"));
  return text !== general && shownNumber(value.number, formatFromCode(code)) === text ? code : "General";
}
