import { constants, crc32, deflateRawSync } from "node:zlib";
import type { ZipPart } from "../../hosts/file/support/zipBuilder";

const BLOCK = 16 * 1024 * 1024;
/** An empty last block. */
const END = Uint8Array.of(3, 0);

/**
 * A deflate stream that unpacks to `before`, then so many megabytes of one character (a multiple of 16), then
 * `after`: a thousandth of that size, and nothing larger than 16 MB is held while it is made.
 */
export function bomb(
  megabytes: number,
  before = "",
  after = "",
  filler = " ",
): { raw: Uint8Array; size: number } {
  const encoder = new TextEncoder();
  const flush = { finishFlush: constants.Z_FULL_FLUSH, level: 9 };
  const block = deflateRawSync(new Uint8Array(BLOCK).fill(filler.charCodeAt(0)), flush);
  const head = encoder.encode(before);
  const tail = encoder.encode(after);
  const count = Math.round((megabytes * 1024 * 1024) / BLOCK);
  const blocks = Array.from({ length: count }, () => block);
  const raw = Buffer.concat([deflateRawSync(head, flush), ...blocks, deflateRawSync(tail, flush), END]);
  return { raw: new Uint8Array(raw), size: head.length + count * BLOCK + tail.length };
}

/** A part that is a bomb and says so; its checksum is right only where `checksum` asks for the work. */
export function bombPart(name: string, megabytes: number, before = "", after = "", filler = " "): ZipPart {
  const { raw, size } = bomb(megabytes, before, after, filler);
  return { name, data: "", raw, lie: { size, crc32: 0 } };
}

/** As {@link bombPart} with the right checksum: what lies within the limits must be read. */
export function soundBombPart(
  name: string,
  megabytes: number,
  before = "",
  after = "",
  filler = " ",
): ZipPart {
  const { raw, size } = bomb(megabytes, before, after, filler);
  const data = new Uint8Array(size).fill(filler.charCodeAt(0));
  const encoder = new TextEncoder();
  data.set(encoder.encode(before));
  data.set(encoder.encode(after), size - encoder.encode(after).length);
  return { name, data: "", raw, lie: { size, crc32: crc32(data) } };
}
