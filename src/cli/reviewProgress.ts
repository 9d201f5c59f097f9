import { formatDecimal } from "../core";
import type { Progress } from "../ports/progress";
import { harmless } from "./terminal";

/** Milliseconds between two looks at a terminal, and between two lines of a log. */
const TERMINAL_PAUSE = 200;
const LOG_PAUSE = 10_000;

/**
 * Tells on stderr how far a run is: count, rate and the time that remains. On a terminal one line is written over; in a
 * log a line follows now and then.
 */
export class ReviewProgress implements Progress {
  private isCancelled = false;
  private toldAt: number;

  constructor(
    private readonly stream: {
      readonly isTTY?: boolean;
      readonly columns?: number;
      write(text: string): unknown;
    },
    private readonly now: () => number,
    private readonly startedAt: number = now(),
  ) {
    this.toldAt = startedAt;
  }

  report(done: number, of: number, current: string): void {
    const now = this.now();
    const pause = this.stream.isTTY ? TERMINAL_PAUSE : LOG_PAUSE;
    if (now - this.toldAt < pause) return;
    this.toldAt = now;
    const rate = (done / (now - this.startedAt)) * 1000;
    const left = rate > 0 ? duration((of - done) / rate) : "?";
    const text = `Đã đọc ${done}/${of} tệp · ${formatDecimal(Math.round(rate * 10) / 10)} tệp/giây · còn khoảng ${left}`;
    if (this.stream.isTTY) {
      const line = harmless(`${text} · ${current}`).slice(0, (this.stream.columns ?? 80) - 1);
      this.stream.write(`\r\u001b[2K${line}`);
    } else this.stream.write(`${text}\n`);
  }

  cancelled(): boolean {
    return this.isCancelled;
  }

  cancel(): void {
    this.isCancelled = true;
  }

  /** Clears the line and gives how long it took and how fast it was, as a sentence. */
  end(done: number): string {
    if (this.stream.isTTY) this.stream.write("\r\u001b[2K");
    const milliseconds = Math.max(1, this.now() - this.startedAt);
    const rate = Math.round((done / milliseconds) * 10_000) / 10;
    return `Đã đọc ${formatDecimal(done)} tệp trong ${duration(milliseconds / 1000)} (${formatDecimal(rate)} tệp/giây).`;
  }
}

/** Gives seconds as a person says them. */
export function duration(seconds: number): string {
  if (seconds < 10) return `${formatDecimal(Math.round(seconds * 10) / 10)} giây`;
  if (seconds < 100) return `${Math.round(seconds)} giây`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} phút` : `${formatDecimal(Math.round(minutes / 6) / 10)} giờ`;
}
