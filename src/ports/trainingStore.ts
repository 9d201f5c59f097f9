import type { FaultStatus, Lesson } from "../core";

/** What is known of one fault of a participant's lesson. */
export interface FaultProgress {
  /** The participant pointed at it before or without mending it. */
  readonly marked: boolean;
  /** As last judged. */
  readonly status: FaultStatus;
  /** Hints taken: 0 none, 1 where, 2 what, 3 the solution. */
  readonly hints: number;
}

export type Verdict = "accept" | "return";

/** One participant's way through one lesson. */
export interface TrainingRun {
  readonly lesson: string;
  readonly seed: string;
  /** As the participant calls himself; may be empty. */
  readonly participant: string;
  /** The step shown, from 0. */
  readonly step: number;
  /** Steps the participant has confirmed. */
  readonly read: readonly number[];
  /** Numbers of the workbooks that were made. */
  readonly opened: readonly number[];
  /** How often it was judged. */
  readonly checks: number;
  /** By fault identifier; a fault nothing is known of is not in it. */
  readonly faults: Readonly<Record<string, FaultProgress>>;
  /** Cells marked where there is no fault: "0 Phụ lục I!D12". */
  readonly wrongMarks: readonly string[];
  /** By number of the workbook. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

/** Everything the training mode keeps, on this machine only. */
export interface TrainingRecord {
  readonly runs: readonly TrainingRun[];
  /** Lessons made here or brought as a file. */
  readonly lessons: readonly Lesson[];
  /** Result codes a trainer has collected. */
  readonly results: readonly string[];
}

/** Where training is kept. Loading never throws: what cannot be understood is left out. */
export interface TrainingStore {
  load(): TrainingRecord;
  save(record: TrainingRecord): void;
  /** Takes everything away, collected results too. */
  forget(): void;
}

export const emptyTraining: TrainingRecord = { runs: [], lessons: [], results: [] };
