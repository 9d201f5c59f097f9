import { points } from "../../../src/core/model/points";
import { authority, buildRubric, smallScheme, useOf } from "../support/rubricBuilder";
import { found, placesOf, contextOf } from "../support/ruleContext";
import { runRules } from "../../../src/core/rules";
import {
  buildSheet,
  criterion,
  group,
  notANumber,
  section,
  type NodeSpec,
  type PointsSpec,
  type SheetSpec,
} from "../support/scoreSheetBuilder";

const formula = (f: string, value?: number) => (value === undefined ? { formula: f } : { formula: f, value });

/** Row 10 section I, 11 group 1, 12–13 criteria (1 and 2 points), 14 section II, 15 criterion (4), 16 total: 7. */
function sheetWith(stated: {
  group?: PointsSpec;
  first?: PointsSpec;
  second?: PointsSpec;
  total?: PointsSpec;
  criterion?: PointsSpec;
  max?: PointsSpec;
}) {
  return buildSheet({
    sections: [
      section(
        "I",
        [
          group(
            "1",
            [criterion("1.1", stated.criterion === undefined ? 1 : stated.criterion), criterion("1.2", 2)],
            {
              self: stated.group ?? null,
            },
          ),
        ],
        { self: stated.first ?? null },
      ),
      section("II", [criterion("1", 4)], { self: stated.second ?? null, max: stated.max ?? null }),
    ],
    total: { self: stated.total ?? null },
  });
}

describe("section-total-mismatch", () => {
  it("finds a group and a section that do not state the sum of their criteria", () => {
    expect(found("section-total-mismatch", sheetWith({ group: 4, first: 5, second: 4 }))).toEqual([
      {
        severity: "error",
        cell: "D11",
        params: { code: "1", title: "Nội dung I/1", declared: 4, computed: 3 },
      },
      {
        severity: "error",
        cell: "D10",
        params: { code: "I", title: "Nội dung I", declared: 5, computed: 3 },
      },
    ]);
  });

  it("counts a blank criterion as nothing", () => {
    expect(placesOf(sheetWith({ criterion: null, first: 3 }))).toEqual([
      "score-missing D12",
      "section-total-mismatch D10",
    ]);
    expect(placesOf(sheetWith({ criterion: null, first: 2 }))).toEqual(["score-missing D12"]);
  });

  it("is silent where a criterion below cannot be read: that is the error", () => {
    expect(placesOf(sheetWith({ criterion: notANumber("một"), group: 3, first: 3, total: 7 }))).toEqual([
      "score-not-number D12",
    ]);
  });

  it("is silent on a sheet whose totals are blank or of which nothing is scored", () => {
    expect(placesOf(sheetWith({}))).toEqual([]);
    const unfilled = buildSheet({
      sections: [section("I", [criterion("1", null), criterion("2", null)], { self: 0 })],
      total: { self: 0 },
    });
    expect(placesOf(unfilled)).toEqual(["score-missing D11"]);
  });

  it("allows for what rounding to hundredths hides", () => {
    const thirds = [criterion("1", 1 / 3), criterion("2", 1 / 3), criterion("3", 1 / 3)];
    const built = buildSheet({ sections: [section("I", thirds, { self: 1 })], total: { self: 1 } });
    expect(placesOf(built).filter((p) => p.includes("mismatch"))).toEqual([]);
    const wrong = buildSheet({ sections: [section("I", thirds, { self: 1.02 })] });
    expect(placesOf(wrong)).toContain("section-total-mismatch D10");
  });

  it("compares a bonus row with its items, a penalty row without its sign", () => {
    const sections = [section("I", [criterion("1", 4)])];
    const wrong = buildSheet({ sections, bonus: { self: 3, items: [criterion("1", 1), criterion("2", 1)] } });
    expect(placesOf(wrong)).toEqual(["section-total-mismatch D12"]);
    const right = buildSheet({ sections, penalty: { self: -2, items: [criterion("1", 2)] } });
    expect(placesOf(right)).toEqual([]);
  });

  it("compares appraised totals too", () => {
    const built = buildSheet({
      sections: [section("I", [criterion("1", 4, null, { appraised: 3 })], { self: 4, appraised: 4 })],
    });
    expect(placesOf(built)).toEqual(["section-total-mismatch E10"]);
  });
});

