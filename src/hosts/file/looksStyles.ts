import { numberAttribute, type Colours } from "./looksColours";
import { isOn, PLAIN_FONT, readFontLook } from "./looksFonts";
import type {
  AlignmentLook,
  BorderLook,
  BordersLook,
  CellLook,
  Colour,
  DifferentialLook,
  FontLook,
} from "./looksModel";
import { corrupt, tooLarge, type Deadline, type ReadLimits } from "./readLimits";
import { XmlScanner } from "./xmlScanner";
import { codeOfBuiltIn } from "./writing/formatCodes";

const NO_BORDERS: BordersLook = { left: null, right: null, top: null, bottom: null };
const PLAIN_ALIGNMENT: AlignmentLook = {
  ...{ horizontal: null, vertical: null, wrapped: false, rotation: 0, indent: 0 },
};

/** How cells of a workbook without styles look. */
export const PLAIN_LOOK: CellLook = {
  ...{ numberFormat: "General", font: PLAIN_FONT, fill: null, borders: NO_BORDERS },
  ...{ alignment: PLAIN_ALIGNMENT, locked: true },
};

/** The looks of the styles part: of cell formats, and of conditional formats. */
export interface StyleLooks {
  readonly formats: readonly CellLook[];
  readonly differentials: readonly DifferentialLook[];
}

interface CellFormat {
  readonly number: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly alignment: AlignmentLook;
  readonly locked: boolean;
}

/** Reads the looks of the styles part. What it names but does not have, looks plain. Throws as the scanner does. */
export function readStyleLooks(
  source: string,
  part: string,
  colours: Colours,
  limits: ReadLimits,
  deadline: Deadline,
): StyleLooks {
  const xml = new XmlScanner(source, part, limits, deadline);
  if (xml.enterRoot() !== "styleSheet") throw corrupt(part, "root element");
  const codes = new Map<number, string>();
  const fonts: FontLook[] = [];
  const fills: (Colour | null)[] = [];
  const borders: BordersLook[] = [];
  const formats: CellFormat[] = [];
  const differentials: DifferentialLook[] = [];
  const add = <T>(list: T[], item: T): void => {
    if (list.push(item) > limits.styles) throw tooLarge("styles", limits);
  };
  const readers: Readonly<Record<string, () => void>> = {
    numFmts: () => {
      const id = numberAttribute(xml, "numFmtId");
      if (id !== null) codes.set(id, xml.attribute("formatCode") ?? "General");
      if (codes.size > limits.styles) throw tooLarge("styles", limits);
      xml.skip();
    },
    fonts: () => add(fonts, readFontLook(xml, colours)),
    fills: () => add(fills, readFill(xml, colours, "fgColor")),
    borders: () => add(borders, readBorders(xml, colours)),
    cellXfs: () => add(formats, readCellFormat(xml)),
    dxfs: () => add(differentials, readDifferential(xml, colours)),
  };
  while (xml.nextChild()) {
    const reader = readers[xml.name];
    if (reader === undefined) xml.skip();
    else while (xml.nextChild()) reader();
  }
  xml.finish();
  const looks = formats.map((format) => ({
    numberFormat: codes.get(format.number) ?? shownCode(format.number),
    font: fonts[format.font] ?? PLAIN_FONT,
    fill: fills[format.fill] ?? null,
    borders: borders[format.border] ?? NO_BORDERS,
    alignment: format.alignment,
    locked: format.locked,
  }));
  return { formats: looks.length > 0 ? looks : [PLAIN_LOOK], differentials };
}

/** The code of a built-in format as a Vietnamese Excel shows it: its dates follow the country (14 is dd/mm/yyyy). */
function shownCode(id: number): string {
  if (id === 14 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "dd/mm/yyyy";
  if (id === 22) return "dd/mm/yyyy hh:mm";
  return codeOfBuiltIn(id);
}

/** Patterns are shown as their colour; gradients are not shown. Conditional formats name the colour `bgColor`. */
function readFill(xml: XmlScanner, colours: Colours, wanted: "fgColor" | "bgColor"): Colour | null {
  let colour: Colour | null = null;
  while (xml.nextChild()) {
    const pattern = xml.is("patternFill") ? (xml.attribute("patternType") ?? "solid") : "none";
    while (xml.nextChild()) {
      if (pattern !== "none" && xml.is(wanted)) colour = colours.of(xml);
      xml.skip();
    }
  }
  return colour;
}

function readBorders(xml: XmlScanner, colours: Colours): BordersLook {
  const sides: { -readonly [side in keyof BordersLook]: BorderLook | null } = { ...NO_BORDERS };
  while (xml.nextChild()) {
    const side = { left: "left", start: "left", right: "right", end: "right", top: "top", bottom: "bottom" }[
      xml.name
    ] as keyof BordersLook | undefined;
    const style = xml.attribute("style");
    let colour: Colour | null = null;
    while (xml.nextChild()) {
      if (xml.is("color")) colour = colours.of(xml);
      xml.skip();
    }
    if (side !== undefined && style !== null && style !== "none") sides[side] = { style, colour };
  }
  return sides;
}

function readCellFormat(xml: XmlScanner): CellFormat {
  const index = (name: string): number => numberAttribute(xml, name) ?? 0;
  const format = {
    ...{ number: index("numFmtId"), font: index("fontId"), fill: index("fillId"), border: index("borderId") },
    alignment: PLAIN_ALIGNMENT,
    locked: true,
  };
  while (xml.nextChild()) {
    if (xml.is("alignment")) {
      const rotation = numberAttribute(xml, "textRotation") ?? 0;
      format.alignment = {
        horizontal: xml.attribute("horizontal"),
        vertical: xml.attribute("vertical"),
        wrapped: xml.flag("wrapText"),
        // The file counts clockwise ones from 91 on.
        rotation: rotation > 90 && rotation <= 180 ? 90 - rotation : rotation,
        indent: numberAttribute(xml, "indent") ?? 0,
      };
    } else if (xml.is("protection")) {
      format.locked = xml.attribute("locked") === null || xml.flag("locked");
    }
    xml.skip();
  }
  return format;
}

function readDifferential(xml: XmlScanner, colours: Colours): DifferentialLook {
  const look: { -readonly [key in keyof DifferentialLook]: DifferentialLook[key] } = {
    ...{ bold: null, italic: null, strike: null, underline: null, colour: null, fill: null },
  };
  while (xml.nextChild()) {
    if (xml.is("fill")) look.fill = readFill(xml, colours, "bgColor");
    else if (xml.is("font")) {
      while (xml.nextChild()) {
        if (xml.is("b")) look.bold = isOn(xml);
        else if (xml.is("i")) look.italic = isOn(xml);
        else if (xml.is("strike")) look.strike = isOn(xml);
        else if (xml.is("u")) look.underline = xml.attribute("val") !== "none";
        else if (xml.is("color")) look.colour = colours.of(xml);
        xml.skip();
      }
    } else xml.skip();
  }
  return look;
}
