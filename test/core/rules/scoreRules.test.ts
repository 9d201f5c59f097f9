import { points } from "../../../src/core/model/points";
import type { Mechanic } from "../../../src/core/model/rubric";
import { buildRubric, useOf, type CriterionSpec } from "../support/rubricBuilder";
import { found, placesOf } from "../support/ruleContext";
import {
  buildSheet,
  criterion,
  notANumber,
  section,
  twoReadings,
  typed,
  type NodeSpec,
  type PointsSpec,
} from "../support/scoreSheetBuilder";

/** Section I in row 10, its criteria from row 11. */
const sheetOf = (...rows: readonly NodeSpec[]) => buildSheet({ sections: [section("I", rows)] });

/** What all rules find about one criterion (row 11, maximum 2) that a rubric knows. */
function byRubric(self: PointsSpec, spec: CriterionSpec, step: number | null = null, more: object = {}) {
  const { max } = spec;
  const rubric = buildRubric({ "I/1/1": spec }, { step: step === null ? null : points(step * 100) });
  const built = buildSheet({
    sections: [section("I", [{ ...section("1", [criterion("1", self, max, more)]), kind: "group" }])],
  });
  return { built, use: useOf(built.sheet, rubric) };
}

const named = { code: "1", title: "Nội dung I/1" };

describe("score-missing", () => {
  it("finds a blank and a placeholder beside scored criteria", () => {
    const built = sheetOf(criterion("1", null, 2), criterion("2", "…", 3), criterion("3", 0, 3));
    expect(found("score-missing", built)).toEqual([
      { severity: "error", cell: "D11", params: { ...named, maxPoints: 2 } },
      { severity: "error", cell: "D12", params: { code: "2", title: "Nội dung I/2", maxPoints: 3 } },
    ]);
  });

  it("tells a sheet that nobody has filled in once", () => {
    const built = sheetOf(criterion("1", null, 2), criterion("2", "…", 3), criterion("3", null));
    expect(found("score-missing", built)).toEqual([
      { severity: "error", cell: "D11", params: { ...named, maxPoints: 2, variant: "unfilled", count: 3 } },
    ]);
    expect(placesOf(built)).toEqual(["score-missing D11"]);
  });

  it("does not take text or a formula without a value for a blank", () => {
    const built = sheetOf(criterion("1", notANumber("đạt"), 2), criterion("2", { formula: "SUM(A1)" }, 2));
    expect(found("score-missing", built)).toEqual([]);
  });

  it("lets bonus and penalty be blank", () => {
    const sections = [section("I", [criterion("1", 1, 2)])];
    expect(placesOf(buildSheet({ sections, bonus: { self: "…" }, penalty: {} }))).toEqual([]);
  });
});

describe("score-not-number", () => {
  it.each(["text", "date", "boolean", "range"] as const)("finds a %s where points belong", (why) => {
    const built = sheetOf(criterion("1", notANumber("1/5", why), 2), criterion("2", 1, 2));
    expect(found("score-not-number", built)).toEqual([
      { severity: "error", cell: "D11", params: { ...named, text: "1/5", variant: why } },
    ]);
  });

  it("looks at appraised points, bonus items and the penalty too", () => {
    const built = buildSheet({
      sections: [section("I", [criterion("1", 1, 2, { appraised: notANumber("x") })])],
      bonus: { items: [criterion("1", notANumber("y"))] },
      penalty: { self: notANumber("z") },
    });
    expect(placesOf(built)).toEqual(["score-not-number D13", "score-not-number D14", "score-not-number E11"]);
  });
});

describe("score-number-as-text and score-ambiguous", () => {
  it("shows the reading of typed text and why it is the one", () => {
    const note = {
      code: "number-settled-by-maximum",
      params: { text: "1.500", taken: 1.5, left: 1500, maximum: 2 },
    } as const;
    const built = sheetOf(criterion("1", typed("1.500", 1.5, note), 2), criterion("2", typed("1", 1), 2));
    expect(found("score-number-as-text", built)).toEqual([
      {
        severity: "warning",
        cell: "D11",
        params: {
          ...named,
          ...{ text: "1.500", points: 1.5, why: "number-settled-by-maximum" },
          ...{ taken: 1.5, left: 1500, maximum: 2 },
        },
      },
      {
        severity: "warning",
        cell: "D12",
        params: { code: "2", title: "Nội dung I/2", text: "1", points: 1, why: "" },
      },
    ]);
  });

  it("gives both readings of ambiguous text and takes neither", () => {
    const built = sheetOf(criterion("1", twoReadings("4,714", 4.71, 4714), 5), criterion("2", 1, 2));
    expect(found("score-ambiguous", built)).toEqual([
      { severity: "error", cell: "D11", params: { ...named, text: "4,714", first: 4.71, second: 4714 } },
    ]);
    expect(placesOf(built)).toEqual(["score-ambiguous D11"]);
  });
});

