import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { ReadFailure } from "../../core/model/failure";
import type { WorkbookSnapshot } from "../../core/model/workbookSnapshot";
import { decodeTextNode } from "./decodeTextNode";
import { checksumNode, inflateNode } from "./inflateNode";
import type { LegacyTask } from "./legacyInProcess";
import { READ_LIMITS, tooLarge, type ReadLimits } from "./readLimits";
import { readWorkbookFile } from "./readWorkbook";
import { isNamedXlsx, sniffFormat } from "./sniffFormat";
import { systemCode } from "./systemCode";

/** A workbook from disk: what was read, and of which bytes. */
export interface WorkbookOnDisk {
  readonly snapshot: WorkbookSnapshot;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a workbook file in Node: .xlsx and .xlsm by our own reader, .xls and .ods in a process of their own. The bytes
 * decide, not the name; only an .xls that claims to be an .xlsx is refused. Throws {@link ReadFailure} with its code.
 */
export async function openWorkbook(
  path: string,
  options: {
    readonly limits?: Partial<ReadLimits>;
    readonly now?: () => number;
    /** Sees the bytes before anything is unpacked; what it throws ends the reading. */
    readonly admit?: (bytes: Uint8Array) => void;
    /** SHA-256 without a detour over other threads, for those who read thousands of files. */
    readonly hash?: (bytes: Uint8Array) => string;
    /** Reads old formats instead of a process of their own, for those who are such a process. */
    readonly legacy?: (task: LegacyTask) => Promise<WorkbookSnapshot>;
  } = {},
): Promise<WorkbookOnDisk> {
  const bytes = readFileBounded(path, { ...READ_LIMITS, ...options.limits });
  options.admit?.(bytes);
  const [snapshot, sha256] = await Promise.all([
    readAny(bytes, basename(path), options),
    options.hash?.(bytes) ?? hashOf(bytes),
  ]);
  return { snapshot, sha256, bytes };
}

async function readAny(
  bytes: Uint8Array,
  fileName: string,
  options: {
    readonly limits?: Partial<ReadLimits>;
    readonly now?: () => number;
    readonly legacy?: (task: LegacyTask) => Promise<WorkbookSnapshot>;
  },
): Promise<WorkbookSnapshot> {
  const format = sniffFormat(bytes);
  if (format.kind === "ods" || (format.kind === "xls" && !isNamedXlsx(fileName))) {
    // Loaded only now: processes cost a program that reads .xlsx nothing.
    const read = options.legacy ?? (await import("./legacyInProcess")).readLegacyInProcess;
    return read({ bytes, kind: format.kind, limits: options.limits ?? {} });
  }
  return readWorkbookFile(bytes, {
    fileName,
    inflate: inflateNode,
    checksum: checksumNode,
    decode: decodeTextNode,
    ...options,
  });
}

/**
 * Gives the bytes of a file, at most as many as the limits allow. Throws `not-found`, `not-a-file` (a folder, a
 * device, a pipe), `no-permission`, `too-large`.
 */
export function readFileBounded(path: string, limits: ReadLimits): Uint8Array {
  let file: number | null = null;
  try {
    // Without waiting: opening a pipe would else hang until somebody writes into it.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new ReadFailure("not-a-file");
    if (stat.size > limits.packageBytes) throw tooLarge("packageBytes", limits);
    const bytes = new Uint8Array(stat.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, length);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } catch (error) {
    throw error instanceof ReadFailure ? error : failureOfSystem(error);
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Gives the failure for an error of the file system, by its code. */
export function failureOfSystem(error: unknown): ReadFailure {
  switch (systemCode(error)) {
    case "ENOENT":
    case "ENOTDIR":
    case "ENAMETOOLONG":
    case "ELOOP":
    case "ERR_INVALID_ARG_VALUE":
      return new ReadFailure("not-found");
    case "EACCES":
    case "EPERM":
      return new ReadFailure("no-permission");
    case "EISDIR":
    case "ENXIO":
    case "ENODEV":
      return new ReadFailure("not-a-file");
    default:
      return new ReadFailure("unexpected");
  }
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
