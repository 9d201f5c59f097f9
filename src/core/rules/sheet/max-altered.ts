import { knownPoints } from "../../model/scoreSheet";
import type { Finding } from "../../model/finding";
import { pointsToNumber } from "../../model/points";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/**
 * A printed maximum that is not the rubric's, or is not there at all (`maxPoints` is then what the cell shows).
 * Silent where the sheet has no such column, and about a formula without a stored value.
 */
export const maxAltered: Rule<"max-altered"> = {
  id: "max-altered",
  check(context) {
    const found: Finding<"max-altered">[] = [];
    for (const { criterion, rubric, side } of factsOf(context).judged) {
      const cell = criterion?.maxPoints ?? null;
      if (criterion === null || rubric === null || cell === null || side !== "self") continue;
      const printed = knownPoints(cell);
      if (printed === rubric.maxPoints || cell.reading.kind === "unknown") continue;
      const params = {
        code: criterion.code,
        title: criterion.title,
        maxPoints: printed === null ? cell.text : pointsToNumber(printed),
        expected: pointsToNumber(rubric.maxPoints),
      };
      found.push(finding("max-altered", "error", at(context, cell.cell), params, rubric.authority.cite));
    }
    return found;
  },
};
