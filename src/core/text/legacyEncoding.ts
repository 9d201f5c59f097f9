import { Looks, looksOf } from "./characterLooks";
import { tcvn3Letters, vniLetters } from "./legacyTables";
import { isSyllable } from "./vietnameseSyllable";
import { tidyText } from "./vietnameseText";

/** Vietnamese encodings from before Unicode that still live in old sheets. */
export type LegacyEncoding = "tcvn3" | "vni";

/** A word as either encoding may write it: ASCII letters and the characters that stand for Vietnamese ones. */
const WORD = /[A-Za-z\u00a1-\u00ae\u00b5-\u00be\u00c0-\u00ff]+/g;
/** Small letters, capitals, or a capital and small letters; TCVN3 often has what look like capitals inside (dÊu). */
const ONE_CASE = /^(?:\p{L}?[^\p{Lu}]*|[^\p{Ll}]*)$/u;
const BEYOND_ASCII = /[^\0-\x7f]/;
/** Capitals around a TCVN3 capital sign, as in SL§TBXH: no word of any language has a § among its letters. */
const TCVN3_ACRONYM = /^(?=.*[A-Z])(?=.*[\u00a1-\u00a7])[A-Z\u00a1-\u00a7]{3,}$/;

/**
 * Says by its letters alone whether a text can be in an old encoding: "none" has only ASCII, "unicode" a letter that
 * no font of an old encoding has, told by the first of them; "maybe" needs a closer look, and the font.
 */
export function kindOfText(text: string): "none" | "unicode" | "maybe" {
  let kind: "none" | "maybe" = "none";
  for (let i = 0; i < text.length; i++) {
    const looks = looksOf(text.charCodeAt(i));
    if ((looks & Looks.beyondLegacy) !== 0) return "unicode";
    if ((looks & Looks.maybeLegacy) !== 0) kind = "maybe";
  }
  return kind;
}

/** How a word reads as it stands and decoded: is it a Vietnamese syllable? */
interface WordReading {
  readonly unicode: boolean;
  readonly tcvn3: boolean;
  readonly vni: boolean;
}

function readWord(word: string): WordReading {
  const tcvn3 = decodeTcvn3(word, true);
  const vni = decodeVni(word, true);
  return {
    unicode: ONE_CASE.test(word) && isSyllable(word, true),
    tcvn3: (tcvn3 !== null && isSyllable(tcvn3)) || TCVN3_ACRONYM.test(word),
    vni: vni !== null && isSyllable(vni),
  };
}

/** A sheet has few different words, each many times: remembered, within bounds. */
const remembered = new Map<string, WordReading>();
const MOST_REMEMBERED = 1024;
/** No longer than what engines copy when they cut it out of a text; a longer one would keep that text alive. */
const LONGEST_WORD = 12;

function readingOf(word: string): WordReading {
  if (word.length > LONGEST_WORD) return { unicode: false, tcvn3: false, vni: false };
  let reading = remembered.get(word);
  if (reading === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    reading = readWord(word);
    remembered.set(word, reading);
  }
  return reading;
}

interface Evidence {
  /** Words with a character beyond ASCII. */
  words: number;
  /** Words of these that are syllables as they stand, and when decoded. */
  unicode: number;
  tcvn3: number;
  vni: number;
  /** Letters of the longest word that is a syllable only when decoded. */
  longest: number;
}

function weigh(text: string): Evidence {
  const evidence = { words: 0, unicode: 0, tcvn3: 0, vni: 0, longest: 0 };
  for (const word of text.match(WORD) ?? []) {
    if (!BEYOND_ASCII.test(word)) continue;
    const reading = readingOf(word);
    evidence.words++;
    if (reading.unicode) evidence.unicode++;
    if (reading.tcvn3) evidence.tcvn3++;
    if (reading.vni) evidence.vni++;
    if (!reading.unicode && (reading.tcvn3 || reading.vni)) {
      const letters = reading.tcvn3 ? word.length : decodeVni(word).length;
      evidence.longest = Math.max(evidence.longest, letters);
    }
  }
  return evidence;
}

