import { builtInFormat, formatFromCode, type NumberFormat } from "./numberFormat";
import { corrupt, tooLarge, type Deadline, type ReadLimits } from "./readLimits";
import { XmlScanner } from "./xmlScanner";

/** What we need of a cell's format. */
export interface CellStyle {
  readonly font: string | null;
  readonly bold: boolean;
  readonly format: NumberFormat;
}

interface Font {
  readonly name: string | null;
  readonly bold: boolean;
}

const NO_FONT: Font = { name: null, bold: false };

/** The style of cells in a workbook without styles. */
export const PLAIN_STYLE: CellStyle = { font: null, bold: false, format: builtInFormat(0) };

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
  const xml = new XmlScanner(source, part, limits, deadline);
  if (xml.enterRoot() !== "styleSheet") throw corrupt(part, "root element");
  const formats = new Map<number, NumberFormat>();
  const fonts: Font[] = [];
  const cellFormats: { font: number; format: number }[] = [];
  const addTo = <T>(list: T[], item: T): void => {
    if (list.push(item) > limits.styles) throw tooLarge("styles", limits);
  };
  while (xml.nextChild()) {
    const table = xml.name;
    if (table !== "numFmts" && table !== "fonts" && table !== "cellXfs") {
      xml.skip();
      continue;
    }
    while (xml.nextChild()) {
      if (table === "numFmts") {
        formats.set(wholeAttribute(xml, "numFmtId"), formatFromCode(xml.attribute("formatCode") ?? ""));
        if (formats.size > limits.styles) throw tooLarge("styles", limits);
        xml.skip();
      } else if (table === "fonts") addTo(fonts, readFont(xml));
      else {
        addTo(cellFormats, {
          font: wholeAttribute(xml, "fontId"),
          format: wholeAttribute(xml, "numFmtId"),
        });
        xml.skip();
      }
    }
  }
  xml.finish();
  return cellFormats.map(({ font, format }) => {
    const { name, bold } = fonts[font] ?? NO_FONT;
    return { font: name, bold, format: formats.get(format) ?? builtInFormat(format) };
  });
}

function readFont(xml: XmlScanner): Font {
  let name: string | null = null;
  let bold = false;
  while (xml.nextChild()) {
    if (xml.is("name")) name = xml.attribute("val");
    else if (xml.is("b")) bold = xml.attribute("val") === null || xml.flag("val");
    xml.skip();
  }
  return { name, bold };
}

/** An attribute that is a whole number from 0; 0 when it is left out, as the schema has it. */
function wholeAttribute(xml: XmlScanner, name: string): number {
  const text = xml.attribute(name);
  if (text === null) return 0;
  if (!/^\d{1,9}$/.test(text)) throw xml.malformed(name);
  return Number(text);
}
