import { ownCopy, RecentMemo } from "../text/recentMemo";

/**
 * The codes in front of rows: Phần I, A, II., 1, 1.1., a), I.1 … Their form tells how deep a row stands.
 * `family` names the form; two rows of one family under one parent are siblings.
 */
export interface RowCode {
  readonly family: CodeFamily;
  /** Place in its row of siblings: II → 2, b → 2, 1.3 → 3; 0 where there is none (a bullet). */
  readonly ordinal: number;
  /** The code as printed without its closing mark. */
  readonly label: string;
}

export type CodeFamily =
  | "part" // Phần I, Phần thứ nhất, Mục A
  | "roman" // I, II.
  | "capital" // A, B)
  | "number" // 1, 2.
  | `dotted${number}` // 1.1 → dotted2, I.1 → dotted2, 1.1.1 → dotted3
  | "letter" // a), b.
  | "bullet"; // -, +, •

const ordinalWords = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

const partPattern =
  /^(?:phần|mục|chương|nội dung)\s+(?:thứ\s+)?([IVX]+|[A-HĐ]|\d{1,2}|[\p{L}]{2,5})(?=$|[\s.:)\-–])/iu;
const romanPattern = /^([IVX]{1,5})(?=$|[\s.:)\-–/])/;
const capitalPattern = /^([A-HK-Z]|I)(?=$|[.:)\-–/]|\s)/;
const dottedPattern = /^((?:[IVX]{1,5}|[A-Z]|\d{1,2})(?:\s?\.\s?\d{1,2}){1,4})(?=$|[\s.:)\-–/])/;
const numberPattern = /^(\d{1,3})(?=$|[\s.:)\-–/])/;
const letterPattern = /^([a-zđ])(?=$|[.:)\-–/]|\s)/;
const bulletPattern = /^[-–—+*•●○▪■✓]+(?=$|\s|\p{L})/u;

/** Gives the number of a Roman numeral up to 39, or null when it is not well formed. */
export function romanNumber(text: string): number | null {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(text) || text === "") return null;
  const worth: Record<string, number> = { I: 1, V: 5, X: 10 };
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const here = worth[text[i] ?? ""] ?? 0;
    const next = worth[text[i + 1] ?? ""] ?? 0;
    sum += here < next ? -here : here;
  }
  return sum;
}

/** A text parted into the code it begins with and what is left of it. */
export interface ParsedCode {
  readonly code: RowCode;
  readonly rest: string;
}

/** What short texts were parsed to: every form numbers its rows alike. */
const known = new RecentMemo<{ readonly text: string; readonly parsed: ParsedCode | null }>(512);
const LONGEST_KNOWN = 12;

/**
 * Gives the code a text begins with, and the rest of the text; null when it begins with none.
 * `lastCapital` is the ordinal of the capital letter seen last on the sheet: it tells whether "I" follows "H".
 */
export function parseRowCode(text: string, lastCapital = 0): ParsedCode | null {
  // After a capital letter the same text may be another code.
  if (lastCapital > 0 || text.length > LONGEST_KNOWN) return parse(text, lastCapital);
  let found = known.get(text);
  if (found === undefined) {
    const own = ownCopy(text);
    found = { text: own, parsed: parse(own, 0) };
    known.put(found);
  }
  return found.parsed;
}

function parse(text: string, lastCapital: number): ParsedCode | null {
  const t = text.trim();
  const found = match(t, t.charCodeAt(0), lastCapital);
  if (found) return { code: found.code, rest: t.slice(found.length).replace(/^[\s.:)\-–/]+/, "") };
  const bullet = bulletPattern.exec(t);
  if (bullet) {
    return {
      code: { family: "bullet", ordinal: 0, label: bullet[0] },
      rest: t.slice(bullet[0].length).trim(),
    };
  }
  return null;
}

interface Match {
  readonly code: RowCode;
  readonly length: number;
}

/** Tries the forms a text with this first character can have; every row of every sheet comes through here. */
function match(t: string, first: number, lastCapital: number): Match | null {
  if (first >= 48 && first <= 57) return matchDotted(t) ?? matchNumber(t);
  const part = t.length > 3 ? matchPart(t) : null;
  if (part) return part;
  if (first >= 65 && first <= 90) return matchDotted(t) ?? matchRomanOrCapital(t, lastCapital);
  return matchLetter(t);
}

function matchPart(t: string): Match | null {
  const m = partPattern.exec(t);
  const name = m?.[1];
  if (!m || name === undefined) return null;
  const upper = name.toUpperCase();
  const word = ordinalWords.indexOf(name.toLowerCase());
  const ordinal =
    romanNumber(upper) ??
    (/^\d+$/.test(name)
      ? digits(name)
      : word >= 0
        ? word + 1
        : upper.length === 1
          ? capitalOrdinal(upper)
          : 0);
  if (ordinal === 0) return null;
  return { code: { family: "part", ordinal, label: m[0].trim() }, length: m[0].length };
}

function matchDotted(t: string): Match | null {
  const m = dottedPattern.exec(t);
  if (!m?.[1]) return null;
  const parts = m[1].split(".").map((p) => p.trim());
  const last = parts[parts.length - 1] ?? "";
  return {
    code: { family: `dotted${parts.length}`, ordinal: digits(last), label: parts.join(".") },
    length: m[0].length,
  };
}

function matchRomanOrCapital(t: string, lastCapital: number): Match | null {
  const capital = capitalPattern.exec(t);
  const roman = romanPattern.exec(t);
  const letter = capital?.[1];
  if (letter !== undefined && capitalOrdinal(letter) === lastCapital + 1 && lastCapital > 0) {
    return { code: { family: "capital", ordinal: lastCapital + 1, label: letter }, length: letter.length };
  }
  const numeral = roman?.[1];
  const value = numeral === undefined ? null : romanNumber(numeral);
  if (numeral !== undefined && value !== null) {
    return { code: { family: "roman", ordinal: value, label: numeral }, length: numeral.length };
  }
  if (letter !== undefined) {
    return {
      code: { family: "capital", ordinal: capitalOrdinal(letter), label: letter },
      length: letter.length,
    };
  }
  return null;
}

function matchNumber(t: string): Match | null {
  const m = numberPattern.exec(t);
  if (!m?.[1]) return null;
  return { code: { family: "number", ordinal: digits(m[1]), label: m[1] }, length: m[1].length };
}

function matchLetter(t: string): Match | null {
  const m = letterPattern.exec(t);
  if (!m?.[1]) return null;
  const ordinal = m[1] === "đ" ? 5 : m[1].charCodeAt(0) - 96;
  return { code: { family: "letter", ordinal, label: m[1] }, length: m[1].length };
}

function capitalOrdinal(letter: string): number {
  return letter === "Đ" ? 5 : letter.charCodeAt(0) - 64;
}

/** Whole number of a short run of digits. */
function digits(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) n = n * 10 + (text.charCodeAt(i) - 48);
  return n;
}
