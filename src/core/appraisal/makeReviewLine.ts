import { isWaived, type Waiver } from "./appraisalDraft";
import type { AppraisalRecord, RecordDoubt } from "./appraisalRecord";
import { doubtText } from "./appraisalWords";
import { messageFor } from "../messages";
import type { CheckResult, Rating, RubricUse } from "../model/checkResult";
import type { Finding } from "../model/finding";
import type {
  LineCriterion,
  LineFinding,
  LinePoints,
  LineProgress,
  ReviewedFile,
  ReviewLine,
} from "./reviewLine";
import { type Points, pointsToNumber, quantityToNumber } from "../model/points";
import type { ProgressQuantity, ProgressRow } from "../model/progressTable";
import { isConfirmed } from "../model/rubric";
import { knownPoints, type SheetNode } from "../model/scoreSheet";
import { knownQuantity } from "../reading/readProgressQuantity";
import { classesFor, schemeOf } from "../scoring/ratingScheme";
import { leavesOf, maximumOf, rubricCriterion } from "../scoring/scoredRows";

/** A workbook built to do harm may be full of faults: this many are enough to send it back. */
const MOST_FINDINGS = 500;
const MOST_CRITERIA = 1000;

const noPoints: LinePoints = { selfPoints: null, appraisedPoints: null };

/** Gives the line of a workbook that could not be read. */
export function failedLine(file: ReviewedFile, code: string, message: string): ReviewLine {
  return {
    schema: "vtlt.review/1",
    ...file,
    failure: { code, message },
    ...{ agency: null, superior: null, year: null, reportNumber: null, rubric: null, sheet: null },
    sections: [],
    bonus: noPoints,
    penalty: noPoints,
    total: { ...noPoints, maxPoints: null, difference: null, declaredSelfPoints: null },
    rating: ratingOf(null, null, null, []),
    criteria: [],
    progress: [],
    counts: { error: 0, warning: 0, hint: 0 },
    findings: [],
    findingsLeftOut: 0,
  };
}

/**
 * Gives the line of a checked workbook. Messages are Vietnamese. With a record of its appraisal, findings set aside
 * there are named so and not counted, and what disagrees in the record is a finding of its own.
 */
export function reviewLine(
  file: ReviewedFile,
  result: CheckResult,
  record: Pick<AppraisalRecord, "sheet" | "waivers" | "doubts"> | null = null,
): ReviewLine {
  const doubts = (record?.doubts ?? []).map((doubt) => doubtFinding(record!.sheet, doubt));
  const waivers = record?.waivers ?? [];
  const counted = result.findings.filter((finding) => !isWaived(finding, waivers));
  const findings = [...result.findings.slice(0, MOST_FINDINGS).map((f) => findingOf(f, waivers)), ...doubts];
  const { scoreSheet, totals, rubricUse } = result;
  const total = totals?.total ?? null;
  return {
    schema: "vtlt.review/1",
    ...file,
    failure: null,
    agency: scoreSheet?.agency?.text ?? null,
    superior: scoreSheet?.superior?.text ?? null,
    year: scoreSheet?.year?.year ?? null,
    reportNumber: scoreSheet?.reportNumber?.text ?? null,
    rubric: rubricUse && rubricOf(rubricUse),
    sheet: scoreSheet?.sheet ?? null,
    sections: (totals?.sections ?? []).map((s) => ({
      code: s.section.code,
      title: s.section.title,
      maxPoints: pointsToNumber(s.maxPoints),
      selfPoints: pointsToNumber(s.selfPoints),
      appraisedPoints: pointsToNumber(s.appraisedPoints),
      declaredSelfPoints: pointsToNumber(s.declaredSelfPoints),
    })),
    bonus: pair(totals?.bonus ?? null),
    penalty: pair(totals?.penalty ?? null),
    total: {
      ...pair(total),
      maxPoints: pointsToNumber(total?.maxPoints ?? null),
      difference: pointsToNumber(difference(total)),
      declaredSelfPoints: pointsToNumber(total?.declaredSelfPoints ?? null),
    },
    rating: ratingOf(
      scoreSheet?.declaredRating?.text ?? null,
      result.selfRating,
      result.appraisedRating,
      classNames(result),
    ),
    criteria:
      scoreSheet && rubricUse
        ? scoreSheet.sections.flatMap((section, n) =>
            leavesOf([section])
              .slice(0, MOST_CRITERIA)
              .map((node) => criterionOf(node, n + 1, rubricUse)),
          )
        : [],
    progress: (result.progress?.table.rows ?? []).map(progressOf),
    counts: countsOf([...counted, ...doubts]),
    findings,
    findingsLeftOut: Math.max(0, result.findings.length - MOST_FINDINGS),
  };
}

