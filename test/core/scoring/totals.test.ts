import fc from "fast-check";
import { points, pointsToNumber } from "../../../src/core/model/points";
import { computeTotals } from "../../../src/core/scoring/totals";
import { authority, bare, buildRubric, useOf } from "../support/rubricBuilder";
import {
  buildSheet,
  criterion,
  group,
  notANumber,
  section,
  twoReadings,
  typed,
  type SheetSpec,
} from "../support/scoreSheetBuilder";

const n = pointsToNumber;
const totalsOf = (spec: SheetSpec) => computeTotals(buildSheet(spec).sheet, bare);
const totalOf = (spec: SheetSpec) => n(totalsOf(spec).total.selfPoints);

/** Sections with 20, 39 and 30 points: the one real result. */
const real = ["I", "II", "III"].map((code, i) =>
  section(code, [
    criterion("1", [15, 30, 20][i]!, [20, 30, 25][i]),
    criterion("2", [5, 9, 10][i]!, [5, 10, 10][i]),
  ]),
);

describe("computeTotals", () => {
  it("adds the real result: 20 + 39 + 30 = 89 of 100, bonus and penalty blank", () => {
    const totals = totalsOf({ sections: real, bonus: { self: "…" }, penalty: { self: "…" } });
    expect(totals.sections.map((s) => [n(s.selfPoints), n(s.maxPoints)])).toEqual([
      [20, 25],
      [39, 40],
      [30, 35],
    ]);
    expect(n(totals.total.selfPoints)).toBe(89);
    expect(n(totals.total.maxPoints)).toBe(100);
    expect(totals.bonus.selfPoints).toBeNull();
    expect(totals.penalty.selfPoints).toBeNull();
    expect(totals.unreadCriteria).toEqual([]);
  });

  it("adds tenths exactly: 0,1 + 0,2 is 0,3", () => {
    expect(totalOf({ sections: [section("I", [criterion("1", 0.1), criterion("2", 0.2)])] })).toBe(0.3);
  });

  it("does not take a blank bonus for zero, nor zero for a blank", () => {
    expect(totalsOf({ sections: real, bonus: { self: null } }).bonus.selfPoints).toBeNull();
    expect(totalsOf({ sections: real, bonus: { self: 0 } }).bonus.selfPoints).toBe(0);
  });

  it("leaves everything blank on a sheet nobody has filled in", () => {
    const totals = totalsOf({ sections: [section("I", [criterion("1", null, 2)])], bonus: {}, total: {} });
    expect(totals.total.selfPoints).toBeNull();
    expect(totals.sections[0]!.selfPoints).toBeNull();
    expect(n(totals.total.maxPoints)).toBe(2);
    expect(totals.unreadCriteria.map((c) => c.path)).toEqual(["I/1"]);
  });

  it("adds criteria through groups, and takes a section without children as its own criterion", () => {
    const sections = [
      section("I", [group("1", [criterion("1.1", 1), criterion("1.2", 2)]), criterion("2", 0.5)]),
      section("II", [], { self: 4, max: 5 }),
    ];
    const totals = totalsOf({ sections });
    expect(totals.sections.map((s) => n(s.selfPoints))).toEqual([3.5, 4]);
    expect(n(totals.sections[1]!.maxPoints)).toBe(5);
  });

  it("counts text with one reading and leaves doubtful, invalid and unknown points out, naming the criteria", () => {
    const rows = [
      criterion("1", typed("705.", 7.05)),
      criterion("2", twoReadings("1.500", 1500, 1.5)),
      criterion("3", notANumber("đạt")),
      criterion("4", { formula: "SUM(A1)" }),
      criterion("5", { formula: "A0", value: "error" }),
      criterion("6", 1 / 3),
    ];
    const totals = totalsOf({ sections: [section("I", rows)] });
    expect(n(totals.total.selfPoints)).toBe(7.38);
    expect(totals.unreadCriteria.map((c) => c.code)).toEqual(["2", "3", "4", "5"]);
  });

  it("takes the penalty off, whichever sign it is written with", () => {
    expect(totalOf({ sections: real, bonus: { self: 2 }, penalty: { self: 1.5 } })).toBe(89.5);
    expect(totalOf({ sections: real, bonus: { self: 2 }, penalty: { self: -1.5 } })).toBe(89.5);
  });

  it("counts the items of a bonus, or its own row when no item has points", () => {
    const items = [criterion("1", 1), criterion("2", null), criterion("3", 0.5)];
    expect(totalOf({ sections: real, bonus: { self: 9, items } })).toBe(90.5);
    expect(totalOf({ sections: real, bonus: { self: 3, items: [criterion("1", null)] } })).toBe(92);
    expect(totalOf({ sections: real, penalty: { items: [criterion("1", -1), criterion("2", 2)] } })).toBe(86);
  });

  it("does not clamp a total below zero", () => {
    const sections = [section("I", [criterion("1", 1)])];
    expect(totalOf({ sections, penalty: { self: 3 } })).toBe(-2);
    expect(totalOf({ sections: [section("I", [criterion("1", null)])], penalty: { self: 3 } })).toBe(-3);
  });

  it("says beside each sum what the sheet declares", () => {
    const sections = [section("I", [criterion("1", 1, 2, { appraised: 0.5 })], { self: 3, appraised: 0.5 })];
    const totals = totalsOf({ sections, total: { self: 4, appraised: null } });
    const [one] = totals.sections;
    expect([n(one!.declaredSelfPoints), n(one!.declaredAppraisedPoints)]).toEqual([3, 0.5]);
    expect([n(totals.total.declaredSelfPoints), totals.total.declaredAppraisedPoints]).toEqual([4, null]);
    expect([n(totals.total.selfPoints), n(totals.total.appraisedPoints)]).toEqual([1, 0.5]);
  });

  it("uses a printed maximum only where the criteria do not state all of theirs", () => {
    const sections = [section("I", [criterion("1", 1, 2), criterion("2", 1)], { max: 10 })];
    expect(n(totalsOf({ sections, total: { max: 20 } }).sections[0]!.maxPoints)).toBe(10);
    const unknown = [section("I", [criterion("1", 1)])];
    expect(n(totalsOf({ sections: unknown, total: { max: 20 } }).total.maxPoints)).toBe(20);
    expect(totalsOf({ sections: unknown }).total.maxPoints).toBeNull();
  });

  it("prefers the rubric's maxima, and cuts bonus and penalty at the rubric's caps", () => {
    const part = { title: "Điểm cộng", items: [], authority };
    const rubric = buildRubric(
      { "I/1/1.1": { max: 3 } },
      { bonus: { ...part, cap: points(500) }, penalty: { ...part, cap: points(200) } },
    );
    const { sheet } = buildSheet({
      sections: [section("I", [group("1", [criterion("1.1", 2, 4)])])],
      bonus: { self: 6 },
      penalty: { self: -3 },
    });
    const totals = computeTotals(sheet, useOf(sheet, rubric));
    expect(n(totals.total.maxPoints)).toBe(3);
    expect([n(totals.bonus.selfPoints), n(totals.bonus.enteredSelfPoints)]).toEqual([5, 6]);
    expect([n(totals.penalty.selfPoints), n(totals.penalty.enteredSelfPoints)]).toEqual([2, 3]);
    expect(n(totals.total.selfPoints)).toBe(5);
  });

  it("is the sum of whatever points are known, for any sheet", () => {
    const cell = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null });
    const column = fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(column, cell, cell, (sections, bonus, penalty) => {
        const dec = (p: number | null) => (p === null ? null : p / 100);
        const total = totalsOf({
          sections: sections.map((s, i) =>
            section(
              String(i),
              s.map((p, j) => criterion(String(j), dec(p))),
            ),
          ),
          bonus: { self: dec(bonus) },
          penalty: { self: dec(penalty) },
        }).total.selfPoints;
        const all = [...sections.flat(), bonus, penalty === null ? null : -penalty].filter((p) => p !== null);
        expect(total).toBe(all.length === 0 ? null : all.reduce((a, b) => a + b, 0));
      }),
    );
  });
});
