import {
  checkSnapshot,
  judgePractice,
  type Judgement,
  type Lesson,
  makePractice,
  practiceCodeOf,
  type PracticeCode,
  type PracticeWorkbook,
  type WorkbookSnapshot,
} from "../core";
import type { PracticeFiles } from "../ports/practiceFiles";
import type { RubricStore } from "../ports/rubricStore";

/** A practice workbook made for a participant, ready to be opened beside whatever is open. */
export interface StartedPractice {
  readonly made: PracticeWorkbook;
  readonly bytes: Uint8Array;
  /** "Lần đầu - K7QF.xlsx" */
  readonly fileName: string;
}

/**
 * Makes a workbook of a lesson for a participant's code, as a new file: nothing that is open is touched. Throws
 * LessonFailure when the lesson does not fit its base, ReadFailure when the base cannot be read.
 */
export async function startTraining(
  lesson: Lesson,
  number: number,
  seed: string,
  files: PracticeFiles,
  rubrics: RubricStore,
): Promise<StartedPractice> {
  const made = await practiceFor(lesson, number, seed, files, rubrics);
  const base = lesson.workbooks[number]!.base;
  return { made, bytes: await files.write(base, made.plan), fileName: `${made.name} - ${seed}.xlsx` };
}

/** Gives a practice workbook as it was made, without a file: for hints, marks and the solution. */
export async function practiceFor(
  lesson: Lesson,
  number: number,
  seed: string,
  files: PracticeFiles,
  rubrics: RubricStore,
): Promise<PracticeWorkbook> {
  const spec = lesson.workbooks[number];
  if (spec === undefined) throw new RangeError(`no workbook ${number} in ${lesson.id}`);
  return makePractice(lesson, number, seed, await files.read(spec.base), { catalog: rubrics.list() });
}

/** What an open workbook is to the training mode. */
export type OpenPractice =
  | { readonly kind: "none" } // no exercise: never judged
  | { readonly kind: "unknown-lesson"; readonly code: PracticeCode } // its lesson is not on this machine
  | {
      readonly kind: "judged";
      readonly code: PracticeCode;
      readonly lesson: Lesson;
      readonly made: PracticeWorkbook;
      readonly judgement: Judgement;
    };

/** Judges the open workbook when it is an exercise of a lesson that is known here. Writes nothing. */
export async function judgeOpenWorkbook(
  workbook: WorkbookSnapshot,
  lessons: readonly Lesson[],
  files: PracticeFiles,
  rubrics: RubricStore,
): Promise<OpenPractice> {
  const code = practiceCodeOf(workbook);
  if (code === null) return { kind: "none" };
  const lesson = lessons.find(({ id }) => id === code.lesson);
  if (lesson?.workbooks[code.workbook] === undefined) return { kind: "unknown-lesson", code };
  const made = await practiceFor(lesson, code.workbook, code.seed, files, rubrics);
  const result = checkSnapshot(workbook, { catalog: rubrics.list() });
  return { kind: "judged", code, lesson, made, judgement: judgePractice(made, workbook, result) };
}
