/** What one character tells of the text it stands in; bits, so that those of a whole text can be joined. */
export const Looks = {
  /** Tidying may change or drop it; a single space inside a text is not untidy. */
  untidy: 1,
  /** An 8-bit font of an old encoding may show it as a Vietnamese letter. */
  maybeLegacy: 2,
  /** No font of an old encoding has it: letters of Unicode Vietnamese, combining marks. */
  beyondLegacy: 4,
} as const;

/** Longer texts are cut when shown: no title, heading or number is. */
export const LONGEST_SHOWN = 2000;

const SPACE = 0x20;

/** True for characters that tidying leaves alone wherever they stand: visible ASCII, Vietnamese and Latin NFC. */
function isPlain(code: number): boolean {
  return (
    (code > 0x20 && code < 0x7f) ||
    (code > 0xa0 && code < 0x180 && code !== 0xad) ||
    (code >= 0x1ea0 && code < 0x1efa) ||
    // dashes, quotes, ellipsis
    (code >= 0x2010 && code < 0x2027) ||
    // Ơ ơ Ư ư
    (code & ~1) === 0x1a0 ||
    code === 0x1af ||
    code === 0x1b0
  );
}

function isBeyondLegacy(code: number): boolean {
  return code > 0xff && !(code >= 0x2000 && code < 0x2123);
}

const table = Uint8Array.from(
  { length: 0x2123 },
  (_, code) =>
    (isPlain(code) || code === SPACE ? 0 : Looks.untidy) |
    (isBeyondLegacy(code) ? Looks.beyondLegacy : 0) |
    (code > 0xa0 && code <= 0xff ? Looks.maybeLegacy : 0),
);

/** Gives what a character tells, by its code unit. */
export function looksOf(code: number): number {
  return table[code] ?? Looks.untidy | Looks.beyondLegacy;
}

/**
 * True for a text that is shown as it is written, whatever the font: of no old encoding, and with nothing to tidy.
 * `seen` are the looks of all its characters; that no two blanks stand side by side is for the caller to see.
 */
export function isShownAsWritten(seen: number, text: string): boolean {
  if ((seen & Looks.untidy) !== 0 || text.length > LONGEST_SHOWN) return false;
  if ((seen & (Looks.maybeLegacy | Looks.beyondLegacy)) === Looks.maybeLegacy) return false;
  return text.charCodeAt(0) !== SPACE && text.charCodeAt(text.length - 1) !== SPACE;
}
