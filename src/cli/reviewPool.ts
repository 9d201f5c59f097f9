import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { unreadLine } from "../app/reviewSubmissions";
import { ReadFailure, type Rubric } from "../core";
import type { ReviewTask } from "./reviewFiles";

/** What a worker is started with. */
export interface ReviewWorkerData {
  readonly rubric: Rubric | null;
  /** Stands for the time of reading where the same input must give the same bytes. */
  readonly fixedTime: string | null;
}

export interface ReviewOrder extends ReviewTask {
  readonly number: number;
}

/** A `vtlt.review/1` line, as text, and the number of its task. */
export interface ReviewAnswer {
  readonly number: number;
  readonly line: string;
}

export interface PoolOptions extends ReviewWorkerData {
  readonly jobs: number;
  /** Seconds one workbook may take. */
  readonly seconds: number;
}

/** An honest workbook takes a few MB; reading and checking the largest that is let in stays below this. */
const HEAP_LIMIT_MB = 192;
const YOUNG_LIMIT_MB = 24;
const WORKER = "reviewWorker.js";
/** Answers for each worker that may wait to be taken: a reader of --json that stands still stops the reading too. */
const MOST_WAITING = 8;

/**
 * Reviews workbooks in worker threads, one workbook at a time in each. A worker that takes too long or too much memory
 * is ended and replaced; its workbook is reported and the others go on.
 */
export class ReviewPool {
  private readonly crews = new Set<Crew>();
  private readonly answers: ReviewAnswer[] = [];
  private wake: () => void = () => undefined;
  private next = 0;
  private stopped = false;

  constructor(
    private readonly orders: readonly ReviewOrder[],
    private readonly options: PoolOptions,
  ) {}

  /** Gives the answers as they come; ends when all are there, or soon after {@link stop}. */
  async *run(): AsyncIterable<ReviewAnswer> {
    const count = Math.min(this.options.jobs, this.orders.length);
    for (let i = 0; i < count; i++) this.crews.add(new Crew(this.options, this));
    try {
      let given = 0;
      while (given < this.orders.length) {
        const answer = this.answers.shift();
        if (answer) {
          given++;
          this.employ();
          yield answer;
        } else if (this.stopped) return;
        else await new Promise<void>((resolve) => (this.wake = resolve));
      }
    } finally {
      await Promise.all([...this.crews].map((crew) => crew.end()));
    }
  }

  /** Takes no further workbook up; those being read are given up. */
  stop(): void {
    this.stopped = true;
    this.wake();
  }

  /** The next workbook for a free worker; null when there is none, or nobody takes the answers. */
  take(): ReviewOrder | null {
    if (this.stopped || this.answers.length > this.crews.size * MOST_WAITING) return null;
    return this.orders[this.next++] ?? null;
  }

  /** Workers that stood still because the answers were not taken go on. */
  private employ(): void {
    for (const crew of this.crews) crew.takeUp();
  }

  answered(answer: ReviewAnswer): void {
    this.answers.push(answer);
    this.wake();
  }
}

/** One place in the pool: a worker, the workbook it has, and the clock that runs on it. */
class Crew {
  private worker: Worker;
  private order: ReviewOrder | null = null;
  private clock: NodeJS.Timeout | undefined;
  private isReady = false;
  private isOver = false;

  constructor(
    private readonly options: PoolOptions,
    private readonly pool: ReviewPool,
  ) {
    this.worker = this.start();
  }

  async end(): Promise<void> {
    this.isOver = true;
    clearTimeout(this.clock);
    await this.worker.terminate();
  }

  private start(): Worker {
    const { rubric, fixedTime } = this.options;
    const worker = new Worker(workerFile(), {
      workerData: { rubric, fixedTime } satisfies ReviewWorkerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB, maxYoungGenerationSizeMb: YOUNG_LIMIT_MB },
      stdout: true,
      stderr: true,
    });
    worker.on("message", (message: ReviewAnswer | "ready") => {
      // An answer that was on its way when the worker was ended counts no more.
      if (worker !== this.worker || this.isOver) return;
      if (message !== "ready") {
        clearTimeout(this.clock);
        this.order = null;
        this.pool.answered(message);
      }
      this.isReady = true;
      this.takeUp();
    });
    worker.on("error", (error) => {
      if (worker === this.worker) this.failed(error);
    });
    worker.on("exit", () => {
      if (worker === this.worker) this.failed(new Error("the worker ended"));
    });
    return worker;
  }

  /** Takes the next workbook up when the worker is free. */
  takeUp(): void {
    if (this.isOver || !this.isReady || this.order !== null) return;
    const order = this.pool.take();
    this.order = order;
    if (order === null) return;
    const { seconds } = this.options;
    this.clock = setTimeout(() => this.failed(new ReadFailure("too-slow", { seconds })), seconds * 1000);
    this.worker.postMessage(order);
  }

  /** Ends the worker, reports its workbook and goes on with a new one. */
  private failed(error: Error): void {
    if (this.isOver) return;
    clearTimeout(this.clock);
    const { order } = this;
    const old = this.worker;
    this.order = null;
    this.isReady = false;
    // A worker that does not even start would do so for ever.
    const isStillborn = order === null;
    if (!isStillborn) this.worker = this.start();
    void old.terminate();
    if (isStillborn) {
      this.isOver = true;
      this.startless(error);
      return;
    }
    const { fixedTime } = this.options;
    const readAt = fixedTime ?? new Date().toISOString();
    const line = unreadLine({ file: order.file, sha256: null, readAt }, failureOf(error));
    this.pool.answered({ number: order.number, line: JSON.stringify(line) });
  }

  /** Without workers every workbook left is reported as unread, so that the run ends. */
  private startless(error: Error): void {
    for (let order = this.pool.take(); order !== null; order = this.pool.take()) {
      const readAt = this.options.fixedTime ?? new Date().toISOString();
      const line = unreadLine({ file: order.file, sha256: null, readAt }, failureOf(error));
      this.pool.answered({ number: order.number, line: JSON.stringify(line) });
    }
  }
}

function failureOf(error: Error): ReadFailure {
  if (error instanceof ReadFailure) return error;
  const isMemory = (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
  return isMemory
    ? new ReadFailure("too-large", { limit: "memory", most: HEAP_LIMIT_MB })
    : new ReadFailure("unexpected");
}

/** The built worker: beside the program that was built with it, or, when run from the sources, in dist/cli. */
function workerFile(): string {
  const beside = join(__dirname, WORKER);
  return existsSync(beside) ? beside : join(__dirname, "../../dist/cli", WORKER);
}
