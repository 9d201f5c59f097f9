import type { CellRange } from "../../core/model/place";

/** A colour as "#RRGGBB". */
export type Colour = string;

export interface FontLook {
  readonly name: string | null;
  /** In points. */
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly colour: Colour | null;
  readonly raised: "superscript" | "subscript" | null;
}

/** One side of a border: the style as the file names it ("thin", "double", …). */
export interface BorderLook {
  readonly style: string;
  readonly colour: Colour | null;
}

export interface BordersLook {
  readonly left: BorderLook | null;
  readonly right: BorderLook | null;
  readonly top: BorderLook | null;
  readonly bottom: BorderLook | null;
}

export interface AlignmentLook {
  /** As the file names them; null where it leaves them out. */
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrapped: boolean;
  /** Degrees counter-clockwise, -90 to 90; 255 stacks letters. */
  readonly rotation: number;
  readonly indent: number;
}

/** How cells of one format look. */
export interface CellLook {
  /** The number format's code, "General" when it has none of its own. */
  readonly numberFormat: string;
  readonly font: FontLook;
  readonly fill: Colour | null;
  readonly borders: BordersLook;
  readonly alignment: AlignmentLook;
  /** Whether a protected sheet keeps the cell from being edited. */
  readonly locked: boolean;
}

/** What a conditional format changes; null leaves it as it is. */
export interface DifferentialLook {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strike: boolean | null;
  readonly underline: boolean | null;
  readonly colour: Colour | null;
  readonly fill: Colour | null;
}

/** Columns of one width; `width` in characters, null for the sheet's own. `format` is an index of `formats`. */
export interface ColumnsLook {
  readonly from: number;
  readonly to: number;
  readonly width: number | null;
  readonly format: number;
}

/** A row's height in points; null where the file has none. `format` is null where the row has none of its own. */
export interface RowLook {
  readonly row: number;
  readonly height: number | null;
  /** Somebody set the height; else it follows the text. */
  readonly fixedHeight: boolean;
  readonly format: number | null;
}

/** A cell's format, also of cells that hold nothing. */
export interface PlacedFormat {
  readonly row: number;
  readonly column: number;
  readonly format: number;
}

export interface TextRun {
  readonly text: string;
  /** Null keeps the cell's own font. */
  readonly font: FontLook | null;
}

/** A cell whose text has more than one look. */
export interface RichText {
  readonly row: number;
  readonly column: number;
  readonly runs: readonly TextRun[];
}

/** A conditional format as the file holds it. */
export interface ConditionLook {
  readonly ranges: readonly CellRange[];
  readonly type: string;
  readonly operator: string | null;
  readonly text: string | null;
  readonly formulas: readonly string[];
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** For top10: how many, percent, from the bottom; for averages: below. */
  readonly rank: number | null;
  readonly percent: boolean;
  readonly bottom: boolean;
  readonly look: DifferentialLook | null;
}

/** A data validation as the file holds it. */
export interface ValidationLook {
  readonly ranges: readonly CellRange[];
  readonly type: string;
  readonly operator: string | null;
  readonly formulas: readonly string[];
  readonly allowBlank: boolean;
  readonly errorStyle: string | null;
  readonly showError: boolean;
  readonly errorTitle: string | null;
  readonly error: string | null;
  readonly showPrompt: boolean;
  readonly promptTitle: string | null;
  readonly prompt: string | null;
  readonly showDropDown: boolean;
}

export interface SheetLooks {
  readonly name: string;
  /** In points and in characters. */
  readonly defaultRowHeight: number | null;
  readonly defaultColumnWidth: number | null;
  readonly columns: readonly ColumnsLook[];
  readonly rows: readonly RowLook[];
  readonly formats: readonly PlacedFormat[];
  readonly richTexts: readonly RichText[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** 1 is a hundred per cent. */
  readonly zoom: number;
  readonly showsGrid: boolean;
  readonly tabColour: Colour | null;
  readonly conditions: readonly ConditionLook[];
  readonly validations: readonly ValidationLook[];
  /** Ranges that one array formula fills: no cell of them can be changed alone. */
  readonly arrays: readonly CellRange[];
}

/** A name that formulas may use. `sheet` is the index of the sheet it is valid on, null for the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly sheet: number | null;
}

/** How a workbook looks: everything a screen needs beside the snapshot. */
export interface WorkbookLooks {
  /** The cell formats, by which cells name them; never empty. */
  readonly formats: readonly CellLook[];
  readonly sheets: readonly SheetLooks[];
  /** The sheet that was in front when the file was saved. */
  readonly activeSheet: number;
  readonly names: readonly DefinedName[];
}
