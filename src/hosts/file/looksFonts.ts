import { numberAttribute, type Colours } from "./looksColours";
import type { FontLook } from "./looksModel";
import type { XmlScanner } from "./xmlScanner";

export const PLAIN_FONT: FontLook = {
  ...{ name: null, size: null, bold: false, italic: false, underline: false, strike: false },
  ...{ colour: null, raised: null },
};

/** Reads a font (element font, or rPr of a run) just entered and leaves it. */
export function readFontLook(xml: XmlScanner, colours: Colours): FontLook {
  const font = { ...PLAIN_FONT };
  while (xml.nextChild()) {
    switch (xml.name) {
      case "name":
      case "rFont":
        font.name = xml.attribute("val");
        break;
      case "sz":
        font.size = numberAttribute(xml, "val");
        break;
      case "b":
        font.bold = isOn(xml);
        break;
      case "i":
        font.italic = isOn(xml);
        break;
      case "strike":
        font.strike = isOn(xml);
        break;
      case "u":
        font.underline = xml.attribute("val") !== "none";
        break;
      case "color":
        font.colour = colours.of(xml);
        break;
      case "vertAlign": {
        const raised = xml.attribute("val");
        font.raised = raised === "superscript" || raised === "subscript" ? raised : null;
        break;
      }
      default:
    }
    xml.skip();
  }
  return font;
}

/** An element that is true by being there. */
export function isOn(xml: XmlScanner): boolean {
  return xml.attribute("val") === null || xml.flag("val");
}
