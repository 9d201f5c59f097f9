/** An element name as written, and without its prefix: prefixes are the writer's free choice. */
export interface ElementName {
  readonly written: string;
  readonly local: string;
}

const TABLE_SIZE = 64;

/** The element names of one part, each made once: a part has a dozen names and ten thousand tags. */
export class ElementNames {
  private readonly table: (ElementName | undefined)[] = new Array<undefined>(TABLE_SIZE);

  constructor(private readonly source: string) {}

  /** Gives the one object for the name in a stretch of the source. */
  at(start: number, end: number): ElementName {
    const s = this.source;
    const slot = (s.charCodeAt(start) * 31 + s.charCodeAt(end - 1) * 7 + (end - start)) % TABLE_SIZE;
    const known = this.table[slot];
    if (known?.written.length === end - start && standsAt(s, known.written, start)) return known;
    const written = s.slice(start, end);
    const name = { written, local: written.slice(written.lastIndexOf(":") + 1) };
    this.table[slot] = name;
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
