import type { Severity } from "../../model/finding";
import type { QuantityReading } from "../../model/progressTable";
import { progressFinding, type ProgressRule, quantityCells } from "./progressRule";

type Variant = "text" | "date" | "boolean" | "range" | "error" | "unknown" | "negative";

/** A quantity that is none: an Excel error, a date that Excel made of it, words, or less than nothing. */
export const progressNotNumber: ProgressRule<"progress-not-number"> = {
  id: "progress-not-number",
  check: (context) =>
    quantityCells(context.table).flatMap(({ row, quantity, cell }) => {
      const variant = variantOf(cell.reading);
      if (variant === null) return [];
      const params = { quantity, row: row.row, text: cell.text, variant };
      return [progressFinding(context, "progress-not-number", severityOf(variant), cell.cell, params)];
    }),
};

function variantOf(reading: QuantityReading): Variant | null {
  switch (reading.kind) {
    case "invalid":
      return reading.why;
    case "error":
    case "unknown":
      return reading.kind;
    case "exact":
    case "rounded":
      return reading.value < 0 ? "negative" : null;
    default:
      return null;
  }
}

/** Words may be meant ("chưa có"), and a formula without a value opens well in Excel; the rest is damage. */
function severityOf(variant: Variant): Severity {
  return variant === "text" || variant === "unknown" ? "warning" : "error";
}
