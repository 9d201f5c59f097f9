import { ReadFailure } from "../../core/model/failure";
import { corrupt, hostile, tooLarge, type ReadLimits } from "./readLimits";

/** One file inside the package, as the central directory tells it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; anything else is refused when the entry is read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header stands, and where the next entry or the directory begins. */
  readonly offset: number;
  readonly end: number;
}

const END_RECORD = 0x06054b50;
const END_LOCATOR_64 = 0x07064b50;
const END_RECORD_64 = 0x06064b50;
const DIRECTORY_HEADER = 0x02014b50;
const END_RECORD_SIZE = 22;
const DIRECTORY_HEADER_SIZE = 46;
const LOCAL_HEADER_SIZE = 30;
const LARGEST_COMMENT = 0xffff;
/** The extra field that holds sizes and offsets of 64 bits. */
const ZIP64_FIELD = 1;
const ENCRYPTED_FLAG = 1;

const nameDecoder = new TextDecoder("utf-8");

/** Part names are compared without regard to case, and some writers use the slash of Windows. */
export function partKey(name: string): string {
  const lower = name.toLowerCase();
  return lower.includes("\\") ? lower.replaceAll("\\", "/") : lower;
}

/**
 * Reads the directory at the end of a zip file: zip64 and data descriptors included, as the sizes all stand in the
 * directory. Gives the entries by {@link partKey}. Throws `truncated` when the end is missing, `corrupt` when the
 * records contradict each other, `hostile` for overlapping or repeated entries, `too-large` for too many.
 */
export function readZipDirectory(bytes: Uint8Array, limits: ReadLimits): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.entries) throw tooLarge("entries", limits);
  const entries: (ZipEntry & { end: number })[] = [];
  let at = directory.offset;
  const directoryEnd = directory.offset + directory.size;
  for (let i = 0; i < directory.count; i++) {
    if (at + DIRECTORY_HEADER_SIZE > directoryEnd || view.getUint32(at, true) !== DIRECTORY_HEADER) {
      throw corrupt("zip", "directory");
    }
    const nameEnd = at + DIRECTORY_HEADER_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > directoryEnd) throw corrupt("zip", "directory");
    const sizes = readSizes(view, at, nameEnd, extraEnd);
    entries.push({
      name: nameDecoder.decode(bytes.subarray(at + DIRECTORY_HEADER_SIZE, nameEnd)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0,
      crc32: view.getUint32(at + 16, true),
      ...sizes,
      end: sizes.offset + LOCAL_HEADER_SIZE + (nameEnd - at - DIRECTORY_HEADER_SIZE) + sizes.compressedSize,
    });
    at = next;
  }
  refuseOverlaps(entries, directory.offset);
  return byName(entries);
}

/**
 * Finds the directory by the end record, which stands at the very end but for a comment, or for bytes that a server or
 * a disk put behind the file.
 */
export function findDirectory(view: DataView): { offset: number; size: number; count: number } {
  const last = view.byteLength - END_RECORD_SIZE;
  const first = Math.max(0, last - LARGEST_COMMENT);
  let loose = -1;
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    const end = at + END_RECORD_SIZE + view.getUint16(at + 20, true);
    if (end < view.byteLength && loose < 0) loose = at;
    if (end === view.byteLength) return directoryAt(view, at);
  }
  if (loose >= 0) return directoryAt(view, loose);
  throw new ReadFailure("truncated");
}

/** What the end record at a place says of the directory. */
function directoryAt(view: DataView, at: number): { offset: number; size: number; count: number } {
  const found = {
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
  };
  const needs64 = found.count === 0xffff || found.size === 0xffffffff || found.offset === 0xffffffff;
  const directory = needs64 ? findDirectory64(view, at) : found;
  if (directory.offset + directory.size > at) throw corrupt("zip", "directory");
  return directory;
}

function findDirectory64(view: DataView, endRecord: number): { offset: number; size: number; count: number } {
  const locator = endRecord - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_LOCATOR_64) throw corrupt("zip", "zip64");
  const at = readUint64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== END_RECORD_64) throw corrupt("zip", "zip64");
  return {
    count: readUint64(view, at + 32),
    size: readUint64(view, at + 40),
    offset: readUint64(view, at + 48),
  };
}

/** A number of 64 bits; beyond the safe integers it is simply too big for any file and fails the bounds. */
function readUint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 0x1_0000_0000 + view.getUint32(at, true);
}

function readSizes(view: DataView, at: number, extraStart: number, extraEnd: number) {
  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  if (compressedSize === 0xffffffff || size === 0xffffffff || offset === 0xffffffff) {
    let field = extraStart;
    while (field + 4 <= extraEnd && view.getUint16(field, true) !== ZIP64_FIELD) {
      field += 4 + view.getUint16(field + 2, true);
    }
    const fieldEnd = field + 4 <= extraEnd ? field + 4 + view.getUint16(field + 2, true) : Infinity;
    let value = field + 4;
    const next = (): number => {
      if (value + 8 > fieldEnd || fieldEnd > extraEnd) throw corrupt("zip", "zip64");
      value += 8;
      return readUint64(view, value - 8);
    };
    // The field holds only those values that did not fit, in this order.
    if (size === 0xffffffff) size = next();
    if (compressedSize === 0xffffffff) compressedSize = next();
    if (offset === 0xffffffff) offset = next();
  }
  return { compressedSize, size, offset };
}

/** Entries may not share bytes (a small file could then unpack to gigabytes) nor reach into the directory. */
function refuseOverlaps(entries: { offset: number; end: number }[], directoryOffset: number): void {
  const ordered = [...entries].sort((a, b) => a.offset - b.offset);
  for (const [i, entry] of ordered.entries()) {
    const limit = i + 1 < ordered.length ? ordered[i + 1]!.offset : directoryOffset;
    if (entry.end > limit) {
      throw i + 1 < ordered.length ? hostile("zip", "overlap") : corrupt("zip", "entry beyond directory");
    }
    entry.end = limit;
  }
}

function byName(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const map = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    if (map.has(key)) throw hostile("zip", "repeated entry");
    map.set(key, entry);
  }
  return map;
}
