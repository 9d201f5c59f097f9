import type { FaultSummary } from "../../../app/training/summary";
import type { TrainingStrings } from "./strings";

/** One row of bars of the summary. */
export interface ChartSeries {
  readonly name: string;
  readonly count: (fault: FaultSummary) => number;
  /** Full bars are what was brought to its end. */
  readonly isFull: boolean;
}

/** What a lesson's chart shows: how many found a fault, and how many mended it. A reviewer mends nothing. */
export function chartSeries(isReview: boolean, words: TrainingStrings["trainer"]): readonly ChartSeries[] {
  const found: ChartSeries = { name: words.found, count: (fault) => fault.found, isFull: isReview };
  const fixed: ChartSeries = { name: words.fixed, count: (fault) => fault.fixed, isFull: true };
  return isReview ? [found] : [found, fixed];
}
