import {
  type AppliedPlan,
  type CheckOptions,
  checkSnapshot,
  emptyPlan,
  isEmptyPlan,
  type LedgerSheetOptions,
  mergePlans,
  planLedgerSheet,
  planProgressFill,
  planTotals,
  type ProgressFillOptions,
  type WorkbookSnapshot,
  type WritePlan,
} from "../core";
import type { RubricStore } from "../ports/rubricStore";
import type { WorkbookHost } from "../ports/workbookHost";

export interface FillOptions extends Omit<CheckOptions, "catalog"> {
  /** Section totals, the grand total and the rating of the scoring sheet; done unless false. */
  readonly totals?: boolean;
  /** The chỉnh lý table; filled with its defaults unless false. */
  readonly progress?: ProgressFillOptions | false;
  /** Make a blank ledger of batches as well. */
  readonly ledgerSheet?: LedgerSheetOptions | false;
  /** Plan only; nothing is written. */
  readonly dryRun?: boolean;
}

/** What was planned, and what was carried out: null on a dry run or when there was nothing to do. */
export interface FillResult {
  readonly plan: WritePlan;
  readonly applied: AppliedPlan | null;
}

/** Gives everything a fill would write into a workbook. */
export function planFill(
  workbook: WorkbookSnapshot,
  rubrics: RubricStore,
  options: FillOptions = {},
): WritePlan {
  const { totals = true, progress = {}, ledgerSheet = false, rubric, choice } = options;
  const plans: WritePlan[] = [];
  if (totals) {
    const check = checkSnapshot(workbook, {
      catalog: rubrics.list(),
      ...(rubric !== undefined && { rubric }),
      ...(choice !== undefined && { choice }),
    });
    const snapshot = workbook.sheets.find((sheet) => sheet.name === check.scoreSheet?.sheet);
    if (snapshot && check.scoreSheet && check.totals) {
      plans.push(planTotals(snapshot, check.scoreSheet, check.totals, check.selfRating));
    }
  }
  if (progress) plans.push(planProgressFill(workbook, progress));
  if (ledgerSheet) plans.push(planLedgerSheet(workbook, ledgerSheet));
  return plans.length === 0 ? emptyPlan : mergePlans(...plans);
}

/**
 * Reads the workbook of a host, plans totals, rating and the chỉnh lý table, and writes them unless it is a dry run.
 * Throws ReadFailure when the workbook cannot be read, WriteRefused when it no longer fits the plan.
 */
export async function fillWorkbook(
  host: Pick<WorkbookHost, "read" | "apply">,
  rubrics: RubricStore,
  options: FillOptions = {},
): Promise<FillResult> {
  const plan = planFill(await host.read(), rubrics, options);
  if (options.dryRun || isEmptyPlan(plan)) return { plan, applied: null };
  return { plan, applied: await host.apply(plan) };
}
