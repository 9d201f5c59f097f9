import type { Checksum } from "../inflate";
import { corrupt } from "../readLimits";
import { partKey, type ZipEntry } from "../zipDirectory";
import type { Deflate } from "./deflate";
import {
  DIRECTORY_HEADER_SIZE,
  END_RECORD,
  END_RECORD_SIZE,
  VERSION_NEEDED,
  fromHeader,
  movedHeader,
  newHeader,
  readHeaders,
  viewOf,
  type HeaderFields,
} from "./zipHeaders";

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
const STORED = 0;
const DEFLATED = 8;

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
