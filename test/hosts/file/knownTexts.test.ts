import fc from "fast-check";
import { plainText, storedText } from "../../../src/hosts/file/knownTexts";

const stored = (text: string, font: string | null) => ({ value: { kind: "text", text }, text, font });

describe("texts that workbooks have in common", () => {
  it("gives one and the same object for a text met again", () => {
    const first = plainText("<t>Tiêu chí</t>".slice(3, 11));
    expect(first).toEqual(stored("Tiêu chí", null));
    expect(plainText(["Tiêu", "chí"].join(" "))).toBe(first);
    expect(storedText("Tiêu chí", null)).toBe(first);
  });

  it("gives every text as it stands, whatever was met before", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 260, unit: "binary" }), { maxLength: 30 }), (texts) => {
        for (const text of texts) {
          expect(storedText(text, null)).toEqual(stored(text, null));
          expect(plainText(text)?.text ?? text).toBe(text);
        }
      }),
    );
  });

  it("takes no text for plain that must be decoded, also when it was met as a decoded one", () => {
    for (const written of ["a &amp; b", "_x0041_", "hai\ndòng", "\u0001"]) {
      expect(storedText(written, null).text).toBe(written);
      expect(plainText(written)).toBeNull();
    }
  });

  it("keeps NFC and NFD apart", () => {
    expect(storedText("Tốt".normalize("NFD"), null).text).toBe("Tốt".normalize("NFD"));
    expect(storedText("Tốt".normalize("NFC"), null).text).toBe("Tốt".normalize("NFC"));
  });

  it("gives a text that names its font with that font, and not to those that name none", () => {
    expect(storedText("Céng", ".VnTime")).toEqual(stored("Céng", ".VnTime"));
    expect(storedText("Céng", null).font).toBeNull();
  });
});
