import type { PointsCell } from "../../model/scoreSheet";
import { factsOf } from "../facts";
import { reachesOutside } from "../outsideFormula";
import { at, finding, type Rule } from "../rule";

/**
 * A formula in the points columns that takes its value from another workbook, another program or the network. Told
 * once, at the first such cell.
 */
export const formulaExternal: Rule<"formula-external"> = {
  id: "formula-external",
  check(context) {
    let first: PointsCell | null = null;
    let count = 0;
    const facts = factsOf(context);
    if (!facts.reachesOutside) return [];
    for (const { cell } of facts.points) {
      if (cell.formula === null || !reachesOutside(cell.formula)) continue;
      first ??= cell;
      count++;
    }
    if (first === null) return [];
    const params = { formula: first.formula ?? "", count };
    return [finding("formula-external", "warning", at(context, first.cell), params)];
  },
};
