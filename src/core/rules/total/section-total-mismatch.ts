import type { Finding } from "../../model/finding";
import { pointsToNumber } from "../../model/points";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/** A section, group, bonus or penalty row that does not state the sum of its criteria or items. Blanks count as nothing. */
export const sectionTotalMismatch: Rule<"section-total-mismatch"> = {
  id: "section-total-mismatch",
  check(context) {
    const found: Finding<"section-total-mismatch">[] = [];
    for (const { kind, verdict, row, cell, declared, computed } of factsOf(context).totals) {
      if (kind === "total" || verdict !== "differs" || declared === null || computed === null) continue;
      const params = {
        code: row.code,
        title: row.title,
        declared: pointsToNumber(declared),
        computed: pointsToNumber(computed),
      };
      found.push(finding("section-total-mismatch", "error", at(context, cell.cell), params));
    }
    return found;
  },
};
