import type { Rubric } from "../core";
import type { ReviewTask } from "./reviewFiles";

/** What a review worker is started with. */
export interface ReviewWorkerData {
  readonly rubric: Rubric | null;
  /** Stands for the time of reading where the same input must give the same bytes. */
  readonly fixedTime: string | null;
  /** One cell of shared memory: the number of the order the worker is at, {@link NONE} before the first. */
  readonly current: Int32Array;
  /** Workbooks heavier than this many bytes (reviewWeight.ts) are put off, not read. */
  readonly mostWeight: number;
}

/** No order has been begun. */
export const NONE = -1;

export interface ReviewOrder extends ReviewTask {
  readonly number: number;
}

/** Lines of several workbooks in UTF-8, one after another, each with its line end; `numbers` says whose they are. */
export interface ReviewAnswers {
  readonly numbers: readonly number[];
  /** Orders that were put off: too heavy to be read beside others. */
  readonly putOff: readonly number[];
  readonly bytes: Uint8Array;
}

/** The `vtlt.review/1` line of one workbook, without its line end. */
export interface ReviewAnswer {
  readonly number: number;
  readonly bytes: Uint8Array;
}

const NEWLINE = 0x0a;

/** Gives the answers of a message one by one. JSON has no bare line ends, so each ends at the next. */
export function* answersOf({
  numbers,
  bytes,
}: Pick<ReviewAnswers, "numbers" | "bytes">): Iterable<ReviewAnswer> {
  let start = 0;
  for (const number of numbers) {
    const end = bytes.indexOf(NEWLINE, start);
    yield { number, bytes: bytes.subarray(start, end) };
    start = end + 1;
  }
}
