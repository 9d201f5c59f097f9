import { ownCopy, RecentMemo } from "../../core/text/recentMemo";
import { textOf, type Stored } from "./storedValue";

const [SPACE, AMPERSAND, UNDERSCORE] = [32, 38, 95];

/**
 * The texts that workbook after workbook has in common: headings, titles of criteria, short remarks. Each is kept as
 * one object with a string of its own: a text cut out of a part would keep that whole part alive. All of them stand
 * for themselves, so that what is known need not be looked through again.
 */
const known = new RecentMemo<Stored>(4096);
/** Longer texts are rarely the same twice. */
const LONGEST = 200;

/** Gives a written text as a stored value when it stands for itself, else null; see {@link standsForItself}. */
export function plainText(text: string): Stored | null {
  if (text.length > LONGEST) return standsForItself(text) ? textOf(text, null) : null;
  const stored = known.get(text);
  if (stored !== undefined) return stored;
  return standsForItself(text) ? remember(text) : null;
}

/** Gives a decoded text as a stored value; `font` where the text itself names one. */
export function storedText(text: string, font: string | null): Stored {
  const stored = plainText(text) ?? textOf(text, null);
  return font === null ? stored : textOf(stored.text, font);
}

/** False for a text that holds an entity, a line end, a control character or what may be an escape. */
function standsForItself(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < SPACE || c === AMPERSAND || c === UNDERSCORE) return false;
  }
  return true;
}

function remember(text: string): Stored {
  const stored = textOf(ownCopy(text), null);
  known.put(stored);
  return stored;
}
