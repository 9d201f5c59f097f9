import { cellText } from "../../../src/core/reading/cellText";

describe("the text of a cell", () => {
  it("is judged by its font each time: the same letters are Unicode in one cell and TCVN3 in the next", () => {
    expect(cellText("sè", "Times New Roman")).toEqual({ text: "sè", shown: "sè", encoding: null });
    expect(cellText("sè", ".VnTime")).toEqual({ text: "sè", shown: "số", encoding: "tcvn3" });
    expect(cellText("sè", null)).toEqual({ text: "sè", shown: "sè", encoding: null });
  });

  it("is told as old encoding by its letters alone, the first time and again", () => {
    const told = { text: "Céng hßa x· héi", shown: "Cộng hòa xã hội", encoding: "tcvn3" };
    expect(cellText("Céng hßa x· héi", null)).toEqual(told);
    expect(cellText("Céng hßa x· héi", "Arial")).toEqual(told);
  });

  it("is shown without what nobody sees and no longer than a title can be", () => {
    expect(cellText(" Tiêu\u00a0chí\n1 ", null).shown).toBe("Tiêu chí 1");
    expect(cellText("a".repeat(2500), null).shown).toHaveLength(2000);
  });
});
