import type { PlainShape } from "./xmlScanner";

const OPEN = "<si><t>";
const OPEN_PRESERVED = '<si><t xml:space="preserve">';
const CLOSE = "</t></si>";
const [SPACE, AMPERSAND, UNDERSCORE] = [32, 38, 95];

/** The shared string without runs, as nearly every writer has it: `<si><t>Tốt</t></si>`, blanks preserved or not. */
export class PlainString implements PlainShape {
  /** Where its text stands in the source. */
  textStart = 0;
  textEnd = 0;

  endOf(source: string, start: number): number {
    if (source.startsWith(OPEN, start)) this.textStart = start + OPEN.length;
    else if (source.startsWith(OPEN_PRESERVED, start)) this.textStart = start + OPEN_PRESERVED.length;
    else return -1;
    this.textEnd = source.indexOf("<", this.textStart);
    return this.textEnd >= 0 && source.startsWith(CLOSE, this.textEnd) ? this.textEnd + CLOSE.length : -1;
  }
}

/**
 * Gives a stretch of the source when it stands for itself; null when it is longer than `most` or holds an entity, a
 * line end, a control character or what may be an escape: then it must be read the strict way.
 */
export function plainText(source: string, start: number, end: number, most: number): string | null {
  if (end - start > most) return null;
  for (let at = start; at < end; at++) {
    const c = source.charCodeAt(at);
    if (c < SPACE || c === AMPERSAND || c === UNDERSCORE) return null;
  }
  return source.slice(start, end);
}
