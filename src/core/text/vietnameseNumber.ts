import type { Decimal } from "../model/points";
import type { Reason, ReasonCode } from "../model/reason";
import { foldText, tidyText } from "./vietnameseText";

/**
 * What a text says as a number. `exact`: one reading, `notes` tell what had to be overlooked. `ambiguous`: the mark
 * may group or be decimal; the Vietnamese reading first. `blank`: nothing, or a `placeholder` ("…"); never zero.
 */
export type NumberReading =
  | { readonly kind: "exact"; readonly value: Decimal; readonly notes: readonly Reason[] }
  | { readonly kind: "ambiguous"; readonly readings: readonly [Decimal, Decimal]; readonly why: Reason }
  | { readonly kind: "blank"; readonly placeholder: boolean }
  | { readonly kind: "invalid" };

/** What the column knows. It settles an ambiguous text only by ruling one of its readings out. */
export interface NumberHint {
  /** No value of the column, nor its amount when negative, can be more than this. */
  readonly maximum?: Decimal | null;
  /** Certain numbers of the same column. */
  readonly neighbours?: readonly Decimal[];
  /** Units that may follow the number; those of points when not given. */
  readonly units?: readonly string[];
}

const POINT_UNITS = ["điểm", "đ", "d"];
const MOST_DIGITS = 15;
/** A reading this many times beyond its neighbours is still likely; the other must be FAR times beyond. */
const NEAR = 30;
const FAR = 100;

const INVALID: NumberReading = { kind: "invalid" };

const PLACEHOLDER = /^(?:(?:[.\u2026]{2,}|\u2026|_+|[-\u2010-\u2015\u2212]+) ?)+/;
const NUMBER = /^([-+\u2212]?)([0-9][0-9., ]*)/;
const UNIT = /^[\p{L}%][\p{L}\p{N}%]*(?: [\p{L}%][\p{L}\p{N}%]*)*\.?$/u;
/** Digits parted by more than one blank, or by a line end or tab, are two numbers rather than groups of one. */
const PARTED = /\d(?:\s{2,}|[^\S \u00a0\u2007\u2009\u202f])\d/;

/** A group never begins with 0; all groups after the first have three digits. */
const GROUPED = /^[1-9]\d{0,2}(?:([., ])\d{3})(?:\1\d{3})*$/;
const GROUPED_AND_DECIMAL = /^([1-9]\d{0,2}(?:([., ])\d{3})(?:\2\d{3})*)([.,])(\d+)$/;
const DECIMAL = /^(\d+)(?:([.,])(\d+))?$/;

function reason(code: ReasonCode, params: Reason["params"]): Reason {
  return { code, params };
}

/** Gives whole × 10^-scale from digits alone, without trailing decimal zeros: "5", "0" is 5, not 5,0. */
function decimalOf(negative: boolean, whole: string, fraction = ""): Decimal {
  let scale = fraction.length;
  while (scale > 0 && fraction.charCodeAt(scale - 1) === 0x30) scale--;
  let units = 0;
  for (const digit of whole + fraction.slice(0, scale)) units = units * 10 + digit.charCodeAt(0) - 0x30;
  return { units: negative && units > 0 ? -units : units, scale };
}

/** One reading, or two with the Vietnamese one first, or null when the digits and marks are no number. */
interface Marks {
  readonly readings: readonly [Decimal] | readonly [Decimal, Decimal];
  readonly note: ReasonCode | null;
}

/** Reads digits with their grouping and decimal marks; no sign, no unit, no mark at the end. */
function readMarks(body: string, negative: boolean): Marks | null {
  const decimal = DECIMAL.exec(body);
  const grouped = GROUPED.test(body) ? decimalOf(negative, body.replace(/\D/g, "")) : null;
  if (decimal !== null) {
    const [, whole = "", mark, fraction] = decimal;
    const value = decimalOf(negative, whole, fraction);
    if (grouped !== null && mark === ",") return { readings: [value, grouped], note: null };
    if (grouped !== null && mark === ".") return { readings: [grouped, value], note: null };
    return { readings: [value], note: mark === "." ? "number-decimal-point" : null };
  }
  if (grouped !== null) return { readings: [grouped], note: "number-grouped" };
  const both = GROUPED_AND_DECIMAL.exec(body);
  if (both === null || both[2] === both[3]) return null;
  const [, groups = "", , mark, fraction] = both;
  return {
    readings: [decimalOf(negative, groups.replace(/\D/g, ""), fraction)],
    note: mark === "." ? "number-decimal-point" : null,
  };
}

function isUnit(text: string, units: readonly string[]): boolean {
  if (!UNIT.test(text)) return false;
  const key = foldText(text);
  return units.some((unit) => foldText(unit) === key);
}

const amount = (d: Decimal): number => Math.abs(decimalToNumber(d));

