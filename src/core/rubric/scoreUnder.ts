import type { Points } from "../model/points";
import type { Level, Mechanic, Rubric, RubricCriterion } from "../model/rubric";
import { knownPoints, type ScoreSheet, type SheetNode } from "../model/scoreSheet";
import { enteredExtra } from "../scoring/totals";
import { scoredCriteria, type Side } from "../scoring/scoredRows";
import { foldText, similarText } from "../text/vietnameseText";
import { scoring } from "./compareRubrics";
import { pairCriteria } from "./pairCriteria";
import { matchRubric } from "./matchRubric";
import { mechanicAllows } from "./mechanicAllows";
import { criteriaByPath } from "./rubricPaths";

/** Why a criterion of the other rubric has no certain points. */
export type UncertainWhy =
  | "not-on-sheet" // the sheet has nothing like it
  | "not-scored" // the sheet leaves it blank, or nobody can tell the points
  | "scored-otherwise"; // other maximum or other levels: it must be scored again

/** What a sheet would get under a rubric it was not made for. Points in hundredths. */
export interface ScoreUnder {
  readonly rubric: Rubric;
  /** Points that carry over as they stand. */
  readonly certain: Points;
  readonly carried: number;
  readonly uncertain: readonly {
    readonly path: string;
    readonly criterion: RubricCriterion;
    readonly why: UncertainWhy;
    /** What the sheet gives, where it gives something. */
    readonly points: Points | null;
  }[];
  /** Scored rows of the sheet that the rubric has no place for. */
  readonly lost: readonly SheetNode[];
  /** The total at least and at most, bonus and penalty counted up to the caps; never below 0 from the criteria. */
  readonly least: Points;
  readonly most: Points;
  /** Classes at both ends; null where the rubric has none. */
  readonly ratings: { readonly least: string; readonly most: string } | null;
}

/**
 * Scores a sheet by another rubric as far as criteria match: points carry over where the criterion is scored the same
 * way, at the maximum, at zero, or by a level of the same words; all else counts from nothing to its maximum. `own` is
 * the rubric the sheet was made by, when known: moved and reworded criteria are then found through it.
 */
export function scoreUnder(
  sheet: ScoreSheet,
  own: Rubric | null,
  rubric: Rubric,
  side: Side = "self",
): ScoreUnder {
  const rows = rowsFor(sheet, own, rubric);
  const ownByRow = own ? matchRubric(sheet.sections, own).criteria : new Map<string, RubricCriterion>();
  const uncertain: ScoreUnder["uncertain"][number][] = [];
  let certain = 0;
  let open = 0;
  let carried = 0;
  for (const [path, criterion] of criteriaByPath(rubric)) {
    const node = rows.get(criterion);
    const points =
      node === undefined ? null : knownPoints(side === "self" ? node.selfPoints : node.appraisedPoints);
    const kept =
      node && points !== null ? carryOver(points, node, ownByRow.get(node.path) ?? null, criterion) : null;
    if (kept !== null) {
      certain += kept;
      carried++;
      continue;
    }
    open += criterion.maxPoints;
    const why = node === undefined ? "not-on-sheet" : points === null ? "not-scored" : "scored-otherwise";
    uncertain.push({ path, criterion, why, points });
  }
  const extra = extrasOf(sheet, rubric, side);
  const least = (certain + extra) as Points;
  const most = (certain + open + extra) as Points;
  const used = new Set(rows.values());
  return {
    rubric,
    certain: certain as Points,
    carried,
    uncertain,
    lost: scoredCriteria(sheet).filter((node) => !used.has(node)),
    least,
    most,
    ratings: rubric.rating && { least: className(rubric, least), most: className(rubric, most) },
  };
}

/** Criterion of the rubric → row of the sheet. */
function rowsFor(
  sheet: ScoreSheet,
  own: Rubric | null,
  rubric: Rubric,
): ReadonlyMap<RubricCriterion, SheetNode> {
  const nodes = new Map(scoredCriteria(sheet).map((node) => [node.path, node]));
  const rows = new Map<RubricCriterion, SheetNode>();
  const direct = matchRubric(sheet.sections, own ?? rubric).criteria;
  if (own === null) {
    for (const [path, criterion] of direct) {
      const node = nodes.get(path);
      if (node) rows.set(criterion, node);
    }
    return rows;
  }
  const pathOf = new Map([...direct].map(([path, criterion]) => [criterion, path]));
  for (const { before, after } of pairCriteria(own, rubric).pairs) {
    const node = nodes.get(pathOf.get(before.criterion) ?? "");
    if (node) rows.set(after.criterion, node);
  }
  return rows;
}

/** Gives the points a row keeps under another criterion; null when it must be scored again. */
function carryOver(
  points: Points,
  node: SheetNode,
  was: RubricCriterion | null,
  is: RubricCriterion,
): Points | null {
  const max = was?.maxPoints ?? knownPoints(node.maxPoints);
  if (points < 0 || max === null || points > max) return null;
  const from: Mechanic =
    was?.mechanic ?? (node.levels.length > 0 ? { kind: "levels", levels: node.levels } : { kind: "range" });
  if (from.kind === "levels" && is.mechanic.kind === "levels")
    return sameLevel(from.levels, is.mechanic.levels, points);
  // A sheet without its rubric does not say how its points came about: equal maxima must do.
  const alike = was === null || scoring({ mechanic: from }) === scoring(is);
  if (max === is.maxPoints) return alike && mechanicAllows(is.mechanic, max, points) ? points : null;
  if (from.kind !== "range" || is.mechanic.kind !== "range") return null;
  return points === max ? is.maxPoints : points === 0 ? points : null;
}

/** Below this likeness a level of the same points is another one. */
const SAME_LEVEL = 0.6;

function sameLevel(from: readonly Level[], to: readonly Level[], points: Points): Points | null {
  const at = from.filter((level) => level.points === points);
  const [level] = at;
  if (!level || at.length > 1) return null;
  const exact = to.find((l) => foldText(l.title) === foldText(level.title));
  const reworded = to.find((l) => l.points === points && similarText(l.title, level.title) >= SAME_LEVEL);
  return (exact ?? reworded)?.points ?? null;
}

function extrasOf(sheet: ScoreSheet, rubric: Rubric, side: Side): number {
  const counted = (points: Points | null, cap: Points | null) =>
    points === null ? 0 : cap !== null && points > cap ? cap : points;
  const bonus = rubric.bonus ? counted(enteredExtra(sheet.bonus, side, false), rubric.bonus.cap) : 0;
  const penalty = rubric.penalty ? counted(enteredExtra(sheet.penalty, side, true), rubric.penalty.cap) : 0;
  return bonus - penalty;
}

function className({ rating }: Rubric, total: Points): string {
  const classes = rating?.classes ?? [];
  return (classes.find((c) => total >= c.fromPoints) ?? classes.at(-1))?.name ?? "";
}
