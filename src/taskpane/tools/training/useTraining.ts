import { useEffect, useRef, useState } from "react";
import { practiceFor } from "../../../app/startTraining";
import { bundledLessons } from "../../../app/training/bundledLessons";
import type { Lesson, PracticeWorkbook } from "../../../core";
import type { RubricStore } from "../../../ports/rubricStore";
import type { TrainingRecord, TrainingRun } from "../../../ports/trainingStore";
import { practiceFiles } from "./practiceFiles";
import { browserTrainingStore } from "./trainingStore";

/** What is kept of the training on this machine, and the ways to change it. */
export interface TrainingNow {
  readonly record: TrainingRecord;
  /** Lessons that ship, then those made or brought here. */
  readonly lessons: readonly Lesson[];
  readonly update: (change: (record: TrainingRecord) => TrainingRecord) => void;
  /** Puts a run in place of the earlier one with its lesson and code, as the latest. */
  readonly keepRun: (run: TrainingRun) => void;
  /** Changes a run as it is kept now, whatever happened since it was shown. */
  readonly changeRun: (run: TrainingRun, change: (now: TrainingRun) => TrainingRun) => void;
  readonly forget: () => void;
}

/** What the screens of the training mode share. */
export interface Training extends TrainingNow {
  /** A participant's workbook as it was made, remembered while the pane lives. */
  readonly made: (lesson: Lesson, number: number, seed: string) => Promise<PracticeWorkbook>;
}

/** One for the window: each tab of the browser page has a pane of its own, and all speak of the same training. */
const store = browserTrainingStore(() => window.localStorage);
/** Said in the window itself; the browser's own "storage" is said in the others. */
const CHANGED = "vtlt-training";

/** Gives the training kept on this machine, also what another tab or window keeps while this one is open. */
export function useTrainingNow(): TrainingNow {
  const [record, setRecord] = useState(() => store.load());
  useEffect(() => {
    const refresh = (): void => setRecord(store.load());
    // What was kept between the first showing and now.
    refresh();
    window.addEventListener("storage", refresh);
    window.addEventListener(CHANGED, refresh);
    return () => {
      window.removeEventListener("storage", refresh);
      window.removeEventListener(CHANGED, refresh);
    };
  }, []);
  const update = (change: (record: TrainingRecord) => TrainingRecord): void => {
    store.save(change(store.load()));
    window.dispatchEvent(new Event(CHANGED));
  };
  return {
    record,
    lessons: [...bundledLessons(), ...record.lessons],
    update,
    keepRun: (run) =>
      update((now) => ({ ...now, runs: [...now.runs.filter((other) => !isSameRun(other, run)), run] })),
    changeRun: (run, change) =>
      update((now) => ({
        ...now,
        runs: now.runs.map((other) => (isSameRun(other, run) ? change(other) : other)),
      })),
    forget: () => {
      store.forget();
      window.dispatchEvent(new Event(CHANGED));
    },
  };
}

/** Gives the training with the workbooks of its exercises. */
export function useTraining(rubrics: RubricStore): Training {
  const practices = useRef(new Map<string, Promise<PracticeWorkbook>>());
  return {
    ...useTrainingNow(),
    made: (lesson, number, seed) => {
      const key = `${lesson.id}/${seed}/${number}`;
      const known = practices.current.get(key);
      if (known !== undefined) return known;
      const making = practiceFor(lesson, number, seed, practiceFiles, rubrics);
      practices.current.set(key, making);
      return making;
    },
  };
}

/** One participant's way through one lesson: several may share a machine. */
export function isSameRun(
  a: Pick<TrainingRun, "lesson" | "seed">,
  b: Pick<TrainingRun, "lesson" | "seed">,
): boolean {
  return a.lesson === b.lesson && a.seed === b.seed;
}
