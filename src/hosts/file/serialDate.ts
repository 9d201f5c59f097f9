const DAY = 86_400_000;
/** Day 0 of Excel's calendar from 1 March 1900 on: it counts a 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Serials up to here are days before that false day, so one day nearer to the epoch. */
const FALSE_LEAP_DAY = 60;
/** 31 December 9999, the last day Excel knows. */
export const LAST_SERIAL = 2_958_465;
/** What to add to a serial that counts from 1904. */
export const DAYS_1900_TO_1904 = 1462;

/** Gives a date serial as dd/mm/yyyy, with hh:mm behind it when it has a time of day, and hh:mm alone below one day. */
export function shownDate(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const day = Math.floor(serial) + (minutes === 1440 ? 1 : 0);
  const time = `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;
  if (day === 0) return time;
  const withTime = minutes % 1440 === 0 ? "" : ` ${time}`;
  if (day === FALSE_LEAP_DAY) return `29/02/1900${withTime}`;
  const date = new Date(EPOCH + (day < FALSE_LEAP_DAY ? day + 1 : day) * DAY);
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}${withTime}`;
}

/** Gives the serial of an ISO 8601 date, date and time or time of day; null when it is none. */
export function serialFromIso(text: string): number | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!match || text === "") return null;
  const [year, month, day, hour, minute, second] = match
    .slice(1)
    .map((part) => (part ? Number(part) : 0)) as [number, number, number, number, number, number];
  if (hour > 23 || minute > 59 || second >= 60) return null;
  const time = (hour * 3600 + minute * 60 + second) / 86_400;
  if (!match[1]) return match[4] ? time : null;
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = (at - EPOCH) / DAY;
  if (days < 1) return null;
  return (days <= FALSE_LEAP_DAY ? days - 1 : days) + time;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
