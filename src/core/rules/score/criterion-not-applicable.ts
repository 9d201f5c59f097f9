import type { Finding } from "../../model/finding";
import { pointsToNumber, type Points } from "../../model/points";
import { maximumOf, rubricCriterion } from "../../scoring/scoredRows";
import { at, finding, type Rule } from "../rule";

/**
 * Criteria said not to apply: a hint that records the reason and what becomes of the points, a warning without a reason
 * or where the claim cannot be followed (the rubric applies the criterion to everybody, or points stand beside it).
 */
export const criterionNotApplicable: Rule<"criterion-not-applicable"> = {
  id: "criterion-not-applicable",
  check(context) {
    const { notApplicable, refusedClaims } = context.totals;
    const found: Finding<"criterion-not-applicable">[] = [];
    for (const { criterion, cell, reason, maxPoints, treatment, condition } of notApplicable) {
      const { code, title } = criterion;
      const variant = reason === "" ? ("no-reason" as const) : treatment;
      const params = { code, title, maxPoints: pointsToNumber(maxPoints), reason, condition, variant };
      const cite = rubricCriterion(criterion, context.rubricUse)?.authority.cite ?? null;
      const severity = reason === "" ? "warning" : "hint";
      found.push(finding("criterion-not-applicable", severity, at(context, cell), params, cite));
    }
    for (const { criterion, cell, why } of refusedClaims) {
      const { code, title } = criterion;
      const max = maximumOf(criterion, context.rubricUse) ?? (0 as Points);
      const rule = rubricCriterion(criterion, context.rubricUse);
      const condition = rule?.applicability?.condition ?? "";
      const params = { code, title, maxPoints: pointsToNumber(max), reason: "", condition, variant: why };
      const cite = rule?.authority.cite ?? null;
      found.push(finding("criterion-not-applicable", "warning", at(context, cell), params, cite));
    }
    return found;
  },
};
