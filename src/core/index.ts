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
export * from "./appraisal";
export { agencyReport } from "./report/agencyReport";
export { numberLine } from "./report/numberLine";
export type { AgencyReportInput } from "./report/reportContext";
export { documentText, tableGrid } from "./report/documentText";
export * from "./report/officialDate";
export * from "./report/officialDocument";
export { BLANK_FORM, FORM_GUIDE, loadReportForm, type ReportForm } from "./report/reportForm";
export { readUnitList, type ListedUnit, type UnitList } from "./units/readUnitList";
export { rollUpUnits, type UnitResult, type UnitsRollUp, type UnitWorkbook } from "./units/unitsRollUp";
export { type Loaded } from "./report/jsonFaults";
export { reportFormTemplate, type ReportFormFile } from "./report/reportFormTemplate";
export * from "./training";
export { rubricFile, rubricFileText } from "./rubric/rubricFile";
export { rubricFromSheet, type ImportedRubric, type ImportOptions } from "./rubric/rubricFromSheet";
export { askedText, type AskedPart, type RubricAnswers } from "./rubric/rubricAnswers";
export { importNoteText, type ImportNote } from "./rubric/importNote";
export { readClassLimits } from "./rubric/classLimits";
export { readDay, showDay } from "./rubric/day";
export { hasCriteria, rubricTemplate, type TemplateWishes } from "./template/rubricTemplate";
export { templateSnapshot } from "./template/templateSnapshot";
export type * from "./template/templateContent";
export { checkLayout, type LayoutHint } from "./report/checkLayout";
export { compareReport, type ReportComparison, type ReportDifference } from "./report/compareReport";
export { piecesOfText, type ReportPiece } from "./report/reportPieces";
export {
  describeDifference,
  describeFormFault,
  describeLayoutHint,
  reportFailureText,
} from "./report/reportSentences";
export { lintRubric, type LintedRubric, type LintNote } from "./rubric/lintRubric";
export { lintSentence, lintText } from "./rubric/lintText";
export { compareRubrics, type Difference, type RubricComparison } from "./rubric/compareRubrics";
export { differenceText } from "./rubric/differenceText";
export { scoreUnder, type ScoreUnder } from "./rubric/scoreUnder";
export { tablesSnapshot } from "./rubric/tablesSnapshot";
export { loadInspectionContents, type InspectionContents } from "./inspection/inspectionContents";
export {
  inspectionPlanTemplate,
  loadInspectionPlan,
  type InspectionPlan,
  type InspectionPlanFile,
} from "./inspection/inspectionPlan";
export { inspectionChecklist } from "./inspection/inspectionChecklist";
export { readChecklist, type Checklist, type ChecklistEntry } from "./inspection/readChecklist";
export { inspectionConclusion } from "./inspection/inspectionConclusion";
export {
  FOLLOW_UP_STATES,
  followedUp,
  followUpItems,
  followUpWorkbook,
  readFollowUp,
  type FollowUpItem,
} from "./inspection/followUp";
export {
  entriesOfForm,
  FORM_FIELDS,
  type FormEntries,
  type FormFault,
  type FormField,
  formOfEntries,
  LINE_FIELDS,
  NO_ENTRIES,
} from "./report/formFields";
export { formOfWorkbook, FORM_LABELS, planFormSheet, readFormSheet } from "./report/formSheet";
export { planReportSheet } from "./report/reportSheet";
export {
  confirmRubric,
  editRubric,
  withdrawConfirmation,
  type Confirmation,
  type RubricEdit,
} from "./rubric/editRubric";
export { criteriaByPath } from "./rubric/rubricPaths";
export {
  type EnteredPlan,
  entriesOfPlan,
  NO_PLAN_ENTRIES,
  PLAN_FIELDS,
  PLAN_LINE_FIELDS,
  type PlanEntries,
  type PlanFault,
  type PlanField,
  planFileOf,
  planOfEntries,
} from "./inspection/planEntries";
