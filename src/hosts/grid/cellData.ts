import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IDocumentData,
  type Nullable,
} from "@univerjs/core";
import type { Cell, CellValue } from "../../core/model/workbookSnapshot";
import type { CellContent } from "../../core/model/writePlan";
import type { RichText } from "../file/looksModel";
import { fontStyle } from "./styleData";

/** What Excel calls errors; the grid keeps them as texts. */
export const GRID_ERRORS: ReadonlySet<string> = new Set([
  ...["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"],
  "#GETTING_DATA",
]);

/** What a cell of the grid holds, without its look. */
export interface GridContent {
  /** With its "="; null for a constant. */
  readonly formula: string | null;
  readonly value: string | number | boolean | null;
  readonly type: CellValueType | null;
}

/** Gives what the grid holds for a value. */
function held(value: CellValue): Pick<ICellData, "v" | "t"> {
  switch (value.kind) {
    case "number":
      return { v: value.number, t: CellValueType.NUMBER };
    case "date":
      return { v: value.serial, t: CellValueType.NUMBER };
    case "boolean":
      return { v: value.boolean ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
    case "error":
      return { v: value.error, t: CellValueType.STRING };
    case "text":
      return textData(value.text);
    case "blank":
      return {};
  }
}

/** A text that looks like a number stays a text only when the grid is told so. */
export function textData(text: string): Pick<ICellData, "v" | "t"> {
  const mayBeNumber = /^[\s\d.,+\-()%$/:]*\d/.test(text) || text.startsWith("=");
  return { v: text, t: mayBeNumber ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** Gives a cell of a snapshot as the grid holds it. `isFixed`: its formula cannot be worked out here, only its value is shown. */
export function gridCell(cell: Cell, isFixed: boolean): ICellData {
  const data = held(cell.value);
  return cell.formula === null || isFixed ? data : { ...data, f: `=${cell.formula}` };
}

/** Gives a content as the grid is told to hold it; what it held before goes, its look stays. */
export function writtenCell(content: CellContent): ICellData {
  const nothing = { v: null, f: null, si: null, p: null, t: null };
  if (content.kind === "formula") return { ...nothing, f: `=${content.formula}` };
  return { ...nothing, ...held(content) };
}

/** Gives what a cell of the grid holds. `formula` is its formula written out, when it has one. */
export function contentOfGrid(cell: Nullable<ICellData>, formula: string | null): GridContent {
  if (!cell) return { formula, value: null, type: null };
  const value = cell.v ?? textOfDocument(cell.p);
  return { formula, value: value ?? null, type: cell.t ?? null };
}

/** Gives a content of the grid as a value of a snapshot. `isDate` tells whether its format shows a day. */
export function valueOfGrid(content: GridContent, isDate: (n: number) => boolean): CellValue {
  const { value, type, formula } = content;
  if (value === null) return { kind: "blank" };
  if (type === CellValueType.BOOLEAN || typeof value === "boolean") {
    return { kind: "boolean", boolean: value === true || value === 1 || value === "1" || value === "TRUE" };
  }
  if (typeof value === "number") {
    return isDate(value) ? { kind: "date", serial: value } : { kind: "number", number: value };
  }
  if (GRID_ERRORS.has(value) && type !== CellValueType.FORCE_STRING) return { kind: "error", error: value };
  // An emptied cell keeps an empty text; a formula may well give one.
  if (value === "" && formula === null) return { kind: "blank" };
  return { kind: "text", text: value };
}

/** True when two cells of the grid hold the same. */
export function sameGridContent(a: GridContent, b: GridContent): boolean {
  return a.formula === b.formula && sameValue(a.value, b.value) && isTruth(a) === isTruth(b);
}

function isTruth({ type }: GridContent): boolean {
  return type === CellValueType.BOOLEAN;
}

/** Working a formula out anew may differ in the last binary digit. */
function sameValue(a: GridContent["value"], b: GridContent["value"]): boolean {
  if (typeof a === "number" && typeof b === "number") {
    return a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  }
  return (a ?? "") === (b ?? "");
}

function textOfDocument(document: Nullable<IDocumentData>): string | null {
  return document?.body ? document.body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n") : null;
}

/** Gives a text with more than one look as the small document that the grid shows. */
export function documentOf({ runs }: RichText, id: string): IDocumentData {
  const text = runs.map((run) => run.text).join("");
  // The grid parts paragraphs by a carriage return.
  const stream = text.replaceAll("\r\n", "\n").replaceAll("\n", "\r");
  let at = 0;
  const textRuns = runs.map((run) => {
    const st = at;
    at += run.text.replaceAll("\r\n", "\n").length;
    return { st, ed: at, ts: run.font === null ? {} : fontStyle(run.font) };
  });
  const paragraphs = [...`${stream}\r`.matchAll(/\r/g)].map(({ index }) => ({ startIndex: index }));
  return { id, body: { dataStream: `${stream}\r\n`, textRuns, paragraphs }, documentStyle: {} };
}
