import type { Checksum } from "../inflate";
import { corrupt } from "../readLimits";
import { findDirectory, partKey, type ZipEntry } from "../zipDirectory";
import type { Deflate } from "./deflate";

/** What to do with parts of a package; every other part is copied as it stands. */
export interface ZipChanges {
  /** By {@link partKey}: the new bytes of a part, or null to leave it out. */
  readonly parts: ReadonlyMap<string, Uint8Array | null>;
  /** New parts by name (plain ASCII), in order; they stand behind all others. */
  readonly added: ReadonlyMap<string, Uint8Array>;
}

export interface ZipPorts {
  /** Without it changed parts are stored, not compressed. */
  readonly deflate?: Deflate | undefined;
  readonly checksum: Checksum;
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_HEADER_SIZE = 46;
const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const ZIP64_FIELD = 1;
const VERSION_NEEDED = 20;
const UTF8_FLAG = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the first day of zip's calendar: the same input gives the same bytes, as Excel itself does. */
const FIRST_DAY = 0x0021;

/**
 * Gives the package with some parts changed. An untouched entry is copied from its local header up to the next entry:
 * its extra fields, compressed bytes and data descriptor as they are; only the directory learns where it now stands.
 * The reader's limits keep a package far below 4 GB, so the new directory needs no zip64; fields of entries that had
 * it stay valid.
 */
export function rewriteZip(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  changes: ZipChanges,
  ports: ZipPorts,
): Uint8Array {
  const { headers, comment } = readHeaders(bytes);
  const output: Uint8Array[] = [];
  let offset = 0;
  const put = (piece: Uint8Array): number => {
    output.push(piece);
    offset += piece.length;
    return offset - piece.length;
  };
  const directory = new Map<string, Uint8Array>();
  for (const entry of [...entries.values()].sort((a, b) => a.offset - b.offset)) {
    const key = partKey(entry.name);
    const header = headers.get(key);
    const change = changes.parts.get(key);
    if (header === undefined) throw corrupt("zip", "directory");
    if (change === null) continue;
    if (change === undefined) {
      const at = put(bytes.subarray(entry.offset, entry.end));
      directory.set(key, movedHeader(header, at));
    } else directory.set(key, putPart(change, fromHeader(header), ports, put));
  }
  for (const [name, data] of changes.added) {
    directory.set(partKey(name), putPart(data, newHeader(name), ports, put));
  }
  const start = offset;
  // The directory in its old order; parts that are new follow.
  let count = 0;
  for (const key of new Set([...headers.keys(), ...directory.keys()])) {
    const header = directory.get(key);
    if (header === undefined) continue;
    put(header);
    count++;
  }
  put(endRecord(count, offset - start, start, comment));
  return joined(output, offset);
}

/** Gives a new zip file of the parts, in order. Names are plain ASCII. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>, ports: ZipPorts): Uint8Array {
  const empty = endRecord(0, 0, 0, new Uint8Array(0));
  return rewriteZip(empty, new Map(), { parts: new Map(), added: parts }, ports);
}

/** The headers of the directory as they stand, by part, and the comment behind it. */
function readHeaders(bytes: Uint8Array): { headers: Map<string, Uint8Array>; comment: Uint8Array } {
  const view = viewOf(bytes);
  const { offset, count } = findDirectory(view);
  const headers = new Map<string, Uint8Array>();
  const decoder = new TextDecoder("utf-8");
  let at = offset;
  for (let i = 0; i < count; i++) {
    const nameEnd = at + DIRECTORY_HEADER_SIZE + view.getUint16(at + 28, true);
    const end = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    headers.set(
      partKey(decoder.decode(bytes.subarray(at + DIRECTORY_HEADER_SIZE, nameEnd))),
      bytes.subarray(at, end),
    );
    at = end;
  }
  return { headers, comment: commentOf(bytes, view) };
}

/** The file's comment: what stands behind the end record, which says how long it is. */
function commentOf(bytes: Uint8Array, view: DataView): Uint8Array {
  for (let at = bytes.length - END_RECORD_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    if (at + END_RECORD_SIZE + view.getUint16(at + 20, true) === bytes.length) {
      return bytes.subarray(at + END_RECORD_SIZE);
    }
  }
  return new Uint8Array(0);
}

/** The directory header of an untouched entry with its new place: in the field of 32 bits, or in that of 64. */
function movedHeader(header: Uint8Array, offset: number): Uint8Array {
  const copy = header.slice();
  const view = viewOf(copy);
  if (view.getUint32(42, true) !== 0xffffffff) {
    view.setUint32(42, offset, true);
    return copy;
  }
  let field = DIRECTORY_HEADER_SIZE + view.getUint16(28, true);
  while (view.getUint16(field, true) !== ZIP64_FIELD) field += 4 + view.getUint16(field + 2, true);
  // The field holds only what did not fit: size, compressed size, then the place.
  let value = field + 4;
  if (view.getUint32(24, true) === 0xffffffff) value += 8;
  if (view.getUint32(20, true) === 0xffffffff) value += 8;
  view.setUint32(value, offset, true);
  view.setUint32(value + 4, 0, true);
  return copy;
}

/** What a part written anew takes over from its old directory header. */
interface HeaderFields {
  readonly name: Uint8Array;
  readonly comment: Uint8Array;
  readonly madeBy: number;
  readonly flags: number;
  readonly time: number;
  readonly date: number;
  readonly internal: number;
  readonly external: number;
}

function fromHeader(header: Uint8Array): HeaderFields {
  const view = viewOf(header);
  const nameEnd = DIRECTORY_HEADER_SIZE + view.getUint16(28, true);
  return {
    name: header.subarray(DIRECTORY_HEADER_SIZE, nameEnd),
    comment: header.subarray(nameEnd + view.getUint16(30, true)),
    madeBy: view.getUint16(4, true),
    flags: view.getUint16(8, true) & UTF8_FLAG,
    time: view.getUint16(12, true),
    date: view.getUint16(14, true),
    internal: view.getUint16(36, true),
    external: view.getUint32(38, true),
  };
}

function newHeader(name: string): HeaderFields {
  return {
    name: new TextEncoder().encode(name),
    comment: new Uint8Array(0),
    madeBy: VERSION_NEEDED,
    flags: 0,
    time: 0,
    date: FIRST_DAY,
    internal: 0,
    external: 0,
  };
}

/** Puts a part and gives its directory header. */
function putPart(
  data: Uint8Array,
  fields: HeaderFields,
  ports: ZipPorts,
  put: (piece: Uint8Array) => number,
): Uint8Array {
  const packed = ports.deflate?.(data);
  const isSmaller = packed !== undefined && packed.length < data.length;
  const stored = isSmaller ? packed : data;
  const header = new Uint8Array(LOCAL_HEADER_SIZE + fields.name.length);
  const local = viewOf(header);
  local.setUint32(0, LOCAL_HEADER, true);
  /** The stretch that both headers have in common. */
  const common = (view: DataView, at: number): void => {
    view.setUint16(at, VERSION_NEEDED, true);
    view.setUint16(at + 2, fields.flags, true);
    view.setUint16(at + 4, isSmaller ? DEFLATED : STORED, true);
    view.setUint16(at + 6, fields.time, true);
    view.setUint16(at + 8, fields.date, true);
    view.setUint32(at + 10, ports.checksum(data), true);
    view.setUint32(at + 14, stored.length, true);
    view.setUint32(at + 18, data.length, true);
    view.setUint16(at + 22, fields.name.length, true);
  };
  common(local, 4);
  header.set(fields.name, LOCAL_HEADER_SIZE);
  const at = put(header);
  put(stored);
  const entry = new Uint8Array(DIRECTORY_HEADER_SIZE + fields.name.length + fields.comment.length);
  const view = viewOf(entry);
  view.setUint32(0, DIRECTORY_HEADER, true);
  view.setUint16(4, fields.madeBy, true);
  common(view, 6);
  view.setUint16(32, fields.comment.length, true);
  view.setUint16(36, fields.internal, true);
  view.setUint32(38, fields.external, true);
  view.setUint32(42, at, true);
  entry.set(fields.name, DIRECTORY_HEADER_SIZE);
  entry.set(fields.comment, DIRECTORY_HEADER_SIZE + fields.name.length);
  return entry;
}

function endRecord(count: number, size: number, offset: number, comment: Uint8Array): Uint8Array {
  const record = new Uint8Array(END_RECORD_SIZE + comment.length);
  const view = viewOf(record);
  view.setUint32(0, END_RECORD, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, comment.length, true);
  record.set(comment, END_RECORD_SIZE);
  return record;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
