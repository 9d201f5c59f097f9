import { pointsToNumber } from "../../model/points";
import type { Rubric, RubricCriterion } from "../../model/rubric";
import type { RuleContext } from "../rule";
import { leavesOf, rubricCriterion } from "../../scoring/scoredRows";
import { factsOf } from "../facts";
import { headerCell } from "../headerCell";
import { at, finding, type Rule } from "../rule";

/** The rubric's sections by criterion, and for each section a title cell of the sheet that stands for it. */
function sectionCells(context: RuleContext, rubric: Rubric): (missing: RubricCriterion) => string | null {
  const sectionOf = new Map<RubricCriterion, number>();
  rubric.sections.forEach(({ groups }, section) => {
    for (const group of groups) for (const c of group.criteria) sectionOf.set(c, section);
  });
  const cells = new Map<number | undefined, string>();
  for (const section of context.scoreSheet.sections) {
    for (const node of leavesOf([section])) {
      const criterion = rubricCriterion(node, context.rubricUse);
      const index = criterion === null ? undefined : sectionOf.get(criterion);
      if (index !== undefined && !cells.has(index)) cells.set(index, section.titleCell);
    }
  }
  return (missing) => cells.get(sectionOf.get(missing)) ?? null;
}

/** A criterion of the rubric that the sheet does not have. Points at the section where it belongs. */
export const criterionMissing: Rule<"criterion-missing"> = {
  id: "criterion-missing",
  check(context) {
    const { rubric, missing } = context.rubricUse;
    if (rubric === null || missing.length === 0 || !factsOf(context).rubricFits) return [];
    const cellFor = sectionCells(context, rubric);
    return missing.map((criterion) => {
      const { code, title, maxPoints, authority } = criterion;
      const place = at(context, cellFor(criterion) ?? headerCell(context.scoreSheet));
      const params = { code, title, maxPoints: pointsToNumber(maxPoints), rubric: rubric.title };
      return finding("criterion-missing", "error", place, params, authority.cite);
    });
  },
};
