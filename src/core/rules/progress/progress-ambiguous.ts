import { type Quantity, quantityToNumber } from "../../model/points";
import type { QuantityReading } from "../../model/progressTable";
import type { Reason } from "../../model/reason";
import { costEvidence } from "./costEvidence";
import { progressFinding, type ProgressRule, quantityCells } from "./progressRule";

/**
 * Text with two readings ("4,714"). Undecided it is an error, because nothing is counted; settled by its neighbours it
 * is counted, and a person is asked all the same. Money and metres done carry what a metre would have cost.
 */
export const progressAmbiguous: ProgressRule<"progress-ambiguous"> = {
  id: "progress-ambiguous",
  check: (context) =>
    quantityCells(context.table).flatMap((placed) => {
      const { row, quantity, cell } = placed;
      const doubt = doubtOf(cell.reading);
      if (doubt === null) return [];
      const [first, second] = doubt.readings;
      const evidence = costEvidence(context, placed, doubt.readings);
      const params = {
        ...doubt.why.params,
        quantity,
        row: row.row,
        text: cell.text,
        first: quantityToNumber(first),
        second: quantityToNumber(second),
        why: doubt.why.code,
        variant: evidence ? (`${doubt.state}-costs` as const) : doubt.state,
        ...evidence,
      };
      const severity = doubt.state === "open" ? "error" : "warning";
      return [progressFinding(context, "progress-ambiguous", severity, cell.cell, params)];
    }),
};

interface Doubt {
  readonly state: "open" | "settled";
  readonly readings: readonly [Quantity, Quantity];
  readonly why: Reason;
}

function doubtOf(reading: QuantityReading): Doubt | null {
  if (reading.kind === "ambiguous") return { state: "open", readings: reading.readings, why: reading.why };
  if (reading.kind !== "exact" || reading.settled === null) return null;
  const { other, by } = reading.settled;
  return { state: "settled", readings: [reading.value, other], why: by };
}
