import { type ChildProcess, fork } from "node:child_process";
import { ReadFailure } from "../core";
import type { CrewOptions } from "./reviewCrew";
import type { ReviewOrder } from "./reviewOrders";
import { workerFile } from "./reviewWorkerFile";

/**
 * Reading and checking the largest workbook that is let in stays below this, and all processes together below 300 MB.
 * The library of old formats goes far beyond its heap; what is left of it is enough for 60,000 cells.
 */
const HEAP_LIMIT_MB = 112;
const OLD_FORMATS_LIMIT_MB = 64;
const HALF_OF_YOUNG_MB = 4;
const NEW_FORMATS = /\.(xlsx|xlsm|xltx|xltm)$/i;
/** Milliseconds a process may take to start. */
const START_LIMIT = 30_000;

/** What the process is given. */
export interface HeavyTask extends Pick<CrewOptions, "rubric" | "fixedTime"> {
  readonly order: ReviewOrder;
}

/**
 * One heavy workbook, read in a process of its own that ends with it: nothing of its memory stays behind, and where it
 * outgrows its bounds in a single step (a thread that does so takes the whole program with it) only it is lost.
 */
export class HeavyReading {
  private readonly child: ChildProcess;
  private readonly heapMegabytes: number;
  /** The workbook's line in UTF-8; fails with a ReadFailure, `too-large` and `too-slow` among them. */
  readonly line: Promise<Uint8Array>;

  constructor(order: ReviewOrder, options: CrewOptions) {
    this.heapMegabytes = NEW_FORMATS.test(order.path) ? HEAP_LIMIT_MB : OLD_FORMATS_LIMIT_MB;
    this.child = fork(workerFile(), [], {
      execArgv: [`--max-old-space-size=${this.heapMegabytes}`, `--max-semi-space-size=${HALF_OF_YOUNG_MB}`],
      serialization: "advanced",
      // The library of old formats writes its doubts to the console: nobody is to see them.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.line = this.answer(order, options).finally(() => this.end());
  }

  end(): void {
    this.child.kill("SIGKILL");
  }

  private answer(order: ReviewOrder, { seconds, rubric, fixedTime }: CrewOptions): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      let timer = setTimeout(() => reject(new ReadFailure("unexpected")), START_LIMIT);
      const settle = (then: () => void): void => {
        clearTimeout(timer);
        then();
      };
      this.child.on("message", (message: Uint8Array | "ready") => {
        if (message !== "ready") {
          settle(() => resolve(message));
          return;
        }
        clearTimeout(timer);
        timer = setTimeout(() => reject(new ReadFailure("too-slow", { seconds })), seconds * 1000);
        const task: HeavyTask = { order, rubric, fixedTime };
        // A process that ends early is told by its exit.
        this.child.send(task, () => undefined);
      });
      this.child.once("error", () => settle(() => reject(new ReadFailure("unexpected"))));
      this.child.once("exit", (code, signal) => settle(() => reject(this.failureOfEnd(code, signal))));
    });
  }

  /** An engine without memory ends its process hard: by a signal, or by a code no program of ours gives. */
  private failureOfEnd(code: number | null, signal: string | null): ReadFailure {
    const isMemory = signal !== null || (code !== null && code >= 128);
    return isMemory
      ? new ReadFailure("too-large", { limit: "memory", most: this.heapMegabytes })
      : new ReadFailure("unexpected");
  }
}
