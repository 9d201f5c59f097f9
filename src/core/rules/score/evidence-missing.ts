import { knownPoints } from "../../model/scoreSheet";
import type { Finding } from "../../model/finding";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/** Dots and dashes printed for filling in. */
const NOTHING = /^[\s.\u2026_\-\u2013\u2014]*$/;

/** Points above zero without the evidence the rubric asks for. Silent where the sheet has no evidence column. */
export const evidenceMissing: Rule<"evidence-missing"> = {
  id: "evidence-missing",
  check(context) {
    const found: Finding<"evidence-missing">[] = [];
    for (const { criterion, cell, side, rubric } of factsOf(context).judged) {
      const evidence = criterion?.evidence ?? null;
      if (criterion === null || evidence === null || side !== "self") continue;
      if (rubric?.evidence !== "required" || !NOTHING.test(evidence.text)) continue;
      if ((knownPoints(cell) ?? 0) <= 0) continue;
      const params = { code: criterion.code, title: criterion.title };
      const place = at(context, evidence.cell);
      found.push(finding("evidence-missing", "warning", place, params, rubric.authority.cite));
    }
    return found;
  },
};
