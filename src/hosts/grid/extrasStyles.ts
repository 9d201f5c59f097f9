import type { Colours } from "../file/looksColours";
import { numberAttribute } from "../file/looksColours";
import type { BorderLook, Colour } from "../file/looksModel";
import type { Deadline, ReadLimits } from "../file/readLimits";
import { XmlScanner } from "../file/xmlScanner";
import { type FormatExtra, PLAIN_FORMAT } from "./extrasModel";

/** How much of a pattern is ink, of 1. Hatchings are told apart as light or dark only. */
const INK: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ gray0625: 0.0625, gray125: 0.125, lightGray: 0.25, mediumGray: 0.5, darkGray: 0.75 },
    ...{ lightHorizontal: 0.25, lightVertical: 0.25, lightDown: 0.25, lightUp: 0.25 },
    ...{ lightGrid: 0.4, lightTrellis: 0.4, darkHorizontal: 0.5, darkVertical: 0.5, darkDown: 0.5 },
    ...{ darkUp: 0.5, darkGrid: 0.5, darkTrellis: 0.7 },
  }),
);

type Diagonal = FormatExtra["diagonal"];

/** Reads from the styles part what only a screen shows, by the numbers of the cell formats. */
export function readFormatExtras(
  source: string,
  part: string,
  colours: Colours,
  limits: ReadLimits,
  deadline: Deadline,
): readonly FormatExtra[] {
  const xml = new XmlScanner(source, part, limits, deadline);
  xml.enterRoot();
  const doubled: boolean[] = [];
  const blends: (Colour | null)[] = [];
  const diagonals: Diagonal[] = [];
  const formats: FormatExtra[] = [];
  const readEach = (reader: () => void): void => {
    while (xml.nextChild()) reader();
  };
  while (xml.nextChild()) {
    if (xml.is("fonts")) readEach(() => doubled.push(readDoubleUnderline(xml)));
    else if (xml.is("fills")) readEach(() => blends.push(readBlend(xml, colours)));
    else if (xml.is("borders")) readEach(() => diagonals.push(readDiagonal(xml, colours)));
    else if (xml.is("cellXfs")) {
      readEach(() => {
        const index = (name: string): number => numberAttribute(xml, name) ?? 0;
        const [font, fill, border] = [index("fontId"), index("fillId"), index("borderId")];
        formats.push({
          shrinks: readShrinks(xml),
          doubleUnderline: doubled[font] ?? false,
          diagonal: diagonals[border] ?? null,
          blend: blends[fill] ?? null,
        });
      });
    } else xml.skip();
  }
  return formats.length > 0 ? formats : [PLAIN_FORMAT];
}

function readDoubleUnderline(xml: XmlScanner): boolean {
  let isDouble = false;
  while (xml.nextChild()) {
    if (xml.is("u")) isDouble = xml.attribute("val")?.startsWith("double") ?? false;
    xml.skip();
  }
  return isDouble;
}

function readShrinks(xml: XmlScanner): boolean {
  let shrinks = false;
  while (xml.nextChild()) {
    // Excel lets the breaking of lines win.
    if (xml.is("alignment")) shrinks = xml.flag("shrinkToFit") && !xml.flag("wrapText");
    xml.skip();
  }
  return shrinks;
}

function readDiagonal(xml: XmlScanner, colours: Colours): Diagonal {
  const [up, down] = [xml.flag("diagonalUp"), xml.flag("diagonalDown")];
  let look: BorderLook | null = null;
  while (xml.nextChild()) {
    const style = xml.is("diagonal") ? xml.attribute("style") : null;
    let colour: Colour | null = null;
    while (xml.nextChild()) {
      if (xml.is("color")) colour = colours.of(xml);
      xml.skip();
    }
    if (style !== null && style !== "none") look = { style, colour };
  }
  return look === null || (!up && !down) ? null : { look, up, down };
}

/** Plain fills are told by the looks; here patterns, and runs of colours. */
function readBlend(xml: XmlScanner, colours: Colours): Colour | null {
  let blend: Colour | null = null;
  while (xml.nextChild()) {
    if (xml.is("patternFill")) blend = readPattern(xml, colours);
    else if (xml.is("gradientFill")) blend = readGradient(xml, colours);
    else xml.skip();
  }
  return blend;
}

function readPattern(xml: XmlScanner, colours: Colours): Colour | null {
  const ink = INK.get(xml.attribute("patternType") ?? "");
  let front: Colour | null = null;
  let back: Colour | null = null;
  let isNamed = false;
  while (xml.nextChild()) {
    if (xml.is("fgColor")) front = colours.of(xml);
    if (xml.is("bgColor")) back = colours.of(xml);
    isNamed ||= xml.is("fgColor") || xml.is("bgColor");
    xml.skip();
  }
  // Every workbook lists a pattern without colours that no cell was given on purpose.
  if (ink === undefined || !isNamed) return null;
  return mixed(back ?? "#FFFFFF", front ?? "#000000", ink);
}

function readGradient(xml: XmlScanner, colours: Colours): Colour | null {
  let first: Colour | null = null;
  let last: Colour | null = null;
  while (xml.nextChild()) {
    while (xml.nextChild()) {
      if (xml.is("color")) {
        last = colours.of(xml);
        first ??= last;
      }
      xml.skip();
    }
  }
  return first === null || last === null ? null : mixed(first, last, 0.5);
}

/** Gives the colour that lies on the way from one to another; `share` 0 is the first, 1 the second. */
function mixed(from: Colour, to: Colour, share: number): Colour {
  const part = (colour: Colour, at: number): number => parseInt(colour.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(part(from, at) * (1 - share) + part(to, at) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
