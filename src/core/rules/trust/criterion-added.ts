import type { Finding } from "../../model/finding";
import { knownPoints } from "../../model/scoreSheet";
import { pointsToNumber } from "../../model/points";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/**
 * A criterion of the sheet that the rubric does not have. An error when a person chose the rubric and the row adds
 * points to the total; else a warning: it may be one of the rubric's own in quite other words.
 */
export const criterionAdded: Rule<"criterion-added"> = {
  id: "criterion-added",
  check(context) {
    const found: Finding<"criterion-added">[] = [];
    const { rubric: pack, criteria, how } = context.rubricUse;
    const { rubricFits, judged } = factsOf(context);
    // A pack without criteria (still open) says nothing about which are too many.
    if (pack === null || criteria.size === 0 || !rubricFits) return found;
    for (const { criterion, rubric, side, cell } of judged) {
      if (criterion === null || rubric !== null || side !== "self") continue;
      const points = knownPoints(cell);
      const counts = points !== null && points > 0;
      const params = {
        code: criterion.code,
        title: criterion.title,
        points: points === null ? "" : pointsToNumber(points),
        rubric: pack.title,
      };
      const severity = how === "chosen" && counts ? "error" : "warning";
      const place = at(context, criterion.titleCell);
      found.push(finding("criterion-added", severity, place, params, pack.authority.cite));
    }
    return found;
  },
};