function encodingOfFont(font: string | null): LegacyEncoding | null {
  if (font === null) return null;
  if (/^\.vn/i.test(font)) return "tcvn3";
  return /^vni[-\s]/i.test(font) ? "vni" : null;
}

/**
 * Gives the legacy encoding of a cell's text, or null when it is Unicode, foreign or plain ASCII. The font's name
 * (.Vn…, VNI-…) is believed unless the text reads better as Unicode, or the same. Without such a font most marked
 * words must be Vietnamese syllables when decoded, more of them than as they stand, and one of at least three letters
 * only then: Së or cã (Sở, có) alone in a cell without a font name stays as it is.
 */
export function detectLegacyEncoding(text: string, font: string | null): LegacyEncoding | null {
  if (kindOfText(text) !== "maybe") return null;
  const { words, unicode, tcvn3, vni, longest } = weigh(text);
  const byFont = encodingOfFont(font);
  if (byFont !== null) {
    if (unicode > (byFont === "vni" ? vni : tcvn3)) return null;
    return decodeLegacy(text, byFont) === text ? null : byFont;
  }
  const found = Math.max(tcvn3, vni);
  if (found <= unicode || found * 2 <= words || longest < 3) return null;
  return vni > tcvn3 ? "vni" : "tcvn3";
}

/** Decodes text; strictly, it gives null at a character beyond ASCII that the encoding does not have. */
function decodeTcvn3(text: string): string;
function decodeTcvn3(text: string, strict: boolean): string | null;
function decodeTcvn3(text: string, strict = false): string | null {
  let decoded = "";
  for (const character of text) {
    const letter = tcvn3Letters.get(character);
    if (letter === undefined && strict && BEYOND_ASCII.test(character)) return null;
    decoded += letter ?? character;
  }
  return decoded;
}

function decodeVni(text: string): string;
function decodeVni(text: string, strict: boolean): string | null;
function decodeVni(text: string, strict = false): string | null {
  let decoded = "";
  for (let i = 0; i < text.length; i++) {
    const pair = i + 1 < text.length ? vniLetters.get(text.slice(i, i + 2)) : undefined;
    const letter = pair ?? vniLetters.get(text.charAt(i));
    if (letter === undefined && strict && BEYOND_ASCII.test(text.charAt(i))) return null;
    if (pair !== undefined) i++;
    decoded += letter ?? text.charAt(i);
  }
  return decoded;
}

const CERTAIN_CAPITAL = /[A-Z\u00a1-\u00a7]/g;
const CERTAIN_SMALL = /[a-z\u00a8-\u00ae]/;

/**
 * In a common TCVN3 font capitals with a tone do not exist, so people typed NG¦êI for NGƯỜI. Gives the decoded text
 * with such words in capitals: those with two capitals and no small letter that has a capital of its own.
 */
function restoreCapitals(text: string): string {
  const inCapitals = (word: string): boolean =>
    !CERTAIN_SMALL.test(word) && (word.match(CERTAIN_CAPITAL)?.length ?? 0) > 1;
  const all = !CERTAIN_SMALL.test(text) && (text.match(WORD) ?? []).some(inCapitals);
  return text.replace(WORD, (word) => {
    const decoded = decodeTcvn3(word);
    return all || inCapitals(word) ? decoded.toUpperCase() : decoded;
  });
}

/**
 * Gives legacy text as Unicode NFC, for matching and display only: the user's cells are never converted. Fonts
 * named .Vn…H show capitals whatever was typed. Characters that the encoding does not know stay as they are.
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding, font: string | null = null): string {
  if (encoding === "vni") return decodeVni(text).normalize("NFC");
  if (font !== null && /^\.vn.*H$/i.test(font) && font.endsWith("H"))
    return decodeTcvn3(text).toUpperCase().normalize("NFC");
  return restoreCapitals(text).normalize("NFC");
}

/** Gives a cell's text as a person reads it: decoded when it is in a legacy encoding, then tidied. */
export function displayText(text: string, font: string | null): string {
  const encoding = detectLegacyEncoding(text, font);
  return tidyText(encoding === null ? text : decodeLegacy(text, encoding, font));
}
