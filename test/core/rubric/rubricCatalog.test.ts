import type { Rubric } from "../../../src/core/model/rubric";
import { loadRubric } from "../../../src/core/rubric/loadRubric";
import { chooseRubric } from "../../../src/core/rubric/rubricCatalog";
import { sheetOf, type Line } from "./sheetOf";
import { smallRubricFile } from "./smallRubric";

/** A rubric of one section with ten criteria; `own` of them are its own, the rest it shares with all others. */
function tenCriteria(id: string, own = 0): Rubric {
  const file = smallRubricFile();
  const loaded = loadRubric({
    ...file,
    id,
    maxPoints: 10,
    sections: [
      {
        ...file.sections[0]!,
        maxPoints: 10,
        groups: [
          {
            code: "1",
            title: "Nhóm",
            criteria: titles(id, own).map((title, i) => {
              const code = `1.${i + 1}`;
              return { code, title, maxPoints: 1, mechanic: { kind: "range" }, evidence: "optional" };
            }),
          },
        ],
      },
    ],
    rating: null,
  });
  if (!loaded.ok) throw new Error(loaded.problems.map((p) => `${p.path} ${p.code}`).join());
  return loaded.rubric;
}

const words = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

function titles(id: string, own: number): readonly string[] {
  return words.map((word, i) => (i < own ? `${id} riêng ${word}` : `Nội dung ${word}`));
}

function sheet(lines: readonly string[]) {
  return sheetOf(["I", "Chỉ đạo, điều hành", lines.map((title, i): Line => [`1.${i + 1}`, title])]);
}

const open: Rubric = { ...tenCriteria("mo"), sections: [] };

describe("which rubric judges a sheet", () => {
  const rubric = tenCriteria("tinh-a");

  it("is the one a person chose, even when the sheet shares nothing with it", () => {
    const use = chooseRubric(sheet(["Khác hẳn"]), [], rubric);
    expect(use).toMatchObject({ rubric, source: "pack", how: "chosen", matchedPercent: 0 });
    expect(use.missing).toHaveLength(10);
  });

  it("is the pack of the catalogue that the sheet is", () => {
    const use = chooseRubric(sheet(titles("", 0)), [tenCriteria("tinh-b", 9), rubric], null);
    expect(use).toMatchObject({ source: "pack", how: "recognised", matchedPercent: 100, missing: [] });
    expect(use.rubric).toBe(rubric);
    expect(use.criteria.size).toBe(10);
    expect(use.candidates).toMatchObject([{ id: "tinh-a", matchedPercent: 100 }]);
  });

  it("is recognised with one criterion in ten missing, and not with two", () => {
    const how = (lines: readonly string[]) => chooseRubric(sheet(lines), [rubric], null).how;
    expect(how(titles("", 0).slice(1))).toBe("recognised");
    expect(how(titles("", 0).slice(2))).toBe("sheet");
  });

  it("is the sheet itself when the sheet has much that the pack has not", () => {
    const use = chooseRubric(sheet([...titles("", 0), "Thêm một", "Thêm hai"]), [rubric], null);
    expect(use).toMatchObject({ rubric: null, source: "sheet", how: "sheet", matchedPercent: null });
    expect(use.candidates).toEqual([
      {
        ...{ id: "tinh-a", version: rubric.version, title: rubric.title, validity: rubric.validity },
        ...{ matchedPercent: 100, sheetMatchedPercent: 83.3, missing: 0, altered: 0 },
      },
    ]);
    expect([use.criteria.size, use.missing.length]).toEqual([0, 0]);
  });

  it("is the sheet itself when two packs fit alike: a person must choose", () => {
    const use = chooseRubric(sheet(titles("", 0)), [rubric, tenCriteria("tinh-c")], null);
    expect(use.how).toBe("sheet");
    expect(use.candidates.map((c) => c.id)).toEqual(["tinh-a", "tinh-c"]);
  });

  it("is the better of two packs that are further apart", () => {
    const use = chooseRubric(sheet(titles("", 0)), [tenCriteria("tinh-d", 1), rubric], null);
    expect(use.rubric).toBe(rubric);
    expect(use.candidates).toMatchObject([
      { id: "tinh-a", matchedPercent: 100 },
      { id: "tinh-d", matchedPercent: 90, missing: 1 },
    ]);
  });

  it("names as candidates only packs that share three criteria in ten or more", () => {
    const use = chooseRubric(sheet(titles("", 0)), [tenCriteria("ba", 7), tenCriteria("hai", 8)], null);
    expect(use.candidates).toMatchObject([{ id: "ba", matchedPercent: 30, missing: 7 }]);
    expect(use.candidates).toHaveLength(1);
  });

  it("is never recognised as a rubric without criteria, which can be chosen", () => {
    expect(chooseRubric(sheet(titles("", 0)), [open], null)).toMatchObject({ how: "sheet", candidates: [] });
    expect(chooseRubric(sheet(titles("", 0)), [], open)).toMatchObject({
      rubric: open,
      how: "chosen",
      matchedPercent: null,
      missing: [],
    });
  });
});
