import type { AppliedPlan, PlannedWrite, WritePlan } from "../model/writePlan";

/** A plan that does nothing. */
export const emptyPlan: WritePlan = { newSheets: [], writes: [] };

/** True when a plan would change nothing at all. */
export function isEmptyPlan({ newSheets, writes }: WritePlan): boolean {
  return newSheets.length === 0 && writes.length === 0;
}

/**
 * Gives one plan that does what all of them do. Where two write the same cell, the later plan's write stands: it is
 * the one that knew more. Throws RangeError when they disagree about what the cell holds now.
 */
export function mergePlans(...plans: readonly WritePlan[]): WritePlan {
  const writes = new Map<string, PlannedWrite>();
  for (const plan of plans) {
    for (const write of plan.writes) {
      const key = placeKey(write);
      const earlier = writes.get(key);
      if (earlier && JSON.stringify(earlier.before) !== JSON.stringify(write.before)) {
        throw new RangeError(`plans disagree about ${write.sheet}!${write.cell}`);
      }
      writes.set(key, write);
    }
  }
  return { newSheets: plans.flatMap((plan) => plan.newSheets), writes: [...writes.values()] };
}

/**
 * Gives one plan for two that follow each other, the second made for the workbook as the first leaves it: a cell that
 * both write goes straight from what it holds now to what the second makes of it.
 */
export function chainPlans(first: WritePlan, second: WritePlan): WritePlan {
  const writes = new Map(first.writes.map((write) => [placeKey(write), write]));
  for (const write of second.writes) {
    const key = placeKey(write);
    const earlier = writes.get(key);
    writes.set(
      key,
      earlier
        ? {
            ...write,
            before: earlier.before,
            numberFormat: write.numberFormat ?? earlier.numberFormat,
            style: earlier.style ?? write.style,
          }
        : write,
    );
  }
  return { newSheets: [...first.newSheets, ...second.newSheets], writes: [...writes.values()] };
}

/**
 * Gives the plan that takes an applied one back: every existing cell gets what it held and the number format it had.
 * Sheets the plan added are not in it: taking them away is the host's.
 */
export function invertPlan({ plan, formatsBefore }: AppliedPlan): WritePlan {
  const added = new Set(plan.newSheets.map((sheet) => sheet.name));
  const writes = plan.writes.flatMap((write, i): PlannedWrite[] =>
    added.has(write.sheet)
      ? []
      : [
          {
            ...write,
            before: write.after,
            after: write.before,
            numberFormat: formatsBefore[i] ?? null,
            style: null,
            reason: { code: "write-taken-back", params: {} },
          },
        ],
  );
  return { newSheets: [], writes };
}

/** One text for a place on a sheet; sheet names hold no line break. */
export function placeKey({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${sheet}\n${cell}`;
}
