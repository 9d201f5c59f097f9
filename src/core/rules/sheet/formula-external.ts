import type { PointsCell } from "../../model/scoreSheet";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/** [1]Sheet1!A1, '[Book.xlsx]Sheet 1'!A1, [1]!Name; not Table1[Column], which no "!" follows. */
const OTHER_WORKBOOK = /\[[^[\]]+\][^[\]!"(),;]*!/;

/** A formula in the points columns that takes its value from another workbook. Told once, at the first such cell. */
export const formulaExternal: Rule<"formula-external"> = {
  id: "formula-external",
  check(context) {
    let first: PointsCell | null = null;
    let count = 0;
    for (const { cell } of factsOf(context).points) {
      if (!cell.formula?.includes("[") || !OTHER_WORKBOOK.test(cell.formula)) continue;
      first ??= cell;
      count++;
    }
    if (first === null) return [];
    const params = { formula: first.formula ?? "", count };
    return [finding("formula-external", "warning", at(context, first.cell), params)];
  },
};
