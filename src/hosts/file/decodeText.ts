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
