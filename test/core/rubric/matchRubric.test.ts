import fc from "fast-check";
import { loadRubric } from "../../../src/core/rubric/loadRubric";
import { matchRubric } from "../../../src/core/rubric/matchRubric";
import { sheetOf, type Line } from "./sheetOf";
import { smallRubricFile } from "./smallRubric";

const first: Line[] = [
  ["1.1", "Ban hành kế hoạch"],
  ["1.2", "Phổ biến văn bản"],
];
const second: Line[] = [
  ["1.1", "Tỷ lệ ký số"],
  ["1.2", "Thể thức văn bản"],
];

function rubricOf(change: (file: ReturnType<typeof smallRubricFile>) => void = () => undefined) {
  const file = smallRubricFile();
  change(file);
  const loaded = loadRubric(file);
  if (!loaded.ok) throw new Error(loaded.problems.map((p) => `${p.path} ${p.code}`).join());
  return loaded.rubric;
}

function sheet(a: readonly Line[] = first, b: readonly Line[] = second) {
  return sheetOf(["I", "Chỉ đạo, điều hành", a], ["II", "Nghiệp vụ", b]);
}

const titles = (match: ReturnType<typeof matchRubric>) =>
  [...match.criteria].map(([path, c]) => [path, c.title]);

describe("matching a sheet with a rubric", () => {
  const rubric = rubricOf();

  it("finds every criterion of the rubric on its own sheet", () => {
    const match = matchRubric(sheet(), rubric);
    expect(titles(match)).toEqual([
      ["I/1/1.1", "Ban hành kế hoạch"],
      ["I/1/1.2", "Phổ biến văn bản"],
      ["II/1/1.1", "Tỷ lệ ký số"],
      ["II/1/1.2", "Thể thức văn bản"],
    ]);
    expect([match.missing, match.altered]).toEqual([[], []]);
    expect([match.matchedPercent, match.sheetMatchedPercent]).toEqual([100, 100]);
  });

  it("gives the rubric's own objects, so that a path of the rubric leads to the row", () => {
    const match = matchRubric(sheet(), rubric);
    expect(match.criteria.get("II/1/1.1")).toBe(rubric.sections[1]!.groups[0]!.criteria[0]);
  });

  it("matches titles whatever their codes, case, marks and spaces", () => {
    const odd: Line[] = [
      ["b", "PHỔ BIẾN VĂN BẢN"],
      ["a", "  Ban hành  kế hoạch".normalize("NFD")],
    ];
    const match = matchRubric(sheet(odd), rubric);
    expect(titles(match).slice(0, 2)).toEqual([
      ["I/1/b", "Phổ biến văn bản"],
      ["I/1/a", "Ban hành kế hoạch"],
    ]);
    expect(match.altered).toEqual([]);
  });

  it("finds a section by its title where the sheet has another order", () => {
    const turned = sheetOf(["A", "Nghiệp vụ", second], ["B", "Chỉ đạo, điều hành", first]);
    expect(matchRubric(turned, rubric).matchedPercent).toBe(100);
  });

  it("takes the section in the same place where its title is another", () => {
    const renamed = sheetOf(["I", "Tổ chức", first], ["II", "Nghiệp vụ", second]);
    expect(matchRubric(renamed, rubric).matchedPercent).toBe(100);
  });

  it("calls a criterion with the same code and most of its words altered", () => {
    const match = matchRubric(sheet([["1.1", "Ban hành kế hoạch năm"], first[1]!]), rubric);
    expect(match.altered).toEqual([{ path: "I/1/1.1", expected: "Ban hành kế hoạch" }]);
    expect([match.matchedPercent, match.missing]).toEqual([100, []]);
  });

  it("does not take a row of the same code and other words for the criterion", () => {
    const match = matchRubric(sheet([["1.1", "Bố trí kinh phí"], first[1]!]), rubric);
    expect(match.missing.map((c) => c.title)).toEqual(["Ban hành kế hoạch"]);
    expect([match.matchedPercent, match.sheetMatchedPercent]).toEqual([75, 75]);
    expect(match.criteria.has("I/1/1.1")).toBe(false);
  });

  it("does not take a criterion of another section, though the title is the same", () => {
    const match = matchRubric(sheet([first[0]!, ["1.2", "Thể thức văn bản"]], second.slice(0, 1)), rubric);
    expect(match.missing.map((c) => c.title)).toEqual(["Phổ biến văn bản", "Thể thức văn bản"]);
  });

  it("counts a row that stands twice on the sheet only once", () => {
    const match = matchRubric(sheet([...first, ["1.3", "Ban hành kế hoạch"]]), rubric);
    expect([match.matchedPercent, match.sheetMatchedPercent]).toEqual([100, 80]);
    expect(match.criteria.has("I/1/1.3")).toBe(false);
  });

  it("tells two criteria with one title apart by their codes", () => {
    const twins = rubricOf((f) => (f.sections[0]!.groups[0]!.criteria[1]!.title = "Ban hành kế hoạch"));
    const match = matchRubric(
      sheet([
        ["1.2", "Ban hành kế hoạch"],
        ["1.1", "Ban hành kế hoạch"],
      ]),
      twins,
    );
    expect(match.criteria.get("I/1/1.2")?.code).toBe("1.2");
    expect(match.criteria.get("I/1/1.1")?.code).toBe("1.1");
  });

  it("has no percentage for a rubric without criteria, nor for a sheet without", () => {
    const open = rubricOf((f) => {
      for (const s of f.sections) s.groups = [];
      f.maxPoints = null;
      f.rating.caps = [];
    });
    expect(matchRubric(sheet(), open)).toMatchObject({ matchedPercent: null, sheetMatchedPercent: 0 });
    expect(matchRubric([], rubric)).toMatchObject({ matchedPercent: 0, sheetMatchedPercent: null });
  });

  it("is one to one and loses nothing, whatever rows the sheet has in whatever order", () => {
    const line = fc.constantFrom<Line>(...first, ...second, ["1.1", "Ban hành kế hoạch năm"], ["", "Khác"]);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.array(line, { maxLength: 8 }), (a, b) => {
        const { missing, matchedPercent, sheetMatchedPercent } = matchRubric(sheet(a, b), rubric);
        const found = 4 - missing.length;
        const rows = a.length + b.length;
        expect(new Set(missing).size).toBe(missing.length);
        expect(found).toBeLessThanOrEqual(rows);
        expect(matchedPercent).toBe(found * 25);
        expect(sheetMatchedPercent).toBe(rows === 0 ? null : Math.round((1000 * found) / rows) / 10);
      }),
    );
  });
});
