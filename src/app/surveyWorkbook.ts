import { checkSnapshot, type CheckOptions, type CheckResult, type WorkbookSnapshot } from "../core";
import { type Progress, unwatched, WorkStopped } from "../ports/progress";
import type { RubricStore } from "../ports/rubricStore";
import type { ReadableWorkbook } from "../ports/workbookHost";

/** One reading of a workbook and the whole answer about it: what screens show and plans are made from. */
export interface Survey {
  readonly workbook: WorkbookSnapshot;
  readonly result: CheckResult;
}

/**
 * Reads the workbook of a host once and checks it. Writes nothing. Throws ReadFailure when it cannot be read, and
 * WorkStopped when a person stops it before its check.
 */
export async function surveyWorkbook(
  host: ReadableWorkbook,
  rubrics: RubricStore,
  options: Omit<CheckOptions, "catalog"> = {},
  progress: Progress = unwatched,
): Promise<Survey> {
  const workbook = await host.read(progress);
  if (progress.cancelled()) throw new WorkStopped();
  return { workbook, result: checkSnapshot(workbook, { ...options, catalog: rubrics.list() }) };
}
