import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleBase,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { AlignmentLook, BorderLook, CellLook, FontLook } from "../file/looksModel";

const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  fill: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  justify: VerticalAlign.TOP,
  distributed: VerticalAlign.MIDDLE,
};

/** Points of a step of indentation. */
const INDENT = 7;
const STACKED = 255;

/** Gives a font as the grid wants it. */
export function fontStyle(font: FontLook): IStyleBase {
  return {
    ...(font.name === null ? {} : { ff: font.name }),
    ...(font.size === null ? {} : { fs: font.size }),
    ...(font.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(font.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font.strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(font.colour === null ? {} : { cl: { rgb: font.colour } }),
    ...(font.raised === null
      ? {}
      : { va: font.raised === "superscript" ? BaselineOffset.SUPERSCRIPT : BaselineOffset.SUBSCRIPT }),
  };
}

/** Gives the look of a cell format as the grid wants it. */
export function styleOf(look: CellLook): IStyleData {
  return {
    ...fontStyle(look.font),
    ...(look.fill === null ? {} : { bg: { rgb: look.fill } }),
    ...borderStyle(look),
    ...alignmentStyle(look.alignment),
    ...(look.numberFormat === "General" ? {} : { n: { pattern: look.numberFormat } }),
  };
}

function borderStyle({ borders }: CellLook): IStyleData {
  const bd: IBorderData = {};
  if (borders.left) bd.l = sideOf(borders.left);
  if (borders.right) bd.r = sideOf(borders.right);
  if (borders.top) bd.t = sideOf(borders.top);
  if (borders.bottom) bd.b = sideOf(borders.bottom);
  return Object.keys(bd).length === 0 ? {} : { bd };
}

function sideOf({ style, colour }: BorderLook): IBorderStyleData {
  return { s: BORDERS[style] ?? BorderStyleTypes.THIN, cl: { rgb: colour ?? "#000000" } };
}

function alignmentStyle({ horizontal, vertical, wrapped, rotation, indent }: AlignmentLook): IStyleData {
  const ht = horizontal === null ? undefined : HORIZONTAL[horizontal];
  // Without a word about it the text of a cell stands at its bottom.
  const vt = vertical === null ? VerticalAlign.BOTTOM : (VERTICAL[vertical] ?? VerticalAlign.BOTTOM);
  return {
    ...(ht === undefined ? {} : { ht }),
    vt,
    ...(wrapped ? { tb: WrapStrategy.WRAP } : {}),
    ...(rotation === 0
      ? {}
      : { tr: rotation === STACKED ? { a: 0, v: BooleanNumber.TRUE } : { a: -rotation } }),
    ...(indent === 0
      ? {}
      : { pd: ht === HorizontalAlign.RIGHT ? { r: indent * INDENT } : { l: indent * INDENT } }),
  };
}
