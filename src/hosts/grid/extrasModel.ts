import type { CellRange } from "../../core/model/place";
import type { BorderLook, Colour, ConditionLook } from "../file/looksModel";

/** What only a screen shows of a cell format, beside its {@link CellLook}. */
export interface FormatExtra {
  /** The text is made smaller until it fits. */
  readonly shrinks: boolean;
  readonly doubleUnderline: boolean;
  /** Strikes through the cell; `up` goes to the top right, `down` to the bottom right. */
  readonly diagonal: { readonly look: BorderLook; readonly up: boolean; readonly down: boolean } | null;
  /** The one colour that comes nearest to a pattern or a run of colours; null for plain fills, which the look tells. */
  readonly blend: Colour | null;
}

/** A point on the scale of a colour scale, a bar or a set of icons: its type as the file names it. */
export interface Threshold {
  readonly type: string;
  readonly value: string | null;
  /** The value itself belongs above it. */
  readonly inclusive: boolean;
}

interface GraphicBase {
  readonly ranges: readonly CellRange[];
  readonly priority: number;
}

export interface ColourScaleLook extends GraphicBase {
  readonly kind: "scale";
  readonly stops: readonly { readonly at: Threshold; readonly colour: Colour }[];
}

export interface DataBarLook extends GraphicBase {
  readonly kind: "bar";
  readonly from: Threshold;
  readonly to: Threshold;
  readonly colour: Colour;
  readonly negative: Colour;
  readonly gradient: boolean;
  readonly showsValue: boolean;
  /** Written the way of Excel 2007: the shortest bar is a tenth of the cell, the longest nine tenths. */
  readonly old: boolean;
}

/** One icon: a set by Excel's name and a number in it, counted from the lowest value; null shows none. */
export interface IconName {
  readonly set: string;
  readonly index: number;
}

export interface IconSetLook extends GraphicBase {
  readonly kind: "icons";
  /** Lowest first. */
  readonly steps: readonly { readonly at: Threshold; readonly icon: IconName | null }[];
  readonly showsValue: boolean;
}

/** A conditional format that draws into cells. */
export type GraphicLook = ColourScaleLook | DataBarLook | IconSetLook;

/** What people wrote beside a cell: a note, or a conversation about it. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  /** Null where the file names nobody. */
  readonly author: string | null;
  readonly text: string;
}

/** A link on cells. It is only told, never followed: a workbook may come from anybody. */
export interface CellLink {
  readonly range: CellRange;
  /** Where it leads outside the workbook; null for a place in it. */
  readonly address: string | null;
  /** The place in the workbook, or in what the address names. */
  readonly location: string | null;
  readonly tooltip: string | null;
}

export interface SheetExtras {
  readonly graphics: readonly GraphicLook[];
  /** Rules that newer versions of Excel keep in a place of their own. */
  readonly conditions: readonly ConditionLook[];
  readonly notes: readonly CellNote[];
  readonly links: readonly CellLink[];
  /** Characters a column without a width takes; null where the file says nothing. */
  readonly baseColumnWidth: number | null;
  readonly hidesZeros: boolean;
  /** Rows that the file does not list are hidden. */
  readonly listedRowsOnly: boolean;
}

/** What the page shows of a workbook beside its looks: read by the page alone, for no check needs it. */
export interface WorkbookExtras {
  /** By the numbers of the cell formats. */
  readonly formats: readonly FormatExtra[];
  readonly sheets: readonly SheetExtras[];
}

export const PLAIN_FORMAT: FormatExtra = {
  ...{ shrinks: false, doubleUnderline: false, diagonal: null, blend: null },
};

export const NO_EXTRAS: SheetExtras = {
  ...{ graphics: [], conditions: [], notes: [], links: [] },
  ...{ baseColumnWidth: null, hidesZeros: false, listedRowsOnly: false },
};
