import type { NotApplicable, RefusedClaim, RubricUse, Totals } from "../model/checkResult";
import type { Points } from "../model/points";
import { knownPoints, type ScoreSheet, type SheetNode } from "../model/scoreSheet";
import { foldText } from "../text/vietnameseText";
import { maximumOf, rubricCriterion, scoredCriteria, type Side } from "./scoredRows";

/** Criteria a person says do not apply, with the reason: by path on the sheet ("I/4/4.1"), by the rubric's code or path. */
export type ToldNotApplicable = ReadonlyMap<string, string>;

interface Claim {
  readonly reason: string;
  readonly cell: string;
  /** Said outside the sheet, by somebody who answers for it: then points in the cell do not count. */
  readonly told: boolean;
}

const WORDS = /^(?:k\s*a\s*d|khong (?:thuoc doi tuong )?ap dung)\b/;
/** The same words as they stand, to find where the reason begins. */
const LEAD = /^\s*(?:kad|không (?:thuộc đối tượng )?áp dụng)\s*[:;,.\-–(]*\s*/iu;

/**
 * Gives the criteria of a sheet that are left out, and the claims that cannot be followed: only a rubric says which
 * criteria may be left out, and points that stand beside such a claim are believed rather than the words.
 */
export function applicabilityOf(
  sheet: ScoreSheet,
  use: RubricUse,
  told: ToldNotApplicable = new Map(),
): Pick<Totals, "notApplicable" | "refusedClaims"> {
  const notApplicable: NotApplicable[] = [];
  const refusedClaims: RefusedClaim[] = [];
  for (const criterion of scoredCriteria(sheet)) {
    const claim = toldClaim(criterion, use, told) ?? claimOnSheet(criterion);
    if (claim === null) continue;
    const { cell, reason } = claim;
    const rule = rubricCriterion(criterion, use)?.applicability ?? null;
    const maxPoints = maximumOf(criterion, use);
    if (rule === null || maxPoints === null) {
      refusedClaims.push({ criterion, cell, why: use.rubric === null ? "no-rubric" : "always-applies" });
      continue;
    }
    const points = knownPoints(criterion.selfPoints);
    const { condition, whenNotApplicable: treatment } = rule;
    const given = treatment === "full" && points === maxPoints;
    if (points !== null && !claim.told && !given) {
      refusedClaims.push({ criterion, cell, why: "scored" });
      continue;
    }
    notApplicable.push({ criterion, cell, reason, maxPoints, treatment, condition });
  }
  return { notApplicable, refusedClaims };
}

function toldClaim(criterion: SheetNode, use: RubricUse, told: ToldNotApplicable): Claim | null {
  if (told.size === 0) return null;
  const reason =
    told.get(criterion.path) ?? told.get(rubricCriterion(criterion, use)?.code ?? criterion.code) ?? null;
  return reason === null ? null : { reason, cell: criterion.selfPoints.cell, told: true };
}

function claimOnSheet(criterion: SheetNode): Claim | null {
  const { selfPoints, note } = criterion;
  const { cell } = selfPoints;
  if (selfPoints.reading.kind === "invalid" && WORDS.test(foldText(selfPoints.text))) {
    const rest = afterWords(selfPoints.text);
    return { reason: rest === "" ? afterWords(note) : rest, cell, told: false };
  }
  if (note === "" || !WORDS.test(foldText(note))) return null;
  return { reason: afterWords(note), cell, told: false };
}

function afterWords(text: string): string {
  return text.replace(LEAD, "").replace(/\)$/u, "").trim();
}

/** Gives how a criterion is left out on one side; null when it is scored. A reviewer's points count, whatever was claimed. */
export function leftOut(
  totals: Pick<Totals, "notApplicable">,
  node: SheetNode,
  side: Side,
): NotApplicable | null {
  if (totals.notApplicable.length === 0) return null;
  const found = totals.notApplicable.find((n) => n.criterion === node) ?? null;
  return found && side === "appraised" && knownPoints(node.appraisedPoints) !== null ? null : found;
}

/** Scales points reached out of a reduced maximum to the whole one, to the nearest hundredth; null while blank. */
export function rescale(points: Points | null, applied: Points, whole: Points): Points | null {
  if (points === null || applied <= 0) return points;
  return Math.round((points * whole) / applied) as Points;
}
