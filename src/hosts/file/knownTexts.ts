import { textOf, type Stored } from "./storedValue";

/**
 * The texts that workbook after workbook has in common: headings, titles of criteria, short remarks. Each is kept as
 * one object with a string of its own: a text cut out of a part would, inside the engine, keep that whole part alive,
 * and a string known by its place in memory is looked up faster by whoever works with the snapshot.
 *
 * A table without chains: a text that falls on another's place takes it over, so memory is bounded and no choice of
 * texts can make it slow.
 */
const known: (Stored | undefined)[] = new Array<undefined>(8192);
/** Longer texts are rarely the same twice. */
const LONGEST = 200;

/** The next value of a text's hash by one more character code; it begins with 0. */
export function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Gives the text in a stretch of the source as a stored value; `hash` is that of its characters. */
export function storedText(source: string, start: number, end: number, hash: number): Stored {
  const length = end - start;
  if (length > LONGEST) return textOf(source.slice(start, end), null);
  const place = (hash ^ (hash >>> 13)) & (known.length - 1);
  const before = known[place];
  if (before !== undefined && before.text.length === length && source.startsWith(before.text, start))
    return before;
  const stored = textOf(ownCopy(source, start, end), null);
  known[place] = stored;
  return stored;
}

/** Gives a text that was put together as a stored value; `font` where the text itself names one. */
export function storedWhole(text: string, font: string | null): Stored {
  let hash = 0;
  if (text.length <= LONGEST)
    for (let i = 0; i < text.length; i++) hash = addToHash(hash, text.charCodeAt(i));
  const stored = storedText(text, 0, text.length, hash);
  return font === null ? stored : textOf(stored.text, font);
}

const codes = new Uint16Array(LONGEST);

function ownCopy(source: string, start: number, end: number): string {
  for (let at = start; at < end; at++) codes[at - start] = source.charCodeAt(at);
  return String.fromCharCode.apply(null, codes.subarray(0, end - start) as unknown as number[]);
}
