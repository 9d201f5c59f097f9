import { Looks, looksOf } from "./characterLooks";
import { ownCopy, RecentMemo } from "./recentMemo";
import { placeToneMarks } from "./toneMark";

/** What nobody sees: soft hyphens, zero-width and bidirectional marks, BOM, variation selectors, tags. */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
/** White space of any width, line breaks, and the controls that some programs leave between words. */
const BLANKS = /[\s\p{Z}\p{Cc}]+/gu;

/** True for a text that {@link tidyText} leaves as it is; false also where only a closer look could tell. */
export function isTidy(s: string): boolean {
  let afterBlank = true;
  for (let i = 0; i < s.length; i++) {
    const code = s.charCodeAt(i);
    if (code === 0x20) {
      if (afterBlank) return false;
      afterBlank = true;
    } else if ((looksOf(code) & Looks.untidy) !== 0) return false;
    else afterBlank = false;
  }
  return s === "" || !afterBlank;
}

/**
 * Gives the text as a person sees it: NFC, every run of blanks (also no-break spaces and line ends) one space,
 * nothing hidden, trimmed. Case and wording stay. TCVN3 text must be decoded first (its ư is a soft hyphen).
 */
export function tidyText(s: string): string {
  if (isTidy(s)) return s;
  // Hidden characters go first: one between a letter and its mark would keep NFC from joining them.
  return s.replace(HIDDEN, "").replace(BLANKS, " ").normalize("NFC").trim();
}

const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032`\u00b4\u02bc]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]|''/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
/** Letters that look like đ on paper: eth and the African d. */
const D_TWINS = /[\u00f0\u0256]/g;

/**
 * Gives the wording of a text: equal results mean the same words with the same marks. Tidied, in lower case, tone
 * marks in one place (hoà = hòa, thuỷ = thủy), one kind of quotes, dashes and ellipsis. Letters that only sound
 * alike stay different (kỹ, kĩ).
 */
export function canonicalText(s: string): string {
  const lower = tidyText(s).toLowerCase();
  if (isAscii(lower)) return lower.replaceAll("`", "'").replaceAll("''", '"');
  const unified = lower
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, "-")
    .replaceAll("\u2026", "...")
    .replace(D_TWINS, "đ")
    .normalize("NFC");
  return placeToneMarks(unified);
}

function isAscii(s: string): boolean {
  for (let i = 0; i < s.length; i++) if (s.charCodeAt(i) > 0x7f) return false;
  return true;
}

const KEPT = /^[\p{L}\p{N}%()]$/u;
const DROPPED = /^[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]$/u;

/** What one character becomes in a key: a base letter in lower case (or several: ﬁ → fi), "" or a space. */
function foldCharacter(character: string): string {
  let folded = "";
  for (const part of character.normalize("NFKD")) {
    if (DROPPED.test(part)) continue;
    for (const letter of part.toLowerCase().normalize("NFKD")) {
      if (letter === "đ" || letter === "\u00f0" || letter === "\u0256") folded += "d";
      else if (KEPT.test(letter)) folded += letter;
      else if (!DROPPED.test(letter)) folded += " ";
    }
  }
  return folded;
}

const SPACE = 0x20;
const UNKNOWN = 0;
const DROP = 1;
const SEVERAL = 2;
/** Character code → code of its base letter, SPACE, DROP or SEVERAL; filled as characters are met. */
const bases = new Uint16Array(0x2100);

function baseOf(code: number): number {
  const known = bases[code];
  if (known === undefined) return SEVERAL;
  if (known !== UNKNOWN) return known;
  const folded = foldCharacter(String.fromCharCode(code));
  const base = folded.length === 1 ? folded.charCodeAt(0) : folded === "" ? DROP : SEVERAL;
  bases[code] = base;
  return base;
}

function foldSlowly(s: string): string {
  let folded = "";
  for (const character of s) folded += foldCharacter(character);
  return folded.replace(/ +/g, " ").trim();
}

const LONGEST_FAST = 512;
const buffer = new Uint16Array(LONGEST_FAST);

function fold(s: string): string {
  if (s.length > LONGEST_FAST) return foldSlowly(s);
  let length = 0;
  // Starts as after a space, so that leading blanks are left out.
  let last = SPACE;
  for (let i = 0; i < s.length; i++) {
    const base = baseOf(s.charCodeAt(i));
    if (base === SEVERAL) return foldSlowly(s);
    if (base === DROP || (base === SPACE && last === SPACE)) continue;
    buffer[length++] = base;
    last = base;
  }
  if (length > 0 && last === SPACE) length--;
  return String.fromCharCode.apply(null, buffer.subarray(0, length) as unknown as number[]);
}

/** Sheets repeat their texts, and rules fold the same ones again: remembered, within bounds. */
const remembered = new RecentMemo<{ readonly text: string; readonly key: string }>(1024);
const LONGEST_REMEMBERED = 256;

/**
 * Gives the loose key that texts are matched by: lower case, no marks, đ → d, compatibility forms as plain ones
 * (m² → m2); letters, digits, "%", "(" and ")" stay, everything else counts as a blank, and blanks are single.
 * "BẢNG CHẤM ĐIỂM" → "bang cham diem", "1.1" → "1 1", "Tỷ lệ (%)" → "ty le (%)". NFC and NFD give the same key.
 */
export function foldText(s: string): string {
  if (s.length > LONGEST_REMEMBERED) return fold(s);
  let found = remembered.get(s);
  if (found === undefined) {
    found = { text: ownCopy(s), key: fold(s) };
    remembered.put(found);
  }
  return found.key;
}

/** Counts a text's words and its pairs of neighbouring words: pairs know the order, words forgive it. */
function wordParts(s: string): Map<string, number> {
  const parts = new Map<string, number>();
  let before: string | null = null;
  for (const word of foldText(s).split(/[ ()]+/)) {
    if (word === "") continue;
    parts.set(word, (parts.get(word) ?? 0) + 1);
    if (before !== null) {
      const pair = `${before} ${word}`;
      parts.set(pair, (parts.get(pair) ?? 0) + 1);
    }
    before = word;
  }
  return parts;
}

/**
 * Gives how much two texts share, 0 (no word) to 1 (same words in the same order), marks aside: Dice's share of
 * words and pairs of neighbouring words. One word in six replaced gives 0.73. Texts without words share nothing.
 */
export function similarText(a: string, b: string): number {
  const first = wordParts(a);
  const second = wordParts(b);
  let all = 0;
  let shared = 0;
  for (const [part, count] of first) {
    all += count;
    shared += Math.min(count, second.get(part) ?? 0);
  }
  for (const count of second.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}
