import { ReadFailure } from "../../core/model/failure";
import { crc32 } from "./crc32";
import { DecodeError, decodeText, decodeWide, type DecodeText } from "./decodeText";
import { InflateError, type Checksum, type Inflate } from "./inflate";
import { corrupt, hostile, tooLarge, type ReadLimits } from "./readLimits";
import { rememberText, repeatedText } from "./repeatedParts";
import { partKey, readZipDirectory, type ZipEntry } from "./zipDirectory";

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
/** No deflate stream unpacks to more than this many times its bytes; a few more for the smallest ones. */
const LARGEST_RATIO = 1032;
const RATIO_SLACK = 1024;

/** A zip file whose parts are unpacked one at a time, only when asked for, within the limits. */
export class ZipPackage {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  private unpacked = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly inflate: Inflate,
    private readonly limits: ReadLimits,
    private readonly checksum: Checksum = crc32,
    private readonly decode: DecodeText = decodeText,
  ) {
    if (bytes.length > limits.packageBytes) throw tooLarge("packageBytes", limits);
    this.entries = readZipDirectory(bytes, limits);
  }

  has(name: string): boolean {
    return this.entries.has(partKey(name));
  }

  /**
   * Gives the bytes of a part, its size and CRC-32 checked. Throws `corrupt` when it is missing or broken,
   * `hostile` when its size is a lie, `encrypted`, `too-large`.
   */
  read(name: string): Uint8Array {
    const entry = this.admit(name);
    return this.unpackChecked(entry, this.dataOf(entry), name);
  }

  /** Gives a part as text; besides what {@link read} throws, `corrupt` for bytes that are not UTF-8 and for NUL. */
  readText(name: string): string {
    const entry = this.admit(name);
    const packed = this.dataOf(entry);
    const repeated = repeatedText(entry, packed);
    if (repeated !== undefined) return repeated;
    const text = this.textOf(this.unpackChecked(entry, packed, name), name);
    rememberText(entry, packed, text);
    return text;
  }

  /** As {@link readText}, but unpacked in any case, whatever is remembered of the workbook before. */
  unpackText(name: string): string {
    return this.textOf(this.read(name), name);
  }

  private textOf(bytes: Uint8Array, name: string): string {
    try {
      return decodeWide(bytes) ?? this.decode(bytes);
    } catch (error) {
      throw error instanceof DecodeError ? corrupt(name, error.reason) : error;
    }
  }

  /** Finds a part that may be unpacked within the limits, and counts it. */
  private admit(name: string): ZipEntry {
    const entry = this.entries.get(partKey(name));
    if (!entry) throw corrupt(name, "missing part");
    if (entry.encrypted) throw new ReadFailure("encrypted");
    if (entry.size > this.limits.partBytes) throw tooLarge("partBytes", this.limits);
    this.unpacked += entry.size;
    if (this.unpacked > this.limits.totalBytes) throw tooLarge("totalBytes", this.limits);
    return entry;
  }

  private unpackChecked(entry: ZipEntry, packed: Uint8Array, name: string): Uint8Array {
    const data = this.unpack(entry, packed);
    if (this.checksum(data) !== entry.crc32) throw corrupt(name, "checksum");
    return data;
  }

  private dataOf(entry: ZipEntry): Uint8Array {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    const at = entry.offset;
    if (at + LOCAL_HEADER_SIZE > entry.end || view.getUint32(at, true) !== LOCAL_HEADER) {
      throw corrupt(entry.name, "local header");
    }
    const start = at + LOCAL_HEADER_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + entry.compressedSize > entry.end) throw corrupt(entry.name, "local header");
    return this.bytes.subarray(start, start + entry.compressedSize);
  }

  private unpack(entry: ZipEntry, data: Uint8Array): Uint8Array {
    if (entry.method === STORED) {
      if (data.length !== entry.size) throw hostile(entry.name, "size");
      return data;
    }
    if (entry.method !== DEFLATED) throw corrupt(entry.name, "compression method");
    // Before anything is reserved: a size no deflate stream of this length can have.
    if (entry.size > data.length * LARGEST_RATIO + RATIO_SLACK) throw hostile(entry.name, "size");
    let unpacked: Uint8Array;
    try {
      unpacked = this.inflate(data, entry.size);
    } catch (error) {
      if (!(error instanceof InflateError)) throw error;
      throw error.reason === "overflow" ? hostile(entry.name, "size") : corrupt(entry.name, "deflate");
    }
    if (unpacked.length !== entry.size) throw corrupt(entry.name, "size");
    return unpacked;
  }
}
