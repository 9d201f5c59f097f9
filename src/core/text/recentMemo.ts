/** What is remembered of a text: it names the text itself, as a string of its own (see {@link ownCopy}). */
export interface Remembered {
  readonly text: string;
}

/**
 * Remembers what was worked out of the last texts met, within bounds: what sheets repeat is found again, what comes
 * once is forgotten. Two halves, so that nothing has to be counted: when the younger is full it becomes the older, and
 * what is asked for again moves back.
 */
export class RecentMemo<T extends Remembered> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();

  /** `most`: how many texts each half holds. */
  constructor(private readonly most: number) {}

  /** Gives what is remembered of a text, undefined for nothing. */
  get(text: string): T | undefined {
    const known = this.young.get(text);
    if (known !== undefined || this.old.size === 0) return known;
    const older = this.old.get(text);
    if (older !== undefined) this.put(older);
    return older;
  }

  put(value: T): void {
    if (this.young.size >= this.most) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(value.text, value);
  }
}

const codes = new Uint16Array(512);

/**
 * Gives the same text as a string of its own. A text cut out of a file is, inside the engine, a view of the whole
 * file's text: remembering it would keep that alive. Long texts, which nobody remembers, are given as they are.
 */
export function ownCopy(text: string): string {
  if (text.length > codes.length) return text;
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return String.fromCharCode.apply(null, codes.subarray(0, text.length) as unknown as number[]);
}
