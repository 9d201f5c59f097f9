import type { Finding } from "../model/finding";
import type { Rule, RuleContext } from "./rule";
import { criterionNotApplicable } from "./score/criterion-not-applicable";
import { evidenceMissing } from "./score/evidence-missing";
import { hiddenRowScored } from "./score/hidden-row-scored";
import { scoreAboveMax } from "./score/score-above-max";
import { scoreAmbiguous } from "./score/score-ambiguous";
import { scoreErrorValue } from "./score/score-error-value";
import { scoreMissing } from "./score/score-missing";
import { scoreNegative } from "./score/score-negative";
import { scoreNotALevel } from "./score/score-not-a-level";
import { scoreNotNumber } from "./score/score-not-number";
import { scoreNumberAsText } from "./score/score-number-as-text";
import { scoreOffStep } from "./score/score-off-step";
import { criterionAltered } from "./sheet/criterion-altered";
import { criterionDuplicated } from "./sheet/criterion-duplicated";
import { criterionMissing } from "./sheet/criterion-missing";
import { formulaExternal } from "./sheet/formula-external";
import { legacyFont } from "./sheet/legacy-font";
import { maxAltered } from "./sheet/max-altered";
import { maxInconsistent } from "./sheet/max-inconsistent";
import { rubricMismatch } from "./sheet/rubric-mismatch";
import { sheetClipped } from "./sheet/sheet-clipped";
import { bonusAboveCap } from "./total/bonus-above-cap";
import { grandTotalMismatch } from "./total/grand-total-mismatch";
import { penaltyAboveCap } from "./total/penalty-above-cap";
import { ratingCapped } from "./total/rating-capped";
import { ratingMismatch } from "./total/rating-mismatch";
import { ratingProvisional } from "./total/rating-provisional";
import { sectionTotalMismatch } from "./total/section-total-mismatch";
import { staleFormulaCache } from "./total/stale-formula-cache";
import { totalTypedOverFormula } from "./total/total-typed-over-formula";
import { criterionAdded } from "./trust/criterion-added";
import { externalLink } from "./trust/external-link";
import { invisibleText } from "./trust/invisible-text";
import { macrosPresent } from "./trust/macros-present";
import { veryHiddenSheet } from "./trust/very-hidden-sheet";

export { notAScoreSheet } from "./sheet/not-a-score-sheet";

/** Every rule about a scoring sheet, in the order their findings are given: "right sheet?" first. */
export const rules: readonly Rule[] = [
  rubricMismatch,
  sheetClipped,
  criterionMissing,
  criterionAdded,
  criterionDuplicated,
  criterionAltered,
  maxAltered,
  maxInconsistent,
  scoreMissing,
  scoreNotNumber,
  scoreErrorValue,
  scoreAmbiguous,
  scoreNumberAsText,
  scoreNegative,
  scoreAboveMax,
  scoreNotALevel,
  scoreOffStep,
  criterionNotApplicable,
  evidenceMissing,
  hiddenRowScored,
  invisibleText,
  sectionTotalMismatch,
  grandTotalMismatch,
  totalTypedOverFormula,
  staleFormulaCache,
  bonusAboveCap,
  penaltyAboveCap,
  ratingMismatch,
  ratingCapped,
  ratingProvisional,
  formulaExternal,
  externalLink,
  macrosPresent,
  veryHiddenSheet,
  legacyFont,
];

/** Gives what all rules find on a scoring sheet, in the order of {@link rules}, each in sheet order. */
export function runRules(context: RuleContext): readonly Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) for (const one of rule.check(context)) found.push(one);
  return found;
}
