import type { Lesson } from "./lesson";
import { SeededChoice } from "./seed";

/**
 * Gives the lesson as a participant's code deals it: in a review the same sets of faults come in another order, so that
 * "the fourth one is clean" is no help to a neighbour. Only workbooks of one base change places.
 */
export function arrangeLesson(lesson: Lesson, seed: string): Lesson {
  if (lesson.mode !== "review") return lesson;
  const choice = new SeededChoice(`${lesson.id}/order/${seed}`);
  const dealt = new Map(
    [...new Set(lesson.workbooks.map(({ base }) => base))].map((base) => [
      base,
      [...choice.shuffle(lesson.workbooks.filter((w) => w.base === base).map(({ faults }) => faults))],
    ]),
  );
  const workbooks = lesson.workbooks.map((w) => ({ ...w, faults: dealt.get(w.base)?.pop() ?? w.faults }));
  return { ...lesson, workbooks };
}
