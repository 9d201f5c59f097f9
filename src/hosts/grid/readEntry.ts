import { formatDecimal, readNumber } from "../../core/text/vietnameseNumber";
import { localFormula } from "./localFormula";

/** What a typed or pasted text means to a cell. */
export type Entry =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  /** `format` is the number format that goes with it, null where the cell's own stays. */
  | { readonly kind: "number"; readonly number: number; readonly format: string | null }
  | { readonly kind: "date"; readonly serial: number }
  /** Without "=". */
  | { readonly kind: "formula"; readonly formula: string };

/** Notes of a number that leave no doubt to anybody who typed it. */
const PLAIN_NOTES = new Set(["number-decimal-point", "number-grouped"]);
const DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const PERCENT = /^(.*\d) ?%$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;
const MILLISECONDS = 86_400_000;
/** Excel's day 60 is 29 February 1900, which never was; later days are counted from here. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_SURE_DAY = 61;

/**
 * Gives what a person means who types or pastes a text: numbers and days as Vietnamese write them ("0,75", "1.250,5",
 * "22/11/2026"). A number with two readings ("1.500") stays a text, so that everything else can show the doubt; so does
 * what only looks like a number ("007", "5/9", "705."). A leading apostrophe keeps any text as it is.
 */
export function readEntry(text: string): Entry {
  const shown = text.trim();
  if (shown === "") return text === "" ? { kind: "blank" } : { kind: "text", text };
  if (text.startsWith("'")) return { kind: "text", text: text.slice(1) };
  if (/^=./s.test(shown)) return { kind: "formula", formula: localFormula(shown.slice(1)) };
  if (/^(?:true|false)$/i.test(shown)) return { kind: "boolean", boolean: shown.toLowerCase() === "true" };
  const serial = serialOf(shown);
  if (serial !== null) return { kind: "date", serial };
  const percent = PERCENT.exec(shown);
  if (percent) {
    const share = plainNumber(percent[1]!);
    // In hundredths of a per cent at most fifteen digits: the nearest double to the decimal itself.
    if (share !== null) return { kind: "number", number: share / 100, format: "0.##%" };
  }
  const number = plainNumber(shown);
  return number === null ? { kind: "text", text } : { kind: "number", number, format: null };
}

/** The one number a text says, or null: doubtful ones, ones with a unit and codes with zeros in front are none. */
function plainNumber(text: string): number | null {
  if (/^[-+]?0\d/.test(text)) return null;
  const reading = readNumber(text);
  if (reading.kind !== "exact" || !reading.notes.every(({ code }) => PLAIN_NOTES.has(code))) return null;
  return reading.value.units / 10 ** reading.value.scale;
}

function serialOf(text: string): number | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [day = 0, month = 0, year = 0] = match.slice(1).map((part) => parseInt(part, 10));
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = (time - DAY_ZERO) / MILLISECONDS;
  return serial >= FIRST_SURE_DAY ? serial : null;
}

/** Gives a number as it stands in the cell's editor: decimal comma, no groups, all its digits. */
export function editText(number: number): string {
  return formatDecimal(number, { mostDecimals: 15 - Math.min(14, wholeDigits(number)) }).replaceAll(".", "");
}

function wholeDigits(number: number): number {
  const whole = Math.trunc(Math.abs(number));
  return whole === 0 ? 0 : String(whole).length;
}