/** Gives which of two readings the hint leaves, and why; null when both may be, or neither. */
function settle(text: string, readings: readonly [Decimal, Decimal], hint: NumberHint): NumberReading | null {
  const taken = (index: 0 | 1, code: ReasonCode, params: Reason["params"]): NumberReading => {
    const value = readings[index];
    const left = decimalToNumber(readings[index === 0 ? 1 : 0]);
    const note = reason(code, { text, taken: decimalToNumber(value), left, ...params });
    return { kind: "exact", value, notes: [note] };
  };
  const [first, second] = [amount(readings[0]), amount(readings[1])];
  if (hint.maximum) {
    const maximum = decimalToNumber(hint.maximum);
    if (first > maximum !== second > maximum)
      return taken(first > maximum ? 1 : 0, "number-settled-by-maximum", { maximum });
  }
  const others = (hint.neighbours ?? []).map(amount).filter((n) => n > 0);
  if (others.length === 0) return null;
  const [least, most] = [Math.min(...others), Math.max(...others)];
  const within = (n: number, factor: number): boolean => n >= least / factor && n <= most * factor;
  if (within(first, NEAR) && !within(second, FAR)) return taken(0, "number-settled-by-neighbours", {});
  if (within(second, NEAR) && !within(first, FAR)) return taken(1, "number-settled-by-neighbours", {});
  return null;
}

/**
 * Reads a number as Vietnamese officials type it: "." groups, "," is the decimal mark, and the other way round only
 * where the text leaves no doubt ("722.7", "1,234.5"). "4,714" and "1.500" stay ambiguous unless `hint` rules one
 * reading out. Trailing decimal zeros are left out of the value. Refused: "1/2", "10%" (unless a unit), "1e3",
 * "(1,5)", ",5", other scripts' digits, more than 15 digits. Never throws.
 */
export function readNumber(text: string, hint: NumberHint = {}): NumberReading {
  const shown = tidyText(text);
  if (shown === "") return { kind: "blank", placeholder: false };
  const units = hint.units ?? POINT_UNITS;

  const matched = NUMBER.exec(shown);
  if (matched === null) {
    const dots = PLACEHOLDER.exec(shown);
    if (dots === null) return INVALID;
    const rest = shown.slice(dots[0].length);
    return rest === "" || isUnit(rest, units) ? { kind: "blank", placeholder: true } : INVALID;
  }

  const [all, sign = "", digits = ""] = matched;
  const notes: Reason[] = [];
  const unit = shown.slice(all.length);
  if (unit !== "") {
    if (!isUnit(unit, units)) return INVALID;
    notes.push(reason("number-with-unit", { text: shown, unit }));
  }
  let body = digits.trimEnd();
  if (body.endsWith(".") || body.endsWith(",")) {
    body = body.slice(0, -1);
    notes.push(reason("number-trailing-mark", { text: shown }));
  }
  if (body.replace(/\D/g, "").length > MOST_DIGITS || PARTED.test(text)) return INVALID;
  const marks = readMarks(body, sign === "-" || sign === "\u2212");
  if (marks === null) return INVALID;
  if (marks.note !== null) notes.push(reason(marks.note, { text: shown }));

  const [first, second] = marks.readings;
  if (second === undefined) return { kind: "exact", value: first, notes };
  const settled = settle(shown, [first, second], hint);
  if (settled?.kind === "exact") return { ...settled, notes: [...notes, ...settled.notes] };
  const params = { text: shown, first: decimalToNumber(first), second: decimalToNumber(second) };
  return { kind: "ambiguous", readings: [first, second], why: reason("number-two-readings", params) };
}

/** Gives the number nearest to a decimal, for sentences, JSON and comparing sizes: { 14363, 2 } → 143.63. */
export function decimalToNumber(d: Decimal): number {
  return d.units / 10 ** d.scale;
}

/**
 * Gives a number as Vietnamese text for a sentence: 0.75 → "0,75", 1250.5 → "1.250,5". Rounded to `mostDecimals`
 * (6), so that binary noise stays out; at least `leastDecimals` (0) are written: 5 → "5,00" with 2.
 */
export function formatDecimal(
  value: number,
  options: { readonly leastDecimals?: number; readonly mostDecimals?: number } = {},
): string {
  if (!Number.isFinite(value)) return String(value);
  const { leastDecimals = 0, mostDecimals = Math.max(6, leastDecimals) } = options;
  // Beyond 1e21 toFixed turns to exponents; nothing on a sheet comes near.
  const [whole = "", fraction = ""] = Math.abs(value).toFixed(mostDecimals).split(".");
  let length = fraction.length;
  while (length > leastDecimals && fraction.charCodeAt(length - 1) === 0x30) length--;
  const decimals = length > 0 ? `,${fraction.slice(0, length)}` : "";
  const shown = whole.replace(/\B(?=(?:\d{3})+$)/g, ".") + decimals;
  return value < 0 && /[1-9]/.test(shown) ? `-${shown}` : shown;
}
