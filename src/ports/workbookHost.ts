import type { WorkbookSnapshot } from "../core";

/** Where a workbook lives: Excel, a file, the grid of the browser page. */
export interface WorkbookHost {
  /** Reads the workbook as it is now; throws ReadFailure when it cannot be read. Never changes it. */
  read(): Promise<WorkbookSnapshot>;
}
