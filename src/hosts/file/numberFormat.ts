import { LAST_SERIAL, shownDate } from "./serialDate";

/**
 * How a number is shown, as far as we follow it: whether it is a date, decimals, grouping and percent. Colours,
 * conditions, text around the number and fractions are left out: the shown text is for people to recognise the cell.
 */
export type NumberFormat =
  | { readonly kind: "general" }
  | { readonly kind: "date" }
  | {
      readonly kind: "fixed";
      readonly minDecimals: number;
      readonly maxDecimals: number;
      readonly grouped: boolean;
      readonly percent: boolean;
    };

const GENERAL: NumberFormat = { kind: "general" };
const DATE: NumberFormat = { kind: "date" };
const MOST_DECIMALS = 15;

function fixed(decimals: number, grouped = false, percent = false): NumberFormat {
  return { kind: "fixed", minDecimals: decimals, maxDecimals: decimals, grouped, percent };
}

/** Gives the format of one of the numbers that need no code in the file (ECMA-376 part 1, 18.8.30). */
export function builtInFormat(id: number): NumberFormat {
  // 27–36 and 50–58 are the dates of East Asian versions.
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) {
    return DATE;
  }
  switch (id) {
    case 1:
      return fixed(0);
    case 2:
      return fixed(2);
    case 3:
    case 37:
    case 38:
    case 41:
    case 42:
      return fixed(0, true);
    case 4:
    case 39:
    case 40:
    case 43:
    case 44:
      return fixed(2, true);
    case 9:
      return fixed(0, false, true);
    case 10:
      return fixed(2, false, true);
    default:
      return GENERAL;
  }
}

/** Gives the format of a code ("#,##0.00", "dd/mm/yyyy") by its first section. */
export function formatFromCode(code: string): NumberFormat {
  const section = bareSection(code);
  if (/general/i.test(section)) return GENERAL;
  if (/[ymdhs]/i.test(section)) return DATE;
  const digits = /[0#?][0#?,]*(?:\.([0#?]*))?/.exec(section);
  if (!digits || /[/eE]/.test(section)) return GENERAL;
  const decimals = digits[1] ?? "";
  return {
    kind: "fixed",
    minDecimals: Math.min(decimals.replace(/[^0]/g, "").length, MOST_DECIMALS),
    maxDecimals: Math.min(decimals.length, MOST_DECIMALS),
    grouped: /[0#?],[0#?]/.test(section),
    percent: section.includes("%"),
  };
}

/** The first section without what is only shown: quoted text, escaped characters, padding; [h] counts as h. */
function bareSection(code: string): string {
  let bare = "";
  for (let i = 0; i < code.length; i++) {
    const c = code[i]!;
    if (c === ";") break;
    if (c === '"') i = closing(code, '"', i);
    else if (c === "\\" || c === "_" || c === "*") i++;
    else if (c === "[") {
      const end = closing(code, "]", i);
      // A bracket that never closes is shown at most: elapsed time needs both.
      if (end < code.length && /^[hms]+$/i.test(code.slice(i + 1, end))) bare += code.slice(i + 1, end);
      i = end;
    } else bare += c;
  }
  return bare;
}

function closing(code: string, mark: string, from: number): number {
  const end = code.indexOf(mark, from + 1);
  return end < 0 ? code.length : end;
}

/** A number with this format is a date, as far as Excel's calendar reaches. */
export function isDate(n: number, format: NumberFormat): boolean {
  return format.kind === "date" && n >= 0 && n < LAST_SERIAL + 1;
}

/** Gives a number as a sheet in Vietnamese shows it: decimal comma, groups by full stop. */
export function shownNumber(n: number, format: NumberFormat): string {
  switch (format.kind) {
    case "general":
      return shortest(n);
    case "date":
      return isDate(n, format) ? shownDate(n) : shortest(n);
    case "fixed":
      return fixedText(n, format);
  }
}

/** The shortest text that is right to Excel's fifteen digits: 0,30000000000000004 is shown as 0,3. */
function shortest(n: number): string {
  if (Number.isInteger(n) && Math.abs(n) < 1e15) return n === 0 ? "0" : String(n);
  const exact = String(n);
  // With no more than fifteen digits it is that text already, as each such decimal is a double of its own.
  return (exact.length <= MOST_DECIMALS ? exact : String(Number(n.toPrecision(15))))
    .replace(".", ",")
    .replace("e", "E");
}

function fixedText(n: number, format: Extract<NumberFormat, { kind: "fixed" }>): string {
  const value = format.percent ? n * 100 : n;
  if (!(Math.abs(value) < 1e15)) return shortest(n);
  // Rounded as a decimal, not as a binary fraction: 1,005 is shown as 1,01.
  const digits = Number(Math.abs(value).toPrecision(15));
  const units = Math.round(Number(`${digits}e${format.maxDecimals}`));
  const text = Number.isFinite(units) ? (units / 10 ** format.maxDecimals).toFixed(format.maxDecimals) : "";
  if (text === "") return shortest(n);
  let [whole = "0", decimals = ""] = text.split(".");
  while (decimals.length > format.minDecimals && decimals.endsWith("0")) decimals = decimals.slice(0, -1);
  if (format.grouped) whole = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  const sign = n < 0 && units !== 0 ? "-" : "";
  return `${sign}${whole}${decimals === "" ? "" : `,${decimals}`}${format.percent ? "%" : ""}`;
}
