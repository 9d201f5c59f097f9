import type { CheckResult, Rating, Totals } from "../model/checkResult";
import type { Finding } from "../model/finding";
import type { Points } from "../model/points";
import { knownPoints, type ScoredRow, type SheetExtra, type SheetNode } from "../model/scoreSheet";
import { leavesOf, maximumOf, rubricCriterion } from "../scoring/scoredRows";
import { levelsMissed } from "../rules/score/score-not-a-level";

/** A place where points are appraised: a criterion, or an item of bonus or penalty. Points null are blank. */
export interface AppraisedRow {
  /** Cell of the self points: names the row within the sheet. */
  readonly key: string;
  readonly kind: "criterion" | "bonus" | "penalty";
  readonly row: ScoredRow;
  /** Code and title of the section or part. */
  readonly part: string;
  readonly maximum: Points | null;
  readonly self: Points | null;
  readonly appraised: Points | null;
  /** Appraised less self; null unless both are there. */
  readonly difference: Points | null;
  /** Findings about the row's own cells, as checked. */
  readonly findings: readonly Finding[];
  /** Why points cannot be given here, if they cannot; null when they may. */
  readonly problemOf: (points: Points) => PointsProblem | null;
}

/** Why points do not fit a criterion. `levels`: the values allowed, as decimals parted by "; ". */
export type PointsProblem =
  | { readonly code: "negative" }
  | { readonly code: "above-max"; readonly maximum: Points }
  | { readonly code: "not-a-level"; readonly levels: string }
  | { readonly code: "off-step"; readonly step: Points };

/** What a section or part comes to on either side. */
export interface PartDifference {
  readonly title: string;
  readonly self: Points | null;
  readonly appraised: Points | null;
  readonly difference: Points | null;
}

/** Self-scored and appraised side by side. */
export interface ScoreComparison {
  readonly rows: readonly AppraisedRow[];
  /** Rows whose appraised points differ, in sheet order. */
  readonly changed: readonly AppraisedRow[];
  readonly sections: readonly PartDifference[];
  readonly total: PartDifference;
  readonly selfRating: Rating | null;
  readonly appraisedRating: Rating | null;
  /** Rows that are not appraised yet. */
  readonly open: number;
}

/** Gives appraised less self; null unless both are known. */
export function differenceOf(self: Points | null, appraised: Points | null): Points | null {
  return self === null || appraised === null ? null : ((appraised - self) as Points);
}

/** Lays self-scored and appraised points side by side; null without a scoring sheet. */
export function compareScores(result: CheckResult): ScoreComparison | null {
  const { scoreSheet, totals } = result;
  if (scoreSheet === null || totals === null) return null;
  const rows = appraisedRows(result);
  return {
    rows,
    changed: rows.filter(({ difference }) => difference !== null && difference !== 0),
    sections: sectionsOf(totals),
    total: partOf("", totals.total),
    selfRating: result.selfRating,
    appraisedRating: result.appraisedRating,
    open: rows.filter(({ appraised, self }) => appraised === null && self !== null).length,
  };
}

function sectionsOf({ sections, bonus, penalty }: Totals): readonly PartDifference[] {
  return [
    ...sections.map((s) => partOf(`${s.section.code} ${s.section.title}`.trim(), s)),
    partOf("bonus", bonus),
    partOf("penalty", penalty),
  ];
}

function partOf(
  title: string,
  { selfPoints, appraisedPoints }: Pick<Totals["bonus"], "selfPoints" | "appraisedPoints">,
): PartDifference {
  const difference = differenceOf(selfPoints, appraisedPoints);
  return { title, self: selfPoints, appraised: appraisedPoints, difference };
}

/** Gives every place that is appraised, in sheet order; bonus and penalty last. */
export function appraisedRows(result: CheckResult): readonly AppraisedRow[] {
  const { scoreSheet, rubricUse, findings } = result;
  if (scoreSheet === null || rubricUse === null) return [];
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.cell === null || finding.sheet !== scoreSheet.sheet) continue;
    byCell.set(finding.cell, [...(byCell.get(finding.cell) ?? []), finding]);
  }
  const rowOf = (
    row: ScoredRow,
    kind: AppraisedRow["kind"],
    part: string,
    maximum: Points | null,
    problemOf: AppraisedRow["problemOf"],
  ): AppraisedRow => {
    const self = knownPoints(row.selfPoints);
    const appraised = knownPoints(row.appraisedPoints);
    const cells = [row.selfPoints.cell, row.titleCell, ...("evidence" in row ? evidenceCell(row) : [])];
    return {
      ...{ key: row.selfPoints.cell, kind, row, part, maximum, self, appraised },
      difference: differenceOf(self, appraised),
      findings: [...new Set(cells)].flatMap((cell) => byCell.get(cell) ?? []),
      problemOf,
    };
  };
  const criteria = scoreSheet.sections.flatMap((section) =>
    leavesOf([section]).map((node) => {
      const maximum = maximumOf(node, rubricUse);
      const title = `${section.code} ${section.title}`.trim();
      return rowOf(node, "criterion", title, maximum, (points) => criterionProblem(result, node, points));
    }),
  );
  const extra = (part: SheetExtra | null, kind: "bonus" | "penalty") =>
    part === null
      ? []
      : (part.items.length > 0 ? leavesOf(part.items) : [part]).map((item) =>
          rowOf(item, kind, part.title, null, (points) =>
            points < 0 && kind === "bonus" ? { code: "negative" } : null,
          ),
        );
  return [...criteria, ...extra(scoreSheet.bonus, "bonus"), ...extra(scoreSheet.penalty, "penalty")];
}

function evidenceCell(row: ScoredRow): readonly string[] {
  const { evidence } = row as SheetNode;
  return evidence === null ? [] : [evidence.cell];
}

/** The reviewer's points are held to the same maxima, levels and steps as the agency's. */
function criterionProblem(result: CheckResult, node: SheetNode, points: Points): PointsProblem | null {
  const use = result.rubricUse;
  if (points < 0) return { code: "negative" };
  const maximum = use && maximumOf(node, use);
  if (maximum !== null && points > maximum) return { code: "above-max", maximum };
  const known = use && rubricCriterion(node, use);
  if (!known) return null;
  const levels = levelsMissed(known.mechanic, known.maxPoints, points);
  if (levels !== null) return { code: "not-a-level", levels };
  const step = use.rubric?.step ?? null;
  if (known.mechanic.kind === "range" && step !== null && points !== maximum && points % step !== 0) {
    return { code: "off-step", step };
  }
  return null;
}
