import type { Finding } from "../../model/finding";
import { progressFinding, type ProgressRule } from "./progressRule";

/** Two rows of one year: sums by year would count one of them, or both. A year merged over its rows is one. */
export const progressYearDuplicated: ProgressRule<"progress-year-duplicated"> = {
  id: "progress-year-duplicated",
  check: (context) => {
    const first = new Map<number, string>();
    const found: Finding<"progress-year-duplicated">[] = [];
    for (const { year } of context.table.rows) {
      if (year.year === null) continue;
      const firstCell = first.get(year.year);
      if (firstCell === undefined) first.set(year.year, year.cell);
      else if (firstCell !== year.cell) {
        const params = { year: String(year.year), firstCell };
        found.push(progressFinding(context, "progress-year-duplicated", "error", year.cell, params));
      }
    }
    return found;
  },
};
