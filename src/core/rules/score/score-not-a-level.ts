import { knownPoints } from "../../model/scoreSheet";
import type { Finding } from "../../model/finding";
import { pointsToNumber, type Points } from "../../model/points";
import type { Mechanic } from "../../model/rubric";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/** More values than this are not listed in a sentence. */
const MOST_LISTED = 12;

/** The values as decimals from the highest down, parted by "; ". */
function listOf(values: readonly Points[]): string {
  const sorted = [...new Set(values)].sort((a, b) => b - a);
  const shown = sorted.slice(0, MOST_LISTED).map((p) => String(pointsToNumber(p)));
  if (sorted.length > MOST_LISTED) shown.push("…", String(pointsToNumber(sorted.at(-1)!)));
  return shown.join("; ");
}

function deductionValues(max: Points, perFault: Points, floor: Points): Points[] {
  const values: Points[] = [];
  for (let p: number = max; p > floor && values.length <= MOST_LISTED; p -= perFault)
    values.push(p as Points);
  return [...values, floor];
}

/** Whether the points are those of one of the choices. */
function isOneOf(choices: readonly { readonly points: Points }[], points: Points): boolean {
  for (const choice of choices) if (choice.points === points) return true;
  return false;
}

/** Gives the values a mechanic allows, as text, when the points are none of them; else null. */
export function levelsMissed(mechanic: Mechanic, max: Points, points: Points): string | null {
  switch (mechanic.kind) {
    case "range":
      return null;
    case "levels":
      if (isOneOf(mechanic.levels, points)) return null;
      return listOf(mechanic.levels.map((level) => level.points));
    case "bands":
      if (isOneOf(mechanic.bands, points)) return null;
      return listOf(mechanic.bands.map((band) => band.points));
    case "deduction": {
      const { perFault, floor } = mechanic;
      if (points === floor || (points > floor && (max - points) % perFault === 0)) return null;
      return listOf(deductionValues(max, perFault, floor));
    }
  }
}

/**
 * Points that are none of the values the rubric allows (levels, bands, maximum less so much a fault): an error.
 * Without a rubric the options printed under a criterion give a hint only: values in between may be allowed.
 */
export const scoreNotALevel: Rule<"score-not-a-level"> = {
  id: "score-not-a-level",
  check(context) {
    const found: Finding<"score-not-a-level">[] = [];
    for (const { criterion, cell, side, max, rubric } of factsOf(context).judged) {
      const points = knownPoints(cell);
      if (criterion === null || side !== "self" || points === null) continue;
      if (points < 0 || (max !== null && points > max)) continue;
      let levels: string | null = null;
      if (rubric !== null) levels = levelsMissed(rubric.mechanic, rubric.maxPoints, points);
      else if (criterion.levels.length > 0 && !isOneOf(criterion.levels, points)) {
        levels = listOf(criterion.levels.map((level) => level.points));
      }
      if (levels === null) continue;
      const { code, title } = criterion;
      const place = at(context, cell.cell);
      const params = { code, title, points: pointsToNumber(points), levels };
      found.push(
        rubric === null
          ? finding("score-not-a-level", "hint", place, { ...params, variant: "printed" })
          : finding("score-not-a-level", "error", place, params, rubric.authority.cite),
      );
    }
    return found;
  },
};
