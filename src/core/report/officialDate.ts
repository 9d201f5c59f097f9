/** A calendar day, without time or zone. Month and day count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const VIETNAMESE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const IN_WORDS = /^ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})$/iu;

/**
 * Gives the day a text names: "22/3/2021", "2021-03-22", "ngày 22 tháng 3 năm 2021". Null for anything else and for
 * days the calendar does not have. Day before month, always: nothing here is American.
 */
export function parseDay(text: string): CalendarDay | null {
  const shown = text.normalize("NFC").trim();
  const iso = ISO.exec(shown);
  const parts = iso ? [iso[3], iso[2], iso[1]] : (VIETNAMESE.exec(shown) ?? IN_WORDS.exec(shown))?.slice(1);
  if (!parts) return null;
  const [day = 0, month = 0, year = 0] = parts.map((digits) => wholeNumber(digits ?? ""));
  return isDay({ year, month, day }) ? { year, month, day } : null;
}

/** Gives the digits of a text of digits as a number. */
function wholeNumber(digits: string): number {
  let n = 0;
  for (const digit of digits) n = n * 10 + digit.charCodeAt(0) - 0x30;
  return n;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function isDay({ year, month, day }: CalendarDay): boolean {
  return year >= 1900 && day >= 1 && day <= daysIn(year, month);
}

const two = (n: number): string => String(n).padStart(2, "0");

/** Days under 10 and months 1 and 2 carry a leading 0 (Nghị định 30/2020/NĐ-CP; facts.md §3); other months do not. */
export const decreeDay = (day: number): string => two(day);
export const decreeMonth = (month: number): string => (month <= 2 ? two(month) : String(month));

/** Gives a day for running text: "22/3/2021", "05/02/2022". */
export function shortDay({ year, month, day }: CalendarDay): string {
  return `${decreeDay(day)}/${decreeMonth(month)}/${year}`;
}

/** Gives a day for the line of place and date: "ngày 05 tháng 02 năm 2022". */
export function longDay({ year, month, day }: CalendarDay): string {
  return `ngày ${decreeDay(day)} tháng ${decreeMonth(month)} năm ${year}`;
}

/** Gives a day by Excel's serial number (1 is 1/1/1900, with the 29/2/1900 that never was); null outside its range. */
export function dayOfSerial(serial: number): CalendarDay | null {
  if (!(serial >= 61 && serial < 2_958_466)) return null;
  let days = Math.floor(serial) - 61;
  let year = 1900;
  let month = 3;
  while (days >= daysIn(year, month)) {
    days -= daysIn(year, month);
    year += month === 12 ? 1 : 0;
    month = month === 12 ? 1 : month + 1;
  }
  return { year, month, day: days + 1 };
}

/** Gives Excel's serial number of a day from 1/3/1900 on. */
export function serialOfDay({ year, month, day }: CalendarDay): number {
  let serial = 61 - 1 + day;
  for (let y = 1900; y < year; y++) serial += daysIn(y, 2) + 337;
  for (let m = 1; m < month; m++) serial += daysIn(year, m);
  // The count begins on 1/3/1900: January and February of 1900 are not in it.
  return serial - 31 - 28;
}

/** Gives a negative, zero or positive number as the first day comes before, is, or comes after the second. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}
