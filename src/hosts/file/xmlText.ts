import { corrupt } from "./readLimits";

/**
 * Gives text with its entities replaced: the five of XML and character numbers. There are no others, as a document
 * type is never read. Throws `corrupt` for anything else behind "&".
 */
export function decodeEntities(text: string, part: string): string {
  if (!text.includes("&")) return text;
  let decoded = "";
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const end = text.indexOf(";", at);
    if (end < 0) throw corrupt(part, "entity");
    decoded += text.slice(from, at) + entity(text.slice(at + 1, end), part);
    from = end + 1;
  }
  return decoded + text.slice(from);
}

function entity(name: string, part: string): string {
  switch (name) {
    case "lt":
      return "<";
    case "gt":
      return ">";
    case "amp":
      return "&";
    case "quot":
      return '"';
    case "apos":
      return "'";
  }
  const isHex = name.startsWith("#x");
  const digits = name.slice(isHex ? 2 : 1);
  if (!name.startsWith("#") || !(isHex ? /^[0-9a-fA-F]{1,6}$/ : /^[0-9]{1,7}$/).test(digits)) {
    throw corrupt(part, "entity");
  }
  const code = Number.parseInt(digits, isHex ? 16 : 10);
  if (!isXmlCharacter(code)) throw corrupt(part, "character");
  return String.fromCodePoint(code);
}

function isXmlCharacter(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff && code <= 0x10ffff);
}

/** Line ends are one "\n" to whoever reads XML. */
export function normaliseLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/**
 * Gives a spreadsheet string with its `_xHHHH_` escapes replaced: Excel writes so what XML cannot hold. Control
 * characters and halves of surrogate pairs stay written out, as nobody could see them.
 */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (written, digits: string) => {
    const code = Number.parseInt(digits, 16);
    return isXmlCharacter(code) ? String.fromCharCode(code) : written;
  });
}
