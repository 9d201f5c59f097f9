import { HostFailure } from "../../core/model/failure";
import type { CellPlace } from "../../core/model/place";
import type { PlannedWrite, WritePlan } from "../../core/model/writePlan";
import { parseA1 } from "../../core/text/a1";

/** A write with its place read and its number in the plan. */
export interface PlacedWrite extends CellPlace {
  readonly write: PlannedWrite;
  readonly number: number;
}

/** Gives the writes by sheet. Throws HostFailure for an address that is none: a fault of the planner. */
export function writesBySheet(plan: Pick<WritePlan, "writes">): ReadonlyMap<string, readonly PlacedWrite[]> {
  const sheets = new Map<string, PlacedWrite[]>();
  plan.writes.forEach((write, number) => {
    const place = parseA1(write.cell);
    if (place === null) throw new HostFailure("host-refused", { code: `address ${write.cell}` });
    const list = sheets.get(write.sheet);
    if (list) list.push({ ...place, write, number });
    else sheets.set(write.sheet, [{ ...place, write, number }]);
  });
  return sheets;
}
