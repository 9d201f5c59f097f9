import { ftruncateSync, writeSync } from "node:fs";
import { constants, deflateRawSync } from "node:zlib";
import { checksumContinued } from "./reviewChecksum";
import type { PackagePart } from "../documents/consolidated";

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980, the first day of zip's calendar: the same input gives the same bytes. */
const FIRST_DAY = 0x0021;
/** An empty last block: it ends a deflate stream whose pieces were flushed one by one. */
const LAST_BLOCK = Buffer.from([0x03, 0x00]);

interface Packed {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/**
 * Packs parts into an open file as a zip, one after another and piece by piece: no part is ever in memory whole. Sizes
 * are put into the headers afterwards, so that every reader finds them where it looks first.
 */
export function packParts(file: number, parts: Iterable<PackagePart>): void {
  const done: Packed[] = [];
  let at = 0;
  const put = (bytes: Uint8Array, position: number): number => {
    let written = 0;
    while (written < bytes.length) {
      written += writeSync(file, bytes, written, bytes.length - written, position + written);
    }
    return bytes.length;
  };
  ftruncateSync(file, 0);
  for (const part of parts) {
    const name = Buffer.from(part.name, "utf8");
    const offset = at;
    at += 30 + name.length;
    const start = at;
    let crc = 0;
    let size = 0;
    for (const chunk of part.chunks()) {
      if (chunk === "") continue;
      const bytes = Buffer.from(chunk, "utf8");
      crc = checksumContinued(bytes, crc);
      size += bytes.length;
      at += put(deflateRawSync(bytes, { level: 5, finishFlush: constants.Z_SYNC_FLUSH }), at);
    }
    at += put(LAST_BLOCK, at);
    const packed: Packed = { name, offset, crc, packed: at - start, size };
    put(localHeader(packed), offset);
    done.push(packed);
  }
  const directory = at;
  for (const packed of done) at += put(directoryHeader(packed), at);
  put(endRecord(done.length, at - directory, directory), at);
}

function localHeader(part: Packed): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  common(header, 4, part);
  return Buffer.concat([header, part.name]);
}

function directoryHeader(part: Packed): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(DIRECTORY_HEADER, 0);
  header.writeUInt16LE(VERSION, 4);
  common(header, 6, part);
  header.writeUInt32LE(part.offset, 42);
  return Buffer.concat([header, part.name]);
}

/** The stretch that both headers have in common. */
function common(header: Buffer, at: number, { name, crc, packed, size }: Packed): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(FIRST_DAY, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(packed, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(END_RECORD, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
