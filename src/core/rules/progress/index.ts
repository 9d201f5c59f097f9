import type { Finding } from "../../model/finding";
import type { ProgressTable } from "../../model/progressTable";
import type { WorkbookSnapshot } from "../../model/workbookSnapshot";
import { progressTotals } from "../../progress/summariseProgress";
import { progressAmbiguous } from "./progress-ambiguous";
import { progressBacklogQuestion } from "./progress-backlog-question";
import { progressDepositedExceedsDone } from "./progress-deposited-exceeds-done";
import { progressDoneExceedsPlanned } from "./progress-done-exceeds-planned";
import { progressNotNumber } from "./progress-not-number";
import { progressNumberAsText } from "./progress-number-as-text";
import { progressPeriodMismatch } from "./progress-period-mismatch";
import { progressTotalMismatch } from "./progress-total-mismatch";
import { progressUnitCostOutlier } from "./progress-unit-cost-outlier";
import { progressYearDuplicated } from "./progress-year-duplicated";
import { progressYearMissing } from "./progress-year-missing";
import { progressYearOutsidePlan } from "./progress-year-outside-plan";
import type { ProgressRule } from "./progressRule";

export type { ProgressRuleId } from "./progressRule";

/** Every rule about the chỉnh lý table, in the order their findings are given: single cells first, questions last. */
export const progressRules: readonly ProgressRule[] = [
  progressNotNumber,
  progressAmbiguous,
  progressNumberAsText,
  progressYearMissing,
  progressYearDuplicated,
  progressYearOutsidePlan,
  progressDoneExceedsPlanned,
  progressDepositedExceedsDone,
  progressUnitCostOutlier,
  progressTotalMismatch,
  progressBacklogQuestion,
  progressPeriodMismatch,
];

/** Gives everything a person must look at in the chỉnh lý table. */
export function runProgressRules(workbook: WorkbookSnapshot, table: ProgressTable): readonly Finding[] {
  const context = { workbook, table, totals: progressTotals(table) };
  return progressRules.flatMap((rule) => rule.check(context));
}
