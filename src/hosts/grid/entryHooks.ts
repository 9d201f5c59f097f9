import {
  CellValueType,
  type ICellData,
  type ICellDataForSheetInterceptor,
  type Nullable,
  type Univer,
} from "@univerjs/core";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { formatFromCode, isDate, shownNumber } from "../file/numberFormat";
import { textData } from "./cellData";
import { editText, readEntry } from "./readEntry";

/** Before and after every other hook of the grid that looks at what is typed. */
const FIRST = 1_000;
const DAY = "dd/mm/yyyy";
const GENERAL = "General";

/** Makes the grid's editor Vietnamese: numbers and days are shown in it, and read from it, as people here write them. */
export function addEntryHooks(univer: Univer): void {
  const { writeCellInterceptor } = univer.__getInjector().get(SheetInterceptorService);
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (value, { worksheet, workbook, row, col }, next) => {
      const raw = worksheet.getCellRaw(row, col);
      const format = workbook.getStyles().getStyleByCell(raw)?.n?.pattern ?? "General";
      const text = editorText(raw, format);
      if (text === null) return next(value);
      const shown: ICellDataForSheetInterceptor = { ...value, v: text, t: CellValueType.STRING };
      delete shown.p;
      // No further hook: the next one would bring the number back with a decimal point.
      return shown;
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (value, { worksheet, workbook, row, col }, next) => {
      if (!value) return next(value);
      const typed = typedText(value);
      // A text with looks of its own inside stays what it is.
      if (typed === null || value.f) return next(value);
      const raw = worksheet.getCellRaw(row, col);
      const format = workbook.getStyles().getStyleByCell(raw)?.n?.pattern ?? "General";
      return next({ ...value, ...enteredCell(typed, raw, format) });
    },
  });
}

/** Gives a number or day of a cell as its editor shows it; null for what needs no other words. */
export function editorText(cell: Nullable<ICellData>, format: string): string | null {
  if (!cell || cell.f || cell.si || typeof cell.v !== "number" || cell.t === CellValueType.BOOLEAN)
    return null;
  const shown = formatFromCode(format);
  if (isDate(cell.v, shown)) return shownNumber(cell.v, shown);
  return shown.kind === "fixed" && shown.percent ? `${editText(cell.v * 100)}%` : editText(cell.v);
}

/** Gives what a cell holds once a text was typed into it; a text that was not changed in the editor changes nothing. */
export function enteredCell(text: string, before: Nullable<ICellData>, format: string): ICellData {
  const clear = { p: null, f: null, si: null };
  if (before && editorText(before, format) === text)
    return { ...clear, v: before.v!, t: CellValueType.NUMBER };
  // A cell formatted as text takes everything as it is.
  if (format === "@" && !text.startsWith("=")) return { ...clear, ...textData(text) };
  const entry = readEntry(text);
  switch (entry.kind) {
    case "blank":
      return { ...clear, v: null, t: null };
    case "text":
      return { ...clear, ...textData(entry.text) };
    case "boolean":
      return { ...clear, v: entry.boolean ? 1 : 0, t: CellValueType.BOOLEAN };
    case "formula":
      return { p: null, si: null, v: null, t: null, f: `=${entry.formula}` };
    case "date": {
      const keeps = formatFromCode(format).kind === "date";
      return {
        ...clear,
        v: entry.serial,
        t: CellValueType.NUMBER,
        ...(keeps ? {} : { s: { n: { pattern: DAY } } }),
      };
    }
    case "number": {
      const { number } = entry;
      const shown = formatFromCode(format);
      // No day was typed. Excel would show one all the same until the format is changed, which this page does not do.
      const wanted = entry.format ?? (shown.kind === "date" ? GENERAL : null);
      const keeps = wanted === null || (shown.kind === "fixed" && shown.percent);
      // Into a cell that shows shares "5" is five per cent, as in Excel.
      const isShare = wanted === null && shown.kind === "fixed" && shown.percent;
      const data = { ...clear, v: isShare ? number / 100 : number, t: CellValueType.NUMBER };
      return keeps ? data : { ...data, s: { n: { pattern: wanted } } };
    }
  }
}

function typedText(value: ICellData): string | null {
  const body = value.p?.body;
  if (body) return hasLooks(value) ? null : body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  return value.v === null || value.v === undefined ? null : String(value.v);
}

/** Whether part of a typed text looks other than the rest. */
function hasLooks({ p }: ICellData): boolean {
  const { textRuns, dataStream } = p!.body!;
  const length = dataStream.replace(/\r\n$/, "").length;
  const runs = textRuns ?? [];
  if (dataStream.replace(/\r\n$/, "").includes("\r")) return true;
  return runs.some(({ st, ed, ts }) => ts && Object.keys(ts).length > 0 && (st > 0 || ed < length));
}
