import { useMemo, useRef, useState } from "react";
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
  /** Puts a run in place of the earlier one of its lesson. */
  readonly keepRun: (run: TrainingRun) => void;
  readonly forget: () => void;
  /** A participant's workbook as it was made, remembered while the pane lives. */
  readonly made: (lesson: Lesson, number: number, seed: string) => Promise<PracticeWorkbook>;
}

/** Gives the training kept on this machine; another window's changes are seen at the next change here. */
export function useTraining(rubrics: RubricStore): Training {
  const store = useMemo(() => browserTrainingStore(() => window.localStorage), []);
  const [record, setRecord] = useState(() => store.load());
  const practices = useRef(new Map<string, Promise<PracticeWorkbook>>());
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
      update((now) => ({ ...now, runs: [...now.runs.filter(({ lesson }) => lesson !== run.lesson), run] })),
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
