import * as z from "zod";
import { type Lesson, lessonFile, loadLesson } from "../../../core";
import {
  emptyTraining,
  type TrainingRecord,
  type TrainingRun,
  type TrainingStore,
} from "../../../ports/trainingStore";

const KEY = "vtlt.training/1";
const MOST_RUNS = 50;
const MOST_RESULTS = 500;

const text = z.string().max(200);
const number = z.number().int().min(0).max(10_000);
const run = z.object({
  ...{ lesson: text, seed: text, participant: text, step: number, checks: number },
  read: z.array(number).max(50),
  opened: z.array(number).max(50),
  faults: z.record(
    text,
    z.object({ marked: z.boolean(), status: z.enum(["open", "fixed", "wrong"]), hints: number }),
  ),
  wrongMarks: z.array(text).max(200),
  verdicts: z.record(text, z.enum(["accept", "return"])),
});
const kept = z.object({
  runs: z.array(z.unknown()).catch([]),
  lessons: z.array(z.unknown()).catch([]),
  results: z.array(text).catch([]),
});

/**
 * Keeps training in the browser's storage, on this machine only; where that is not allowed it lasts as long as the
 * pane. What was kept by another version and cannot be understood is left out, piece by piece.
 */
export function browserTrainingStore(storage: () => Storage): TrainingStore {
  let unkept: TrainingRecord | null = null;
  return {
    load: () => {
      if (unkept !== null) return unkept;
      try {
        return decode(JSON.parse(storage().getItem(KEY) ?? "{}"));
      } catch {
        return emptyTraining;
      }
    },
    save: (record) => {
      const lessons = record.lessons.map((lesson): unknown => JSON.parse(lessonFile(lesson)));
      const { runs, results } = record;
      try {
        storage().setItem(
          KEY,
          JSON.stringify({ lessons, runs: runs.slice(-MOST_RUNS), results: results.slice(-MOST_RESULTS) }),
        );
        unkept = null;
      } catch {
        unkept = record;
      }
    },
    forget: () => {
      unkept = null;
      try {
        storage().removeItem(KEY);
      } catch {
        // Where nothing can be kept there is nothing to forget.
      }
    },
  };
}

function decode(json: unknown): TrainingRecord {
  const decoded = kept.safeParse(json);
  if (!decoded.success) return emptyTraining;
  const { runs, lessons, results } = decoded.data;
  return {
    runs: runs.flatMap((one): readonly TrainingRun[] => {
      const parsed = run.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    }),
    lessons: lessons.flatMap((one): readonly Lesson[] => {
      const loaded = loadLesson(one);
      return loaded.ok ? [loaded.lesson] : [];
    }),
    results,
  };
}
