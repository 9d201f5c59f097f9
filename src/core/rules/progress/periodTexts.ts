import type { Period } from "../../model/progressTable";

/** Gives the periods without repeats, in their order. */
export function distinctPeriods(periods: readonly Period[]): readonly Period[] {
  return periods.filter((p, i) => periods.findIndex((q) => q.from === p.from && q.to === p.to) === i);
}

/** Gives periods for a sentence: "2019-2020; 2019-2021". */
export function shownPeriods(periods: readonly Period[]): string {
  return periods.map(({ from, to }) => `${from}-${to}`).join("; ");
}
