import { decodeLegacy, detectLegacyEncoding } from "../text/legacyEncoding";
import { tcvn3Letters } from "../text/legacyTables";

/** Letter → TCVN3 character. Toned capitals have no code of their own. */
const codes: ReadonlyMap<string, string> = new Map([...tcvn3Letters].map(([code, letter]) => [letter, code]));

/**
 * Gives text as an old sheet in a .Vn… font stores it ("Cộng hòa" → "Céng hßa"), for exercises only. Null when it does
 * not come back the same: toned capitals, or nothing in it that such a font would write differently.
 */
export function toTcvn3(text: string, font: string): string | null {
  const encoded = Array.from(text, (letter) => codes.get(letter) ?? letter).join("");
  if (detectLegacyEncoding(encoded, font) !== "tcvn3") return null;
  return decodeLegacy(encoded, "tcvn3", font) === text.normalize("NFC") ? encoded : null;
}
