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

/** Gives the XML of a row. */
export function rowXml(row: number, cells: SheetRowSpec): string {
  let xml = `<row r="${row}">`;
  for (let i = 0; i < cells.length; i++) xml += cellXml(`${columnName(i + 1)}${row}`, cells[i]!);
  return `${xml}</row>`;
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