describe("score-negative and score-above-max", () => {
  it("finds points below zero, in the appraised column too", () => {
    const built = sheetOf(criterion("1", -0.5, 2, { appraised: -1 }));
    expect(found("score-negative", built)).toEqual([
      { severity: "error", cell: "D11", params: { ...named, points: -0.5 } },
      { severity: "error", cell: "E11", params: { ...named, points: -1 } },
    ]);
  });

  it("lets a penalty be written with a minus sign, but not a bonus", () => {
    const built = buildSheet({
      sections: [section("I", [criterion("1", 1, 2)])],
      bonus: { self: -1 },
      penalty: { self: -3, items: [criterion("1", -1)] },
    });
    expect(placesOf(built).filter((p) => p.startsWith("score"))).toEqual(["score-negative D12"]);
  });

  it("finds points above the printed maximum, and none at it", () => {
    const built = sheetOf(criterion("1", 2.01, 2), criterion("2", 2, 2), criterion("3", 9));
    expect(found("score-above-max", built)).toEqual([
      { severity: "error", cell: "D11", params: { ...named, points: 2.01, maxPoints: 2 } },
    ]);
  });

  it("goes by the rubric's maximum where it knows the criterion", () => {
    const rubric = buildRubric({ "I/1/1": { max: 2 } });
    const built = buildSheet({
      sections: [section("I", [{ ...section("1", [criterion("1", 3, 4)]), kind: "group" }])],
    });
    expect(placesOf(built, useOf(built.sheet, rubric))).toEqual(["max-altered C12", "score-above-max D12"]);
  });

  it("compares bonus and penalty with a printed maximum, the penalty without its sign", () => {
    const built = buildSheet({
      sections: [section("I", [criterion("1", 1, 2)])],
      bonus: { self: 6, max: 5 },
      penalty: { self: -6, max: -5 },
    });
    expect(placesOf(built)).toEqual(["score-above-max D12", "score-above-max D13"]);
  });
});

describe("score-off-step", () => {
  it("finds points between the rubric's steps", () => {
    const { built, use } = byRubric(0.75, { max: 2 }, 0.5);
    expect(found("score-off-step", built, use)).toEqual([
      {
        severity: "warning",
        cell: "D12",
        params: { code: "1", title: "Nội dung I/1/1", points: 0.75, step: 0.5 },
      },
    ]);
  });

  it("always finds more than two decimals", () => {
    expect(found("score-off-step", sheetOf(criterion("1", 1 / 3, 2)))).toEqual([
      {
        severity: "warning",
        cell: "D11",
        params: { ...named, points: 0.33, step: 0.01, variant: "rounded" },
      },
    ]);
  });

  it("is silent without a rubric, above the maximum and where levels name the values", () => {
    expect(placesOf(sheetOf(criterion("1", 0.75, 2)))).toEqual([]);
    const above = byRubric(2.25, { max: 2 }, 0.5);
    expect(placesOf(above.built, above.use)).toEqual(["score-above-max D12"]);
    const levels: Mechanic = {
      kind: "levels",
      levels: [
        { title: "Đủ", points: points(75) },
        { title: "Không", points: points(0) },
      ],
    };
    const { built, use } = byRubric(0.75, { max: 0.75, mechanic: levels }, 0.5);
    expect(placesOf(built, use)).toEqual([]);
  });
});

