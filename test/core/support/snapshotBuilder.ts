import type { CellRange } from "../../../src/core/model/place";
import type {
  Cell,
  CellValue,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../../src/core/model/workbookSnapshot";
import { parseA1, parseRange } from "../../../src/core/text/a1";

/** A cell as a test states it: a number, a text, a formula with its stored value, or the whole value. */
export type CellSpec =
  | number
  | string
  | { readonly formula: string; readonly stored?: number | string | undefined; readonly bold?: boolean }
  | { readonly value: CellValue; readonly text?: string; readonly font?: string; readonly bold?: boolean };

export interface SheetSpec {
  readonly name?: string;
  readonly cells: Readonly<Record<string, CellSpec>>;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly visibility?: SheetSnapshot["visibility"];
  readonly font?: string;
}

/** Builds a sheet from cells by A1 address. */
export function sheetOf(spec: SheetSpec): SheetSnapshot {
  const cells = Object.entries(spec.cells).map(([a1, cell]) => cellOf(a1, cell, spec.font ?? null));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    name: spec.name ?? "Phụ lục I",
    visibility: spec.visibility ?? "visible",
    protected: false,
    cells,
    merges: (spec.merges ?? []).map((range): CellRange => {
      const parsed = parseRange(range);
      if (!parsed) throw new Error(`no range: ${range}`);
      return parsed;
    }),
    hiddenRows: spec.hiddenRows ?? [],
    hiddenColumns: [],
    clipped: false,
  };
}

/** Builds a workbook of the given sheets. */
export function workbookOf(...sheets: readonly (SheetSnapshot | SheetSpec)[]): WorkbookSnapshot {
  return {
    sheets: sheets.map((s) => (Array.isArray(s.cells) ? (s as SheetSnapshot) : sheetOf(s as SheetSpec))),
    readOnly: false,
    macros: false,
  };
}

function cellOf(a1: string, spec: CellSpec, font: string | null): Cell {
  const place = parseA1(a1);
  if (!place) throw new Error(`no address: ${a1}`);
  const base = { ...place, font, bold: false, formula: null, cached: true };
  if (typeof spec === "number") {
    return { ...base, value: { kind: "number", number: spec }, text: String(spec).replace(".", ",") };
  }
  if (typeof spec === "string") return { ...base, value: { kind: "text", text: spec }, text: spec };
  if ("formula" in spec) {
    const { stored } = spec;
    const value: CellValue =
      stored === undefined
        ? { kind: "blank" }
        : typeof stored === "number"
          ? { kind: "number", number: stored }
          : { kind: "text", text: stored };
    const text = stored === undefined ? "" : String(stored);
    return {
      ...base,
      value,
      text,
      formula: spec.formula,
      cached: stored !== undefined,
      bold: spec.bold ?? false,
    };
  }
  const text = spec.text ?? (spec.value.kind === "text" ? spec.value.text : "");
  return { ...base, value: spec.value, text, font: spec.font ?? font, bold: spec.bold ?? false };
}
