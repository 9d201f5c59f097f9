import type { UnseenWhy } from "../../core/model/workbookSnapshot";
import { parseXmlNumber } from "./xmlNumber";
import type { XmlScanner } from "./xmlScanner";

/**
 * A colour as far as it can be compared: six hexadecimal digits, or for the colours of the theme and the palette that
 * would take another part to know, a name that is equal only to itself.
 */
export type Colour = string;

const BLACK: Colour = "000000";
const WHITE: Colour = "FFFFFF";
/** A font smaller than this many points cannot be read. */
const SMALLEST_FONT = 4;
/** Two colours that differ no more than this in red, green and blue look the same. */
const SAME = 16;

/** The white and the black of the old palette; 64 and 65 are the window's text and background. */
const PALETTE: ReadonlyMap<string, Colour> = new Map(
  Object.entries({ 0: BLACK, 1: WHITE, 8: BLACK, 9: WHITE, 64: BLACK, 65: WHITE }),
);

/** The colour of a font as the styles part states it, with the size. */
export interface FontLook {
  readonly colour: Colour;
  /** Points; NaN when the file names something else. */
  readonly size: number;
}

export const PLAIN_LOOK: FontLook = { colour: BLACK, size: 11 };

/** Reads the colour element just entered, without leaving it; `auto` is what "automatic" means here. */
export function readColour(xml: XmlScanner, auto: Colour): Colour {
  const rgb = xml.attribute("rgb");
  const tint = tintOf(xml.attribute("tint"));
  if (rgb !== null && /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) return tinted(rgb.slice(-6), tint);
  const theme = xml.attribute("theme");
  // The first two of a theme are the background and the text: white and black but for the rarest themes.
  if (theme === "0") return tinted(WHITE, tint);
  if (theme === "1") return tinted(BLACK, tint);
  if (theme !== null) return `theme ${theme} ${tint}`;
  const indexed = xml.attribute("indexed");
  if (indexed !== null) return tinted(PALETTE.get(indexed) ?? `indexed ${indexed}`, tint);
  return auto;
}

/** Reads the fill just entered and leaves it: the colour behind the text; null for patterns and shadings. */
export function readBackground(xml: XmlScanner): Colour | null {
  let background: Colour | null = WHITE;
  while (xml.nextChild()) {
    const pattern = xml.attribute("patternType");
    if (!xml.is("patternFill")) {
      background = null;
      xml.skip();
      continue;
    }
    background = pattern === null || pattern === "none" ? WHITE : null;
    while (xml.nextChild()) {
      if (xml.is("fgColor") && pattern === "solid") background = readColour(xml, WHITE);
      xml.skip();
    }
  }
  return background;
}

/** Gives why text with this look on this background cannot be seen; null when it can, or nobody knows. */
export function unseenWhy(
  font: FontLook,
  background: Colour | null,
  hidesNumbers: boolean,
): UnseenWhy | null {
  if (hidesNumbers) return "format";
  if (font.size < SMALLEST_FONT) return "size";
  return background !== null && looksSame(font.colour, background) ? "colour" : null;
}

/** A number format whose sections are all empty (";;;") shows nothing. */
export function showsNothing(code: string): boolean {
  return /^;{2,3}$/.test(code.replaceAll('""', "").trim());
}

function looksSame(a: Colour, b: Colour): boolean {
  if (a === b) return true;
  if (a.length !== 6 || b.length !== 6) return false;
  return [0, 2, 4].every((at) => Math.abs(channel(a, at) - channel(b, at)) <= SAME);
}

function channel(colour: Colour, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16);
}

function tintOf(text: string | null): number {
  const tint = text === null ? 0 : parseXmlNumber(text, 0, text.length);
  return Number.isNaN(tint) ? 0 : Math.max(-1, Math.min(1, tint));
}

/** A colour made darker (below 0) or lighter (above), as near as is needed to tell white from grey. */
function tinted(colour: Colour, tint: number): Colour {
  if (tint === 0) return colour.toUpperCase();
  if (colour.length !== 6) return `${colour} ${tint}`;
  const shade = (at: number): string => {
    const value = channel(colour, at);
    const to = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(to).toString(16).padStart(2, "0");
  };
  return (shade(0) + shade(2) + shade(4)).toUpperCase();
}