describe("score-not-a-level", () => {
  const title = "Nội dung I/1/1";
  const level = (p: number) => ({ title: "", points: points(p * 100) });
  const levels: Mechanic = { kind: "levels", levels: [level(0), level(1.5), level(2)] };
  const bands: Mechanic = {
    kind: "bands",
    bands: [
      { fromPercent: 0, points: points(0) },
      { fromPercent: 90, points: points(200) },
    ],
  };
  const deduction: Mechanic = { kind: "deduction", perFault: points(75), floor: points(10) };

  it.each([
    ["levels", levels, 1, "2; 1.5; 0"],
    ["bands", bands, 1, "2; 0"],
    ["deduction", deduction, 1, "2; 1.25; 0.5; 0.1"],
    ["deduction, below its floor", deduction, 0, "2; 1.25; 0.5; 0.1"],
  ])("finds points that are none of the values: %s", (_, mechanic, self, list) => {
    const { built, use } = byRubric(self, { max: 2, mechanic });
    expect(found("score-not-a-level", built, use)).toEqual([
      { severity: "error", cell: "D12", params: { code: "1", title, points: self, levels: list } },
    ]);
  });

  it.each([
    ["a level", levels, 1.5],
    ["a band", bands, 0],
    ["the maximum", deduction, 2],
    ["one fault", deduction, 1.25],
    ["the floor", deduction, 0.1],
    ["any value of a range", { kind: "range" } as const, 1.23],
  ])("lets %s be", (_, mechanic, self) => {
    const { built, use } = byRubric(self, { max: 2, mechanic });
    expect(placesOf(built, use)).toEqual([]);
  });

  it("shortens a long list of deductions", () => {
    const fine: Mechanic = { kind: "deduction", perFault: points(10), floor: points(0) };
    const { built, use } = byRubric(1.95, { max: 2, mechanic: fine });
    expect(found("score-not-a-level", built, use)[0]!.params["levels"]).toBe(
      "2; 1.9; 1.8; 1.7; 1.6; 1.5; 1.4; 1.3; 1.2; 1.1; 1; 0.9; …; 0",
    );
  });

  it("gives only a hint about options printed on the sheet", () => {
    const built = sheetOf(
      criterion("1", 1.5, 2, { levels: [2, 1, 0] }),
      criterion("2", 1, 2, { levels: [2, 1, 0] }),
    );
    expect(found("score-not-a-level", built)).toEqual([
      {
        severity: "hint",
        cell: "D11",
        params: { ...named, points: 1.5, levels: "2; 1; 0", variant: "printed" },
      },
    ]);
  });
});

describe("score-error-value", () => {
  const broken = { formula: "SUM(A0)", value: "error" } as const;

  it("names the cell where an error begins, not the totals that show it", () => {
    const built = buildSheet({
      sections: [section("I", [criterion("1", broken, 2), criterion("2", 1, 2)], { self: broken })],
      total: { self: broken },
    });
    expect(found("score-error-value", built)).toEqual([
      { severity: "error", cell: "D11", params: { ...named, text: "#REF!" } },
    ]);
    expect(placesOf(built)).toEqual(["score-error-value D11"]);
  });

  it("names the lowest total when the criteria are in order", () => {
    const built = buildSheet({
      sections: [
        section("I", [criterion("1", 1, 2)], { self: broken }),
        section("II", [criterion("1", 1, 2)]),
      ],
      total: { self: broken, max: broken },
    });
    expect(placesOf(built)).toEqual(["score-error-value D10", "score-error-value C14"]);
  });
});

describe("evidence-missing", () => {
  const required: CriterionSpec = { max: 2, evidence: "required" };

  it.each(["", "…", " - "])("finds points with evidence %j where the rubric asks for some", (evidence) => {
    const { built, use } = byRubric(1, required, null, { evidence });
    expect(found("evidence-missing", built, use)).toEqual([
      { severity: "warning", cell: "F12", params: { code: "1", title: "Nội dung I/1/1" } },
    ]);
  });

  it("asks for none where it stands, where nothing was reached, or where the rubric does not ask", () => {
    for (const { built, use } of [
      byRubric(1, required, null, { evidence: "Kế hoạch số 98/KH-SLĐTBXH" }),
      byRubric(0, required),
      byRubric(1, { max: 2, evidence: "optional" }),
    ]) {
      expect(placesOf(built, use)).toEqual([]);
    }
  });

  it("is silent on a sheet without an evidence column", () => {
    const rubric = buildRubric({ "I/1/1": required });
    const built = buildSheet({
      sections: [section("I", [{ ...section("1", [criterion("1", 1, 2)]), kind: "group" }])],
      noEvidence: true,
    });
    expect(placesOf(built, useOf(built.sheet, rubric))).toEqual([]);
  });
});

describe("hidden-row-scored", () => {
  it("finds points in a hidden row, also zero, and lets a hidden blank be", () => {
    const built = sheetOf(
      criterion("1", 1, 2, { hidden: true }),
      criterion("2", 0, 2, { hidden: true }),
      criterion("3", 2, 2),
    );
    expect(found("hidden-row-scored", built)).toEqual([
      { severity: "warning", cell: "D11", params: { ...named, points: 1, row: 11 } },
      { severity: "warning", cell: "D12", params: { code: "2", title: "Nội dung I/2", points: 0, row: 12 } },
    ]);
    const sections = [section("I", [criterion("1", 1, 2)])];
    expect(placesOf(buildSheet({ sections, bonus: { hidden: true } }))).toEqual([]);
  });
});
