import type { Finding } from "../../model/finding";
import { pointsToNumber } from "../../model/points";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/**
 * A scored criterion without self points (blank or a placeholder such as "…"). A sheet on which nobody has given any
 * is simply not filled in: one finding, at the first criterion, that says how many there are.
 */
export const scoreMissing: Rule<"score-missing"> = {
  id: "score-missing",
  check(context) {
    const found: Finding<"score-missing">[] = [];
    let criteria = 0;
    for (const { criterion, cell, side, max } of factsOf(context).judged) {
      if (criterion === null || side !== "self") continue;
      criteria++;
      if (cell.reading.kind !== "blank") continue;
      const { code, title } = criterion;
      const params = { code, title, maxPoints: pointsToNumber(max) ?? "" };
      found.push(finding("score-missing", "error", at(context, cell.cell), params));
    }
    const first = found[0];
    if (first === undefined || found.length < criteria || criteria === 1) return found;
    return [{ ...first, params: { ...first.params, variant: "unfilled", count: criteria } }];
  },
};
