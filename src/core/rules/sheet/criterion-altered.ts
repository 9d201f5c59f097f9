import type { Finding } from "../../model/finding";
import { foldText } from "../../text/vietnameseText";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/** A criterion whose wording is not the rubric's (marks, case and punctuation aside). */
export const criterionAltered: Rule<"criterion-altered"> = {
  id: "criterion-altered",
  check(context) {
    const found: Finding<"criterion-altered">[] = [];
    for (const { criterion, rubric, side } of factsOf(context).judged) {
      if (criterion === null || rubric === null || side !== "self") continue;
      if (criterion.title === rubric.title || foldText(criterion.title) === foldText(rubric.title)) continue;
      const params = { code: criterion.code, title: criterion.title, expected: rubric.title };
      const place = at(context, criterion.titleCell);
      found.push(finding("criterion-altered", "warning", place, params, rubric.authority.cite));
    }
    return found;
  },
};
