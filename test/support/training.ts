import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import bases from "../../assets/lessons/bases.json";
import { bundledRubrics } from "../../src/app/bundledRubrics";
import {
  type Lesson,
  type LessonBase,
  loadLesson,
  makePractice,
  type PracticeWorkbook,
} from "../../src/core";
import { inflateNode } from "../../src/hosts/file/inflateNode";
import { readWorkbookFile } from "../../src/hosts/file/readWorkbook";
import { carryOutPlan } from "../../src/hosts/file/writing/patchWorkbook";
import { deflateNode } from "../../src/hosts/file/writing/deflateNode";
import type { PracticeFiles } from "../../src/ports/practiceFiles";
import type { TrainingRecord, TrainingStore } from "../../src/ports/trainingStore";
import { emptyTraining } from "../../src/ports/trainingStore";

const folder = join(__dirname, "../../assets/lessons");

/** The lessons that ship, in the order of the course. */
export const lessons: readonly Lesson[] = readdirSync(folder)
  .filter((name) => /^\d/.test(name))
  .sort()
  .map((name) => {
    const loaded = loadLesson(JSON.parse(readFileSync(join(folder, name), "utf8")));
    if (!loaded.ok) throw new Error(`${name}: ${loaded.problems.join(" ")}`);
    return loaded.lesson;
  });

/** A lesson that ships, by its identifier. */
export function lessonNamed(id: string): Lesson {
  const lesson = lessons.find((l) => l.id === id);
  if (!lesson) throw new Error(`no lesson ${id}`);
  return lesson;
}

export const options = { catalog: bundledRubrics.list() };
const ports = { inflate: inflateNode, deflate: deflateNode };

/** Reads the file of a workbook. */
export function readBytes(bytes: Uint8Array) {
  return readWorkbookFile(bytes, { fileName: "bai.xlsx", inflate: inflateNode });
}

function bytesOf(base: LessonBase): Uint8Array {
  return Buffer.from(bases[base], "base64");
}

const snapshots = {
  sach: readBytes(bytesOf("sach")),
  "phong-chu-cu": readBytes(bytesOf("phong-chu-cu")),
} as const;

/** The base workbook of a lesson. */
export function baseOf(base: LessonBase) {
  return snapshots[base];
}

/** The files lessons are made of, over Node. */
export const practiceFiles: PracticeFiles = {
  read: (base) => Promise.resolve(baseOf(base)),
  write: (base, plan) => Promise.resolve(carryOutPlan(bytesOf(base), plan, ports, true).bytes),
};

/** One workbook of a lesson for a code. */
export function practice(lesson: Lesson, seed: string, number = 0): PracticeWorkbook {
  return makePractice(lesson, number, seed, baseOf(lesson.workbooks[number]!.base), options);
}

/** A store that keeps nothing beyond the test. */
export class MemoryTrainingStore implements TrainingStore {
  record: TrainingRecord = emptyTraining;

  load(): TrainingRecord {
    return this.record;
  }

  save(record: TrainingRecord): void {
    this.record = record;
  }

  forget(): void {
    this.record = emptyTraining;
  }
}
