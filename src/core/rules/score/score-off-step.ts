import type { Finding } from "../../model/finding";
import { points as pointsOf, pointsToNumber, type Points } from "../../model/points";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/** No sheet can tell points finer than this apart. */
const HUNDREDTH = pointsOf(1);

/**
 * Points that do not go in the rubric's steps, where any value up to the maximum may be given; and, with or without
 * a rubric, points with more decimals than hundredths (read to the nearest).
 */
export const scoreOffStep: Rule<"score-off-step"> = {
  id: "score-off-step",
  check(context) {
    const found: Finding<"score-off-step">[] = [];
    const rubricStep = context.rubricUse.rubric?.step ?? null;
    for (const { row, cell, side, max, rubric } of factsOf(context).judged) {
      const { reading } = cell;
      if (side !== "self" || (reading.kind !== "exact" && reading.kind !== "rounded")) continue;
      const { points } = reading;
      const rounded = reading.kind === "rounded";
      let step: Points | null = rounded ? HUNDREDTH : null;
      // Levels, bands and deductions name their own values; beyond 0 and the maximum other rules speak.
      const inReach = points >= 0 && (max === null || points <= max);
      if (
        !rounded &&
        rubricStep !== null &&
        rubric?.mechanic.kind === "range" &&
        inReach &&
        points % rubricStep !== 0
      ) {
        step = rubricStep;
      }
      if (step === null) continue;
      const { code, title } = row;
      const params = {
        code,
        title,
        points: pointsToNumber(points),
        step: pointsToNumber(step),
        ...(rounded ? ({ variant: "rounded" } as const) : null),
      };
      const cite = rounded ? null : (context.rubricUse.rubric?.authority.cite ?? null);
      found.push(finding("score-off-step", "warning", at(context, cell.cell), params, cite));
    }
    return found;
  },
};
