import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
  type BigIntStats,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { SaveFailure, type SaveFailureCode } from "./saveFailure";
import { systemCode } from "./systemCode";

export interface SaveOptions {
  /** Whether a file that is there may be replaced. */
  readonly force: boolean;
  /** Files that were read: none of them is ever written, whatever the target calls it. */
  readonly inputs?: readonly string[];
}

/**
 * Saves a workbook in Node: all of it or nothing. The bytes go to a file of another name in the same folder, down to
 * the disk, which then takes the target's place in one step; a reader sees the old file or the new one. Through a link
 * the file it points to is replaced. Throws {@link SaveFailure}.
 */
export function saveWorkbook(path: string, bytes: Uint8Array, options: SaveOptions): void {
  saveWorkbookBy(path, (file) => writeBytes(file, bytes), options);
}

/** As {@link saveWorkbook}, for bytes that are written piece by piece: `write` gets the open file. */
export function saveWorkbookBy(path: string, write: (file: number) => void, options: SaveOptions): void {
  try {
    const there = statOf(path);
    if (there !== null) refuseTarget(path, there, options);
    const target = there === null ? path : realpathSync(path);
    const folder = dirname(target);
    const temporary = join(folder, `.${basename(target).slice(0, 100)}.${crypto.randomUUID()}.tmp`);
    try {
      writeWhole(temporary, write);
      if (there === null) putWhereNothingIs(temporary, target, options);
      else {
        chmodSync(temporary, Number(there.mode) & 0o777);
        renameSync(temporary, target);
      }
    } finally {
      removeQuietly(temporary);
    }
    syncFolder(folder);
  } catch (error) {
    throw error instanceof SaveFailure ? error : new SaveFailure(codeOf(error), path);
  }
}

/** Says before any work is done that a target will not be written. Throws {@link SaveFailure}. */
export function refuseSaving(path: string, options: SaveOptions): void {
  const there = statOf(path);
  if (there !== null) refuseTarget(path, there, options);
  else if (!(statOf(dirname(path))?.isDirectory() ?? false)) throw new SaveFailure("no-folder", path);
}

function statOf(path: string): BigIntStats | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
}

function refuseTarget(path: string, there: BigIntStats, { force, inputs = [] }: SaveOptions): void {
  for (const input of inputs) {
    const read = statOf(input);
    // The same place on the same disk: also by another name, a link, or other letters' case.
    if (read !== null && read.dev === there.dev && read.ino === there.ino) {
      throw new SaveFailure("same-file", path);
    }
  }
  if (!there.isFile()) throw new SaveFailure("not-a-file", path);
  if (!force) throw new SaveFailure("exists", path);
}

function writeWhole(path: string, write: (file: number) => void): void {
  const file = openSync(path, "wx");
  try {
    write(file);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes all bytes behind what the file holds. */
export function writeBytes(file: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}

/** A link fails where somebody has put a file in the meantime; a rename would replace it unseen. */
function putWhereNothingIs(temporary: string, target: string, { force }: SaveOptions): void {
  if (!force) {
    try {
      linkSync(temporary, target);
      return;
    } catch (error) {
      if (systemCode(error) === "EEXIST") throw new SaveFailure("exists", target);
      // Some file systems know no links (FAT, some network drives).
    }
  }
  renameSync(temporary, target);
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Renamed already, or never made.
  }
}

/** So that the new name outlives a power cut; where folders cannot be opened (Windows), the system sees to it. */
function syncFolder(folder: string): void {
  try {
    const file = openSync(folder, "r");
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // The file itself is on the disk.
  }
}

function codeOf(error: unknown): SaveFailureCode {
  switch (systemCode(error)) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "EBUSY":
    case "ETXTBSY":
      return "no-permission";
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return "no-space";
    case "ENOENT":
    case "ENOTDIR":
      return "no-folder";
    case "EISDIR":
      return "not-a-file";
    case "ENAMETOOLONG":
    case "EINVAL":
    case "ELOOP":
    case "ERR_INVALID_ARG_VALUE":
      return "bad-name";
    default:
      return "unexpected";
  }
}
