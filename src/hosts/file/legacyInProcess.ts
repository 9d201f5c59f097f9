import { fork, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ReadFailure } from "../../core/model/failure";
import type { WorkbookSnapshot } from "../../core/model/workbookSnapshot";
import type { LegacyKind } from "./legacyFormats";
import { refuseLargeLegacy, type ReadLimits } from "./readLimits";

/** What the process is given. */
export interface LegacyTask {
  readonly bytes: Uint8Array;
  readonly kind: LegacyKind;
  readonly limits: Partial<ReadLimits>;
}

/** What it answers: failures come as data, as an error loses its code on the way between processes. */
export type LegacyAnswer =
  | { readonly snapshot: WorkbookSnapshot; readonly failure: null }
  | { readonly snapshot: null; readonly failure: Pick<ReadFailure, "code" | "params"> };

/** An honest old workbook takes some 20 ms; this is for slow machines and large files. */
const TIME_LIMIT = 4000;
/** With the program itself and the copies of the file, this stays under 300 MB (docs/performance.md). */
const HEAP_LIMIT_MB = 96;
const HALF_OF_YOUNG_MB = 8;

const WORKER = "legacyWorker.js";

/**
 * Reads an .xls or .ods in a process of its own, ended when it takes too long (`too-slow`) or too much memory
 * (`too-large`): the adapter library has no bounds. Not a thread: one that outgrows its heap in a single step takes the
 * whole program with it. Throws {@link ReadFailure}.
 */
export async function readLegacyInProcess(task: LegacyTask): Promise<WorkbookSnapshot> {
  refuseLargeLegacy(task.bytes, task.limits);
  const milliseconds = Math.min(task.limits.milliseconds ?? TIME_LIMIT, TIME_LIMIT);
  const child = fork(workerFile(), [], {
    execArgv: [`--max-old-space-size=${HEAP_LIMIT_MB}`, `--max-semi-space-size=${HALF_OF_YOUNG_MB}`],
    // Structured clones: bytes stay bytes, infinite limits stay infinite.
    serialization: "advanced",
    // The library writes its doubts to the console: nobody is to see them.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  try {
    const { snapshot, failure } = await firstAnswer(child, task, milliseconds);
    if (failure) throw new ReadFailure(failure.code, failure.params);
    return snapshot;
  } finally {
    child.kill("SIGKILL");
  }
}

function firstAnswer(child: ChildProcess, task: LegacyTask, milliseconds: number): Promise<LegacyAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new ReadFailure("too-slow", { seconds: milliseconds / 1000 })),
      milliseconds,
    );
    const settle = (then: () => void): void => {
      clearTimeout(timer);
      then();
    };
    child.once("message", (answer) => settle(() => resolve(answer as LegacyAnswer)));
    child.once("error", () => settle(() => reject(new ReadFailure("unexpected"))));
    child.once("exit", (code, signal) => settle(() => reject(failureOfEnd(code, signal))));
    // A process that ends early is told by its exit.
    child.send(task, () => undefined);
  });
}

/** An engine without memory ends its process hard: by a signal, or by a code no program of ours gives. */
function failureOfEnd(code: number | null, signal: string | null): ReadFailure {
  const outOfMemory = signal !== null || (code !== null && code >= 128);
  return outOfMemory
    ? new ReadFailure("too-large", { limit: "memory", most: HEAP_LIMIT_MB })
    : new ReadFailure("unexpected");
}

/** The built worker: beside the program that was built with it, or, when run from the sources, in dist/cli. */
function workerFile(): string {
  const beside = join(__dirname, WORKER);
  return existsSync(beside) ? beside : join(__dirname, "../../../dist/cli", WORKER);
}
