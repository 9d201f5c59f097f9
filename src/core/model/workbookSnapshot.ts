import type { CellPlace, CellRange } from "./place";

/** What a cell holds. Blank is not zero and not empty text; a date is kept apart because "1.5" may become 1 May. */
export type CellValue =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "date"; readonly serial: number }
  | { readonly kind: "blank" };

/** One cell that holds something (a value or a formula). Cells that hold nothing are not in a snapshot. */
export interface Cell extends CellPlace {
  readonly value: CellValue;
  /** What the sheet shows, as far as the host knows it; for text the text itself, as stored (not decoded). */
  readonly text: string;
  /** The formula without "=", or null for a constant. */
  readonly formula: string | null;
  /** False when the cell has a formula but the file stores no value for it: its value is unknown, not zero. */
  readonly cached: boolean;
  /** Font name, when the host knows it; legacy Vietnamese encodings are told by it. */
  readonly font: string | null;
  readonly bold: boolean;
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/**
 * Why nobody sees what a cell holds: text in the colour of its background, in a font too small to read, or under a
 * number format that shows nothing.
 */
export type UnseenWhy = "colour" | "size" | "format";

export interface UnseenCell extends CellPlace {
  readonly why: UnseenWhy;
}

/** Something outside the file that the workbook is tied to. It is never followed. */
export interface WorkbookLink {
  /** Another workbook; another program (DDE, OLE); a data connection or query. */
  readonly kind: "workbook" | "program" | "data";
  /** As the file names it: a path, an address, a program and its topic, a connection's name; never empty. */
  readonly target: string;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  /** Row by row from the top, in each row from the left; no place twice. */
  readonly cells: readonly Cell[];
  readonly merges: readonly CellRange[];
  /** Rows and columns (from 1) that are hidden or filtered away, ascending. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** True when the sheet was larger than the host's bounds and only its beginning was read. */
  readonly clipped: boolean;
  /** Cells nobody can see though their row and column are shown; left out when there are none or the host cannot tell. */
  readonly unseenCells?: readonly UnseenCell[];
}

/** A workbook as a host read it, without meaning: the one thing the core works from. Plain data, in sheet order. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly readOnly: boolean;
  /** The file carries macros. They are never run. */
  readonly macros: boolean;
  /** What the workbook is tied to outside; left out when there is nothing or the host cannot tell. */
  readonly links?: readonly WorkbookLink[];
}
