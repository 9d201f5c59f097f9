import fc from "fast-check";
import type { Rating } from "../../../src/core/model/checkResult";
import { points, pointsToNumber, type Points } from "../../../src/core/model/points";
import type { RatingScheme } from "../../../src/core/model/rubric";
import { rate } from "../../../src/core/scoring/rating";
import { computeTotals } from "../../../src/core/scoring/totals";
import { bare, buildRubric, smallScheme, useOf } from "../support/rubricBuilder";
import { buildSheet, criterion, group, section, type PointsSpec } from "../support/scoreSheetBuilder";

/** Rates a bare sheet with one criterion of so many points, out of so many. */
function rateBare(self: number, max: PointsSpec): Rating | null {
  const { sheet } = buildSheet({ sections: [section("I", [criterion("1", self, max)])] });
  const totals = computeTotals(sheet, bare);
  return rate(totals.total.selfPoints, "self", sheet, bare, totals);
}

/** Rates a sheet of three criteria (maxima 5, 3, 2; limits 9, 8, 0) by a rubric. */
function rateByRubric(
  self: readonly [PointsSpec, PointsSpec, PointsSpec],
  scheme: RatingScheme | null = smallScheme(),
  appraised: readonly PointsSpec[] = [],
  side: "self" | "appraised" = "self",
): Rating | null {
  const rubric = buildRubric(
    { "I/1/1.1": { max: 5 }, "I/1/1.2": { max: 3 }, "I/1/1.3": { max: 2 } },
    { rating: scheme },
  );
  const rows = self.map((p, i) =>
    criterion(`1.${i + 1}`, p, [5, 3, 2][i], appraised.length > 0 ? { appraised: appraised[i] ?? null } : {}),
  );
  const { sheet } = buildSheet({ sections: [section("I", [group("1", rows)])] });
  const use = useOf(sheet, rubric);
  const totals = computeTotals(sheet, use);
  const total = side === "self" ? totals.total.selfPoints : totals.total.appraisedPoints;
  return rate(total, side, sheet, use, totals);
}

const cap = (criterionPath: string, lessThan: number, atMost: string) => ({
  criterion: criterionPath,
  lessThan: points(lessThan * 100),
  atMost,
  reason: `${criterionPath} dưới ${lessThan} điểm`,
});

describe("rate, without a rubric", () => {
  it.each([
    [100, "Xuất sắc"],
    [90, "Xuất sắc"],
    [89.99, "Tốt"],
    [89, "Tốt"],
    [80, "Tốt"],
    [79.99, "Khá"],
    [50, "Trung bình"],
    [49.99, "Chưa đạt"],
    [0, "Chưa đạt"],
  ])("gives %d of 100 the class %s, provisionally", (total, name) => {
    const rating = rateBare(total, 100);
    expect(rating?.name).toBe(name);
    expect(rating?.provisional).toBe(true);
  });

  it("says that 89 of 100 lacks one point for the next class", () => {
    const rating = rateBare(89, 100);
    expect(rating?.next?.name).toBe("Xuất sắc");
    expect(pointsToNumber(rating!.next!.missingPoints)).toBe(1);
    expect(pointsToNumber(rating!.fromPoints)).toBe(80);
  });

  it("scales the limits exactly to another maximum", () => {
    expect(rateBare(45, 50)?.name).toBe("Xuất sắc");
    expect(rateBare(44.99, 50)?.name).toBe("Tốt");
    // 90 % of 99,99 is 89,991: 89,99 lies below it, by less than a hundredth.
    expect(rateBare(89.99, 99.99)?.name).toBe("Tốt");
    expect(rateBare(90, 99.99)?.name).toBe("Xuất sắc");
  });

  it("agrees with the exact comparison total × 100 ≥ limit × maximum, for any total and maximum", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (total, max) => {
        const reached = [9000, 8000, 7000, 5000, 0].findIndex((limit) => total * 10_000 >= limit * max);
        const names = ["Xuất sắc", "Tốt", "Khá", "Trung bình", "Chưa đạt"];
        expect(rateBare(total / 100, max / 100)?.name).toBe(names[reached]);
      }),
    );
  });

  it("rates nothing while the total is blank or the maximum is not known", () => {
    const { sheet } = buildSheet({ sections: [section("I", [criterion("1", null, 100)])] });
    const totals = computeTotals(sheet, bare);
    expect(rate(totals.total.selfPoints, "self", sheet, bare, totals)).toBeNull();
    expect(rateBare(89, null)).toBeNull();
  });

  it("puts a total below zero into the lowest class", () => {
    const { sheet } = buildSheet({ sections: [section("I", [criterion("1", 1, 100)])] });
    const totals = computeTotals(sheet, bare);
    expect(rate(-200 as Points, "self", sheet, bare, totals)?.name).toBe("Chưa đạt");
  });
});

