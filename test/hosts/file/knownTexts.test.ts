import fc from "fast-check";
import { addToHash, storedText, storedWhole } from "../../../src/hosts/file/knownTexts";

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = addToHash(hash, text.charCodeAt(i));
  return hash;
}

describe("texts that workbooks have in common", () => {
  it("gives one and the same object for a text met again, in another source and at another place", () => {
    const first = storedText("<t>Tiêu chí</t>", 3, 11, hashOf("Tiêu chí"));
    const again = storedText("Tiêu chí", 0, 8, hashOf("Tiêu chí"));
    expect(first).toEqual({ value: { kind: "text", text: "Tiêu chí" }, text: "Tiêu chí", font: null });
    expect(again).toBe(first);
  });

  it("gives every text as it stands, whatever was met before, even under the hash of another", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 260 }), { maxLength: 30 }), fc.integer(), (texts, hash) => {
        for (const text of texts) {
          expect(storedText(`<${text}>`, 1, 1 + text.length, hash).text).toBe(text);
          expect(storedWhole(text, null).text).toBe(text);
        }
      }),
    );
  });

  it("keeps NFC and NFD apart", () => {
    expect(storedWhole("Tốt".normalize("NFD"), null).text).toBe("Tốt".normalize("NFD"));
    expect(storedWhole("Tốt", null).text).toBe("Tốt".normalize("NFC"));
  });

  it("gives a text that names its font with that font, and not to those that name none", () => {
    expect(storedWhole("Céng", ".VnTime")).toEqual({
      value: { kind: "text", text: "Céng" },
      text: "Céng",
      font: ".VnTime",
    });
    expect(storedWhole("Céng", null).font).toBeNull();
  });
});
