import { distinctPeriods, shownPeriods } from "./periodTexts";
import { progressFinding, type ProgressRule } from "./progressRule";

/** A year that none of the periods named by headings and titles holds. Without any such period nothing is said. */
export const progressYearOutsidePlan: ProgressRule<"progress-year-outside-plan"> = {
  id: "progress-year-outside-plan",
  check: (context) => {
    const periods = distinctPeriods(context.table.periods);
    if (periods.length === 0) return [];
    return context.table.rows.flatMap(({ year: { year, cell } }) => {
      if (year === null || periods.some((p) => p.from <= year && year <= p.to)) return [];
      const params = { year: String(year), periods: shownPeriods(periods) };
      return [progressFinding(context, "progress-year-outside-plan", "warning", cell, params)];
    });
  },
};
