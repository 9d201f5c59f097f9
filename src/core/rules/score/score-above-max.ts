import { knownPoints } from "../../model/scoreSheet";
import type { Finding } from "../../model/finding";
import { pointsToNumber } from "../../model/points";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/** Points above the maximum: the rubric's where the criterion is matched, else the printed one. */
export const scoreAboveMax: Rule<"score-above-max"> = {
  id: "score-above-max",
  check(context) {
    const found: Finding<"score-above-max">[] = [];
    for (const { row, cell, max, part, rubric } of factsOf(context).judged) {
      const points = knownPoints(cell);
      if (points === null || max === null) continue;
      const above = part === "penalty" ? Math.abs(points) > Math.abs(max) : points > max;
      if (!above) continue;
      const { code, title } = row;
      const params = { code, title, points: pointsToNumber(points), maxPoints: pointsToNumber(max) };
      const place = at(context, cell.cell);
      found.push(finding("score-above-max", "error", place, params, rubric?.authority.cite ?? null));
    }
    return found;
  },
};
