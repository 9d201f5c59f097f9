import { UnwritablePlan } from "./unwritable";

/** Gives text for an attribute in double or single quotes. Line ends as numbers: XML would make them blanks. */
export function escapeAttribute(text: string): string {
  return escapeMarkup(text)
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;")
    .replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Gives a formula as element text; a carriage return as a number, as XML would make it a line feed. */
export function escapeFormula(formula: string, cell: string): string {
  if (UNWRITABLE.test(formula)) throw new UnwritablePlan("formula", { cell });
  return escapeMarkup(formula).replaceAll("\r", "&#13;");
}

/** What XML 1.0 cannot hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const UNWRITABLE = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const UNWRITABLE_ALL = new RegExp(UNWRITABLE, "gu");

/** True when XML cannot hold some character of the text. */
export function holdsUnwritable(text: string): boolean {
  return UNWRITABLE.test(text);
}

/** What a reader takes for an escape and would replace. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Gives the text of a cell as element text, by the rules of Excel (ECMA-376 part 1, 22.9.2.19): what XML cannot hold
 * is written `_xHHHH_`, and text that only looks like such an escape gets its underscore escaped. An escape of a
 * character XML cannot hold stays as it is: our reader shows such characters written out, so it is one.
 */
export function escapeCellText(text: string): string {
  return escapeMarkup(
    text
      .replace(LOOKS_ESCAPED, (mark, at: number) =>
        isUnwritableCode(Number.parseInt(text.slice(at + 2, at + 6), 16)) ? mark : "_x005F_",
      )
      .replace(UNWRITABLE_ALL, escapeOf)
      .replaceAll("\r", "_x000D_"),
  );
}

/** Gives the text as a reader will find it: characters XML cannot hold written out. For comparing. */
export function storedText(text: string): string {
  return UNWRITABLE.test(text) ? text.replace(UNWRITABLE_ALL, escapeOf) : text;
}

function escapeOf(c: string): string {
  return `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

function isUnwritableCode(code: number): boolean {
  return UNWRITABLE.test(String.fromCharCode(code));
}

/** True when a reader might drop or fold blanks of the text unless told to keep them. */
export function needsSpacePreserved(text: string): boolean {
  return /^\s|\s$|[\t\n]| {2}/.test(text);
}
