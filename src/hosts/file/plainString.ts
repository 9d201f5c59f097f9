import { TextValue } from "../../core/model/textValue";
import { isShownAsWritten, Looks, looksOf } from "../../core/text/characterLooks";
import { textOf, type Stored } from "./storedValue";
import { standsAt } from "./xmlNames";
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
    if (standsAt(source, OPEN, start)) this.textStart = start + OPEN.length;
    else if (standsAt(source, OPEN_PRESERVED, start)) this.textStart = start + OPEN_PRESERVED.length;
    else return -1;
    this.textEnd = source.indexOf("<", this.textStart);
    return this.textEnd >= 0 && standsAt(source, CLOSE, this.textEnd) ? this.textEnd + CLOSE.length : -1;
  }
}

/**
 * Gives a stretch of the source as text when it stands for itself; null when it is longer than `most` or holds an
 * entity, a line end, a control character or what may be an escape: then it must be read the strict way. What the text
 * shows is noted in the same look, where it shows itself.
 */
export function plainText(source: string, start: number, end: number, most: number): Stored | null {
  if (end - start > most) return null;
  let seen = 0;
  let before = 0;
  for (let at = start; at < end; at++) {
    const c = source.charCodeAt(at);
    if (c < SPACE || c === AMPERSAND || c === UNDERSCORE) return null;
    seen |= c === SPACE && before === SPACE ? Looks.untidy : looksOf(c);
    before = c;
  }
  const text = source.slice(start, end);
  const stored = textOf(text, null);
  if (isShownAsWritten(seen, text)) TextValue.note(stored.value, text);
  return stored;
}
