import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";
import { headerCell } from "../headerCell";

/**
 * A chosen rubric of which less than half of the criteria are on the sheet: probably the wrong file or the wrong
 * rubric. The rules that rest on the rubric then stay silent.
 */
export const rubricMismatch: Rule<"rubric-mismatch"> = {
  id: "rubric-mismatch",
  check(context) {
    const { rubric, missing, criteria } = context.rubricUse;
    if (rubric === null || factsOf(context).rubricFits) return [];
    const params = { rubric: rubric.title, matched: criteria.size, expected: criteria.size + missing.length };
    const place = at(context, headerCell(context.scoreSheet));
    return [finding("rubric-mismatch", "error", place, params, rubric.authority.cite)];
  },
};
