/** The first bytes of an OLE compound file: .xls, .doc, .msg, and any Office file with a password. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;
const LAST_SECTOR_NUMBER = 0xfffffffa;
const HEADER_FAT_ENTRIES = 109;
const MOST_DIRECTORY_SECTORS = 4096;

/** One stream or storage of a compound file. */
export interface CompoundEntry {
  readonly name: string;
  readonly firstSector: number;
  readonly size: number;
}

/** What a compound file holds. `complete` is false when it ends before what its tables name of the stream asked for. */
export interface CompoundFile {
  readonly entries: readonly CompoundEntry[];
  readonly complete: boolean;
}

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * Lists the streams of a compound file ([MS-CFB]) and checks that the sectors of the first one with one of the given
 * names (in small letters) lie inside the file. Never throws: of a damaged file it gives what can be found and
 * `complete: false`. Every chain is followed no further than the file has sectors, so loops end.
 */
export function readCompoundFile(bytes: Uint8Array, streams: readonly string[]): CompoundFile {
  if (bytes.length < HEADER_SIZE) return { entries: [], complete: false };
  const file = new Sectors(bytes);
  const directory = file.chain(file.view.getUint32(48, true), MOST_DIRECTORY_SECTORS);
  const entries: CompoundEntry[] = [];
  for (const sector of directory.sectors) entries.push(...file.entriesIn(sector));
  const smallest = file.view.getUint32(56, true);
  const stream = entries.find(({ name }) => streams.includes(name.toLowerCase()));
  // Small streams live inside another stream, and are not followed.
  const whole =
    stream === undefined ||
    stream.size < smallest ||
    file.chain(stream.firstSector, Infinity).sectors.length * file.sectorSize >= stream.size;
  return { entries, complete: directory.complete && whole };
}

class Sectors {
  readonly view: DataView;
  readonly sectorSize: number;
  private readonly count: number;
  private readonly fatSectors: readonly number[];

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sectorSize = this.view.getUint16(30, true) === 12 ? 4096 : 512;
    // The last sector may be cut short by writers that save the padding.
    this.count = Math.ceil(bytes.length / this.sectorSize) - 1;
    this.fatSectors = this.findFat();
  }

  /** Follows a chain; complete when it comes to its end mark inside the file. Of one in a loop nothing is given. */
  chain(first: number, most: number): { sectors: number[]; complete: boolean } {
    const sectors: number[] = [];
    let sector = first;
    while (sector < LAST_SECTOR_NUMBER) {
      if (sectors.length > Math.min(most, this.count)) return { sectors: [], complete: false };
      if (sector >= this.count) return { sectors, complete: false };
      sectors.push(sector);
      sector = this.next(sector);
    }
    return { sectors, complete: sector === 0xfffffffe };
  }

  /** The named entries of one directory sector. */
  entriesIn(sector: number): CompoundEntry[] {
    const entries: CompoundEntry[] = [];
    const start = this.offset(sector);
    for (let at = start; at < start + this.sectorSize; at += ENTRY_SIZE) {
      if (at + ENTRY_SIZE > this.view.byteLength) break;
      const isStorage = this.view.getUint8(at + 66) !== 2;
      const nameBytes = Math.min(this.view.getUint16(at + 64, true), 64);
      let name = "";
      for (let i = 0; i + 2 < nameBytes; i += 2)
        name += String.fromCharCode(this.view.getUint16(at + i, true));
      if (name === "") continue;
      entries.push({
        name,
        firstSector: this.view.getUint32(at + 116, true),
        size: isStorage ? 0 : this.view.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  private offset(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }

  private next(sector: number): number {
    const perSector = this.sectorSize / 4;
    const fatSector = this.fatSectors[Math.floor(sector / perSector)];
    if (fatSector === undefined) return 0xffffffff;
    const at = this.offset(fatSector) + (sector % perSector) * 4;
    return at + 4 <= this.view.byteLength ? this.view.getUint32(at, true) : 0xffffffff;
  }

  private findFat(): number[] {
    const sectors: number[] = [];
    const add = (at: number): void => {
      const sector = this.view.getUint32(at, true);
      if (sector < this.count) sectors.push(sector);
    };
    for (let i = 0; i < HEADER_FAT_ENTRIES; i++) add(76 + i * 4);
    let table = this.view.getUint32(68, true);
    for (let seen = 0; table < this.count && seen <= this.count; seen++) {
      const start = this.offset(table);
      const end = start + this.sectorSize - 4;
      if (end + 4 > this.view.byteLength) break;
      for (let at = start; at < end; at += 4) add(at);
      table = this.view.getUint32(end, true);
    }
    return sectors;
  }
}
