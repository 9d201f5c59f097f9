import type { CheckResult } from "./model/checkResult";
import type { Finding, Severity } from "./model/finding";
import type { Rubric } from "./model/rubric";
import type { WorkbookSnapshot } from "./model/workbookSnapshot";
import { progressTotals } from "./progress/summariseProgress";
import { findProgressTable } from "./reading/findProgressTable";
import { findScoreSheet, type ReadingChoice } from "./reading/findScoreSheet";
import { chooseRubric } from "./rubric/rubricCatalog";
import { notAScoreSheet, runRules } from "./rules";
import { runProgressRules } from "./rules/progress";
import { rate } from "./scoring/rating";
import type { ToldNotApplicable } from "./scoring/applicability";
import { computeTotals } from "./scoring/totals";
import { parseA1 } from "./text/a1";

export interface CheckOptions {
  /** The rubrics a sheet may be recognised by. */
  readonly catalog: readonly Rubric[];
  /** The rubric a person chose; null lets the sheet be recognised, or judged by its own printed maxima. */
  readonly rubric?: Rubric | null;
  readonly choice?: ReadingChoice;
  /** Criteria a person says do not apply, with the reason, by code or path; beside what the sheet itself says. */
  readonly notApplicable?: ToldNotApplicable | undefined;
}

/**
 * Reads, validates, totals and rates one workbook: the main job, from a snapshot alone.
 * A workbook without a scoring sheet gives one finding that says what was looked for and where.
 */
export function checkSnapshot(workbook: WorkbookSnapshot, options: CheckOptions): CheckResult {
  const found = findScoreSheet(workbook, options.choice);
  const table = findProgressTable(workbook);
  const progress = table && { table, totals: progressTotals(table) };
  const progressFindings = table ? runProgressRules(workbook, table) : [];
  if (!found.found) {
    return {
      scoreSheet: null,
      noScoreSheet: found.missing,
      rubricUse: null,
      totals: null,
      selfRating: null,
      appraisedRating: null,
      progress,
      findings: [notAScoreSheet(found.missing), ...progressFindings],
    };
  }
  const { scoreSheet, snapshot } = found;
  const rubricUse = chooseRubric(scoreSheet.sections, options.catalog, options.rubric ?? null);
  const totals = computeTotals(scoreSheet, rubricUse, options.notApplicable);
  const selfRating = rate(totals.total.selfPoints, "self", scoreSheet, rubricUse, totals);
  const appraisedRating = rate(totals.total.appraisedPoints, "appraised", scoreSheet, rubricUse, totals);
  const findings = runRules({ workbook, snapshot, scoreSheet, rubricUse, totals, selfRating });
  return {
    scoreSheet,
    noScoreSheet: null,
    rubricUse,
    totals,
    selfRating,
    appraisedRating,
    progress,
    findings: inOrder([...findings, ...progressFindings], workbook),
  };
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Errors first, then as a person goes through the workbook: sheet by sheet, from the top, from the left. */
function inOrder(findings: readonly Finding[], workbook: WorkbookSnapshot): readonly Finding[] {
  const sheets = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  const keyed = findings.map((finding) => {
    const place = finding.cell === null ? null : parseA1(finding.cell);
    const sheet = finding.sheet === null ? -1 : (sheets.get(finding.sheet) ?? -1);
    return { finding, sheet, row: place?.row ?? 0, column: place?.column ?? 0 };
  });
  keyed.sort(
    (a, b) =>
      ranks[a.finding.severity] - ranks[b.finding.severity] ||
      a.sheet - b.sheet ||
      a.row - b.row ||
      a.column - b.column,
  );
  return keyed.map((k) => k.finding);
}
