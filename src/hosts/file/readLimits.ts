import { ReadFailure } from "../../core/model/failure";

/**
 * What the reader takes at most. The figures stand far above any real scoring workbook (18 KB, three sheets) and
 * low enough that the worst file costs well under a second and some 100 MB.
 */
export interface ReadLimits {
  /** Bytes of the file on disk. */
  readonly packageBytes: number;
  /** Entries of the zip directory. */
  readonly entries: number;
  /** Unpacked bytes of one part, and of all parts that are read. */
  readonly partBytes: number;
  readonly totalBytes: number;
  readonly sheets: number;
  /** Cells kept of one sheet and of the whole workbook, and the last row read: beyond, the sheet is `clipped`. */
  readonly cellsPerSheet: number;
  readonly cellsInAll: number;
  readonly rows: number;
  /** Characters of one cell: Excel's own limit. More is corrupt. */
  readonly textLength: number;
  /** Characters of all cells together: one long string may be shared by very many. */
  readonly textInAll: number;
  /** Characters of one formula, and of all shared formulas of a sheet once written out. */
  readonly formulaLength: number;
  readonly sharedFormulaText: number;
  readonly merges: number;
  readonly sharedStrings: number;
  /** Entries of each table of the styles part (fonts, formats, cell formats). */
  readonly styles: number;
  readonly xmlDepth: number;
  readonly xmlAttributes: number;
  /** Milliseconds by the clock that was passed in. */
  readonly milliseconds: number;
}

/** The limits used where the caller names none. No time bound: the caller must bring a clock for that. */
export const READ_LIMITS: ReadLimits = {
  packageBytes: 64 * 1024 * 1024,
  entries: 10_000,
  partBytes: 32 * 1024 * 1024,
  totalBytes: 40 * 1024 * 1024,
  sheets: 255,
  cellsPerSheet: 200_000,
  cellsInAll: 400_000,
  rows: 20_000,
  textLength: 32_767,
  textInAll: 32 * 1024 * 1024,
  formulaLength: 32_767,
  sharedFormulaText: 8 * 1024 * 1024,
  merges: 20_000,
  sharedStrings: 1_000_000,
  styles: 65_536,
  xmlDepth: 256,
  xmlAttributes: 256,
  milliseconds: Infinity,
};

/** Bytes of the largest .xls or .ods: their library takes many times the file's size. Real ones have some 50 kB. */
export const LARGEST_LEGACY_FILE = 8 * 1024 * 1024;

/** The grid of Excel: XFD1048576 is its last cell. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Gives the failure of a passed limit; `limit` is the limit's name, `most` what would have been taken. */
export function tooLarge(limit: keyof ReadLimits, limits: ReadLimits): ReadFailure {
  return new ReadFailure("too-large", { limit, most: limits[limit] });
}

/** Throws `too-large` for a file larger than the reader of its format takes. */
export function refuseLargeLegacy(bytes: Uint8Array, given: Partial<ReadLimits>): void {
  const limits = { ...READ_LIMITS, ...given };
  const packageBytes = Math.min(limits.packageBytes, LARGEST_LEGACY_FILE);
  if (bytes.length > packageBytes) throw tooLarge("packageBytes", { ...limits, packageBytes });
}

/** Gives the failure of a broken file; `part` says where, for those who look into it. */
export function corrupt(part: string, why: string): ReadFailure {
  return new ReadFailure("corrupt", { part, why });
}

/** Gives the failure of a file built to do harm. */
export function hostile(part: string, why: string): ReadFailure {
  return new ReadFailure("hostile", { part, why });
}

/** A time bound that is asked now and then. Without a bound it costs one comparison. */
export class Deadline {
  private readonly end: number;
  private readonly seconds: number;

  constructor(
    milliseconds: number,
    private readonly now: (() => number) | undefined,
  ) {
    this.seconds = milliseconds / 1000;
    this.end = now && Number.isFinite(milliseconds) ? now() + milliseconds : Infinity;
  }

  /** Throws `too-slow` once the time is up. */
  check(): void {
    if (this.end !== Infinity && this.now!() > this.end) {
      throw new ReadFailure("too-slow", { seconds: this.seconds });
    }
  }
}
