import { quantityToNumber } from "../../model/points";
import { isDoubtfulQuantity } from "../../reading/readProgressQuantity";
import { progressQuantities } from "../../reading/readProgressTable";
import { progressFinding, type ProgressRule } from "./progressRule";

/** The table's own total row states another sum. Backlogs of several years need not add up and are left out. */
export const progressTotalMismatch: ProgressRule<"progress-total-mismatch"> = {
  id: "progress-total-mismatch",
  check: (context) => {
    const { rows, total } = context.table;
    return progressQuantities.flatMap((quantity) => {
      const cell = total?.quantities[quantity] ?? null;
      const declared = cell?.reading.kind === "exact" ? cell.reading.value : null;
      const computed = context.totals[quantity];
      if (quantity === "backlog" || cell === null || declared === null || computed === null) return [];
      const inDoubt = rows.some(
        ({ quantities: { [quantity]: c } }) => isDoubtfulQuantity(c) || c?.reading.kind === "rounded",
      );
      if (declared === computed || inDoubt) return [];
      const params = {
        quantity,
        declared: quantityToNumber(declared),
        computed: quantityToNumber(computed),
      };
      return [progressFinding(context, "progress-total-mismatch", "warning", cell.cell, params)];
    });
  },
};
