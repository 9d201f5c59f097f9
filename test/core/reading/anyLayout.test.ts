import fc from "fast-check";
import { criteriaOf } from "../../../src/core/model/scoreSheet";
import { columnName } from "../../../src/core/text/a1";
import { bundledRubrics } from "../../../src/app/bundledRubrics";
import { checkSnapshot, pointsToNumber } from "../../../src/core";
import { findScoreSheet } from "../../../src/core/reading/findScoreSheet";
import { sumOfKnown } from "../support/sums";
import { anyLayout, anyScores, layOut } from "../support/layouts";

test("a scoring sheet is read right in any layout", () => {
  fc.assert(
    fc.property(anyLayout, anyScores, (layout, scores) => {
      const truth = layOut(layout, scores);
      const found = findScoreSheet(truth.workbook);
      if (!found.found) throw new Error(JSON.stringify(found.missing));
      const sheet = found.scoreSheet;
      expect(sheet.sheet).toBe(truth.sheet);
      expect(sheet.headerRow).toBe(truth.headerRow);
      expect(criteriaOf(sheet.sections)).toHaveLength(truth.criteria);
      expect(columnName(sheet.columns.selfPoints)).toBe(truth.columns.self);
      expect(sheet.columns.maxPoints === null ? undefined : columnName(sheet.columns.maxPoints)).toBe(
        truth.columns.max,
      );
      expect(sheet.sections.map((s) => sumOfKnown(criteriaOf([s])))).toEqual(truth.sections);
      expect(sheet.declaredRating?.text).toBe("Tốt");
      expect(sheet.bonus?.selfPoints.reading.kind).toBe(layout.bonus === null ? "blank" : "exact");
      expect(sheet.penalty?.selfPoints.reading.kind).toBe(layout.penalty === null ? "blank" : "exact");
      expect(sheet.total).not.toBeNull();
      expect(sheet.agency?.text.normalize("NFC")).toBe("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI");
      expect(sheet.year?.year).toBe(2021);
    }),
    { numRuns: 400 },
  );
});

test("a faultless sheet gives no error in any layout, and no warning but those of its layout", () => {
  const rubrics = bundledRubrics.list();
  fc.assert(
    fc.property(anyLayout, anyScores, (layout, scores) => {
      const { workbook, total } = layOut(layout, scores);
      const result = checkSnapshot(workbook, { catalog: rubrics });
      expect(pointsToNumber(result.totals?.total.selfPoints ?? null)).toBe(total);
      const expected = new Set(["rating-provisional", "rating-mismatch"]);
      // Text is passed over by total formulas; a formula without a stored value is told once.
      if (layout.numbersAsText) expected.add("score-number-as-text");
      if (layout.subtotal === "uncached") expected.add("stale-formula-cache");
      const unexpected = result.findings.filter((f) => f.severity !== "hint" && !expected.has(f.rule));
      expect(unexpected).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
