import { notAScoreSheet } from "../../../src/core/rules";
import { buildRubric, useOf } from "../support/rubricBuilder";
import { found, placesOf } from "../support/ruleContext";
import {
  buildSheet,
  criterion,
  group,
  section,
  type NodeSpec,
  type SheetSpec,
} from "../support/scoreSheetBuilder";

/** Rows: 10 section I, 11 group 1, 12 criterion 1.1, 13 criterion 1.2. */
function twoCriteria(first: Partial<NodeSpec> = {}, second: Partial<NodeSpec> = {}) {
  const rows = [
    { ...criterion("1.1", 2, 2), ...first },
    { ...criterion("1.2", 3, 3), ...second },
  ];
  return buildSheet({ sections: [section("I", [group("1", rows)])] });
}

const rubric = buildRubric({ "I/1/1.1": { max: 2 }, "I/1/1.2": { max: 3 } });

describe("not-a-score-sheet", () => {
  it("is one error that names the sheets looked at", () => {
    const lacking = { code: "sheet-without-header", params: {} } as const;
    const looked = [
      { sheet: "Hướng dẫn", lacking },
      { sheet: "Sheet2", lacking },
    ];
    expect(notAScoreSheet({ looked })).toEqual({
      rule: "not-a-score-sheet",
      severity: "error",
      ...{ sheet: null, cell: null, cite: null },
      params: { sheets: 2, looked: "Hướng dẫn, Sheet2" },
    });
  });
});

describe("rubric-mismatch", () => {
  const foreign = buildRubric({
    "I/1/1.1": { max: 9, mechanic: { kind: "levels", levels: [] }, evidence: "required", title: "Khác" },
    "I/1/9.1": { max: 1 },
    "II/1/1.1": { max: 1 },
  });

  it("is the only finding when less than half of a chosen rubric is on the sheet", () => {
    const built = twoCriteria();
    expect(found("rubric-mismatch", built, useOf(built.sheet, foreign))).toEqual([
      { severity: "error", cell: "B9", params: { rubric: "Bộ tiêu chí thử", matched: 1, expected: 3 } },
    ]);
    expect(placesOf(built, useOf(built.sheet, foreign))).toEqual(["rubric-mismatch B9"]);
  });

  it("is silent when half of it is there, and about a rubric without criteria", () => {
    const built = twoCriteria();
    const half = buildRubric({ "I/1/1.1": { max: 2 }, "I/1/9.9": { max: 3 } });
    expect(placesOf(built, useOf(built.sheet, half))).toEqual([
      "criterion-missing B10",
      "criterion-added B13",
    ]);
    expect(placesOf(built, useOf(built.sheet, buildRubric({})))).toEqual([]);
  });
});

describe("criterion-missing", () => {
  it("points at the section where the criterion belongs, or at the header", () => {
    const built = twoCriteria();
    const larger = buildRubric({
      "I/1/1.1": { max: 2 },
      "I/1/1.2": { max: 3 },
      "I/2/2.1": { max: 0.5, title: "Kiểm tra" },
      "II/1/1.1": { max: 1 },
    });
    expect(found("criterion-missing", built, useOf(built.sheet, larger))).toEqual([
      {
        severity: "error",
        cell: "B10",
        params: { code: "2.1", title: "Kiểm tra", maxPoints: 0.5, rubric: "Bộ tiêu chí thử" },
      },
      {
        severity: "error",
        cell: "B9",
        params: { code: "1.1", title: "Nội dung II/1/1.1", maxPoints: 1, rubric: "Bộ tiêu chí thử" },
      },
    ]);
  });
});

describe("criterion-duplicated", () => {
  const titled = (code: string, title: string): NodeSpec => criterion(code, 1, 1, { title });
  const placesIn = (...sections: readonly NodeSpec[]) => placesOf(buildSheet({ sections }));

  it("finds the same title and code twice in a group, marks and case aside", () => {
    const built = buildSheet({
      sections: [section("I", [group("1", [titled("a", "Lưu văn bản đi"), titled("a", "LƯU VĂN BẢN ĐI ")])])],
    });
    expect(found("criterion-duplicated", built)).toEqual([
      { severity: "warning", cell: "B13", params: { code: "a", title: "LƯU VĂN BẢN ĐI ", firstCell: "B12" } },
    ]);
  });

  it("finds the same dotted code twice in a section, whatever the titles, and tells a row once", () => {
    expect(
      placesIn(section("I", [group("1", [titled("1.1", "A")]), group("2", [titled("1.1", "B")])])),
    ).toEqual(["criterion-duplicated B14"]);
    expect(placesIn(section("I", [group("1", [titled("1.1", "A"), titled("1.1", "A")])]))).toEqual([
      "criterion-duplicated B13",
    ]);
  });

  it("lets plain codes and titles come again elsewhere", () => {
    expect(
      placesIn(
        section("I", [group("1", [titled("a", "A"), titled("b", "A")]), group("2", [titled("a", "A")])]),
        section("II", [group("1", [titled("1.1", "A")])]),
        section("III", [group("1", [titled("1.1", "A"), titled("", "B"), titled("", "C")])]),
      ),
    ).toEqual([]);
  });
});

describe("criterion-altered", () => {
  it("finds other wording than the rubric's", () => {
    const built = twoCriteria({ title: "Nội dung khác" });
    expect(found("criterion-altered", built, useOf(built.sheet, rubric))).toEqual([
      {
        severity: "warning",
        cell: "B12",
        params: { code: "1.1", title: "Nội dung khác", expected: "Nội dung I/1/1.1" },
      },
    ]);
  });

  it("lets case, marks and punctuation differ", () => {
    const built = twoCriteria({ title: "NỘI  DUNG I.1.1.1;" });
    expect(placesOf(built, useOf(built.sheet, rubric))).toEqual([]);
  });
});

