import { type Quantity, quantityToNumber } from "../../model/points";
import type { ProgressQuantity } from "../../model/progressTable";
import { isDoubtfulQuantity, knownQuantity } from "../../reading/readProgressQuantity";
import { progressFinding, type ProgressRule } from "./progressRule";

const compared: readonly ProgressQuantity[] = ["planned", "done", "backlog"];

/**
 * The backlog reported is not what plan less done leaves. Both may be right (files outside the plan, files destroyed),
 * so it is a question and never a correction. The last backlog reported counts as well as their sum; silent while a
 * number in question is in doubt.
 */
export const progressBacklogQuestion: ProgressRule<"progress-backlog-question"> = {
  id: "progress-backlog-question",
  check: (context) => {
    const { table, totals } = context;
    const { planned, done, backlog } = totals;
    const reported = table.rows.flatMap(({ quantities }) =>
      quantities.backlog && knownQuantity(quantities.backlog) !== null ? [quantities.backlog] : [],
    );
    const last = reported.at(-1);
    if (planned === null || done === null || backlog === null || last === undefined) return [];
    if (table.rows.some((row) => compared.some((q) => isDoubtfulQuantity(row.quantities[q])))) return [];
    const difference = (planned - done) as Quantity;
    if (difference === backlog || difference === knownQuantity(last)) return [];
    // More done than planned leaves nothing: the excess has a rule of its own.
    if (difference < 0 && backlog === 0) return [];
    const params = {
      planned: quantityToNumber(planned),
      done: quantityToNumber(done),
      difference: quantityToNumber(difference),
      backlog: quantityToNumber(backlog),
    };
    return [progressFinding(context, "progress-backlog-question", "warning", last.cell, params)];
  },
};
