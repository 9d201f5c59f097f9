import type { CheckResult } from "../model/checkResult";
import type { Finding } from "../model/finding";
import type { Points } from "../model/points";
import type { PointsCell, ScoredRow, ScoreSheet, SheetExtra, SheetNode } from "../model/scoreSheet";
import { rate } from "../scoring/rating";
import { computeTotals } from "../scoring/totals";
import { type AppraisedRow, appraisedRows, type PointsProblem } from "./compareScores";

/** Points a reviewer gives a row, and why; a reason is required where they differ from the agency's. */
export interface AppraisedScore {
  readonly points: Points;
  readonly reason: string;
}

/** A finding a reviewer sets aside, and why. */
export interface Waiver {
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
  readonly reason: string;
  readonly name: string;
}

/** What a reviewer has decided and not yet written: points by the key of their row, and findings set aside. */
export interface AppraisalDraft {
  readonly scores: ReadonlyMap<string, AppraisedScore>;
  readonly waivers: readonly Waiver[];
}

export const emptyDraft: AppraisalDraft = { scores: new Map(), waivers: [] };

/** Why a draft cannot be written. */
export interface DraftProblem {
  /** Cell of the self points, or of the finding set aside. */
  readonly cell: string;
  readonly problem: PointsProblem | { readonly code: "reason-missing" } | { readonly code: "name-missing" };
}

/** Gives true when a waiver sets aside this finding. */
export function isWaived(finding: Finding, waivers: readonly Waiver[]): boolean {
  return waivers.some(
    ({ rule, sheet, cell }) =>
      rule === finding.rule && sheet === (finding.sheet ?? "") && cell === (finding.cell ?? ""),
  );
}

/**
 * Gives the draft with every row accepted as the agency scored it, where nothing speaks against it: the points are
 * certain, fit the rubric, have no error or warning that is not set aside, and are not appraised yet.
 */
export function acceptAgreed(result: CheckResult, draft: AppraisalDraft): AppraisalDraft {
  const scores = new Map(draft.scores);
  for (const row of appraisedRows(result)) {
    if (row.appraised !== null || scores.has(row.key) || !isAgreed(row, draft.waivers)) continue;
    scores.set(row.key, { points: row.self!, reason: "" });
  }
  return { ...draft, scores };
}

function isAgreed(row: AppraisedRow, waivers: readonly Waiver[]): boolean {
  const { self, findings, problemOf } = row;
  if (self === null || row.row.selfPoints.reading.kind !== "exact" || problemOf(self) !== null) return false;
  return findings.every((f) => f.severity === "hint" || isWaived(f, waivers));
}

/** Gives what keeps a draft from being written, in sheet order; none when it may. */
export function draftProblems(result: CheckResult, draft: AppraisalDraft): readonly DraftProblem[] {
  const problems: DraftProblem[] = [];
  for (const row of appraisedRows(result)) {
    const score = draft.scores.get(row.key);
    if (score === undefined) continue;
    const problem = row.problemOf(score.points);
    if (problem !== null) problems.push({ cell: row.key, problem });
    else if (score.points !== row.self && score.reason.trim() === "") {
      problems.push({ cell: row.key, problem: { code: "reason-missing" } });
    }
  }
  for (const { cell, reason, name } of draft.waivers) {
    if (reason.trim() === "") problems.push({ cell, problem: { code: "reason-missing" } });
    else if (name.trim() === "") problems.push({ cell, problem: { code: "name-missing" } });
  }
  return problems;
}

/**
 * Gives the answer about a workbook as it would be with some points appraised: totals and ratings beside the agency's.
 * Findings stay those of the workbook as it is. The result without a scoring sheet is given back as it is.
 */
export function withAppraised(
  result: CheckResult,
  points: ReadonlyMap<string, { readonly points: Points }>,
): CheckResult {
  if (result.scoreSheet === null || result.rubricUse === null) return result;
  const scoreSheet = mapRows(result.scoreSheet, (row) => {
    const given = points.get(row.selfPoints.cell);
    if (given === undefined) return row.appraisedPoints;
    const reading = { kind: "exact", points: given.points, asText: false, notes: [] } as const;
    const { cell } = row.appraisedPoints ?? row.selfPoints;
    return { cell, reading, text: "", formula: null };
  });
  const totals = computeTotals(scoreSheet, result.rubricUse);
  const { appraisedPoints } = totals.total;
  const appraisedRating = rate(appraisedPoints, "appraised", scoreSheet, result.rubricUse, totals);
  return { ...result, scoreSheet, totals, appraisedRating };
}

/** Gives the sheet with the appraised points of its rows replaced. */
function mapRows(sheet: ScoreSheet, appraised: (row: ScoredRow) => PointsCell | null): ScoreSheet {
  const node = (one: SheetNode): SheetNode => ({
    ...one,
    appraisedPoints: appraised(one),
    children: one.children.map(node),
  });
  const extra = (part: SheetExtra | null) =>
    part && { ...part, appraisedPoints: appraised(part), items: part.items.map(node) };
  return {
    ...sheet,
    sections: sheet.sections.map(node),
    bonus: extra(sheet.bonus),
    penalty: extra(sheet.penalty),
  };
}
