import { ReadFailure } from "../../../core/model/failure";
import type { WritePlan } from "../../../core/model/writePlan";
import { WorkbookPatch, type PatchedWorkbook, type PatchPorts } from "./workbookPatch";

/**
 * Gives an .xlsx or .xlsm file with a plan carried out, all of it. Only the touched sheets, the workbook part (full
 * calculation on opening) and, where needed, styles, relationships and content types are written anew; the calculation
 * chain goes when formulas come or go; every other part keeps its very bytes. docProps/app.xml stays as it is: its
 * list of sheet names is for display only, and Excel renews it. Throws {@link WriteRefused} with every reason,
 * {@link UnwritablePlan} for what no workbook can hold, ReadFailure when the file cannot be read.
 */
export function patchWorkbook(bytes: Uint8Array, plan: WritePlan, ports: PatchPorts): Uint8Array {
  return carryOutPlan(bytes, plan, ports).bytes;
}

/**
 * As {@link patchWorkbook}, and gives the number formats that cells had before. `takingBack`: the plan undoes another
 * one, whose formulas may be replaced by the values that were there.
 */
export function carryOutPlan(
  bytes: Uint8Array,
  plan: WritePlan,
  ports: PatchPorts,
  takingBack = false,
): PatchedWorkbook {
  const patched = new WorkbookPatch(bytes, plan, ports, takingBack).carryOut();
  if (patched.bytes !== bytes) refuseUnlessWritten(patched.bytes, plan, ports);
  return patched;
}

/** Reads back what was written, before anybody gets it: a file that does not hold the plan is a fault of ours. */
function refuseUnlessWritten(bytes: Uint8Array, plan: WritePlan, ports: PatchPorts): void {
  const writes = plan.writes.map((write) => ({ ...write, before: write.after }));
  const written = new WorkbookPatch(bytes, { newSheets: [], writes }, ports, true);
  if (written.refusals.some(({ refusal }) => refusal.why === "changed" || refusal.why === "sheet-missing")) {
    throw new ReadFailure("unexpected");
  }
}
