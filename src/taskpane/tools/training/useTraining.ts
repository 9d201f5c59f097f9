import { useEffect, useMemo, useRef, useState } from "react";
import { practiceFor } from "../../../app/startTraining";
import { bundledLessons } from "../../../app/training/bundledLessons";
import type { Lesson, PracticeWorkbook } from "../../../core";
import type { RubricStore } from "../../../ports/rubricStore";
import type { TrainingRecord, TrainingRun } from "../../../ports/trainingStore";
import { practiceFiles } from "./practiceFiles";
import { browserTrainingStore } from "./trainingStore";

/** What the screens of the training mode share. */
export interface Training {
  readonly record: TrainingRecord;
  /** Lessons that ship, then those made or brought here. */
  readonly lessons: readonly Lesson[];
  readonly update: (change: (record: TrainingRecord) => TrainingRecord) => void;
  /** Puts a run in place of the earlier one with its lesson and code, as the latest. */
  readonly keepRun: (run: TrainingRun) => void;
  /** Changes a run as it is kept now, whatever happened since it was shown. */
  readonly changeRun: (run: TrainingRun, change: (now: TrainingRun) => TrainingRun) => void;
  readonly forget: () => void;
  /** A participant's workbook as it was made, remembered while the pane lives. */
  readonly made: (lesson: Lesson, number: number, seed: string) => Promise<PracticeWorkbook>;
}

/** Gives the training kept on this machine, also what another window keeps while this one is open. */
export function useTraining(rubrics: RubricStore): Training {
  const store = useMemo(() => browserTrainingStore(() => window.localStorage), []);
  const [record, setRecord] = useState(() => store.load());
  const practices = useRef(new Map<string, Promise<PracticeWorkbook>>());
  useEffect(() => {
    const refresh = (): void => setRecord(store.load());
    window.addEventListener("storage", refresh);
    return () => window.removeEventListener("storage", refresh);
  }, [store]);
  const update = (change: (record: TrainingRecord) => TrainingRecord): void => {
    const next = change(store.load());
    store.save(next);
    setRecord(next);
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
      practices.current.clear();
      setRecord(store.load());
    },
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
