import type { Gain, RubricUse } from "../model/checkResult";
import type { Points } from "../model/points";
import type { RatingCap, RatingScheme, Rubric, RubricCriterion } from "../model/rubric";
import { knownPoints, type ScoreSheet, type SheetNode } from "../model/scoreSheet";
import { criteriaByPath } from "../rubric/rubricPaths";
import { cellOf, maximumOf, rubricCriterion, scoredCriteria, type Side } from "./scoredRows";

/** A condition of the rubric that holds the class down, and the points its criterion lacks to lift it. */
export interface HoldingCap {
  readonly cap: RatingCap;
  readonly criterion: SheetNode;
  readonly missingPoints: Points;
}

const byPath = new WeakMap<Rubric, ReadonlyMap<string, RubricCriterion>>();

function criterionAt(rubric: Rubric, path: string): RubricCriterion | undefined {
  let found = byPath.get(rubric);
  if (found === undefined) {
    found = criteriaByPath(rubric);
    byPath.set(rubric, found);
  }
  return found.get(path);
}

/**
 * Gives the caps whose criterion stands below its limit. A criterion that is blank or not on the sheet caps nothing:
 * a blank is not zero (and the rating is provisional until it is filled in).
 */
export function holdingCaps(
  scheme: RatingScheme,
  side: Side,
  sheet: ScoreSheet,
  use: RubricUse,
): readonly HoldingCap[] {
  const { rubric } = use;
  if (rubric === null || scheme.caps.length === 0) return [];
  const found: HoldingCap[] = [];
  for (const cap of scheme.caps) {
    const wanted = criterionAt(rubric, cap.criterion);
    if (wanted === undefined) continue;
    const criterion = scoredCriteria(sheet).find((node) => rubricCriterion(node, use) === wanted);
    const points = criterion === undefined ? null : knownPoints(cellOf(criterion, side));
    if (criterion === undefined || points === null || points >= cap.lessThan) continue;
    found.push({ cap, criterion, missingPoints: (cap.lessThan - points) as Points });
  }
  return found;
}

/** Gives the points it takes to lift all these caps; a criterion that two of them name is counted once. */
export function pointsToLift(holding: readonly HoldingCap[]): number {
  const needed = new Map<SheetNode, number>();
  for (const { criterion, missingPoints } of holding) {
    needed.set(criterion, Math.max(needed.get(criterion) ?? 0, missingPoints));
  }
  let sum = 0;
  for (const points of needed.values()) sum += points;
  return sum;
}

/** As many places to win points as a person will read. */
const MOST_GAINS = 10;

/**
 * Gives the criteria whose points are known and below the maximum: first those that hold the class down, then the
 * largest gain first (sheet order where equal), at most ten.
 */
export function gainsOf(
  side: Side,
  sheet: ScoreSheet,
  use: RubricUse,
  holding: readonly HoldingCap[],
): readonly Gain[] {
  const gains: Gain[] = [];
  for (const criterion of scoredCriteria(sheet)) {
    const points = knownPoints(cellOf(criterion, side));
    const max = maximumOf(criterion, use);
    if (points === null || max === null || points >= max) continue;
    gains.push({ criterion, missingPoints: (max - points) as Points });
  }
  const holds = (gain: Gain) => (holding.some((h) => h.criterion === gain.criterion) ? 1 : 0);
  gains.sort((a, b) => holds(b) - holds(a) || b.missingPoints - a.missingPoints);
  return gains.slice(0, MOST_GAINS);
}
