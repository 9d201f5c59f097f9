const longMonths = [1, 3, 5, 7, 8, 10, 12];

/** True for a day that exists, written "2025-03-15". */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split("-").map((part) => parseInt(part, 10));
  if (year < 1945 || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 ? (leap ? 29 : 28) : longMonths.includes(month) ? 31 : 30;
  return day <= last;
}

/**
 * Gives the day a person typed ("15/3/2025", "15-03-2025", "2025-03-15") as "2025-03-15"; null when it is none.
 * Day before month, as everybody in Vietnam writes.
 */
export function readDay(text: string): string | null {
  const typed = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  const [, day = "", month = "", year = ""] = typed ?? [];
  const written = typed ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text.trim();
  return isDay(written) ? written : null;
}

/** Gives "2025-03-15" as "15/3/2025", the way official papers write a day (01, 02 keep their zero there). */
export function showDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const months = month === "01" || month === "02" ? month : month.replace(/^0/, "");
  return `${date}/${months}/${year}`;
}
