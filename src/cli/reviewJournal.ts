import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, rmSync, writeSync, ftruncateSync, existsSync } from "node:fs";
import type { ReviewLine } from "../core";
import { UsageError } from "./usage";

/** Ending of the file that holds a run which is not finished. */
export const JOURNAL_ENDING = ".dang-do.jsonl";
const NEWLINE = 0x0a;
const PIECE = 1 << 16;

interface Span {
  readonly offset: number;
  readonly length: number;
}

/** The first line: under which options the others were made. */
interface JournalHead {
  readonly schema: "vtlt.review-journal/1";
  readonly options: string;
}

/**
 * The lines of a run on disk, one a workbook, written as they come: what a stopped run had done is never done again,
 * and the findings of thousands of workbooks are never in memory together. Lines are kept by the number of their file.
 */
export class ReviewJournal {
  private readonly spans = new Map<number, Span>();
  private end = 0;

  private constructor(
    readonly path: string,
    private readonly file: number,
  ) {}

  /** Begins a journal anew. `options` says what its lines depend on. */
  static create(path: string, options: unknown): ReviewJournal {
    const journal = new ReviewJournal(path, openSync(path, "w+"));
    const head: JournalHead = { schema: "vtlt.review-journal/1", options: fingerprint(options) };
    journal.write(Buffer.from(JSON.stringify(head)));
    return journal;
  }

  /**
   * Opens the journal of a run that was stopped; a line cut off at its end is dropped. `keep` gives the number of the
   * file a line is of when it still holds, else null. Throws UsageError when the run had other options.
   */
  static resume(path: string, options: unknown, keep: (line: ReviewLine) => number | null): ReviewJournal {
    if (!existsSync(path)) {
      throw new UsageError(`Không có kết quả dở dang “${path}” để làm tiếp. Hãy chạy lại không có --resume.`);
    }
    const journal = new ReviewJournal(path, openSync(path, "r+"));
    let isHead = true;
    for (const { text, ...span } of journal.linesOnDisk()) {
      const parsed = parse(text);
      if (parsed === null) break;
      if (isHead) {
        const head = parsed as Record<string, unknown>;
        if (head.schema !== "vtlt.review-journal/1" || head.options !== fingerprint(options)) {
          journal.close();
          throw new UsageError(
            "Kết quả dở dang được lập bằng bộ tiêu chí hoặc tùy chọn khác nên không ghép tiếp được. Hãy dùng đúng các tùy chọn của lần trước, hoặc chạy lại không có --resume.",
          );
        }
        isHead = false;
      } else {
        const number = keep(parsed as ReviewLine);
        if (number !== null) journal.spans.set(number, span);
      }
      journal.end = span.offset + span.length + 1;
    }
    ftruncateSync(journal.file, journal.end);
    if (isHead) {
      journal.close();
      throw new UsageError(`Tệp “${path}” không phải kết quả dở dang. Hãy chạy lại không có --resume.`);
    }
    return journal;
  }

  has(number: number): boolean {
    return this.spans.has(number);
  }

  /** Adds the line of a file, in UTF-8 and without a line end. */
  add(number: number, line: Uint8Array): void {
    this.spans.set(number, this.write(line));
  }

  /** Gives a file's line as it was added. */
  read(number: number): Buffer {
    const span = this.spans.get(number);
    if (span === undefined) throw new RangeError(`no line ${number}`);
    const bytes = Buffer.allocUnsafe(span.length);
    let read = 0;
    while (read < span.length) {
      const more = readSync(this.file, bytes, read, span.length - read, span.offset + read);
      if (more === 0) throw new Error("the journal was cut");
      read += more;
    }
    return bytes;
  }

  /** Gives all lines by the number of their file, ascending. */
  *lines(): Iterable<ReviewLine> {
    const numbers = [...this.spans.keys()].sort((a, b) => a - b);
    for (const number of numbers) yield JSON.parse(this.read(number).toString("utf8")) as ReviewLine;
  }

  close(): void {
    closeSync(this.file);
  }

  /** Ends a run that is finished: nothing of it is left to go on from. */
  remove(): void {
    this.close();
    rmSync(this.path, { force: true });
  }

  private write(line: Uint8Array): Span {
    const bytes = Buffer.allocUnsafe(line.length + 1);
    bytes.set(line);
    bytes[line.length] = NEWLINE;
    let written = 0;
    while (written < bytes.length) {
      written += writeSync(this.file, bytes, written, bytes.length - written, this.end + written);
    }
    const span = { offset: this.end, length: bytes.length - 1 };
    this.end += bytes.length;
    return span;
  }

  private *linesOnDisk(): Iterable<Span & { readonly text: string }> {
    let rest = Buffer.alloc(0);
    let offset = 0;
    const piece = Buffer.alloc(PIECE);
    for (let position = 0; ;) {
      const count = readSync(this.file, piece, 0, PIECE, position);
      if (count === 0) return;
      position += count;
      rest = Buffer.concat([rest, piece.subarray(0, count)]);
      for (let at = rest.indexOf(NEWLINE); at >= 0; at = rest.indexOf(NEWLINE)) {
        yield { text: rest.toString("utf8", 0, at), offset, length: at };
        offset += at + 1;
        rest = rest.subarray(at + 1);
      }
    }
  }
}

function fingerprint(options: unknown): string {
  return createHash("sha256").update(JSON.stringify(options)).digest("hex");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
