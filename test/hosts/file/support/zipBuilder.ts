import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a package to be built, with whatever lies a test needs told about it. */
export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  /** Sizes and checksum follow the data, as streaming writers have it. */
  readonly dataDescriptor?: boolean;
  /** Sizes and offset stand in the zip64 field. */
  readonly zip64?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** The compressed bytes, in place of those made from the data. */
  readonly raw?: Uint8Array;
  readonly lie?: { readonly size?: number; readonly compressedSize?: number; readonly crc32?: number };
  /** The directory points at the local header of this earlier entry instead of its own. */
  readonly overlaps?: string;
}

export interface ZipOptions {
  /** The end record refers to a zip64 one. */
  readonly zip64?: boolean;
  readonly comment?: string;
  /** A count of entries that is not theirs. */
  readonly count?: number;
}

const encoder = new TextEncoder();

export function toBytes(data: string | Uint8Array): Uint8Array {
  return typeof data === "string" ? encoder.encode(data) : data;
}

/** Builds a zip file of the parts, in their order. */
export function buildZip(parts: readonly ZipPart[], options: ZipOptions = {}): Uint8Array {
  const bytes = new ByteWriter();
  const offsets = new Map<string, number>();
  const directory = new ByteWriter();
  for (const part of parts) {
    const facts = factsOf(part);
    const offset = part.overlaps === undefined ? bytes.length : (offsets.get(part.overlaps) ?? 0);
    if (part.overlaps === undefined) {
      offsets.set(part.name, offset);
      writeLocal(bytes, part, facts);
    }
    writeDirectoryEntry(directory, part, facts, offset);
  }
  const start = bytes.length;
  bytes.add(directory.take());
  writeEnd(bytes, { start, size: bytes.length - start, count: options.count ?? parts.length }, options);
  return bytes.take();
}

interface Facts {
  readonly name: Uint8Array;
  readonly packed: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
  readonly compressedSize: number;
}

function factsOf(part: ZipPart): Facts {
  const data = toBytes(part.data);
  const packed = part.raw ?? (part.stored ? data : deflateRawSync(data));
  return {
    name: encoder.encode(part.name),
    packed,
    method: part.method ?? (part.stored ? 0 : 8),
    flags: (part.flags ?? 0) | (part.dataDescriptor ? 8 : 0) | 0x800,
    crc: part.lie?.crc32 ?? crc32(data),
    size: part.lie?.size ?? data.length,
    compressedSize: part.lie?.compressedSize ?? packed.length,
  };
}

function writeLocal(bytes: ByteWriter, part: ZipPart, facts: Facts): void {
  const later = part.dataDescriptor === true;
  bytes.u32(0x04034b50).u16(20).u16(facts.flags).u16(facts.method).u32(0);
  bytes
    .u32(later ? 0 : facts.crc)
    .u32(later ? 0 : facts.compressedSize)
    .u32(later ? 0 : facts.size);
  // A local extra field that the directory does not have, as many writers make one.
  bytes.u16(facts.name.length).u16(4).add(facts.name).u16(0x7777).u16(0).add(facts.packed);
  if (later) bytes.u32(0x08074b50).u32(facts.crc).u32(facts.compressedSize).u32(facts.size);
}

function writeDirectoryEntry(bytes: ByteWriter, part: ZipPart, facts: Facts, offset: number): void {
  const wide = part.zip64 === true;
  bytes.u32(0x02014b50).u16(20).u16(20).u16(facts.flags).u16(facts.method).u32(0).u32(facts.crc);
  bytes.u32(wide ? 0xffffffff : facts.compressedSize).u32(wide ? 0xffffffff : facts.size);
  bytes
    .u16(facts.name.length)
    .u16(wide ? 28 : 0)
    .u16(0)
    .u16(0)
    .u16(0)
    .u32(0);
  bytes.u32(wide ? 0xffffffff : offset).add(facts.name);
  if (wide) bytes.u16(1).u16(24).u64(facts.size).u64(facts.compressedSize).u64(offset);
}

function writeEnd(
  bytes: ByteWriter,
  { start, size, count }: { start: number; size: number; count: number },
  { zip64, comment = "" }: ZipOptions,
): void {
  if (zip64) {
    const at = bytes.length;
    bytes.u32(0x06064b50).u64(44).u16(45).u16(45).u32(0).u32(0).u64(count).u64(count).u64(size).u64(start);
    bytes.u32(0x07064b50).u32(0).u64(at).u32(1);
  }
  bytes.u32(0x06054b50).u16(0).u16(0);
  bytes.u16(zip64 ? 0xffff : count).u16(zip64 ? 0xffff : count);
  bytes.u32(zip64 ? 0xffffffff : size).u32(zip64 ? 0xffffffff : start);
  const note = encoder.encode(comment);
  bytes.u16(note.length).add(note);
}

class ByteWriter {
  private readonly pieces: Uint8Array[] = [];
  length = 0;

  add(piece: Uint8Array): this {
    this.pieces.push(piece);
    this.length += piece.length;
    return this;
  }

  u16(n: number): this {
    return this.add(Uint8Array.of(n & 255, (n >>> 8) & 255));
  }

  u32(n: number): this {
    return this.u16(n & 0xffff).u16(n >>> 16);
  }

  u64(n: number): this {
    return this.u32(n >>> 0).u32(Math.floor(n / 0x1_0000_0000));
  }

  take(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.pieces));
  }
}
