/// <reference types="office-js" />
import type { Cell, CellValue } from "../../core/model/workbookSnapshot";
import { isDate } from "./dateFormat";

/** What Excel gives of a rectangle of cells, row by row. Top and left are counted from 1. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly string[])[];
  readonly valueTypes: readonly (readonly string[])[];
  /** Null when fonts were not asked for. */
  readonly looks: readonly (readonly Excel.CellProperties[])[] | null;
}

/** The properties of a range that a block is made of. */
export const BLOCK_PROPERTIES = "rowIndex,columnIndex,values,text,formulas,numberFormat,valueTypes";

/** Gives the block of a range whose {@link BLOCK_PROPERTIES} are loaded. */
export function blockOf(range: Excel.Range, looks: CellBlock["looks"]): CellBlock {
  return {
    top: range.rowIndex + 1,
    left: range.columnIndex + 1,
    values: range.values as unknown[][],
    text: range.text,
    formulas: range.formulas as unknown[][],
    numberFormat: range.numberFormat as string[][],
    valueTypes: range.valueTypes,
    looks,
  };
}

/** Adds the cells of a block that hold something, row by row from the left. */
export function addCells(block: CellBlock, cells: Cell[]): void {
  for (let row = 0; row < block.values.length; row++) {
    const columns = block.values[row]!.length;
    for (let column = 0; column < columns; column++) {
      const cell = cellOf(block, row, column);
      if (cell !== null) cells.push(cell);
    }
  }
}

/** Gives the cell at a place within a block (from 0), or null when it holds nothing. */
export function cellOf(block: CellBlock, row: number, column: number): Cell | null {
  const raw = block.values[row]![column];
  const type = block.valueTypes[row]![column]!;
  const formula = formulaOf(block.formulas[row]![column], raw, type);
  const value = valueOf(raw, type, block.numberFormat[row]![column] ?? "General");
  if (value.kind === "blank" && formula === null) return null;
  const font = block.looks?.[row]?.[column]?.format?.font;
  return {
    row: block.top + row,
    column: block.left + column,
    value,
    text: value.kind === "text" ? value.text : (block.text[row]![column] ?? ""),
    formula,
    cached: true,
    font: font?.name ?? null,
    bold: font?.bold === true,
  };
}

/** Empty text of a formula is text; a cell without content is blank, though Excel gives "" for both. */
function valueOf(raw: unknown, type: string, numberFormat: string): CellValue {
  switch (typeof raw) {
    case "number":
      return isDate(raw, numberFormat) ? { kind: "date", serial: raw } : { kind: "number", number: raw };
    case "boolean":
      return { kind: "boolean", boolean: raw };
    case "string":
      if (type === "Empty") return { kind: "blank" };
      return type === "Error" ? { kind: "error", error: raw } : { kind: "text", text: raw };
    default:
      return { kind: "blank" };
  }
}

/**
 * The formula without "=". A text that only looks like one (typed behind an apostrophe, or in a cell of the Text format)
 * is its own value.
 */
function formulaOf(written: unknown, raw: unknown, type: string): string | null {
  if (typeof written !== "string" || !written.startsWith("=")) return null;
  return type === "String" && written === raw ? null : written.slice(1);
}
