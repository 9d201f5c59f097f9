import { type Quantity, quantityToNumber } from "../../model/points";
import { yearLabel } from "../../progress/unitCost";
import { knownQuantity } from "../../reading/readProgressQuantity";
import { progressFinding, type ProgressRule } from "./progressRule";

/** More metres arranged in a year than its plan had. */
export const progressDoneExceedsPlanned: ProgressRule<"progress-done-exceeds-planned"> = {
  id: "progress-done-exceeds-planned",
  check: (context) =>
    context.table.rows.flatMap((row) => {
      const cell = row.quantities.done;
      const done = knownQuantity(cell);
      const planned = knownQuantity(row.quantities.planned);
      if (cell === null || done === null || planned === null || done <= planned) return [];
      const params = {
        year: yearLabel(row),
        done: quantityToNumber(done),
        planned: quantityToNumber(planned),
        excess: quantityToNumber((done - planned) as Quantity),
      };
      return [progressFinding(context, "progress-done-exceeds-planned", "warning", cell.cell, params)];
    }),
};
