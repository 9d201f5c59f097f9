import { buildZip, type ZipPart } from "./zipBuilder";

/** Builds an .ods around the tables of its content part and the automatic styles before them. */
export function buildOds(tables: string, styles = "", more: readonly ZipPart[] = []): Uint8Array {
  const names = ["office", "table", "text", "style", "number"]
    .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
    .join(" ");
  return buildZip([
    { name: "mimetype", stored: true, data: "application/vnd.oasis.opendocument.spreadsheet" },
    {
      name: "content.xml",
      data: `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    {
      name: "META-INF/manifest.xml",
      data: `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
    },
    ...(more.some(({ name }) => name === "styles.xml") ? [] : [{ name: "styles.xml", data: "<styles/>" }]),
    ...more,
  ]);
}
