import type { RuleParams } from "../../model/finding";
import { quantityToNumber } from "../../model/points";
import type { ProgressRow } from "../../model/progressTable";
import { type UnitCost, unitCostOf } from "../../progress/unitCost";
import { knownQuantity } from "../../reading/readProgressQuantity";
import { shownCost } from "./costEvidence";
import { progressFinding, type ProgressRule } from "./progressRule";

/** Prices of one plan differ by less; a misread or mistyped number by far more. */
const MOST_FACTOR = 3;

interface Costed {
  readonly row: ProgressRow;
  readonly cost: UnitCost;
}

/**
 * A year whose metre cost more than three times, or less than a third of, the median of the other years. Of two years
 * nobody can tell which is wrong: one finding names both, at the dearer.
 */
export const progressUnitCostOutlier: ProgressRule<"progress-unit-cost-outlier"> = {
  id: "progress-unit-cost-outlier",
  check: (context) => {
    const costed = context.table.rows.flatMap((row): Costed[] => {
      const cost = unitCostOf(row);
      return cost ? [{ row, cost }] : [];
    });
    const judged =
      costed.length === 2 ? [...costed].sort((a, b) => b.cost.cost - a.cost.cost).slice(0, 1) : costed;
    return judged.flatMap((one) => {
      const others = costed.filter((other) => other !== one).map((other) => other.cost);
      const params = outlier(one.cost, others);
      if (params === null) return [];
      const { provinceFunds, agencyFunds } = one.row.quantities;
      const cell = (knownQuantity(provinceFunds) === null ? agencyFunds : provinceFunds)?.cell;
      if (cell === undefined) return [];
      return [progressFinding(context, "progress-unit-cost-outlier", "warning", cell, params)];
    });
  },
};

function outlier(
  one: UnitCost,
  others: readonly UnitCost[],
): RuleParams["progress-unit-cost-outlier"] | null {
  const sorted = [...others].sort((a, b) => a.cost - b.cost);
  // Of an even number both middle ones must agree, or one wild year among three would accuse the sane ones.
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (lower === undefined || upper === undefined) return null;
  const dearer = one.cost > upper.cost * MOST_FACTOR;
  const cheaper = one.cost * MOST_FACTOR < lower.cost;
  if (!dearer && !cheaper) return null;
  const median = (lower.cost + upper.cost) / 2;
  const factor = dearer ? one.cost / median : median / one.cost;
  return {
    year: one.year,
    funds: quantityToNumber(one.funds),
    metres: quantityToNumber(one.done),
    unitCost: shownCost(one.cost),
    median: shownCost(median),
    otherYear: lower.year,
    otherFunds: quantityToNumber(lower.funds),
    otherMetres: quantityToNumber(lower.done),
    factor: Math.round(factor * 10) / 10,
    variant: others.length === 1 ? "pair" : "median",
  };
}
