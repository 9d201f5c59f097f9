import { unreadLine } from "../app/reviewSubmissions";
import { ReadFailure } from "../core";
import { HeavyReading } from "./heavyReading";
import { Crew, type CrewOptions, type Employer } from "./reviewCrew";
import type { ReviewAnswer, ReviewOrder } from "./reviewOrders";

export interface PoolOptions extends CrewOptions {
  readonly jobs: number;
}

/** Answers for each worker that may wait to be taken: a reader of --json that stands still stops the reading too. */
const MOST_WAITING = 64;
/** Heavy workbooks that wait until the others make room, and for how many milliseconds at most. */
const MOST_HEAVY = 8;
const LONGEST_WAIT = 3000;

/**
 * Reviews workbooks in worker threads, one workbook at a time in each. A worker that takes too long or too much memory
 * is ended and replaced; its workbook is reported and the others go on. Heavy workbooks are put off until some have
 * come together: then the workers end and those are read one by one, with nothing beside them. So the most memory is
 * that of one heavy workbook, or of all workers at light ones, never of both.
 */
export class ReviewPool implements Employer {
  private crews: readonly Crew[] = [];
  /** The heavy workbook that is being read. */
  private reading: HeavyReading | null = null;
  private isHeavyTurn = false;
  private readonly answers: ReviewAnswer[] = [];
  private readonly heavy: ReviewOrder[] = [];
  private heavySince = 0;
  private returned: ReviewOrder[] = [];
  private wake: () => void = () => undefined;
  private next = 0;
  private taken = 0;
  private isStopped = false;

  constructor(
    private readonly orders: readonly ReviewOrder[],
    private readonly options: PoolOptions,
  ) {}

  /** Gives the answers as they come; ends when all are there, or soon after {@link stop}. */
  async *run(): AsyncIterable<ReviewAnswer> {
    this.startCrews();
    try {
      while (this.taken < this.orders.length) {
        const waiting = this.answers.splice(0);
        if (waiting.length > 0) {
          // Workers that stood still because the answers were not taken go on.
          for (const crew of this.crews) crew.takeUp();
          this.idle();
          this.taken += waiting.length;
          yield* waiting;
        } else if (this.isStopped) return;
        else await new Promise<void>((resolve) => (this.wake = resolve));
      }
    } finally {
      this.isStopped = true;
      this.reading?.end();
      await this.endCrews();
    }
  }

  /** Takes no further workbook up; those being read are given up. */
  stop(): void {
    this.isStopped = true;
    this.wake();
  }

  take(): ReviewOrder | null {
    if (this.isStopped || this.answers.length > this.options.jobs * MOST_WAITING) return null;
    return this.isHeavyTurn || this.isHeavyDue() ? null : this.nextLight();
  }

  giveBack(orders: readonly ReviewOrder[]): void {
    this.returned = [...orders, ...this.returned];
    for (const crew of this.crews) crew.takeUp();
  }

  answered(answer: ReviewAnswer): void {
    this.answers.push(answer);
    this.wake();
  }

  putOff(order: ReviewOrder): void {
    if (this.heavy.length === 0) this.heavySince = performance.now();
    this.heavy.push(order);
  }

  failed({ file, number }: ReviewOrder, failure: ReadFailure): void {
    const readAt = this.options.fixedTime ?? new Date().toISOString();
    const line = unreadLine({ file, sha256: null, readAt }, failure);
    this.answered({ number, bytes: new TextEncoder().encode(JSON.stringify(line)) });
  }

  /** Without workers every workbook left is reported as unread, so that the run ends. */
  startless(failure: ReadFailure): void {
    while (!this.isStopped) {
      const order = this.nextLight() ?? this.heavy.shift() ?? null;
      if (order === null) return;
      this.failed(order, failure);
    }
  }

  /** Turns to the heavy workbooks once they are due and nobody is at work. */
  idle(): void {
    if (this.isHeavyTurn || this.isStopped || !this.isHeavyDue()) return;
    if (this.crews.every(({ isIdle }) => isIdle)) void this.readHeavy();
  }

  private async readHeavy(): Promise<void> {
    this.isHeavyTurn = true;
    // Only when the memory of the workers is free again.
    await this.endCrews();
    for (let order = this.heavy.shift(); order !== undefined && !this.isStopped; order = this.heavy.shift()) {
      this.reading = new HeavyReading(order, this.options);
      try {
        this.answered({ number: order.number, bytes: await this.reading.line });
      } catch (error) {
        // What was given up by a stop is no failure.
        if (this.isGivenUp()) return;
        this.failed(order, error instanceof ReadFailure ? error : new ReadFailure("unexpected"));
      }
    }
    this.isHeavyTurn = false;
    if (!this.isStopped) this.startCrews();
  }

  private isGivenUp(): boolean {
    return this.isStopped;
  }

  private startCrews(): void {
    const left = this.orders.length - this.next + this.returned.length;
    const count = Math.min(this.options.jobs, left);
    this.crews = Array.from({ length: count }, () => new Crew(this.options, this));
  }

  private async endCrews(): Promise<void> {
    const ended = this.crews;
    await Promise.all(ended.map((crew) => crew.end()));
    this.crews = [];
  }

  private nextLight(): ReviewOrder | null {
    const returned = this.returned.shift();
    if (returned !== undefined) return returned;
    return this.next < this.orders.length ? this.orders[this.next++]! : null;
  }

  private isHeavyDue(): boolean {
    if (this.heavy.length === 0) return false;
    const isNothingElse = this.returned.length === 0 && this.next >= this.orders.length;
    const isLong = performance.now() - this.heavySince > LONGEST_WAIT;
    return isNothingElse || isLong || this.heavy.length >= MOST_HEAVY;
  }
}
