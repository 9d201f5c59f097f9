import type { CellLook } from "./cellLooks";
import { escapeAttribute } from "./xmlEscape";

/** Gives the font every workbook begins with; `p` is the prefix of the part's elements. */
export function defaultFontXml(p: string): string {
  return `<${p}font><${p}sz val="11"/><${p}name val="Calibri"/><${p}family val="2"/></${p}font>`;
}

/** Gives the two fills every workbook begins with: Excel takes them as given. */
export function defaultFillsXml(p: string): readonly string[] {
  return ["none", "gray125"].map(
    (pattern) => `<${p}fill><${p}patternFill patternType="${pattern}"/></${p}fill>`,
  );
}

/** Gives the font of a look. */
export function fontXml(look: CellLook, p: string): string {
  const flag = (name: string, on: boolean): string => (on ? `<${p}${name}/>` : "");
  return (
    `<${p}font>${flag("b", look.bold)}${flag("i", look.italic)}<${p}sz val="${look.size}"/>` +
    `<${p}name val="${escapeAttribute(look.font)}"/><${p}family val="1"/></${p}font>`
  );
}

/** Gives a border that is the same on all four sides; null for none. */
export function borderXml(style: "thin" | null, p: string): string {
  const sides = ["left", "right", "top", "bottom"].map((side) =>
    style === null ? `<${p}${side}/>` : `<${p}${side} style="${style}"><${p}color auto="1"/></${p}${side}>`,
  );
  return `<${p}border>${sides.join("")}<${p}diagonal/></${p}border>`;
}

/** Gives the cell format of a look, from the numbers of its parts. */
export function cellFormatXml(
  look: CellLook,
  ids: { readonly font: number; readonly border: number; readonly format: number; readonly base: string },
  p: string,
): string {
  const alignment =
    (look.centred ? ' horizontal="center"' : "") +
    ' vertical="center"' +
    (look.wrapped ? ' wrapText="1"' : "");
  return (
    `<${p}xf numFmtId="${ids.format}" fontId="${ids.font}" fillId="0" borderId="${ids.border}"${ids.base}` +
    `${ids.format === 0 ? "" : ' applyNumberFormat="1"'} applyFont="1"` +
    `${look.bordered ? ' applyBorder="1"' : ""} applyAlignment="1"><${p}alignment${alignment}/></${p}xf>`
  );
}
