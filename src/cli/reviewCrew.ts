import { Worker } from "node:worker_threads";
import { ReadFailure, type Rubric } from "../core";
import {
  answersOf,
  NONE,
  type ReviewAnswer,
  type ReviewAnswers,
  type ReviewOrder,
  type ReviewWorkerData,
} from "./reviewOrders";
import { workerFile } from "./reviewWorkerFile";

/** An honest workbook takes a few MB; what has no room here is read in a process of its own (heavyReading.ts). */
const HEAP_LIMIT_MB = 64;
const YOUNG_LIMIT_MB = 24;
/** Workbooks heavier than this many bytes (reviewWeight.ts) are put off at sight. */
const MOST_WEIGHT = 2 * 1024 * 1024;
/** Orders a worker has at hand, so that it never waits for the next. */
const AT_HAND = 32;
/** Milliseconds between two looks at what a worker is doing. */
const LOOK = 100;

export interface CrewOptions {
  /** Seconds one workbook may take. */
  readonly seconds: number;
  readonly rubric: Rubric | null;
  readonly fixedTime: string | null;
}

/** Who gives a crew its orders and takes its answers. */
export interface Employer {
  take(): ReviewOrder | null;
  giveBack(orders: readonly ReviewOrder[]): void;
  answered(answer: ReviewAnswer): void;
  /** The order is too heavy for a worker that has others beside it. */
  putOff(order: ReviewOrder): void;
  /** A crew has done all it had. */
  idle(): void;
  /** The order could not be carried out. */
  failed(order: ReviewOrder, failure: ReadFailure): void;
  /** No worker can be started at all. */
  startless(failure: ReadFailure): void;
}

/**
 * One place in the pool: a worker thread bounded in memory, its orders, and a clock on the one it is at. A worker that
 * takes too long or too much memory is ended; that workbook is reported, its other orders are given back, and a new
 * worker takes over.
 */
export class Crew {
  private readonly current = new Int32Array(new SharedArrayBuffer(4));
  private readonly clock: NodeJS.Timeout;
  private worker: Worker;
  private orders: ReviewOrder[] = [];
  private isReady = false;
  private isOver = false;
  /** The order the worker was at when last looked, and since when. */
  private seen: { readonly number: number; readonly since: number } = { number: NONE, since: 0 };

  constructor(
    private readonly options: CrewOptions,
    private readonly employer: Employer,
  ) {
    this.worker = this.start();
    const pause = Math.max(1, Math.min(LOOK, options.seconds * 500));
    this.clock = setInterval(() => this.look(), pause);
  }

  get isIdle(): boolean {
    return this.orders.length === 0;
  }

  async end(): Promise<void> {
    this.isOver = true;
    clearInterval(this.clock);
    await this.worker.terminate();
  }

  /** Takes orders up to as many as are kept at hand. */
  takeUp(): void {
    if (this.isOver || !this.isReady || this.orders.length > AT_HAND / 2) return;
    const taken: ReviewOrder[] = [];
    while (this.orders.length + taken.length < AT_HAND) {
      const order = this.employer.take();
      if (order === null) break;
      taken.push(order);
    }
    if (taken.length === 0) return;
    if (this.orders.length === 0) this.seen = { number: NONE, since: performance.now() };
    this.orders.push(...taken);
    this.worker.postMessage(taken);
  }

  private start(): Worker {
    const { rubric, fixedTime } = this.options;
    const { current } = this;
    Atomics.store(current, 0, NONE);
    const worker = new Worker(workerFile(), {
      workerData: { rubric, fixedTime, current, mostWeight: MOST_WEIGHT } satisfies ReviewWorkerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB, maxYoungGenerationSizeMb: YOUNG_LIMIT_MB },
      stdout: true,
      stderr: true,
    });
    worker.on("message", (message: ReviewAnswers | "ready") => {
      // An answer that was on its way when the worker was ended counts no more: its order was given back.
      if (worker !== this.worker || this.isOver) return;
      if (message === "ready") this.isReady = true;
      else this.take(message);
      this.takeUp();
      if (this.isIdle) this.employer.idle();
    });
    worker.on("error", (error) => {
      if (worker === this.worker) this.broken(failureOf(error));
    });
    worker.on("exit", () => {
      if (worker === this.worker) this.broken(new ReadFailure("unexpected"));
    });
    return worker;
  }

  private take(answers: ReviewAnswers): void {
    const putOff = new Set(answers.putOff);
    const done = new Set([...answers.numbers, ...answers.putOff]);
    const before = this.orders;
    this.orders = before.filter(({ number }) => !done.has(number));
    for (const order of before) if (putOff.has(order.number)) this.employer.putOff(order);
    for (const answer of answersOf(answers)) this.employer.answered(answer);
  }

  /** Ends the worker when it has been at one order for too long. */
  private look(): void {
    if (this.isOver || this.orders.length === 0) return;
    const now = performance.now();
    const number = Atomics.load(this.current, 0);
    if (number !== this.seen.number) this.seen = { number, since: now };
    else if (now - this.seen.since > this.options.seconds * 1000) {
      this.broken(new ReadFailure("too-slow", { seconds: this.options.seconds }));
    }
  }

  private broken(failure: ReadFailure): void {
    if (this.isOver) return;
    const at = Atomics.load(this.current, 0);
    const order = this.orders.find(({ number }) => number === at) ?? this.orders[0];
    const old = this.worker;
    const others = this.orders.filter((o) => o !== order);
    // Before anything is given back: this crew takes nothing up until its new worker is ready.
    this.orders = [];
    this.isReady = false;
    this.employer.giveBack(others);
    if (order === undefined) {
      // It fell over without any work: the next one would too.
      this.isOver = true;
      clearInterval(this.clock);
      this.employer.startless(failure);
    } else {
      this.worker = this.start();
      // What had no room beside others may have it alone.
      if (failure.code === "too-large") this.employer.putOff(order);
      else this.employer.failed(order, failure);
    }
    void old.terminate();
    this.employer.idle();
  }
}

function failureOf(error: Error): ReadFailure {
  const isMemory = (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
  return isMemory
    ? new ReadFailure("too-large", { limit: "memory", most: HEAP_LIMIT_MB })
    : new ReadFailure("unexpected");
}
