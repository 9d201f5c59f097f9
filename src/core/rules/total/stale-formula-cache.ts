import type { Finding } from "../../model/finding";
import type { PointsCell } from "../../model/scoreSheet";
import { parseA1 } from "../../text/a1";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/** Half of what the eye sees as a difference in three decimals. */
const TOLERANCE = 0.0005;

/**
 * A formula of the points columns whose stored value is missing, or is not what the formula gives today: the file was
 * saved by a program that does not calculate. Missing values are told once, at the first such cell.
 */
export const staleFormulaCache: Rule<"stale-formula-cache"> = {
  id: "stale-formula-cache",
  check(context) {
    const found: Finding<"stale-formula-cache">[] = [];
    const { points, totals, evaluator, cellAt } = factsOf(context);
    const told = new Set<PointsCell>();
    for (const { verdict, cell } of totals) if (verdict === "differs") told.add(cell);
    let firstWithout: PointsCell | null = null;
    let without = 0;
    let formulas = 0;
    for (const { cell } of points) {
      if (cell.formula === null) continue;
      formulas++;
      if (cell.reading.kind === "unknown") {
        firstWithout ??= cell;
        without++;
        continue;
      }
      const place = told.has(cell) ? null : parseA1(cell.cell);
      const inFile = place === null ? undefined : cellAt(place.row, place.column);
      if (!inFile?.cached || inFile.value.kind !== "number") continue;
      const stored = inFile.value.number;
      const computed = evaluator.evaluateCell(inFile.row, inFile.column, cell.formula);
      if (computed === null || Math.abs(computed - stored) <= TOLERANCE) continue;
      const params = { formula: cell.formula, stored, computed, variant: "differs" as const, count: 1 };
      found.push(finding("stale-formula-cache", "warning", at(context, cell.cell), params));
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
