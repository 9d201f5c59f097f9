import { columnName } from "../../core";
import { escapeCellText, escapeXml, looksLikeFormula } from "./cellText";
import { type Look, lookNumber } from "./styles";

/** One cell: text (never a formula, whatever it begins with), a number, a formula of ours with its value, or nothing. */
export type SheetCellSpec =
  | { readonly text: string; readonly look: Look }
  | { readonly number: number; readonly look: Look }
  | { readonly formula: string; readonly value: number | string; readonly look: Look }
  | { readonly look: Look };

/** Cells from column A on. */
export type SheetRowSpec = readonly SheetCellSpec[];

/** Gives a text cell; an empty text is an empty cell. */
export function text(value: string | null, look: Look = "text"): SheetCellSpec {
  return value === null || value === "" ? { look } : { text: value, look };
}

/** Gives a number cell; null is an empty cell, never zero. */
export function number(value: number | null, look: Look = "points"): SheetCellSpec {
  return value === null ? { look } : { number: value, look };
}

/** Gives a formula with the value it has now; null is the empty text. */
export function formula(source: string, value: number | string | null, look: Look = "points"): SheetCellSpec {
  return { formula: source, value: value ?? "", look };
}

/** Points of one line of 11 pt text, of the tallest row Excel has, and of an ordinary row. */
const LINE = 14.5;
const TALLEST = 409;
const ORDINARY = 15;
/** Vietnamese text in Times New Roman is a little narrower than the digits column widths count in. */
const CHARACTERS_PER_WIDTH = 1.1;

/** Gives the XML of a row, as high as its longest wrapped text needs: programs do not all see to that themselves. */
export function rowXml(row: number, cells: SheetRowSpec, widths: readonly number[]): string {
  let lines = 1;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if ("text" in cell && cell.look !== "unwrapped") lines = Math.max(lines, linesOf(cell, widths[i] ?? 10));
  }
  const height = lines === 1 ? ORDINARY : Math.min(TALLEST, Math.ceil(lines * LINE) + 2);
  let xml = `<row r="${row}" ht="${height}" customHeight="1">`;
  for (let i = 0; i < cells.length; i++) xml += cellXml(`${columnName(i + 1)}${row}`, cells[i]!);
  return `${xml}</row>`;
}

function linesOf({ text, look }: { readonly text: string; readonly look: Look }, width: number): number {
  const large = look === "title" ? 1.6 : look === "head" || look === "strong" ? 1.15 : 1;
  let lines = 0;
  for (const line of text.split("\n")) {
    lines += Math.max(1, Math.ceil((line.length * large) / (width * CHARACTERS_PER_WIDTH)));
  }
  return lines * (look === "title" ? 1.3 : 1);
}

function cellXml(place: string, cell: SheetCellSpec): string {
  if ("text" in cell) {
    const look = cell.look === "text" && looksLikeFormula(cell.text) ? "quoted" : cell.look;
    const body = `<is><t xml:space="preserve">${escapeCellText(cell.text)}</t></is>`;
    return `<c r="${place}" s="${lookNumber(look)}" t="inlineStr">${body}</c>`;
  }
  const head = `<c r="${place}" s="${lookNumber(cell.look)}"`;
  if ("number" in cell) return `${head}><v>${cell.number}</v></c>`;
  if ("formula" in cell) {
    const { value } = cell;
    const isText = typeof value === "string";
    const stored = isText ? escapeCellText(value) : String(value);
    return `${head}${isText ? ' t="str"' : ""}><f>${escapeXml(cell.formula)}</f><v>${stored}</v></c>`;
  }
  return `${head}/>`;
}
