import type { ReadingChoice } from "../core";

/** What a person settled about a workbook: where to read, and by which rubric. */
export interface WorkbookChoice extends ReadingChoice {
  /** Identifier of the rubric chosen; undefined lets the sheet be recognised. */
  readonly rubricId?: string | undefined;
  /** That rubric itself, as the JSON value of its file, when it is none that ships. Not to be believed unread. */
  readonly rubricFile?: unknown;
}

/** Where choices about one workbook are kept with it. Written on an explicit act of a person only. */
export interface ChoiceStore {
  /** What was kept; null when nothing was, or it cannot be understood. Never changes the workbook. */
  load(): Promise<WorkbookChoice | null>;
  save(choice: WorkbookChoice): Promise<void>;
}