describe("grand-total-mismatch", () => {
  it("finds a total that is not sections plus bonus less penalty", () => {
    expect(found("grand-total-mismatch", sheetWith({ total: 8 }))).toEqual([
      { severity: "error", cell: "D16", params: { declared: 8, computed: 7 } },
    ]);
    const sections = [section("I", [criterion("1", 4)])];
    const rest = { sections, bonus: { self: 2 }, penalty: { self: 0.5 } };
    expect(placesOf(buildSheet({ ...rest, total: { self: 5.5 } }))).toEqual([]);
    expect(placesOf(buildSheet({ ...rest, total: { self: 6.5 } }))).toEqual(["grand-total-mismatch D14"]);
  });

  it("is told beside the wrong section it was added up from", () => {
    expect(placesOf(sheetWith({ first: 5, second: 4, total: 9 }))).toEqual([
      "section-total-mismatch D10",
      "grand-total-mismatch D16",
    ]);
  });

  it("does not repeat that the bonus is above its cap", () => {
    const bonus = { title: "Điểm cộng", cap: points(500), items: [], authority };
    const rubric = buildRubric({ "I/1/1": { max: 4 } }, { bonus });
    const withTotal = (total: number) =>
      buildSheet({
        sections: [section("I", [group("1", [criterion("1", 4, 4)])])],
        bonus: { self: 6 },
        total: { self: total },
      });
    const places = (total: number) => {
      const built = withTotal(total);
      return placesOf(built, useOf(built.sheet, rubric));
    };
    expect(places(10)).toEqual(["bonus-above-cap D13"]);
    expect(places(9)).toEqual(["bonus-above-cap D13"]);
    expect(places(11)).toEqual(["grand-total-mismatch D14", "bonus-above-cap D13"]);
  });
});

describe("total-typed-over-formula", () => {
  it("finds a typed section among formulas, and a typed total over them", () => {
    expect(
      found(
        "total-typed-over-formula",
        sheetWith({ first: formula("SUM(D12:D13)", 3), second: 4, total: 7 }),
      ),
    ).toEqual([
      { severity: "warning", cell: "D14", params: { title: "Nội dung II", declared: 4 } },
      { severity: "warning", cell: "D16", params: { title: "Tổng cộng", declared: 7 } },
    ]);
  });

  it("finds a typed section whose maximum beside it is a formula", () => {
    expect(placesOf(sheetWith({ first: 3, second: 4, max: formula("C15", 0) }))).toEqual([
      "total-typed-over-formula D14",
    ]);
  });

  it("leaves a wrong number to the mismatch, and a sheet of typed totals alone", () => {
    expect(placesOf(sheetWith({ first: formula("SUM(D12:D13)", 3), second: 5 }))).toEqual([
      "section-total-mismatch D14",
    ]);
    expect(placesOf(sheetWith({ group: 3, first: 3, second: 4, total: 7 }))).toEqual([]);
  });
});

