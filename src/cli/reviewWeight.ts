import { findDirectory } from "../hosts/file/zipDirectory";

const DIRECTORY_HEADER = 0x02014b50;
const HEADER_SIZE = 46;
const LOCAL_HEADER = 0x04034b50;
/** An .xls is not packed, and its library makes many bytes of one. */
const XLS_TIMES = 16;

/** Why a workbook was put off: it is to be read when no other is. */
export class TooHeavy extends Error {
  constructor() {
    super("too heavy");
    this.name = "TooHeavy";
  }
}

/**
 * Gives about how many bytes a workbook comes to once it is unpacked, by what the directory of its zip says: one look
 * at a few bytes for each part. What contradicts itself counts with its own bytes, as its reading ends at once.
 */
export function weightOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_SIZE || view.getUint32(0, true) !== LOCAL_HEADER) return bytes.length * XLS_TIMES;
  try {
    const { offset, size } = findDirectory(view);
    let weight = bytes.length;
    for (let at = offset; at + HEADER_SIZE <= offset + size;) {
      if (view.getUint32(at, true) !== DIRECTORY_HEADER) break;
      // A size of 64 bits shows as the largest of 32: heavy in any case.
      weight += view.getUint32(at + 24, true);
      const behind = [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
      at += HEADER_SIZE + behind;
    }
    return weight;
  } catch {
    return bytes.length;
  }
}
