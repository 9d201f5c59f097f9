import type { AppliedPlan, Finding, RevertResult, SheetCell, WritePlan } from "../../core";
import type { Survey } from "../../app/surveyWorkbook";
import type { WorkbookChoice } from "../../ports/choiceStore";
import type { ProgressRows } from "../../ports/progress";
import type { ScreenName, SeverityCounts } from "../strings";
import type { Preferences } from "./preferences";

/** What the pane is doing that a person waits for. */
export type Busy = "reading" | "writing" | "takingBack";

/** How far reading is: so many sheets wholly read, and rows of the one being read. */
export interface ReadingProgress {
  readonly done: number;
  readonly of: number;
  readonly sheet: string;
  readonly rows: ProgressRows | null;
}

/** Something that went wrong, and what was being done; made a sentence at the edge. */
export interface Trouble {
  readonly during: "read" | "write" | "takeBack" | "goTo" | "choice" | "sample";
  readonly error: unknown;
}

/** Something a screen reader must hear; `id` tells two alike apart. */
export type Notice = { readonly id: number } & (
  | { readonly kind: "checked"; readonly counts: SeverityCounts; readonly resolved: number }
  | { readonly kind: "noSheet" | "stopped" | "nothingToWrite" | "copied" | "notCopied" | "choiceKept" }
  | { readonly kind: "sampleClosed" }
  | { readonly kind: "went"; readonly place: SheetCell; readonly hidden: boolean }
  | { readonly kind: "written"; readonly cells: number }
  | { readonly kind: "takenBack"; readonly result: RevertResult }
);

/** Everything the screens show. */
export interface PaneState {
  readonly screen: ScreenName;
  readonly preferences: Preferences;
  /** What is known of the workbook; null before the first check. */
  readonly survey: Survey | null;
  /** The sample is shown instead of the workbook: nothing can be written or gone to. */
  readonly isSample: boolean;
  readonly busy: Busy | null;
  /** Null until a reading has told how far it is. */
  readonly reading: ReadingProgress | null;
  readonly trouble: Trouble | null;
  /** What a person settled; unset parts are found out by the program. */
  readonly choice: WorkbookChoice;
  /** A plan shown before it is written. */
  readonly preview: WritePlan | null;
  /** Plans written in this session, oldest first: they can be taken back in turn. */
  readonly written: readonly AppliedPlan[];
  /** Row of the scoring sheet that score entry was asked for; null when it may show any. */
  readonly scoreRow: number | null;
  readonly notice: Notice | null;
}

/** Names a finding across two checks of the same workbook. */
export function findingKey({ rule, sheet, cell, params }: Finding): string {
  return JSON.stringify([rule, sheet, cell, cell === null ? params : null]);
}

/** Gives how many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** True for a planned cell that gets or loses content; cells of a new sheet may only get their look. */
export function changesContent({ before, after }: WritePlan["writes"][number]): boolean {
  return before.kind !== "blank" || after.kind !== "blank";
}

/** Gives how many cells a plan changes. */
export function countCells(plan: WritePlan): number {
  return plan.writes.filter(changesContent).length;
}
