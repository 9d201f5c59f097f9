/** Builds an OLE compound file of 512-byte sectors: sector 0 is its table, 1 its directory, then the streams. */
export function buildCompound(streams: readonly (readonly [name: string, size: number])[]): Uint8Array {
  const sectors = streams.map(([, size]) => Math.ceil(size / 512));
  const bytes = Buffer.alloc(512 * (3 + sectors.reduce((sum, n) => sum + n, 0)));
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(0xfffffffe, 68);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, 512, 1024);
  const link = (sector: number, to: number) => bytes.writeUInt32LE(to, 512 + sector * 4);
  link(0, 0xfffffffd);
  link(1, 0xfffffffe);
  let next = 2;
  streams.forEach(([name, size], i) => {
    const entry = 1024 + i * 128;
    bytes.write(name, entry, "utf16le");
    bytes.writeUInt16LE(name.length * 2 + 2, entry + 64);
    bytes.writeUInt8(2, entry + 66);
    bytes.writeUInt32LE(next, entry + 116);
    bytes.writeUInt32LE(size, entry + 120);
    for (let k = 0; k < sectors[i]!; k++) link(next + k, k + 1 < sectors[i]! ? next + k + 1 : 0xfffffffe);
    next += sectors[i]!;
  });
  return new Uint8Array(bytes);
}
