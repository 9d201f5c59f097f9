import { knownPoints } from "../../model/scoreSheet";
import type { Finding } from "../../model/finding";
import { pointsToNumber } from "../../model/points";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/** Points below zero; in the penalty part a minus sign is only a way of writing. */
export const scoreNegative: Rule<"score-negative"> = {
  id: "score-negative",
  check(context) {
    const found: Finding<"score-negative">[] = [];
    for (const { row, cell, part } of factsOf(context).judged) {
      const points = knownPoints(cell);
      if (points === null || points >= 0 || part === "penalty") continue;
      const params = { code: row.code, title: row.title, points: pointsToNumber(points) };
      found.push(finding("score-negative", "error", at(context, cell.cell), params));
    }
    return found;
  },
};
