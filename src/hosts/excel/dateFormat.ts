/** 31 December 9999, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;

/** What is only shown: quoted and escaped text, padding, and everything in brackets but elapsed hours, minutes, seconds. */
const ONLY_SHOWN = /"[^"]*(?:"|$)|\\.?|[_*].?|\[(?![hms]+\])[^\]]*(?:\]|$)/gi;

/**
 * Gives whether a number format (as Excel names it in English) makes dates or times of numbers: by its first section,
 * as the file host tells it, so that both read the same cell as the same value.
 */
export function isDateFormat(code: string): boolean {
  const section = firstSection(code);
  return !/general/i.test(section) && /[ymdhs]/i.test(section);
}

/** Gives whether a number in a cell with this format is a date, as far as Excel's calendar reaches. */
export function isDate(n: number, code: string): boolean {
  return n >= 0 && n < LAST_SERIAL + 1 && isDateFormat(code);
}

function firstSection(code: string): string {
  const bare = code.replace(ONLY_SHOWN, "");
  const end = bare.indexOf(";");
  return end < 0 ? bare : bare.slice(0, end);
}
