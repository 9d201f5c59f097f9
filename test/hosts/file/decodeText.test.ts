import fc from "fast-check";
import { DecodeError, decodeText, type DecodeText } from "../../../src/hosts/file/decodeText";
import { decodeTextNode } from "../../../src/hosts/file/decodeTextNode";

/** The text, or the reason there is none. */
function outcome(decode: DecodeText, bytes: Uint8Array): string {
  try {
    return `text ${decode(bytes)}`;
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return error.reason;
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ["ASCII", utf8("<c/>"), "text <c/>"],
  ["nothing", utf8(""), "text "],
  ["Vietnamese", utf8("Chấm điểm"), "text Chấm điểm"],
  ["characters of four bytes", utf8("a\u{1f4c1}b"), "text a\u{1f4c1}b"],
  ["a byte order mark", utf8("\ufeffđ"), "text đ"],
  ["a byte order mark before ASCII", utf8("\ufeffa"), "text a"],
  ["a byte order mark alone", utf8("\ufeff"), "text "],
  ["a second byte order mark", utf8("\ufeff\ufeffa"), "text \ufeffa"],
  ["NUL among ASCII", utf8("a\0b"), "NUL"],
  ["NUL among Vietnamese", utf8("đ\0"), "NUL"],
  ["half a character", utf8("đ").subarray(0, 1), "not UTF-8"],
  ["half a character and NUL", new Uint8Array([0, 0xc4]), "not UTF-8"],
  ["an overlong form", new Uint8Array([0xc0, 0x80]), "not UTF-8"],
  ["a half of a surrogate pair", new Uint8Array([0xed, 0xa0, 0x80]), "not UTF-8"],
  ["beyond the last character", new Uint8Array([0xf4, 0x90, 0x80, 0x80]), "not UTF-8"],
])("%s is decoded alike by either way", (_, bytes, expected) => {
  expect(outcome(decodeText, bytes)).toBe(expected);
  expect(outcome(decodeTextNode, bytes)).toBe(expected);
});

test("any bytes and any text are decoded alike by either way", () => {
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 8 }), fc.string({ unit: "binary" }).map(utf8));
  fc.assert(
    fc.property(bytes, fc.nat(3), (some, start) => {
      // A stretch of a larger buffer, at an odd place too.
      const held = new Uint8Array(start + some.length + 1);
      held.set(some, start);
      const stretch = held.subarray(start, start + some.length);
      expect(outcome(decodeTextNode, stretch)).toBe(outcome(decodeText, stretch));
    }),
    { numRuns: 2000 },
  );
});

test("a text too long for the short way is decoded all the same", () => {
  const text = "đ".repeat(600_000);
  expect(decodeTextNode(utf8(text)) === text).toBe(true);
});
