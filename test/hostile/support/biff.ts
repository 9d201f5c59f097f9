import { CFB } from "@e965/xlsx";

/** What we use of the library's own writer of compound files, which it does not describe. */
interface CompoundWriter {
  readonly utils: { cfb_new(): object; cfb_add(file: object, path: string, content: Uint8Array): void };
  write(file: object, options: { readonly type: "buffer" }): Uint8Array;
}

/** One record of an Excel 97–2003 stream. */
export function record(type: number, ...bytes: readonly number[]): Uint8Array {
  return Uint8Array.of(type & 255, type >> 8, bytes.length & 255, bytes.length >> 8, ...bytes);
}

const word = (n: number) => [n & 255, (n >> 8) & 255];
const long = (n: number) => [...word(n & 0xffff), ...word(n >>> 16)];
const BOF = 0x0809;
const EOF = record(0x0a);

/** A number in a cell (rows and columns from 0). */
export function numberCell(row: number, column: number, value: number): Uint8Array {
  const bytes = new Uint8Array(new Float64Array([value]).buffer);
  return record(0x0203, ...word(row), ...word(column), ...word(0), ...bytes);
}

/** A Workbook stream of one sheet with these records; `globals` stand before the list of sheets. */
export function biffStream(sheet: readonly Uint8Array[], globals: readonly Uint8Array[] = []): Uint8Array {
  const begin = (kind: number) =>
    record(BOF, ...word(0x0600), ...word(kind), ...word(0x0dbb), ...word(1996), ...long(0), ...long(6));
  const head = Buffer.concat([begin(5), ...globals]);
  const name = [5, 0, ...Buffer.from("Trang")];
  const listed = 4 + 6 + name.length;
  const start = head.length + listed + EOF.length;
  return new Uint8Array(
    Buffer.concat([head, record(0x85, ...long(start), 0, 0, ...name), EOF, begin(0x10), ...sheet, EOF]),
  );
}

/** An .xls around a Workbook stream. */
export function xlsOf(stream: Uint8Array): Uint8Array {
  const writer = CFB as CompoundWriter;
  const file = writer.utils.cfb_new();
  writer.utils.cfb_add(file, "/Workbook", stream);
  return new Uint8Array(writer.write(file, { type: "buffer" }));
}
