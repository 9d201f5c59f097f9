import { corrupt, type Deadline, type ReadLimits } from "./readLimits";
import type { Colour } from "./looksModel";
import { XmlScanner } from "./xmlScanner";

/** Colours by number, ECMA-376 part 1, 18.8.27; 0–7 repeat 8–15. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Office's own theme, where a workbook brings none: light 1, dark 1, light 2, dark 2, six accents, two links. */
const OFFICE_THEME = (
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 " + "0563C1 954F72"
).split(" ");

/** The order of a theme part's colours is dark before light; cells count light before dark. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5"];
const THEME_NAMES = [...THEME_ORDER, "accent6", "hlink", "folHlink"];

/** Colours of a workbook: named by number, by theme, or outright. */
export class Colours {
  constructor(private readonly theme: readonly string[] = OFFICE_THEME) {}

  /** Gives the colour of the element just entered (color, fgColor, …); null for automatic ones and what cannot be read. */
  of(xml: XmlScanner): Colour | null {
    const rgb = xml.attribute("rgb");
    if (rgb !== null) return /^[0-9a-f]{6,8}$/i.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : null;
    const theme = numberAttribute(xml, "theme");
    if (theme !== null) {
      const base = this.theme[theme];
      return base === undefined ? null : `#${tinted(base, numberAttribute(xml, "tint") ?? 0)}`;
    }
    const indexed = numberAttribute(xml, "indexed");
    const named = indexed === null ? undefined : INDEXED[indexed];
    return named === undefined ? null : `#${named}`;
  }
}

/** Reads the colours of a theme part; what it leaves out is Office's own. */
export function readThemeColours(
  source: string,
  part: string,
  limits: ReadLimits,
  deadline: Deadline,
): Colours {
  const xml = new XmlScanner(source, part, limits, deadline);
  if (xml.enterRoot() !== "theme") throw corrupt(part, "root element");
  const theme = [...OFFICE_THEME];
  while (xml.nextChild()) {
    if (!xml.is("themeElements")) {
      xml.skip();
      continue;
    }
    while (xml.nextChild()) {
      if (!xml.is("clrScheme")) {
        xml.skip();
        continue;
      }
      while (xml.nextChild()) {
        const index = THEME_NAMES.indexOf(xml.name);
        while (xml.nextChild()) {
          const value = xml.is("sysClr") ? xml.attribute("lastClr") : xml.attribute("val");
          if (index >= 0 && value !== null && /^[0-9a-f]{6}$/i.test(value))
            theme[index] = value.toUpperCase();
          xml.skip();
        }
      }
    }
  }
  return new Colours(theme);
}

/** Gives a numeric attribute of the element just entered; null when it is missing or no number. */
export function numberAttribute(xml: XmlScanner, name: string): number | null {
  const text = xml.attribute(name);
  if (text === null || !/^-?\d{1,12}(?:\.\d{1,20})?(?:[eE]-?\d{1,3})?$/.test(text)) return null;
  return Number(text);
}

/** A tint lightens towards white (up to 1) or darkens towards black (down to -1), by the lightness of HSL. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const parts = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(...parts), Math.min(...parts)];
  const lightness = (most + least) / 2;
  const wished = tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint;
  // Saturation and hue stay: each part moves along the line through the grey of the same lightness.
  const room = (l: number): number => 1 - Math.abs(2 * l - 1);
  const scale = room(lightness) === 0 ? 0 : room(wished) / room(lightness);
  return parts
    .map((part) => Math.round(Math.min(1, Math.max(0, wished + (part - lightness) * scale)) * 255))
    .map((part) => part.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}
