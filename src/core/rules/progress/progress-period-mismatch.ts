import type { Period, ProgressTable } from "../../model/progressTable";
import { parseA1 } from "../../text/a1";
import { distinctPeriods, shownPeriods } from "./periodTexts";
import { progressFinding, type ProgressRule } from "./progressRule";

/**
 * The headings name different periods, or the rows do not hold the years of the one they name. A title may speak of
 * years still to come, a column heading says what its rows report. Years outside have a rule of their own.
 */
export const progressPeriodMismatch: ProgressRule<"progress-period-mismatch"> = {
  id: "progress-period-mismatch",
  check: (context) => {
    const { table } = context;
    const periods = distinctPeriods(table.periods);
    const [first, second] = periods;
    if (first === undefined) return [];
    const years = [...new Set(table.rows.flatMap(({ year }) => year.year ?? []))].sort((a, b) => a - b);
    const differ = second !== undefined;
    if (!differ && !lacksYears(table, years)) return [];
    const params = {
      periods: shownPeriods(periods),
      years: years.join(", "),
      variant: differ ? "headings" : "rows",
    } as const;
    return [progressFinding(context, "progress-period-mismatch", "warning", first.cell, params)];
  },
};

/** True when a year of the period is missing among the rows' years; below a title, only one before the last row's. */
function lacksYears(table: ProgressTable, years: readonly number[]): boolean {
  const last = years.at(-1);
  const period = table.periods.find((p) => isColumnHeading(table, p)) ?? table.periods[0];
  if (last === undefined || period === undefined) return false;
  const to = isColumnHeading(table, period) ? period.to : Math.min(period.to, last);
  for (let year = period.from; year <= to; year++) if (!years.includes(year)) return true;
  return false;
}

function isColumnHeading(table: ProgressTable, period: Period): boolean {
  const row = parseA1(period.cell)?.row ?? 0;
  return row >= table.headerRow && row <= table.headerLastRow;
}
