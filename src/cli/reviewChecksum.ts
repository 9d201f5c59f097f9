import * as zlib from "node:zlib";

/** Node from 20.15 on has a native one. */
const native = (zlib as { crc32?: (data: Uint8Array, value?: number) => number }).crc32;
const table = makeTable();

/** Gives the CRC-32 of bytes that follow others whose CRC-32 is `before` (0 at the beginning). */
export function checksumContinued(bytes: Uint8Array, before: number): number {
  if (native) return native(bytes, before);
  let crc = ~before;
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

function makeTable(): Int32Array {
  const made = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    made[byte] = crc;
  }
  return made;
}
