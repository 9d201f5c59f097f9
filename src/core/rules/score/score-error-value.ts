import type { Finding } from "../../model/finding";
import { factsOf } from "../facts";
import type { TotalCell } from "../totalCells";
import { at, finding, type Rule } from "../rule";

/** What a total stands above; criteria and items are at 0. */
const HEIGHT: Readonly<Record<TotalCell["kind"], number>> = {
  group: 1,
  section: 2,
  bonus: 2,
  penalty: 2,
  total: 3,
};

/**
 * An Excel error (#REF!, #VALUE! …) where points stand. A total shows the errors of the cells below it: in each column
 * only the lowest rows with an error are named, because there it begins.
 */
export const scoreErrorValue: Rule<"score-error-value"> = {
  id: "score-error-value",
  check(context) {
    const found: Finding<"score-error-value">[] = [];
    const { points, totals } = factsOf(context);
    const errors = points.filter(({ cell }) => cell.reading.kind === "error");
    if (errors.length === 0) return found;
    const heights = new Map(totals.map(({ row, kind }) => [row, HEIGHT[kind]]));
    const lowest = new Map<string, number>();
    for (const { row, column } of errors) {
      const height = heights.get(row) ?? 0;
      if (height < (lowest.get(column) ?? Infinity)) lowest.set(column, height);
    }
    for (const { row, cell, column } of errors) {
      if ((heights.get(row) ?? 0) > (lowest.get(column) ?? 0)) continue;
      const params = { code: row.code, title: row.title, text: cell.text };
      found.push(finding("score-error-value", "error", at(context, cell.cell), params));
    }
    return found;
  },
};
