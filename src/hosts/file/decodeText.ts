/** The text port: gives the text of UTF-8 bytes, without a byte order mark. Throws {@link DecodeError}. */
export type DecodeText = (bytes: Uint8Array) => string;

/** Why bytes were not taken for text. */
export class DecodeError extends Error {
  constructor(readonly reason: "not UTF-8" | "NUL") {
    super(reason);
    this.name = "DecodeError";
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** What a part in UTF-16 says of its own encoding: no longer true once it is text. */
const DECLARED_WIDE = /^(<\?xml[^>]*?encoding=)(["'])utf-16(?:le|be)?\2/i;

/**
 * Gives the text of a part in UTF-16, told by its byte order mark: packages may hold such, though few do. Its
 * declaration is made UTF-8, as which it would be written back. Null for any other part. Throws {@link DecodeError}.
 */
export function decodeWide(bytes: Uint8Array): string | null {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!little && !(bytes[0] === 0xfe && bytes[1] === 0xff)) return null;
  let text: string;
  try {
    text = new TextDecoder(little ? "utf-16le" : "utf-16be", { fatal: true }).decode(bytes);
  } catch {
    throw new DecodeError("not UTF-8");
  }
  if (text.includes("\0")) throw new DecodeError("NUL");
  return text.replace(DECLARED_WIDE, "$1$2UTF-8$2");
}

/** The text port on what every host has. */
export const decodeText: DecodeText = (bytes) => {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new DecodeError("not UTF-8");
  }
  if (text.includes("\0")) throw new DecodeError("NUL");
  return text;
};
