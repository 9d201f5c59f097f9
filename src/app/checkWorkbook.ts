import { checkSnapshot, type CheckOptions, type CheckResult } from "../core";
import type { RubricStore } from "../ports/rubricStore";
import type { ReadableWorkbook } from "../ports/workbookHost";

/** Reads the workbook of a host and checks it. Writes nothing. Throws ReadFailure when it cannot be read. */
export async function checkWorkbook(
  host: ReadableWorkbook,
  rubrics: RubricStore,
  options: Omit<CheckOptions, "catalog"> = {},
): Promise<CheckResult> {
  return checkSnapshot(await host.read(), { ...options, catalog: rubrics.list() });
}
