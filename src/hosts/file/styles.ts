import { builtInFormat, formatFromCode, type NumberFormat } from "./numberFormat";
import type { UnseenWhy } from "../../core/model/workbookSnapshot";
import { corrupt, READ_LIMITS, tooLarge, type Deadline, type ReadLimits } from "./readLimits";
import {
  PLAIN_LOOK,
  readBackground,
  readColour,
  showsNothing,
  unseenWhy,
  type Colour,
  type FontLook,
} from "./unseenText";
import { parseXmlNumber } from "./xmlNumber";
import { XmlScanner } from "./xmlScanner";

/** What we need of a cell's format. */
export interface CellStyle {
  readonly font: string | null;
  readonly bold: boolean;
  readonly format: NumberFormat;
  /** Why text with this format cannot be seen; null for what can. */
  readonly unseen: UnseenWhy | null;
}

interface Font extends FontLook {
  readonly name: string | null;
  readonly bold: boolean;
}

const NO_FONT: Font = { name: null, bold: false, ...PLAIN_LOOK };

/** The style of cells in a workbook without styles. */
export const PLAIN_STYLE: CellStyle = {
  ...{ font: null, bold: false, unseen: null },
  format: builtInFormat(0),
};

/** The styles read last: workbooks made from one form have the same, letter by letter. */
let latest: { readonly source: string; readonly styles: readonly CellStyle[] } | null = null;
const LONGEST_KEPT = 65_536;

/**
 * Reads the styles part: gives the cell formats (cellXfs) in order, by which cells name them. A cell format that
 * names no font of the list has none; numbers that are no numbers are corrupt.
 */
export function readStyles(
  source: string,
  part: string,
  limits: ReadLimits,
  deadline: Deadline,
): readonly CellStyle[] {
  if (latest?.source === source && limits === READ_LIMITS) return latest.styles;
  const styles = parse(source, part, limits, deadline);
  if (source.length <= LONGEST_KEPT) latest = { source, styles };
  return styles;
}

function parse(source: string, part: string, limits: ReadLimits, deadline: Deadline): readonly CellStyle[] {
  const xml = new XmlScanner(source, part, limits, deadline);
  if (xml.enterRoot() !== "styleSheet") throw corrupt(part, "root element");
  const formats = new Map<number, NumberFormat>();
  const hiding = new Set<number>();
  const fonts: Font[] = [];
  const fills: (Colour | null)[] = [];
  const cellFormats: { font: number; fill: number; format: number }[] = [];
  const addTo = <T>(list: T[], item: T): void => {
    if (list.push(item) > limits.styles) throw tooLarge("styles", limits);
  };
  while (xml.nextChild()) {
    const table = xml.name;
    if (table !== "numFmts" && table !== "fonts" && table !== "fills" && table !== "cellXfs") {
      xml.skip();
      continue;
    }
    while (xml.nextChild()) {
      if (table === "numFmts") {
        const id = wholeAttribute(xml, "numFmtId");
        const code = xml.attribute("formatCode") ?? "";
        formats.set(id, formatFromCode(code));
        if (showsNothing(code)) hiding.add(id);
        if (formats.size > limits.styles) throw tooLarge("styles", limits);
        xml.skip();
      } else if (table === "fonts") addTo(fonts, readFont(xml));
      else if (table === "fills") addTo(fills, readBackground(xml));
      else {
        addTo(cellFormats, {
          font: wholeAttribute(xml, "fontId"),
          fill: wholeAttribute(xml, "fillId"),
          format: wholeAttribute(xml, "numFmtId"),
        });
        xml.skip();
      }
    }
  }
  xml.finish();
  return cellFormats.map(({ font, fill, format }) => {
    const look = fonts[font] ?? NO_FONT;
    const unseen = unseenWhy(look, fills[fill] ?? null, hiding.has(format));
    return { font: look.name, bold: look.bold, unseen, format: formats.get(format) ?? builtInFormat(format) };
  });
}

function readFont(xml: XmlScanner): Font {
  let name: string | null = null;
  let bold = false;
  let { colour, size } = PLAIN_LOOK;
  while (xml.nextChild()) {
    if (xml.is("name")) name = xml.attribute("val");
    else if (xml.is("b")) bold = xml.attribute("val") === null || xml.flag("val");
    else if (xml.is("color")) colour = readColour(xml, colour);
    else if (xml.is("sz")) size = sizeOf(xml.attribute("val") ?? "");
    xml.skip();
  }
  return { name, bold, colour, size };
}

function sizeOf(text: string): number {
  return parseXmlNumber(text, 0, text.length);
}

/** An attribute that is a whole number from 0; 0 when it is left out, as the schema has it. */
function wholeAttribute(xml: XmlScanner, name: string): number {
  const text = xml.attribute(name);
  if (text === null) return 0;
  if (!/^\d{1,9}$/.test(text)) throw xml.malformed(name);
  return Number(text);
}
