import type { Finding } from "../../model/finding";
import type { PointsCell } from "../../model/scoreSheet";
import { findCell } from "../../scoring/findCell";
import { parseA1 } from "../../text/a1";
import { factsOf } from "../facts";
import { at, finding, type Rule, type RuleContext } from "../rule";
import { pointsCells } from "../pointsCells";

/** Half of what the eye sees as a difference in three decimals. */
const TOLERANCE = 0.0005;

/** Gives the number the file stores for a cell; null when it stores none, or something else. */
function storedNumber(context: RuleContext, cell: PointsCell): number | null {
  const place = parseA1(cell.cell);
  const stored = place && findCell(context.snapshot, place.row, place.column);
  return stored?.cached && stored.value.kind === "number" ? stored.value.number : null;
}

/**
 * A formula of the points columns whose stored value is missing, or is not what the formula gives today: the file was
 * saved by a program that does not calculate. Missing values are told once, at the first such cell.
 */
export const staleFormulaCache: Rule<"stale-formula-cache"> = {
  id: "stale-formula-cache",
  check(context) {
    const found: Finding<"stale-formula-cache">[] = [];
    const { rows, totals, evaluator } = factsOf(context);
    const told = new Set<PointsCell>();
    for (const { verdict, cell } of totals) if (verdict === "differs") told.add(cell);
    // A subtotal passes over filtered rows, and nobody can tell those from rows hidden by hand.
    const withoutSubtotals = context.snapshot.hiddenRows.length > 0;
    let firstWithout: PointsCell | null = null;
    let without = 0;
    let formulas = 0;
    for (const row of rows) {
      for (const cell of pointsCells(row)) {
        if (cell === null || cell.formula === null) continue;
        formulas++;
        if (cell.reading.kind === "unknown") {
          firstWithout ??= cell;
          without++;
          continue;
        }
        if (told.has(cell) || (withoutSubtotals && /SUBTOTAL/i.test(cell.formula))) continue;
        const stored = storedNumber(context, cell);
        const computed = stored === null ? null : evaluator.evaluate(cell.formula);
        if (stored === null || computed === null || Math.abs(computed - stored) <= TOLERANCE) continue;
        const params = { formula: cell.formula, stored, computed, variant: "differs" as const, count: 1 };
        found.push(finding("stale-formula-cache", "warning", at(context, cell.cell), params));
      }
    }
    if (firstWithout !== null) {
      const formula = firstWithout.formula ?? "";
      const computed = evaluator.evaluate(formula) ?? "";
      const variant = without === formulas ? "none-stored" : "not-stored";
      const params = { formula, stored: "", computed, variant, count: without } as const;
      found.unshift(finding("stale-formula-cache", "warning", at(context, firstWithout.cell), params));
    }
    return found;
  },
};
