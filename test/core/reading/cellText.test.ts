import type { Cell } from "../../../src/core";
import { legacyEncodingOf, shownText } from "../../../src/core/reading/cellText";

function cell(text: string, font: string | null = null): Cell {
  const value = { kind: "text", text } as const;
  return { row: 1, column: 1, value, text, formula: null, cached: true, font, bold: false };
}

describe("the text of a cell", () => {
  it("is judged by its font each time: the same letters are Unicode in one cell and TCVN3 in the next", () => {
    expect([
      shownText(cell("sè", "Times New Roman")),
      shownText(cell("sè", ".VnTime")),
      shownText(cell("sè")),
    ]).toEqual(["sè", "số", "sè"]);
    expect(legacyEncodingOf(cell("sè", ".VnTime"))).toBe("tcvn3");
    expect(legacyEncodingOf(cell("sè"))).toBeNull();
  });

  it("is told as old encoding by its letters alone, the first time and again", () => {
    for (const font of [null, "Arial"]) {
      expect(shownText(cell("Céng hßa x· héi", font))).toBe("Cộng hòa xã hội");
      expect(legacyEncodingOf(cell("Céng hßa x· héi", font))).toBe("tcvn3");
    }
  });

  it("is no old encoding with one letter that no old font has, even in such a font", () => {
    expect(shownText(cell("Céng hßa, ồ", ".VnTime"))).toBe("Céng hßa, ồ");
    expect(legacyEncodingOf(cell("Céng hßa, ồ", ".VnTime"))).toBeNull();
  });

  it("is shown in NFC and without what nobody sees, the first time and again", () => {
    for (let time = 0; time < 2; time++) {
      expect(shownText(cell("  Tiêu\u00a0chí\nmột ầ ".normalize("NFD")))).toBe("Tiêu chí một ầ");
    }
  });

  it("is shown no longer than a title can be", () => {
    expect(shownText(cell("a".repeat(2500)))).toHaveLength(2000);
    expect(shownText(cell("ầ".repeat(2500)))).toHaveLength(2000);
  });

  it("is nothing for no cell and for a blank one, and what the sheet shows for a number", () => {
    expect(shownText(undefined)).toBe("");
    expect(shownText({ ...cell("x"), value: { kind: "blank" } })).toBe("");
    expect(shownText({ ...cell("1,5"), value: { kind: "number", number: 1.5 } })).toBe("1,5");
  });
});
