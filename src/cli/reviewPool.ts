import { unreadLine } from "../app/reviewSubmissions";
import type { ReadFailure } from "../core";
import { Crew, type CrewOptions, type Employer } from "./reviewCrew";
import type { ReviewAnswer, ReviewOrder } from "./reviewOrders";

export interface PoolOptions extends CrewOptions {
  readonly jobs: number;
}

/** Answers for each worker that may wait to be taken: a reader of --json that stands still stops the reading too. */
const MOST_WAITING = 64;

/**
 * Reviews workbooks in worker threads, one workbook at a time in each. A worker that takes too long or too much memory
 * is ended and replaced; its workbook is reported and the others go on.
 */
export class ReviewPool implements Employer {
  private readonly crews: Crew[] = [];
  private readonly answers: ReviewAnswer[] = [];
  private returned: ReviewOrder[] = [];
  private wake: () => void = () => undefined;
  private next = 0;
  private taken = 0;
  private stopped = false;

  constructor(
    private readonly orders: readonly ReviewOrder[],
    private readonly options: PoolOptions,
  ) {}

  /** Gives the answers as they come; ends when all are there, or soon after {@link stop}. */
  async *run(): AsyncIterable<ReviewAnswer> {
    const count = Math.min(this.options.jobs, this.orders.length);
    for (let i = 0; i < count; i++) this.crews.push(new Crew(this.options, this));
    try {
      while (this.taken < this.orders.length) {
        const waiting = this.answers.splice(0);
        if (waiting.length > 0) {
          // Workers that stood still because the answers were not taken go on.
          for (const crew of this.crews) crew.takeUp();
          this.taken += waiting.length;
          yield* waiting;
        } else if (this.stopped) return;
        else await new Promise<void>((resolve) => (this.wake = resolve));
      }
    } finally {
      await Promise.all(this.crews.map((crew) => crew.end()));
    }
  }

  /** Takes no further workbook up; those being read are given up. */
  stop(): void {
    this.stopped = true;
    this.wake();
  }

  take(): ReviewOrder | null {
    if (this.stopped || this.answers.length > this.options.jobs * MOST_WAITING) return null;
    return this.returned.shift() ?? this.orders[this.next++] ?? null;
  }

  giveBack(orders: readonly ReviewOrder[]): void {
    this.returned = [...orders, ...this.returned];
    for (const crew of this.crews) crew.takeUp();
  }

  answered(answer: ReviewAnswer): void {
    this.answers.push(answer);
    this.wake();
  }

  failed({ file, number }: ReviewOrder, failure: ReadFailure): void {
    const readAt = this.options.fixedTime ?? new Date().toISOString();
    const line = unreadLine({ file, sha256: null, readAt }, failure);
    this.answered({ number, bytes: new TextEncoder().encode(JSON.stringify(line)) });
  }

  /** Without workers every workbook left is reported as unread, so that the run ends. */
  startless(failure: ReadFailure): void {
    for (let order = this.take(); order !== null; order = this.take()) this.failed(order, failure);
  }
}
