import {
  type AppliedPlan,
  type AppraisalDraft,
  type DraftProblem,
  draftProblems,
  isEmptyPlan,
  planAppraisal,
  readAppraisal,
  type RecordDoubt,
  type ScoreComparison,
  compareScores,
  type Signature,
  standInPoints,
  type Waiver,
  withAppraised,
  type WritePlan,
} from "../core";
import type { WorkbookHost } from "../ports/workbookHost";
import type { Survey } from "./surveyWorkbook";

/** How an appraisal stands: the workbook with what was decided before and now. */
export interface Appraisal {
  readonly comparison: ScoreComparison;
  /** What an earlier record holds that disagrees with the workbook. */
  readonly doubts: readonly RecordDoubt[];
  /** Findings set aside, before and now. */
  readonly waivers: readonly Waiver[];
  /** Reasons by row: those of the draft, else of the record. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly problems: readonly DraftProblem[];
}

/**
 * Gives how an appraisal stands with a draft on top. Where the sheet has no appraisal column, the record's lines that
 * hold stand in for it; where it has one, the column is what counts. Null without a scoring sheet.
 */
export function appraisalOf({ workbook, result }: Survey, draft: AppraisalDraft): Appraisal | null {
  const record = readAppraisal(workbook, result);
  const decided = new Map([...standInPoints(record), ...draft.scores]);
  const reasons = new Map([...draft.scores].map(([key, { reason }]) => [key, reason]));
  for (const { target, reason } of record?.entries ?? []) {
    if (target !== null && !reasons.has(target.key)) reasons.set(target.key, reason);
  }
  const comparison = compareScores(withAppraised(result, decided));
  if (comparison === null) return null;
  return {
    comparison,
    doubts: record?.doubts ?? [],
    waivers: [...(record?.waivers ?? []), ...draft.waivers],
    reasons,
    problems: draftProblems(result, draft),
  };
}

/** Gives what writing a draft would do; null while something in it must be put right first. */
export function planAppraisalOf(
  survey: Survey,
  draft: AppraisalDraft,
  signature: Signature,
): WritePlan | null {
  if (draftProblems(survey.result, draft).length > 0 || signature.by.trim() === "") return null;
  return planAppraisal(survey.workbook, survey.result, draft, signature);
}

/** Writes a draft into the workbook of a host; null when there was nothing to write, or the draft is not ready. */
export async function appraiseWorkbook(
  host: Pick<WorkbookHost, "apply">,
  survey: Survey,
  draft: AppraisalDraft,
  signature: Signature,
): Promise<AppliedPlan | null> {
  const plan = planAppraisalOf(survey, draft, signature);
  return plan === null || isEmptyPlan(plan) ? null : host.apply(plan);
}
