import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleBase,
  type IStyleData,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { AlignmentLook, BorderLook, CellLook, FontLook } from "../file/looksModel";
import { type FormatExtra, PLAIN_FORMAT } from "./extrasModel";

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

/** Texts spread over a cell's width or height break into lines first. */
const WRAPPING: ReadonlySet<string> = new Set(["justify", "distributed"]);
/** The colour of links in Office's own theme. */
const LINK = "#0563C1";

/** Pixels of a step of indentation, and of the space every text keeps from the cell's side. */
const INDENT = 9;
const PADDING = 2;
/** The rotation that is none: letters stand one below the other. */
const STACKED = 255;

/** Families by which a name is replaced where a machine does not have it: of the same kind, and widths if possible. */
const STAND_INS: readonly { readonly like: RegExp; readonly families: string }[] = [
  { like: /^calibri/i, families: "Carlito, Arial, sans-serif" },
  { like: /^cambria/i, families: "Caladea, Times New Roman, serif" },
  {
    like: /^(?:times new roman|vni-times|\.vntime|garamond|georgia|palatino)/i,
    families: "Times New Roman, Liberation Serif, serif",
  },
  { like: /^(?:courier|consolas|lucida console)/i, families: "Liberation Mono, monospace" },
];
const OTHER_STAND_INS = "Arial, Liberation Sans, sans-serif";

/**
 * Gives the families a text of a font is drawn in, the font's own first. A name the language of style sheets would not
 * take as it is (".VnTime" begins with a dot) is written so that it does, else the grid would draw in any font.
 */
export function familiesOf(name: string): string {
  const plain = name.replace(/[",;{}\\]/g, "").trim();
  // The grid puts a name of several words into quotes by itself.
  const own = plain.includes(" ") ? plain : plain.replace(/^[\d.-]|[^\w\u0080-\uffff-]/g, escaped);
  const stand = STAND_INS.find(({ like }) => like.test(plain))?.families ?? OTHER_STAND_INS;
  return own === "" ? stand : `${own}, ${stand}`;
}

/** A sign by its number, in the six digits that need no mark of their end. */
function escaped(sign: string): string {
  return `\\${sign.charCodeAt(0).toString(16).padStart(6, "0")}`;
}

/** Gives a font as the grid wants it. */
export function fontStyle(font: FontLook): IStyleBase {
  return {
    ...(font.name === null ? {} : { ff: familiesOf(font.name) }),
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
export function styleOf(look: CellLook, extra: FormatExtra = PLAIN_FORMAT): IStyleData {
  const fill = extra.blend ?? look.fill;
  return {
    ...fontStyle(look.font),
    ...(extra.doubleUnderline ? { ul: { s: BooleanNumber.TRUE, t: TextDecoration.DOUBLE } } : {}),
    ...(fill === null ? {} : { bg: { rgb: fill } }),
    ...borderStyle(look, extra),
    ...alignmentStyle(look.alignment),
    ...(look.numberFormat === "General" ? {} : { n: { pattern: look.numberFormat } }),
  };
}

/** Gives a link's look for a cell that has none of its own: it must be told from other texts. */
export function linkStyle(style: IStyleData): IStyleData {
  return { ...style, ul: { s: BooleanNumber.TRUE }, cl: { rgb: LINK } };
}

function borderStyle({ borders }: CellLook, { diagonal }: FormatExtra): IStyleData {
  const bd: IBorderData = {};
  if (borders.left) bd.l = sideOf(borders.left);
  if (borders.right) bd.r = sideOf(borders.right);
  if (borders.top) bd.t = sideOf(borders.top);
  if (borders.bottom) bd.b = sideOf(borders.bottom);
  if (diagonal?.down) bd.tl_br = sideOf(diagonal.look);
  if (diagonal?.up) bd.bl_tr = sideOf(diagonal.look);
  return Object.keys(bd).length === 0 ? {} : { bd };
}

function sideOf({ style, colour }: BorderLook): IBorderStyleData {
  return { s: BORDERS[style] ?? BorderStyleTypes.THIN, cl: { rgb: colour ?? "#000000" } };
}

function alignmentStyle({ horizontal, vertical, wrapped, rotation, indent }: AlignmentLook): IStyleData {
  const ht = horizontal === null ? undefined : HORIZONTAL[horizontal];
  const inset = PADDING + indent * INDENT;
  // Without a word about it the text of a cell stands at its bottom.
  const vt = vertical === null ? VerticalAlign.BOTTOM : (VERTICAL[vertical] ?? VerticalAlign.BOTTOM);
  return {
    ...(ht === undefined ? {} : { ht }),
    vt,
    ...(wrapped || WRAPPING.has(horizontal ?? "") || WRAPPING.has(vertical ?? "")
      ? { tb: WrapStrategy.WRAP }
      : {}),
    // Stacked letters are put below each other when they are shown (shownText).
    ...(rotation === 0 || rotation === STACKED ? {} : { tr: { a: -rotation } }),
    ...(indent === 0 ? {} : { pd: ht === HorizontalAlign.RIGHT ? { r: inset } : { l: inset } }),
  };
}
