import type { AppliedPlan, RevertResult, SheetCell, WorkbookSnapshot, WritePlan } from "../core";
import type { Progress } from "./progress";

/** Where a workbook lives: Excel, a file, the grid of the browser page. */
export interface WorkbookHost {
  /**
   * Reads the workbook as it is now; throws ReadFailure when it cannot be read. Never changes it. Where reading takes
   * long, `progress` is told of sheets and rows, and a stop ends it with WorkStopped.
   */
  read(progress?: Progress): Promise<WorkbookSnapshot>;
  /** Carries a plan out, all of it or nothing; throws WriteRefused when a cell no longer fits. */
  apply(plan: WritePlan): Promise<AppliedPlan>;
  /** Takes an applied plan back, cell by cell; a cell edited since stays as it is and is told. */
  revert(applied: AppliedPlan): Promise<RevertResult>;
  /** Shows a cell to the person, where there is a screen. */
  goTo(place: SheetCell): Promise<void>;
  /** Calls back after edits by the person; gives the function that stops it. */
  onChange(changed: () => void): () => void;
}

/** The part of a host a check needs. */
export type ReadableWorkbook = Pick<WorkbookHost, "read">;
