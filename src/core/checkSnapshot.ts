import type { CheckResult } from "./model/checkResult";
import type { Rubric } from "./model/rubric";
import type { WorkbookSnapshot } from "./model/workbookSnapshot";
import { findScoreSheet, type ReadingChoice } from "./reading/findScoreSheet";
import { chooseRubric } from "./rubric/rubricCatalog";
import { notAScoreSheet, runRules } from "./rules";
import { rate } from "./scoring/rating";
import { computeTotals } from "./scoring/totals";

export interface CheckOptions {
  /** The rubrics a sheet may be recognised by. */
  readonly catalog: readonly Rubric[];
  /** The rubric a person chose; null lets the sheet be recognised, or judged by its own printed maxima. */
  readonly rubric?: Rubric | null;
  readonly choice?: ReadingChoice;
}

/**
 * Reads, validates, totals and rates one workbook: the main job, from a snapshot alone.
 * A workbook without a scoring sheet gives one finding that says what was looked for and where.
 */
export function checkSnapshot(workbook: WorkbookSnapshot, options: CheckOptions): CheckResult {
  const found = findScoreSheet(workbook, options.choice);
  if (!found.found) {
    return {
      scoreSheet: null,
      noScoreSheet: found.missing,
      rubricUse: null,
      totals: null,
      selfRating: null,
      appraisedRating: null,
      findings: [notAScoreSheet(found.missing)],
    };
  }
  const { scoreSheet, snapshot } = found;
  const rubricUse = chooseRubric(scoreSheet.sections, options.catalog, options.rubric ?? null);
  const totals = computeTotals(scoreSheet, rubricUse);
  const selfRating = rate(totals.total.selfPoints, "self", scoreSheet, rubricUse, totals);
  const appraisedRating = rate(totals.total.appraisedPoints, "appraised", scoreSheet, rubricUse, totals);
  const findings = runRules({ workbook, snapshot, scoreSheet, rubricUse, totals, selfRating });
  return { scoreSheet, noScoreSheet: null, rubricUse, totals, selfRating, appraisedRating, findings };
}
