import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { ReadFailure, type FailureCode } from "../../core/model/failure";
import type { WorkbookSnapshot } from "../../core/model/workbookSnapshot";
import type { LegacyKind } from "./legacyFormats";
import type { ReadLimits } from "./readLimits";
import { systemCode } from "./systemCode";

/** What the worker is given. */
export interface LegacyTask {
  readonly bytes: Uint8Array;
  readonly kind: LegacyKind;
  readonly limits: Partial<ReadLimits>;
}

/** What it answers: failures come as data, as an error loses its code on the way between threads. */
export type LegacyAnswer =
  | { readonly snapshot: WorkbookSnapshot; readonly failure: null }
  | { readonly snapshot: null; readonly failure: Pick<ReadFailure, "code" | "params"> };

/** An honest old workbook takes some 20 ms; this is for slow machines and large files. */
const TIME_LIMIT = 4000;
/** With the program itself and the copies of the file, this stays under 300 MB (docs/performance.md). */
const HEAP_LIMIT_MB = 128;
const YOUNG_LIMIT_MB = 16;

const WORKER = "legacyWorker.js";

/**
 * Reads an .xls or .ods in a thread of its own, ended when it takes too long (`too-slow`) or too much memory
 * (`too-large`): the adapter library has no bounds. Throws {@link ReadFailure}.
 */
export async function readLegacyInWorker(task: LegacyTask): Promise<WorkbookSnapshot> {
  const milliseconds = Math.min(task.limits.milliseconds ?? TIME_LIMIT, TIME_LIMIT);
  const worker = new Worker(workerFile(), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB, maxYoungGenerationSizeMb: YOUNG_LIMIT_MB },
    // The library writes its doubts to the console: nobody is to see them.
    stdout: true,
    stderr: true,
  });
  try {
    const { snapshot, failure } = await firstAnswer(worker, milliseconds);
    if (failure) throw new ReadFailure(failure.code, failure.params);
    return snapshot;
  } finally {
    await worker.terminate();
  }
}

function firstAnswer(worker: Worker, milliseconds: number): Promise<LegacyAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new ReadFailure("too-slow", { seconds: milliseconds / 1000 })),
      milliseconds,
    );
    const settle = (then: () => void): void => {
      clearTimeout(timer);
      then();
    };
    worker.once("message", (answer: LegacyAnswer) => settle(() => resolve(answer)));
    worker.once("error", (error) => settle(() => reject(failureOfWorker(error))));
    worker.once("exit", () => settle(() => reject(new ReadFailure("unexpected"))));
  });
}

function failureOfWorker(error: Error): ReadFailure {
  const outOfMemory = systemCode(error) === "ERR_WORKER_OUT_OF_MEMORY";
  const code: FailureCode = outOfMemory ? "too-large" : "unexpected";
  return new ReadFailure(code, outOfMemory ? { limit: "memory", most: HEAP_LIMIT_MB } : {});
}

/** The built worker: beside the program that was built with it, or, when run from the sources, in dist/cli. */
function workerFile(): string {
  const beside = join(__dirname, WORKER);
  return existsSync(beside) ? beside : join(__dirname, "../../../dist/cli", WORKER);
}