describe("stale-formula-cache", () => {
  it("finds a stored value that is not what the formula gives, instead of a mismatch", () => {
    const built = sheetWith({ first: formula("SUM(D12:D13)", 2.5), second: formula("D15", 4) });
    expect(found("stale-formula-cache", built)).toEqual([
      {
        severity: "warning",
        cell: "D10",
        params: { formula: "SUM(D12:D13)", stored: 2.5, computed: 3, variant: "differs", count: 1 },
      },
    ]);
    expect(placesOf(built)).toEqual(["stale-formula-cache D10"]);
  });

  it("leaves a formula that adds up the wrong cells to the mismatch", () => {
    expect(placesOf(sheetWith({ first: formula("D12", 1), second: formula("D15", 4) }))).toEqual([
      "section-total-mismatch D10",
    ]);
  });

  it("tells a file without any stored value once, and reports no total as wrong", () => {
    const built = sheetWith({
      group: formula("SUM(D12:D13)"),
      first: formula("D11"),
      second: formula("D15"),
      total: formula("D10+D14"),
    });
    expect(found("stale-formula-cache", built)).toEqual([
      {
        severity: "warning",
        cell: "D10",
        params: { formula: "D11", stored: "", computed: 3, variant: "none-stored", count: 4 },
      },
    ]);
    expect(placesOf(built)).toEqual(["stale-formula-cache D10"]);
  });

  it("tells some missing values once, beside those that are stored", () => {
    const built = sheetWith({
      first: formula("Sheet2!A1"),
      second: formula("D15", 4),
      total: formula("D10+D14"),
    });
    expect(found("stale-formula-cache", built)).toEqual([
      {
        severity: "warning",
        cell: "D10",
        params: { formula: "Sheet2!A1", stored: "", computed: "", variant: "not-stored", count: 2 },
      },
    ]);
  });

  it("says nothing about formulas it cannot tell, nor about noise in the last digits", () => {
    expect(
      placesOf(sheetWith({ first: formula("Sheet2!A1", 3), second: formula("D15", 4.0000000001) })),
    ).toEqual([]);
  });

  it("sees typed text as the sheet's own total does: not at all", () => {
    const text: PointsSpec = {
      text: "1",
      reading: { kind: "exact", points: points(100), asText: true, notes: [] },
    };
    const built = sheetWith({ criterion: text, first: formula("SUM(D12:D13)", 2) });
    expect(placesOf(built)).toEqual(["score-number-as-text D12", "section-total-mismatch D10"]);
  });
});