function pair(points: { selfPoints: Points | null; appraisedPoints: Points | null } | null): LinePoints {
  if (points === null) return noPoints;
  return {
    selfPoints: pointsToNumber(points.selfPoints),
    appraisedPoints: pointsToNumber(points.appraisedPoints),
  };
}

function difference(
  points: { selfPoints: Points | null; appraisedPoints: Points | null } | null,
): Points | null {
  if (points === null || points.selfPoints === null || points.appraisedPoints === null) return null;
  return (points.appraisedPoints - points.selfPoints) as Points;
}

function rubricOf({ rubric, source }: RubricUse): ReviewLine["rubric"] {
  return {
    id: rubric?.id ?? null,
    version: rubric?.version ?? null,
    title: rubric?.title ?? null,
    notice: rubric?.notice ?? null,
    source,
    confirmed: rubric !== null && isConfirmed(rubric),
  };
}

function ratingOf(
  declared: string | null,
  self: Rating | null,
  appraised: Rating | null,
  classes: readonly string[],
): ReviewLine["rating"] {
  const place = (rating: Rating | null) => {
    const at = rating === null ? -1 : classes.indexOf(rating.name);
    return at < 0 ? null : at + 1;
  };
  return {
    declared,
    computed: self?.name ?? null,
    appraised: appraised?.name ?? null,
    provisional: self?.provisional ?? null,
    appraisedProvisional: appraised?.provisional ?? null,
    computedPlace: place(self),
    appraisedPlace: place(appraised),
  };
}

/** The classes by which the sheet was rated, highest first. */
function classNames({ rubricUse, totals }: CheckResult): readonly string[] {
  const scheme = rubricUse && schemeOf(rubricUse);
  if (!scheme || totals === null) return [];
  return (classesFor(scheme, rubricUse, totals) ?? []).map(({ name }) => name);
}

function criterionOf(node: SheetNode, section: number, use: RubricUse): LineCriterion {
  const known = rubricCriterion(node, use);
  return {
    section,
    code: known?.code ?? node.code,
    title: known?.title ?? node.title,
    maxPoints: pointsToNumber(maximumOf(node, use)),
    selfPoints: pointsToNumber(knownPoints(node.selfPoints)),
    appraisedPoints: pointsToNumber(knownPoints(node.appraisedPoints)),
  };
}

function progressOf(row: ProgressRow): LineProgress {
  const of = (name: ProgressQuantity) => quantityToNumber(knownQuantity(row.quantities[name]));
  return {
    year: row.year.year,
    ...{ planned: of("planned"), done: of("done"), provinceFunds: of("provinceFunds") },
    ...{ agencyFunds: of("agencyFunds"), deposited: of("deposited"), backlog: of("backlog") },
    note: row.note === "" ? null : row.note,
  };
}

function countsOf(findings: readonly Pick<Finding, "severity">[]): ReviewLine["counts"] {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function findingOf(finding: Finding, waivers: readonly Waiver[]): LineFinding {
  const { title, text } = messageFor(finding, "vi");
  const { rule, severity, sheet, cell } = finding;
  const aside = isWaived(finding, waivers) ? " (đã bỏ qua khi thẩm định)" : "";
  return { rule, severity, sheet, cell, title: title + aside, message: text };
}

/** The rule's name under which what disagrees in a record of an appraisal is told. */
export const RECORD_RULE = "appraisal-record";

function doubtFinding(sheet: string, doubt: RecordDoubt): LineFinding {
  const title = "Trang “Thẩm định” không khớp";
  const message = `${doubt.title}: ${doubtText(doubt, "vi")}`;
  return { rule: RECORD_RULE, severity: "warning", sheet, cell: doubt.cell, title, message };
}
