/** What XML 1.0 cannot hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const UNWRITABLE = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** What a reader takes for an escaped character. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const NEEDS_WORK = /[&<>"\r_]|[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** Excel's limit of one cell. */
const LONGEST = 32_767;

/** Gives text for an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return text
    .replace(UNWRITABLE, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Gives a cell's text as element text, by Excel's rules for characters XML cannot hold; cut at Excel's limit. */
export function escapeCellText(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}\u2026` : text;
  if (!NEEDS_WORK.test(cut)) return cut;
  return cut
    .replace(LOOKS_ESCAPED, "_x005F_")
    .replace(UNWRITABLE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replaceAll("\r", "_x000D_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** True for text that a spreadsheet program might take for a formula once somebody edits or exports the cell. */
export function looksLikeFormula(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- spreadsheet programs skip them before the sign
  return /^[\s\u0000-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(text);
}
