import type { ZipEntry } from "./zipDirectory";

/** A small part as it was met last under its name: how it was packed, and the text that gave. */
interface MetPart {
  readonly entry: ZipEntry;
  readonly packed: Uint8Array;
  readonly text: string;
}

/**
 * Workbooks that are copies of one form, or come from one program, have several parts byte for byte in common: the
 * lists of relationships, mostly the styles. Such a part is not unpacked, checked and decoded a second time.
 */
const met = new Map<string, MetPart>();
const MOST_PARTS = 16;
const LARGEST_PACKED = 4096;
const LONGEST_TEXT = 1 << 18;

/** Gives the text of a part whose packed bytes are those met last under its name; undefined for any other. */
export function repeatedText(entry: ZipEntry, packed: Uint8Array): string | undefined {
  const before = met.get(entry.name);
  if (before === undefined) return undefined;
  const { crc32, size, method } = before.entry;
  const same = crc32 === entry.crc32 && size === entry.size && method === entry.method;
  return same && sameBytes(before.packed, packed) ? before.text : undefined;
}

/** Remembers the text a part gave. */
export function rememberText(entry: ZipEntry, packed: Uint8Array, text: string): void {
  if (packed.length > LARGEST_PACKED || text.length > LONGEST_TEXT) return;
  if (met.size >= MOST_PARTS && !met.has(entry.name)) met.clear();
  met.set(entry.name, { entry, packed: packed.slice(), text });
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
