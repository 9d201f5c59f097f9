/** The one door of the core: what hosts, screens and commands may use. */
export * from "./model/checkResult";
export * from "./model/failure";
export * from "./model/finding";
export * from "./model/place";
export * from "./model/points";
export * from "./model/progressTable";
export * from "./model/reason";
export * from "./model/rubric";
export * from "./model/scoreSheet";
export * from "./model/workbookSnapshot";
export * from "./model/writePlan";
export * from "./text/a1";
export { formatDecimal, readNumber, type NumberReading } from "./text/vietnameseNumber";
export { foldText } from "./text/vietnameseText";
export { loadRubric, type LoadedRubric } from "./rubric/loadRubric";
export { describeRubricProblem, type RubricProblem } from "./rubric/rubricProblem";
export { checkSnapshot, type CheckOptions } from "./checkSnapshot";
export * from "./messages";
export { findProgressTable } from "./reading/findProgressTable";
export { knownQuantity } from "./reading/readProgressQuantity";
export { runProgressRules } from "./rules/progress";
export { cureNumbers, type QuantityChoices } from "./progress/cureNumbers";
export { planLedgerSheet, type LedgerSheetOptions } from "./progress/planLedgerSheet";
export { planProgressFill, type EnteredValue, type ProgressFillOptions } from "./progress/planProgressFill";
export type { NewProgressTable } from "./progress/newProgressSheet";
export {
  progressTotals,
  shareToNumber,
  summariseProgress,
  type ProgressSummary,
} from "./progress/summariseProgress";
export { planTotals } from "./scoring/planTotals";
export { applyToSnapshot } from "./writing/applyToSnapshot";
export { contentOf, sameContent } from "./writing/contentOf";
export { emptyPlan, invertPlan, isEmptyPlan, mergePlans } from "./writing/plans";
export { refusalsOf, type IsLocked } from "./writing/refusals";
export type { ReadingChoice } from "./reading/findScoreSheet";
export { isDoubtfulQuantity } from "./reading/readProgressQuantity";
export { progressQuantities } from "./reading/readProgressTable";
export { quantityFormat } from "./progress/cureNumbers";
export { readLedger, type Ledger } from "./progress/readLedger";
export { findCell } from "./scoring/findCell";
export { classesFor, schemeOf } from "./scoring/ratingScheme";
export { maximumOf, rubricCriterion, scoredCriteria } from "./scoring/scoredRows";
