import { quantityToNumber } from "../../model/points";
import { costEvidence } from "./costEvidence";
import { progressFinding, type ProgressRule, quantityCells } from "./progressRule";

/** A quantity typed as text with one certain reading: we count it, Excel's sums pass over it. */
export const progressNumberAsText: ProgressRule<"progress-number-as-text"> = {
  id: "progress-number-as-text",
  check: (context) =>
    quantityCells(context.table).flatMap((placed) => {
      const { row, quantity, cell } = placed;
      const { reading } = cell;
      if ((reading.kind !== "exact" && reading.kind !== "rounded") || !reading.asText) return [];
      // Settled between two readings: progress-ambiguous shows both.
      if (reading.kind === "exact" && reading.settled !== null) return [];
      const note = reading.kind === "exact" ? reading.notes[0] : undefined;
      const evidence = costEvidence(context, placed, [reading.value, reading.value]);
      const params = {
        ...note?.params,
        quantity,
        row: row.row,
        text: cell.text,
        value: quantityToNumber(reading.value),
        why: note?.code ?? "",
        variant: evidence ? "costs" : "plain",
        ...evidence,
      } as const;
      return [progressFinding(context, "progress-number-as-text", "warning", cell.cell, params)];
    }),
};
