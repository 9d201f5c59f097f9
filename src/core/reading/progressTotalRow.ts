import { sumOrBlank } from "../model/points";
import type { ProgressQuantity, ProgressRow } from "../model/progressTable";
import { knownQuantity } from "./readProgressQuantity";

const summed: readonly ProgressQuantity[] = ["planned", "done", "provinceFunds", "agencyFunds", "deposited"];

/**
 * True for a last row without a year that is plainly the sum of the rows above: its quantities are SUM formulas, or
 * at least two of them are given and all are exactly the sums of their columns.
 */
export function isUnlabelledTotal(row: ProgressRow, above: readonly ProgressRow[]): boolean {
  if (row.year.text !== "" || above.length < 2) return false;
  let given = 0;
  let formulas = 0;
  for (const quantity of summed) {
    const cell = row.quantities[quantity];
    if (cell === null || cell.reading.kind === "blank") continue;
    given++;
    if (cell.formula !== null && /^(?:SUM|SUBTOTAL)\s*\(/i.test(cell.formula)) formulas++;
    else if (knownQuantity(cell) !== sumOrBlank(above.map((r) => knownQuantity(r.quantities[quantity]))))
      return false;
  }
  return formulas > 0 || given >= 2;
}
