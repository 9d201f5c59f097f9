/**
 * A part of an .xlsx package, its text given piece by piece: whoever packs it never holds a large sheet whole.
 * `chunks` may be called once.
 */
export interface PackagePart {
  /** Plain ASCII, without a leading slash. */
  readonly name: string;
  readonly chunks: () => Iterable<string>;
}

/** Gives a part whose text is there already. */
export function wholePart(name: string, text: string): PackagePart {
  return { name, chunks: () => [text] };
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
