import type { RuleId } from "../../model/finding";
import type { Planter } from "../planting";
import { legacyFont } from "./legacy";
import * as progress from "./progress";
import * as score from "./score";
import * as totals from "./totals";

/** What can be planted: rule → the ways to break it. Doubtful points first: above them totals stay silent. */
export const planters = {
  "score-above-max": score.aboveMax,
  "score-missing": score.missing,
  "score-negative": score.negative,
  "score-off-step": score.offStep,
  "score-not-a-level": score.notALevel,
  "score-ambiguous": score.ambiguous,
  "score-number-as-text": score.asText,
  "score-not-number": score.notNumber,
  "evidence-missing": score.evidenceMissing,
  "max-altered": score.maxAltered,
  "criterion-altered": score.titleAltered,
  "section-total-mismatch": totals.sectionTotal,
  "grand-total-mismatch": totals.grandTotal,
  "total-typed-over-formula": totals.typedTotal,
  "rating-mismatch": totals.ratingMismatch,
  "bonus-above-cap": totals.bonusAboveCap,
  "legacy-font": legacyFont,
  "progress-number-as-text": progress.asText,
  "progress-ambiguous": progress.ambiguous,
  "progress-not-number": progress.notNumber,
  "progress-done-exceeds-planned": progress.doneExceedsPlanned,
  "progress-deposited-exceeds-done": progress.depositedExceedsDone,
  "progress-unit-cost-outlier": progress.unitCost,
  "progress-backlog-question": progress.backlog,
  "progress-period-mismatch": progress.periodMismatch,
} as const satisfies Partial<Record<RuleId, Planter>>;

export type PlantableRule = keyof typeof planters;

/** The rules that lessons can teach. */
export const plantableRules = Object.keys(planters) as [PlantableRule, ...PlantableRule[]];

/** True for a rule that a fault can be planted for. */
export function isPlantable(rule: string): rule is PlantableRule {
  return Object.hasOwn(planters, rule);
}
