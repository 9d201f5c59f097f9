import type { Finding } from "../../model/finding";
import { pointsToNumber } from "../../model/points";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/** A total that is not sections plus bonus less penalty, each counted from its criteria and items. */
export const grandTotalMismatch: Rule<"grand-total-mismatch"> = {
  id: "grand-total-mismatch",
  check(context) {
    const found: Finding<"grand-total-mismatch">[] = [];
    for (const { kind, verdict, cell, declared, computed } of factsOf(context).totals) {
      if (kind !== "total" || verdict !== "differs" || declared === null || computed === null) continue;
      const params = { declared: pointsToNumber(declared), computed: pointsToNumber(computed) };
      found.push(finding("grand-total-mismatch", "error", at(context, cell.cell), params));
    }
    return found;
  },
};
