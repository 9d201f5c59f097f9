import { ownCopy } from "../../core/text/recentMemo";

/** An element name as written, and without its prefix: prefixes are the writer's free choice. */
export interface ElementName {
  readonly written: string;
  readonly local: string;
}

const TABLE_SIZE = 64;
const LONGEST_KNOWN = 64;
/** The names met last, of all parts: workbooks have two dozen of them. */
const table = new Array<ElementName | undefined>(TABLE_SIZE).fill(undefined);

/** The element names of one part, each made once: a part has a dozen names and ten thousand tags. */
export class ElementNames {
  constructor(private readonly source: string) {}

  /** Gives the one object for the name in a stretch of the source. */
  at(start: number, end: number): ElementName {
    const s = this.source;
    const slot = (s.charCodeAt(start) * 31 + s.charCodeAt(end - 1) * 7 + (end - start)) % TABLE_SIZE;
    const known = table[slot];
    if (known?.written.length === end - start && standsAt(s, known.written, start)) return known;
    const isLong = end - start > LONGEST_KNOWN;
    const written = isLong ? s.slice(start, end) : ownCopy(s.slice(start, end));
    const name = { written, local: written.slice(written.lastIndexOf(":") + 1) };
    if (!isLong) table[slot] = name;
    return name;
  }
}

/** Whether a short text stands at this place of the source. */
export function standsAt(source: string, text: string, at: number): boolean {
  for (let i = 0; i < text.length; i++) if (source.charCodeAt(at + i) !== text.charCodeAt(i)) return false;
  return true;
}

/** Letters, "_", and whatever lies beyond ASCII; the colon of a prefix cannot come first. */
export function isNameStart(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c > 127;
}
