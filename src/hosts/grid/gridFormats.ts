import type { IStyleData } from "@univerjs/core";
import type { CellLook, FontLook } from "../file/looksModel";
import { type FormatExtra, PLAIN_FORMAT } from "./extrasModel";
import { linkStyle, styleOf } from "./styleData";

/** What the names of the grid's styles tell of texts that are fitted into their cells when they are shown. */
const SHRINKS = "shrink";
const STACKS = "stack";
const STACKED = 255;

/** What a sheet of the grid keeps for the showing of its texts. */
export interface ShownSheetNotes extends Record<string, unknown> {
  readonly hidesZeros: boolean;
}

/** The formats of a workbook as styles of the grid, by name. Styles that only some links need are made for those. */
export class GridFormats {
  readonly styles: Record<string, IStyleData> = {};
  /** Pixels to a character of a column's width: a digit in the workbook's plain font. */
  readonly character: number;

  constructor(
    private readonly looks: readonly CellLook[],
    private readonly extras: readonly FormatExtra[],
  ) {
    looks.forEach((look, i) => (this.styles[this.id(i)] = styleOf(look, extras[i])));
    this.character = digitWidth(looks[0]?.font ?? null);
  }

  /** Gives the name of a format's style. */
  id(format: number): string {
    const { shrinks } = this.extras[format] ?? PLAIN_FORMAT;
    const isStacked = this.looks[format]?.alignment.rotation === STACKED;
    return `f${format}${shrinks ? `-${SHRINKS}` : ""}${isStacked ? `-${STACKS}` : ""}`;
  }

  /** Gives the name of a format's style on a cell with a link. A look that somebody gave the cell stays. */
  linkId(format: number): string {
    const font = this.looks[format]?.font;
    const id = this.id(format);
    if (!font || font.underline || font.colour !== null) return id;
    const linked = `${id}-link`;
    this.styles[linked] ??= linkStyle(this.styles[id]!);
    return linked;
  }
}

/** What a style's name tells of the showing of its texts. */
export function fittingOf(style: unknown): { readonly shrinks: boolean; readonly stacks: boolean } {
  const marks = typeof style === "string" ? style.split("-") : [];
  return { shrinks: marks.includes(SHRINKS), stacks: marks.includes(STACKS) };
}

/** Widths of a digit by the font's size, of faces that workbooks have as their plain one. */
const DIGITS: readonly { readonly like: RegExp; readonly width: number }[] = [
  { like: /^(?:times new roman|\.vntime|vni-times|garamond)/i, width: 0.5 },
  { like: /^calibri/i, width: 0.507 },
  { like: /^(?:segoe ui|aptos)/i, width: 0.54 },
  { like: /^tahoma/i, width: 0.546 },
  { like: /^(?:cambria|arial|helvetica|\.vnarial|vni-helve)/i, width: 0.556 },
  { like: /^verdana/i, width: 0.636 },
];
const OTHER_DIGIT = 0.507;
const PIXELS = 96 / 72;
const PLAIN_SIZE = 11;

/** Gives the pixels of a digit in a font: 7 in Calibri 11, 8 in Times New Roman 12. */
function digitWidth(font: FontLook | null): number {
  const width = DIGITS.find(({ like }) => like.test(font?.name ?? ""))?.width ?? OTHER_DIGIT;
  return Math.max(1, Math.round(width * (font?.size ?? PLAIN_SIZE) * PIXELS));
}