describe("the rating", () => {
  const rows = (self: number): readonly NodeSpec[] => [section("I", [criterion("1", self, 100)])];
  const rated = (self: number, declared: string, more: Partial<SheetSpec> = {}) =>
    buildSheet({ sections: rows(self), declared, total: { self }, ...more });

  it("is right when the declared class is the computed one, whatever its case and marks", () => {
    expect(placesOf(rated(89, "TỐT"))).toEqual([]);
    expect(placesOf(rated(89, "To\u0302\u0301t"))).toEqual([]);
  });

  it("is wrong when the points give another class, even where a wrong total fits", () => {
    expect(found("rating-mismatch", rated(89, "Xuất sắc", { total: { self: 91 } }))).toEqual([
      {
        severity: "error",
        cell: "D99",
        params: {
          declared: "Xuất sắc",
          computed: "Tốt",
          total: 89,
          provisional: "tạm tính",
          variant: "provisional",
        },
      },
    ]);
  });

  it("warns of a class that the illustrative limits do not know; by a rubric it is an error", () => {
    const unknown = found("rating-mismatch", rated(89, "Loại A"));
    expect(unknown.map((f) => [f.severity, f.params["variant"]])).toEqual([["warning", "unknown-class"]]);
    const rubric = buildRubric({ "I/1/1": { max: 10 } }, { rating: smallScheme() });
    const built = buildSheet({
      sections: [section("I", [group("1", [criterion("1", 9, 10)])])],
      declared: "Loại A",
    });
    expect(found("rating-mismatch", built, useOf(built.sheet, rubric)).map((f) => f.severity)).toEqual([
      "error",
    ]);
  });

  it("is not called wrong while points in doubt may make up for it, but is when it is too low", () => {
    const sections = [section("I", [criterion("1", 85, 90), criterion("2", notANumber("x"), 10)])];
    expect(placesOf(buildSheet({ sections, declared: "Xuất sắc" }))).toEqual(["score-not-number D12"]);
    expect(placesOf(buildSheet({ sections, declared: "Khá" }))).toEqual([
      "score-not-number D12",
      "rating-mismatch D99",
    ]);
  });

  it("is silent where nothing is declared or nothing is scored", () => {
    expect(placesOf(buildSheet({ sections: rows(89) }))).toEqual([]);
    const blank = buildSheet({ sections: [section("I", [criterion("1", null, 100)])], declared: "Tốt" });
    expect(placesOf(blank)).toEqual(["score-missing D11"]);
  });

  it("is said to be provisional at the declared rating, else at the total", () => {
    const provisional = (spec: SheetSpec) => found("rating-provisional", buildSheet(spec));
    expect(provisional({ sections: rows(89), total: {}, declared: "Tốt" })).toEqual([
      {
        severity: "warning",
        cell: "D99",
        params: {
          computed: "Tốt",
          source: "Giới hạn xếp loại minh họa trên thang 100 điểm, chưa đối chiếu Phụ lục I",
          variant: "limits",
        },
      },
    ]);
    expect(provisional({ sections: rows(89), total: {} })[0]!.cell).toBe("D12");
    expect(provisional({ sections: rows(89) })[0]!.cell).toBeNull();
  });

  const capped = smallScheme({
    caps: [{ criterion: "I/1/2", lessThan: points(200), atMost: "Tốt", reason: "Chưa đủ điểm lưu trữ" }],
  });
  const byRubric = (second: PointsSpec, declared: string) => {
    const rubric = buildRubric({ "I/1/1": { max: 8 }, "I/1/2": { max: 2 } }, { rating: capped });
    const rowsOf = [criterion("1", 8, 8), criterion("2", second, 2)];
    const built = buildSheet({ sections: [section("I", [group("1", rowsOf)])], declared });
    return { built, use: useOf(built.sheet, rubric) };
  };

  it("says which condition caps it, and cites the rubric", () => {
    const { built, use } = byRubric(1.5, "Tốt");
    expect(found("rating-capped", built, use)).toEqual([
      {
        severity: "warning",
        cell: "D99",
        params: { computed: "Tốt", byTotal: "Xuất sắc", reason: "Chưa đủ điểm lưu trữ" },
      },
    ]);
    const all = runRules(contextOf(built, use));
    expect(all.map((f) => [f.rule, f.cite])).toEqual([["rating-capped", "Quyết định thử"]]);
  });

  it("is final by confirmed limits, and provisional again while a criterion is blank", () => {
    const whole = byRubric(2, "Xuất sắc");
    expect(runRules(contextOf(whole.built, whole.use))).toEqual([]);
    const open = byRubric(null, "Tốt");
    expect(found("rating-provisional", open.built, open.use)[0]!.params["variant"]).toBe("unread");
  });
});

describe("bonus-above-cap and penalty-above-cap", () => {
  const part = (cap: number) => ({ title: "", cap: points(cap), items: [], authority });
  const rubric = buildRubric({ "I/1/1": { max: 4 } }, { bonus: part(500), penalty: part(1000) });
  const withExtras = (bonus: PointsSpec, penalty: PointsSpec) => {
    const built = buildSheet({
      sections: [section("I", [group("1", [criterion("1", 4, 4)])])],
      bonus: { self: bonus },
      penalty: { self: penalty },
    });
    return [built, useOf(built.sheet, rubric)] as const;
  };

  it("finds what goes beyond the cap, and nothing at it", () => {
    expect(found("bonus-above-cap", ...withExtras(5.5, 10))).toEqual([
      { severity: "error", cell: "D13", params: { points: 5.5, cap: 5 } },
    ]);
    expect(found("penalty-above-cap", ...withExtras(5, -12))).toEqual([
      { severity: "error", cell: "D14", params: { points: 12, cap: 10 } },
    ]);
    expect(placesOf(...withExtras(5, -10))).toEqual([]);
    expect(placesOf(...withExtras(null, "…"))).toEqual([]);
  });
});