describe("max-altered", () => {
  it("finds a printed maximum that is not the rubric's, and one that is missing", () => {
    const built = twoCriteria({ max: 2.5 }, { max: null });
    expect(found("max-altered", built, useOf(built.sheet, rubric))).toEqual([
      {
        severity: "error",
        cell: "C12",
        params: { code: "1.1", title: "Nội dung I/1/1.1", maxPoints: 2.5, expected: 2 },
      },
      {
        severity: "error",
        cell: "C13",
        params: { code: "1.2", title: "Nội dung I/1/1.2", maxPoints: "", expected: 3 },
      },
    ]);
  });

  it("is silent without a column of maxima and about a formula without a stored value", () => {
    const spec: SheetSpec = {
      sections: [section("I", [group("1", [criterion("1.1", 2), criterion("1.2", 3)])])],
      noMax: true,
    };
    const built = buildSheet(spec);
    expect(placesOf(built, useOf(built.sheet, rubric))).toEqual([]);
    const unknown = twoCriteria({ max: { formula: "1+1" } });
    expect(found("max-altered", unknown, useOf(unknown.sheet, rubric))).toEqual([]);
  });
});

describe("max-inconsistent", () => {
  const criteria = [criterion("1.1", 2, 2), criterion("1.2", 3, 3)];
  const built = (inGroup: number | null, inSection: number | null, inTotal: number | null, bonus?: number) =>
    buildSheet({
      sections: [section("I", [group("1", criteria, { max: inGroup })], { max: inSection })],
      ...(bonus === undefined ? {} : { bonus: { max: bonus } }),
      total: { max: inTotal },
    });

  it("finds a group whose printed maximum is not the sum of its criteria", () => {
    expect(found("max-inconsistent", built(6, 6, 6))).toEqual([
      {
        severity: "warning",
        cell: "C11",
        params: { code: "1", title: "Nội dung I/1", maxPoints: 6, sum: 5, variant: "parts" },
      },
    ]);
  });

  it("finds a section and a total that are not the sum of their parts", () => {
    expect(placesOf(built(5, 6, 6))).toEqual(["max-inconsistent C10"]);
    expect(placesOf(built(5, 5, 100))).toEqual(["max-inconsistent C14"]);
  });

  it("sums the criteria where the parts between print nothing, and is silent where a figure is missing", () => {
    expect(placesOf(built(null, 6, null))).toEqual(["max-inconsistent C10"]);
    expect(placesOf(built(null, null, 6))).toEqual(["max-inconsistent C14"]);
    const open = buildSheet({
      sections: [section("I", [criterion("1", 2, 2), criterion("2", 0)], { max: 9 })],
    });
    expect(placesOf(open)).toEqual([]);
  });

  it("lets the total's maximum count the highest bonus", () => {
    expect(placesOf(built(5, 5, 7, 2))).toEqual([]);
    expect(placesOf(built(5, 5, 5, 2))).toEqual([]);
  });

  it("compares a criterion with its printed options only when they exclude each other", () => {
    const options = (...levels: readonly number[]) =>
      buildSheet({ sections: [section("I", [criterion("1", 2, 3, { levels })])] });
    expect(found("max-inconsistent", options(2, 1, 0))).toEqual([
      {
        severity: "warning",
        cell: "C11",
        params: { code: "1", title: "Nội dung I/1", maxPoints: 3, sum: 2, variant: "levels" },
      },
    ]);
    expect(found("max-inconsistent", options(2, 1))).toEqual([]);
    expect(found("max-inconsistent", options(3, 1, 0))).toEqual([]);
  });
});

describe("legacy-font, formula-external, sheet-clipped", () => {
  it("tells a legacy encoding once, as a hint", () => {
    const sections = [section("I", [criterion("1", 1, 1)])];
    const built = buildSheet({ sections, legacy: { cell: "B3", count: 40, encoding: "tcvn3" } });
    expect(found("legacy-font", built)).toEqual([
      { severity: "hint", cell: "B3", params: { count: 40, encoding: "TCVN3" } },
    ]);
  });

  it("tells references to other workbooks once, with the first and how many", () => {
    const rows = [
      criterion("1", { formula: "[1]Sheet1!A1", value: 1 }, 2),
      criterion("2", { formula: "'C:\\[Điểm.xlsx]Trang 1'!B2+1", value: 1 }, 2),
    ];
    expect(found("formula-external", buildSheet({ sections: [section("I", rows)] }))).toEqual([
      { severity: "warning", cell: "D11", params: { formula: "[1]Sheet1!A1", count: 2 } },
    ]);
  });

  it("does not take a table's column for another workbook", () => {
    const rows = [criterion("1", { formula: "SUM(Bang1[Điểm])", value: 1 }, 2)];
    expect(placesOf(buildSheet({ sections: [section("I", rows)] }))).toEqual([]);
  });

  it("warns that a clipped sheet was not read to its end", () => {
    const built = buildSheet({ sections: [section("I", [criterion("1", 1, 1)])] });
    const clipped = { ...built, snapshot: { ...built.snapshot, clipped: true } };
    expect(found("sheet-clipped", clipped)).toEqual([
      { severity: "warning", cell: null, params: { sheet: "Phụ lục I" } },
    ]);
  });
});
