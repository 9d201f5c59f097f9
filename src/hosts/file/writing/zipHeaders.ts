import { findDirectory, partKey } from "../zipDirectory";

export const DIRECTORY_HEADER_SIZE = 46;
export const END_RECORD = 0x06054b50;
export const END_RECORD_SIZE = 22;
const ZIP64_FIELD = 1;
export const VERSION_NEEDED = 20;
const UTF8_FLAG = 0x0800;
/** 1 January 1980, the first day of zip's calendar: the same input gives the same bytes, as Excel itself does. */
const FIRST_DAY = 0x0021;

/** Gives the headers of the directory as they stand, by part, and the comment behind it. */
export function readHeaders(bytes: Uint8Array): { headers: Map<string, Uint8Array>; comment: Uint8Array } {
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

/** Gives the directory header of an untouched entry with its new place: in the field of 32 bits, or in that of 64. */
export function movedHeader(header: Uint8Array, offset: number): Uint8Array {
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
export interface HeaderFields {
  readonly name: Uint8Array;
  readonly comment: Uint8Array;
  readonly madeBy: number;
  readonly flags: number;
  readonly time: number;
  readonly date: number;
  readonly internal: number;
  readonly external: number;
}

/** Gives what a part takes over from its old header. */
export function fromHeader(header: Uint8Array): HeaderFields {
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

/** Gives the fields of a new part; its name is plain ASCII. */
export function newHeader(name: string): HeaderFields {
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

/** Gives a view over just these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
