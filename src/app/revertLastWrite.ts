import type { AppliedPlan, RevertResult } from "../core";
import type { WorkbookHost } from "../ports/workbookHost";

/**
 * Takes back the newest of the applied plans and forgets it; null when there is none. Cells edited since stay as they
 * are and are told in the result.
 */
export async function revertLastWrite(
  host: Pick<WorkbookHost, "revert">,
  history: AppliedPlan[],
): Promise<RevertResult | null> {
  const last = history.at(-1);
  if (last === undefined) return null;
  const result = await host.revert(last);
  history.splice(history.lastIndexOf(last), 1);
  return result;
}
