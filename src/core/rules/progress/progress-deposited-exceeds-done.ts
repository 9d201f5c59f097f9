import { type Quantity, quantityToNumber } from "../../model/points";
import { yearLabel } from "../../progress/unitCost";
import { knownQuantity } from "../../reading/readProgressQuantity";
import { progressFinding, type ProgressRule } from "./progressRule";

/** More metres handed over in a year than were arranged in it. */
export const progressDepositedExceedsDone: ProgressRule<"progress-deposited-exceeds-done"> = {
  id: "progress-deposited-exceeds-done",
  check: (context) =>
    context.table.rows.flatMap((row) => {
      const cell = row.quantities.deposited;
      const deposited = knownQuantity(cell);
      const done = knownQuantity(row.quantities.done);
      if (cell === null || deposited === null || done === null || deposited <= done) return [];
      const params = {
        year: yearLabel(row),
        deposited: quantityToNumber(deposited),
        done: quantityToNumber(done),
        excess: quantityToNumber((deposited - done) as Quantity),
      };
      return [progressFinding(context, "progress-deposited-exceeds-done", "warning", cell.cell, params)];
    }),
};
