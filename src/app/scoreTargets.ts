import {
  maximumOf,
  type Mechanic,
  parseA1,
  type Points,
  type PointsCell,
  rubricCriterion,
  type RubricUse,
  type ScoredRow,
  type SheetCell,
  type SheetExtra,
  type SheetNode,
} from "../core";
import type { Survey } from "./surveyWorkbook";

/** A place of the sheet where points are entered: a criterion, an item of bonus or penalty, or such a part itself. */
export interface ScoreTarget {
  readonly row: number;
  readonly code: string;
  readonly title: string;
  /** The section, or the bonus or penalty part, as the sheet names it. */
  readonly part: string;
  readonly kind: "criterion" | "bonus" | "penalty";
  /** The row is hidden or filtered away. */
  readonly hidden: boolean;
  /** The most it can have: the rubric's maximum, else the printed one; null when unknown. */
  readonly maximum: Points | null;
  readonly selfPoints: PointsCell;
  readonly appraisedPoints: PointsCell | null;
  readonly choices: readonly PointsChoice[];
  /** Points fall by this for each fault; null for other criteria. */
  readonly deduction: { readonly perFault: Points; readonly floor: Points } | null;
  /** When the criterion may be left out, in the rubric's words; null when always scored. */
  readonly condition: string | null;
  readonly evidence: { readonly cell: string; readonly text: string; readonly required: boolean } | null;
}

/** Points to choose for a criterion. `title`: the level's words; `fromPercent`: of a share reached from there up. */
export type PointsChoice =
  | { readonly points: Points; readonly title: string }
  | { readonly points: Points; readonly fromPercent: number };

/** Gives every place where points are entered, in sheet order, bonus and penalty last; none without a scoring sheet. */
export function scoreTargets({ result: { scoreSheet, rubricUse } }: Survey): readonly ScoreTarget[] {
  if (scoreSheet === null || rubricUse === null) return [];
  const { sections, bonus, penalty } = scoreSheet;
  return [
    ...sections.flatMap((section) => leaves(section).map((leaf) => ofCriterion(leaf, section, rubricUse))),
    ...ofExtra(bonus, "bonus"),
    ...ofExtra(penalty, "penalty"),
  ];
}

/** Gives the place whose row a cell of the scoring sheet stands in; null elsewhere. */
export function targetAt(survey: Survey, place: SheetCell): ScoreTarget | null {
  const row = parseA1(place.cell)?.row;
  if (place.sheet !== survey.result.scoreSheet?.sheet) return null;
  return scoreTargets(survey).find((target) => target.row === row) ?? null;
}

function leaves(node: SheetNode): readonly SheetNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leaves);
}

function common({ row, code, title, hidden, selfPoints, appraisedPoints }: ScoredRow) {
  return { row, code, title, hidden, selfPoints, appraisedPoints };
}

function ofCriterion(node: SheetNode, section: SheetNode, use: RubricUse): ScoreTarget {
  const known = rubricCriterion(node, use);
  const mechanic = known?.mechanic ?? null;
  const { evidence } = node;
  return {
    ...common(node),
    part: `${section.code} ${section.title}`.trim(),
    kind: "criterion",
    maximum: maximumOf(node, use),
    choices: choicesOf(mechanic) ?? node.levels,
    deduction: mechanic?.kind === "deduction" ? mechanic : null,
    condition: known?.applicability?.condition ?? null,
    evidence: evidence && { ...evidence, required: known?.evidence === "required" },
  };
}

function choicesOf(mechanic: Mechanic | null): readonly PointsChoice[] | null {
  if (mechanic?.kind === "levels") return mechanic.levels;
  return mechanic?.kind === "bands" ? mechanic.bands : null;
}

function ofExtra(extra: SheetExtra | null, kind: "bonus" | "penalty"): readonly ScoreTarget[] {
  if (extra === null) return [];
  const items = extra.items.flatMap(leaves);
  return (items.length === 0 ? [extra] : items).map((row): ScoreTarget => ({
    ...common(row),
    part: extra.title,
    kind,
    maximum: null,
    choices: [],
    deduction: null,
    condition: null,
    evidence: "evidence" in row && row.evidence ? { ...row.evidence, required: false } : null,
  }));
}
