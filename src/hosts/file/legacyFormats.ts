import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { ReadFailure } from "../../core/model/failure";
import type { CellRange } from "../../core/model/place";
import type { Cell, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../core/model/workbookSnapshot";
import type { Inflate } from "./inflate";
import { formatFromCode, isDate, shownNumber, type NumberFormat } from "./numberFormat";
import { checkOds, type OdsSheet } from "./odsContent";
import {
  corrupt,
  LAST_COLUMN,
  LAST_ROW,
  READ_LIMITS,
  refuseLargeLegacy,
  tooLarge,
  type ReadLimits,
} from "./readLimits";
import { DAYS_1900_TO_1904 } from "./serialDate";

/** Formats that are read by the adapter library: Excel 97–2003 and OpenDocument. */
export type LegacyKind = "xls" | "ods";

export interface LegacyOptions {
  readonly kind: LegacyKind;
  readonly inflate: Inflate;
  readonly limits?: Partial<ReadLimits>;
}

/** A cell of a range without formats would be "General". */
const GENERAL = formatFromCode("General");

/**
 * Reads an .xls or .ods workbook into a snapshot by @e965/xlsx, which is loaded here and only now. Never for .xlsx:
 * the library gives an empty sheet for corrupt data. What must be trusted is checked before (sniffFormat, and for
 * .ods our own strict walk). Throws {@link ReadFailure}. Give it a process with limits: the library has none.
 * Fonts are not known (null), links to other workbooks stay as text.
 */
export async function readLegacyWorkbook(
  bytes: Uint8Array,
  options: LegacyOptions,
): Promise<WorkbookSnapshot> {
  const limits = { ...READ_LIMITS, ...options.limits };
  refuseLargeLegacy(bytes, limits);
  const ods = options.kind === "ods" ? checkOds(bytes, options.inflate, limits) : null;
  const book = await parse(ods?.bytes ?? bytes, limits);
  if (book.SheetNames.length === 0) throw new ReadFailure("no-sheets");
  if (book.SheetNames.length > limits.sheets) throw tooLarge("sheets", limits);
  const date1904 = book.Workbook?.WBProps?.date1904 === true && options.kind === "xls";
  let room = limits.cellsInAll;
  const sheets = book.SheetNames.map((name, i): SheetSnapshot => {
    const sheet = book.Sheets[name];
    if (!sheet) throw corrupt(name, "missing sheet");
    const most = Math.min(room, limits.cellsPerSheet);
    const hidden = book.Workbook?.Sheets?.[i]?.Hidden;
    const visibility = hidden === 2 ? "veryHidden" : hidden === 1 ? "hidden" : "visible";
    const snapshot = sheetOf({
      name,
      sheet,
      visibility,
      ods: ods?.sheets.get(name) ?? null,
      most,
      date1904,
      limits,
    });
    room -= snapshot.cells.length;
    return snapshot;
  });
  return { sheets, readOnly: false, macros: book.vbaraw !== undefined || ods?.macros === true };
}

async function parse(bytes: Uint8Array, limits: ReadLimits): Promise<WorkBook> {
  const library = await import("@e965/xlsx");
  try {
    return library.read(bytes, {
      type: "array",
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      bookVBA: true,
      sheetRows: limits.rows,
    });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw new ReadFailure("encrypted");
    throw corrupt("workbook", "unreadable");
  }
}

interface SheetSource {
  readonly name: string;
  readonly sheet: WorkSheet;
  readonly visibility: SheetSnapshot["visibility"];
  /** What the library does not tell of an .ods sheet. */
  readonly ods: OdsSheet | null;
  readonly most: number;
  readonly date1904: boolean;
  readonly limits: ReadLimits;
}

function sheetOf(source: SheetSource): SheetSnapshot {
  const { name, sheet, ods, limits } = source;
  const { cells, clipped } = cellsOf(source);
  const lastRow = cells.at(-1)?.row ?? 0;
  const rightmost = cells.reduce((most, { column }) => Math.max(most, column), 0);
  const merges = (sheet["!merges"] ?? []).map(({ s, e }): CellRange => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
  if (merges.length > limits.merges) throw tooLarge("merges", limits);
  return {
    name,
    visibility: ods?.hidden ? "hidden" : source.visibility,
    // The types say an object; of an .xls it is the flag alone.
    protected: ods?.protected ?? Boolean(sheet["!protect"]),
    cells,
    merges,
    hiddenRows: (ods?.hiddenRows ?? hiddenOf(sheet["!rows"])).filter((row) => row <= lastRow),
    hiddenColumns: (ods?.hiddenColumns ?? hiddenOf(sheet["!cols"])).filter((column) => column <= rightmost),
    clipped: clipped || "!fullref" in sheet,
  };
}

function hiddenOf(list: readonly ({ hidden?: boolean } | null | undefined)[] | undefined): number[] {
  const hidden: number[] = [];
  list?.forEach((item, i) => {
    if (item?.hidden) hidden.push(i + 1);
  });
  return hidden;
}

function cellsOf({ sheet, ods, most, date1904, limits }: SheetSource): { cells: Cell[]; clipped: boolean } {
  const cells: Cell[] = [];
  let clipped = false;
  const rows = (sheet["!data"] ?? []) as ((CellObject | undefined)[] | undefined)[];
  // forEach passes over holes: a sheet with one far cell costs one cell.
  rows.forEach((row, r) => {
    row?.forEach((item, c) => {
      const cell = item ? cellOf(item, r + 1, c + 1, date1904, limits) : null;
      if (cell === null) return;
      if (r >= LAST_ROW || c >= LAST_COLUMN) throw corrupt("workbook", "cell beyond the grid");
      if (cells.length < most) cells.push(cell);
      else clipped = true;
    });
  });
  return { cells: ods ? withUnstoredFormulas(cells, ods) : cells, clipped };
}

/** Formulas that an .ods stores no value for: the library leaves them out. */
function withUnstoredFormulas(cells: Cell[], { unstoredFormulas }: OdsSheet): Cell[] {
  if (unstoredFormulas.length === 0) return cells;
  const taken = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  const missing = unstoredFormulas.filter(({ row, column }) => !taken.has(`${row} ${column}`));
  const blank: CellValue = { kind: "blank" };
  return [
    ...cells,
    ...missing.map((place) => ({ ...place, value: blank, text: "", cached: false, font: null, bold: false })),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
}

function cellOf(
  item: CellObject,
  row: number,
  column: number,
  date1904: boolean,
  limits: ReadLimits,
): Cell | null {
  const formula = typeof item.f === "string" && item.f !== "" ? item.f : null;
  const format = typeof item.z === "string" ? formatFromCode(item.z) : GENERAL;
  const { value, text } = valueOf(item, format, date1904);
  if (text.length > limits.textLength) throw corrupt("workbook", "text too long");
  const isBlank = value.kind === "blank";
  if (isBlank && formula === null) return null;
  return { row, column, value, text, formula, cached: !isBlank, font: null, bold: false };
}

function valueOf(
  item: CellObject,
  format: NumberFormat,
  date1904: boolean,
): { value: CellValue; text: string } {
  const { v } = item;
  switch (item.t) {
    case "n": {
      if (typeof v !== "number" || !Number.isFinite(v)) break;
      if (!isDate(v, format)) return { value: { kind: "number", number: v }, text: shownNumber(v, format) };
      const serial = date1904 ? v + DAYS_1900_TO_1904 : v;
      return { value: { kind: "date", serial }, text: shownNumber(serial, format) };
    }
    case "b":
      return { value: { kind: "boolean", boolean: v === true }, text: v === true ? "TRUE" : "FALSE" };
    case "e": {
      const error = item.w ?? "#VALUE!";
      return { value: { kind: "error", error }, text: error };
    }
    case "s":
      if (typeof v === "string") return { value: { kind: "text", text: v }, text: v };
      break;
    case "d":
    case "z":
      break;
  }
  return { value: { kind: "blank" }, text: "" };
}
