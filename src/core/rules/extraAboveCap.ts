import type { Finding } from "../model/finding";
import { pointsToNumber } from "../model/points";
import { factsOf } from "./facts";
import { at, finding, type RuleContext } from "./rule";

type CapRule = "bonus-above-cap" | "penalty-above-cap";

/** Gives the finding of a bonus or penalty part that goes beyond the rubric's cap, at the part's own points cell. */
export function extraAboveCap<R extends CapRule>(
  context: RuleContext,
  part: "bonus" | "penalty",
  rule: R,
): readonly Finding<R>[] {
  const { enteredSelfPoints: entered, cap } = context.totals[part];
  const extra = context.scoreSheet[part];
  if (extra === null || entered === null || cap === null || entered <= cap) return [];
  if (!factsOf(context).rubricFits) return [];
  const params = { points: pointsToNumber(entered), cap: pointsToNumber(cap) };
  const cite = context.rubricUse.rubric?.[part]?.authority.cite ?? null;
  return [finding<CapRule>(rule, "error", at(context, extra.selfPoints.cell), params, cite) as Finding<R>];
}
