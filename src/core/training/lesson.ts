import type { RuleId } from "../model/finding";

/** The workbooks without faults that lessons start from; their bytes are the edge's (assets/lessons/bases.json). */
export type LessonBase = "sach" | "phong-chu-cu";

/** `fix`: find and mend the faults. `review`: find them and accept or return each submission, as a reviewer does. */
export type LessonMode = "fix" | "review";

/** What must have happened before a step counts as done. `count` is how many of the lesson's faults or workbooks. */
export type StepDone =
  | { readonly kind: "read" } // the participant says so
  | { readonly kind: "opened" } // the practice workbook was made
  | { readonly kind: "checked" } // judged at least once
  | { readonly kind: "found"; readonly count: number }
  | { readonly kind: "fixed"; readonly count: number }
  | { readonly kind: "verdicts"; readonly count: number };

export interface LessonStep {
  readonly title: string;
  readonly text: string;
  readonly done: StepDone;
}

/** One fault to plant. Which of its cells takes it is the seed's choice. */
export interface LessonFault {
  /** Names the fault across seeds: statistics count by it. */
  readonly id: string;
  readonly title: string;
  /** The rule of the program that finds it. */
  readonly rule: RuleId;
  /** Cells where the finding may stand, as "D12" or "Chỉnh lý!C6"; null: wherever the rule can be broken. */
  readonly cells: readonly string[] | null;
  /** What may be planted, in the planter's own words (texts, or forms such as "comma", "date"); null: all it knows. */
  readonly as: readonly string[] | null;
  /**
   * First where, then what: sentences in which {sheet}, {row}, {cell}, {code} and {title} of the place are filled in.
   * Empty: the program's own.
   */
  readonly hints: readonly string[];
}

export interface LessonWorkbook {
  /** File name without its ending. */
  readonly name: string;
  readonly base: LessonBase;
  /** Written in place of the base's agency; null leaves it. */
  readonly agency: string | null;
  /** How many criteria get other, equally right points, so that no two participants see the same sheet. */
  readonly vary: number;
  readonly faults: readonly LessonFault[];
}

/** A lesson of the training mode: data, never code. */
export interface Lesson {
  readonly id: string;
  /** Its place in the course; null for a lesson made from an agency's own findings. */
  readonly number: number | null;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly mode: LessonMode;
  readonly steps: readonly LessonStep[];
  readonly workbooks: readonly LessonWorkbook[];
}

/** How many faults a lesson plants in all its workbooks. */
export function faultCount(lesson: Lesson): number {
  return lesson.workbooks.reduce((sum, { faults }) => sum + faults.length, 0);
}
