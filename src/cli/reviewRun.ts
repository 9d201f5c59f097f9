import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ReviewLine } from "../core";
import type { ReviewTask } from "./reviewFiles";
import type { ReviewJournal } from "./reviewJournal";
import { type PoolOptions, ReviewPool } from "./reviewPool";

/**
 * Reviews the files that the journal does not have yet, in worker threads, and gives all lines in file order, each as
 * soon as it and all before it are there. A line that came early waits on disk, not in memory. Once stopped, the lines
 * that are there follow without those that are missing. `text` is the line as it stands in the journal.
 */
export class ReviewRun {
  private readonly pool: ReviewPool;

  constructor(
    private readonly tasks: readonly ReviewTask[],
    private readonly journal: ReviewJournal,
    options: PoolOptions,
  ) {
    const orders = tasks.map((task, number) => ({ ...task, number }));
    this.pool = new ReviewPool(
      orders.filter(({ number }) => !journal.has(number)),
      options,
    );
  }

  stop(): void {
    this.pool.stop();
  }

  async *lines(): AsyncIterable<{ readonly line: ReviewLine; readonly text: string }> {
    let next = 0;
    const both = (bytes: Uint8Array) => {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
      return { line: JSON.parse(text) as ReviewLine, text };
    };
    for await (const { number, bytes } of this.pool.run()) {
      this.journal.add(number, bytes);
      if (number === next) {
        next++;
        yield both(bytes);
      }
      while (next < this.tasks.length && this.journal.has(next)) yield both(this.journal.read(next++));
    }
    for (; next < this.tasks.length; next++) {
      if (this.journal.has(next)) yield both(this.journal.read(next));
    }
  }
}

/**
 * Gives the number of the file a journal's line is of, when the file still has the very bytes the line was made from;
 * else null: then it is read again. Files that could not be read are tried again too.
 */
export function stillHolding(tasks: readonly ReviewTask[]): (line: ReviewLine) => number | null {
  const numbers = new Map(tasks.map(({ file }, number) => [file, number]));
  return ({ file, sha256, failure }) => {
    const number = numbers.get(file);
    const path = number === undefined ? undefined : tasks[number]?.path;
    if (number === undefined || path === undefined || failure !== null || sha256 === null) return null;
    try {
      return createHash("sha256").update(readFileSync(path)).digest("hex") === sha256 ? number : null;
    } catch {
      return null;
    }
  };
}
