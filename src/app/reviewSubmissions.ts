import {
  checkSnapshot,
  Consolidation,
  failedLine,
  failureText,
  readAppraisal,
  ReadFailure,
  type ReviewedFile,
  reviewLine,
  type ReviewLine,
  type Rubric,
  standInPoints,
  withAppraised,
  type WorkbookSnapshot,
} from "../core";
import type { Progress } from "../ports/progress";
import type { RubricStore } from "../ports/rubricStore";

/** Checks one submitted workbook and gives what is kept of it. */
export function reviewSnapshot(
  file: ReviewedFile,
  workbook: WorkbookSnapshot,
  rubrics: RubricStore,
  rubric: Rubric | null,
): ReviewLine {
  const result = checkSnapshot(workbook, { catalog: rubrics.list(), rubric });
  const record = readAppraisal(workbook, result);
  if (record === null) return reviewLine(file, result);
  const points = standInPoints(record);
  return reviewLine(file, points.size === 0 ? result : withAppraised(result, points), record);
}

/** Gives the line of a workbook whose reading threw; an error that is no ReadFailure counts as a fault of ours. */
export function unreadLine(file: ReviewedFile, error: unknown): ReviewLine {
  const failure = error instanceof ReadFailure ? error : new ReadFailure("unexpected");
  return failedLine(file, failure.code, failureText(failure.code, failure.params, "vi"));
}

/**
 * Puts the lines of many workbooks together as they come, in the order given. Stops at the next workbook once the
 * person asks for it: the result is then that of the workbooks so far.
 */
export async function reviewSubmissions(
  lines: AsyncIterable<ReviewLine>,
  expected: number,
  progress: Progress,
): Promise<Consolidation> {
  const consolidation = new Consolidation();
  for await (const line of lines) {
    consolidation.add(line);
    progress.report(consolidation.size, expected, line.file);
    if (progress.cancelled()) break;
  }
  return consolidation;
}
