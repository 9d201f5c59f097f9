/** Appraising one workbook, and consolidating many. */
export { agencyKey, matchAgencies, readAgencyList, type AgencyMatch } from "./agencyNames";
export { type Shortcoming } from "./commonShortcomings";
export {
  Consolidation,
  type ConsolidatedReview,
  type ConsolidationOptions,
  type DuplicateGroup,
  type RankedRow,
  type UnreadRow,
} from "./consolidateAgencies";
export {
  type AgencyComparison,
  type ComparedBy,
  type CriterionComparison,
  type YearComparison,
} from "./compareYears";
export { compareText, type CriterionStatistics } from "./criterionStatistics";
export {
  criterionHeadings,
  criterionSheetName,
  type LastYear,
  printedRubric,
  readLastYear,
  summaryHeadings,
  summarySheetName,
} from "./lastYear";
export { failedLine, reviewLine } from "./makeReviewLine";
export type { LineFinding, LineProgress, ReviewedFile, ReviewLine } from "./reviewLine";
export {
  fileStem,
  type Pair,
  rankedPoints,
  reachedShare,
  type SectionName,
  type SubmissionRow,
} from "./submissionRow";
export {
  acceptAgreed,
  type AppraisalDraft,
  type AppraisedScore,
  type DraftProblem,
  draftProblems,
  emptyDraft,
  isWaived,
  type Waiver,
  withAppraised,
} from "./appraisalDraft";
export {
  type AppraisalRecord,
  readAppraisal,
  type RecordDoubt,
  type RecordEntry,
  standInPoints,
} from "./appraisalRecord";
export { changedList, doubtText, draftProblemText } from "./appraisalWords";
export {
  type AppraisedRow,
  appraisedRows,
  compareScores,
  differenceOf,
  type PartDifference,
  type PointsProblem,
  type ScoreComparison,
} from "./compareScores";
export { planAppraisal, type Signature } from "./planAppraisal";
