/** Letters and digits that nobody confuses when reading them aloud or from a blackboard: no 0, O, 1, I, L. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const LENGTH = 4;
const SHORTEST = 3;
const LONGEST = 12;

/**
 * Gives a participant's code as it is compared: capitals without blanks and hyphens ("k7 qf" → "K7QF"). Null when it is
 * not 3 to 12 unaccented letters and digits.
 */
export function normaliseSeed(text: string): string | null {
  const seed = text.replace(/[\s\-\u2013]/g, "").toUpperCase();
  const isSeed = seed.length >= SHORTEST && seed.length <= LONGEST && /^[A-Z0-9]+$/.test(seed);
  return isSeed ? seed : null;
}

/** Gives a code of four letters and digits from random bytes, which the edge draws (the core has no randomness). */
export function seedFromBytes(bytes: Uint8Array): string {
  return Array.from({ length: LENGTH }, (_, i) => ALPHABET[(bytes[i] ?? 0) % ALPHABET.length]).join("");
}

/**
 * Choices that look random and depend on a text alone: the same text gives the same choices on every machine. For
 * exercises only; neighbours get different ones, nobody is kept from working them out.
 */
export class SeededChoice {
  private state: number;

  constructor(text: string) {
    // A hash of the text's codes, so that codes that differ in one letter go different ways from the first choice on.
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
    // Zero is the one state an xorshift never leaves.
    this.state = (hash ^ (hash >>> 15)) >>> 0 || 0x9e3779b9;
  }

  /** A whole number from 0 up to `count`, which is left out. */
  below(count: number): number {
    return Math.floor((this.next() / 0x1_0000_0000) * count);
  }

  /** One of the items; undefined of none. */
  pick<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }

  /** The items in another order. */
  shuffle<T>(items: readonly T[]): readonly T[] {
    const rest = [...items];
    return items.map(() => rest.splice(this.below(rest.length), 1)[0]!);
  }

  private next(): number {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x >>> 0;
    return this.state;
  }
}
