import type { LessonBase, WorkbookSnapshot, WritePlan } from "../core";

/** The workbooks that exercises are made of, where the program runs. */
export interface PracticeFiles {
  /** The base as it is read. */
  read(base: LessonBase): Promise<WorkbookSnapshot>;
  /** The base's file with an exercise's plan carried out; a plan may put numbers in place of formulas. */
  write(base: LessonBase, plan: WritePlan): Promise<Uint8Array>;
}
