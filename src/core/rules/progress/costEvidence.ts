import type { RuleParams } from "../../model/finding";
import { type Quantity, quantityToNumber, sumOrBlank } from "../../model/points";
import { fundsOf, type UnitCost, unitCost, unitCostOf } from "../../progress/unitCost";
import { knownQuantity } from "../../reading/readProgressQuantity";
import type { PlacedQuantity, ProgressContext } from "./progressRule";

type CostEvidence = Required<
  Omit<RuleParams["progress-ambiguous"], "quantity" | "row" | "text" | "first" | "second" | "why" | "variant">
>;

/** Gives million đồng a metre for a sentence, rounded to three decimals. */
export function shownCost(cost: number): number {
  return Math.round(cost * 1000) / 1000;
}

/**
 * Gives what a metre would have cost by each reading of a doubtful money or done cell, beside another year's cost:
 * a wrong reading is a thousand times off. Null for other cells, in the total row, or where nothing can be compared.
 */
export function costEvidence(
  { table }: ProgressContext,
  { row, quantity, inTotal }: PlacedQuantity,
  readings: readonly [Quantity, Quantity],
): CostEvidence | null {
  if (inTotal || (quantity !== "done" && quantity !== "provinceFunds" && quantity !== "agencyFunds"))
    return null;
  const [first, second] = readings.map((reading): UnitCost | null => {
    if (quantity === "done") return unitCost("", fundsOf(row), reading);
    const otherSource = quantity === "provinceFunds" ? "agencyFunds" : "provinceFunds";
    const funds = sumOrBlank([reading, knownQuantity(row.quantities[otherSource])]);
    return unitCost("", funds, knownQuantity(row.quantities.done));
  });
  const other = table.rows.flatMap((r) => (r === row ? [] : (unitCostOf(r) ?? [])))[0];
  if (!first || !second || other === undefined) return null;
  return {
    funds: quantityToNumber(first.funds),
    metres: quantityToNumber(first.done),
    unitCost: shownCost(first.cost),
    secondFunds: quantityToNumber(second.funds),
    secondMetres: quantityToNumber(second.done),
    secondUnitCost: shownCost(second.cost),
    otherYear: other.year,
    otherFunds: quantityToNumber(other.funds),
    otherMetres: quantityToNumber(other.done),
    otherUnitCost: shownCost(other.cost),
  };
}