describe("rate, by a rubric", () => {
  it("is final when the limits are confirmed and every criterion is read", () => {
    const rating = rateByRubric([5, 3, 1]);
    expect(rating).toEqual({
      name: "Xuất sắc",
      fromPoints: 900,
      cappedFrom: null,
      next: null,
      provisional: false,
      cite: "Quyết định thử",
    });
  });

  it("is provisional while a criterion has no points", () => {
    expect(rateByRubric([5, 3, null])?.provisional).toBe(true);
    expect(rateByRubric([5, 3, null])?.name).toBe("Tốt");
  });

  it("is provisional while the limits are assumed", () => {
    const assumed = smallScheme({ authority: { status: "assumed", cite: "Minh họa" } });
    expect(rateByRubric([5, 3, 2], assumed)?.provisional).toBe(true);
  });

  it("gives no class where the rubric has none", () => {
    expect(rateByRubric([5, 3, 2], null)).toBeNull();
  });

  it("names where points can be won, the largest gain first, and leaves blanks out", () => {
    const next = rateByRubric([3.5, 1, 2])?.next;
    expect(next?.name).toBe("Tốt");
    expect(next?.missingPoints).toBe(150);
    expect(next?.gains.map((g) => [g.criterion.code, g.missingPoints])).toEqual([
      ["1.2", 200],
      ["1.1", 150],
    ]);
    expect(rateByRubric([3.5, null, 2])?.next?.gains.map((g) => g.criterion.code)).toEqual(["1.1"]);
  });

  it("caps the class when a criterion stands below its condition", () => {
    const rating = rateByRubric([5, 3, 1], smallScheme({ caps: [cap("I/1/1.3", 1.5, "Tốt")] }));
    expect(rating?.name).toBe("Tốt");
    expect(rating?.cappedFrom).toEqual({
      name: "Xuất sắc",
      reason: "I/1/1.3 dưới 1.5 điểm",
      criterion: "I/1/1.3",
    });
  });

  it("counts what lifts the cap: the total is there, half a point on the criterion is missing", () => {
    const rating = rateByRubric([5, 2.5, 1.5], smallScheme({ caps: [cap("I/1/1.3", 2, "Tốt")] }));
    expect(rating?.next?.name).toBe("Xuất sắc");
    expect(rating?.next?.missingPoints).toBe(50);
    // First what holds the class down, though no gain is larger.
    expect(rating?.next?.gains.map((g) => g.criterion.code)).toEqual(["1.3", "1.2"]);
  });

  it("does not cap on the limit itself, nor on a blank", () => {
    const scheme = smallScheme({ caps: [cap("I/1/1.3", 2, "Đạt")] });
    expect(rateByRubric([5, 3, 2], scheme)?.name).toBe("Xuất sắc");
    expect(rateByRubric([5, 3, null], scheme)?.cappedFrom).toBeNull();
  });

  it("takes the strictest of several caps", () => {
    const caps = [cap("I/1/1.3", 2, "Tốt"), cap("I/1/1.2", 3, "Đạt"), cap("I/1/1.1", 3, "Đạt")];
    const rating = rateByRubric([5, 2.5, 1.5], smallScheme({ caps }));
    expect(rating?.name).toBe("Đạt");
    expect(rating?.cappedFrom?.criterion).toBe("I/1/1.2");
  });

  it("does not call a class capped that the total does not reach anyway", () => {
    const rating = rateByRubric([5, 1, 1], smallScheme({ caps: [cap("I/1/1.3", 2, "Tốt")] }));
    expect([rating?.name, rating?.cappedFrom]).toEqual(["Đạt", null]);
  });

  it("rates the appraised points by themselves", () => {
    const rating = rateByRubric([5, 3, 2], smallScheme(), [5, 3, 0.5], "appraised");
    expect([rating?.name, rating?.provisional]).toEqual(["Tốt", false]);
    expect(rateByRubric([5, 3, 2], smallScheme(), [5, 3], "appraised")?.provisional).toBe(true);
  });
});
