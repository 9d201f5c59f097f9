import { deflateRawSync } from "node:zlib";
import { bombPart, soundBombPart } from "../support/bombs";
import { GOOD, goodBook, goodParts, goodRows } from "../support/goodBook";
import type { HostileKind } from "../support/kind";
import { sheetXml, withParts } from "../../hosts/file/support/workbookBuilder";
import { buildZip, type ZipOptions, type ZipPart } from "../../hosts/file/support/zipBuilder";

const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";
const [open, close] = sheetXml({ rows: goodRows }).split("</sheetData>") as [string, string];

/** The good workbook with one part retold. */
function retold(name: string, more: Partial<ZipPart>, options: ZipOptions = {}): Uint8Array {
  const parts = goodParts().map((part) => (part.name === name ? { ...part, ...more } : part));
  return buildZip(parts, options);
}

function withNames(...names: readonly string[]): Uint8Array {
  return goodBook({}, ...names.map((name) => ({ name, data: "x" })));
}

const good = goodBook();
const damaged = (change: (bytes: Uint8Array, view: DataView) => void): Uint8Array => {
  const bytes = good.slice();
  change(bytes, new DataView(bytes.buffer));
  return bytes;
};
const END_RECORD = good.length - 22;

/** What can be wrong with the zip file around a workbook. */
export const packageKinds: readonly HostileKind[] = [
  {
    id: "bomb-in-needed-sheet",
    bytes: () => goodBook({}, bombPart(SHEET, 1024, open, `</sheetData>${close}`)),
    gives: "too-large: partBytes",
  },
  {
    id: "bomb-in-shared-strings",
    bytes: () => goodBook({}, bombPart(STRINGS, 1024, "<sst>", "</sst>")),
    gives: "too-large: partBytes",
  },
  {
    id: "bomb-in-styles",
    bytes: () => goodBook({ styles: "" }, bombPart("xl/styles.xml", 1024, "<styleSheet>", "</styleSheet>")),
    gives: "too-large: partBytes",
  },
  {
    id: "bomb-in-workbook-part",
    bytes: () => goodBook({}, bombPart("xl/workbook.xml", 256, "<workbook>", "</workbook>")),
    gives: "too-large: partBytes",
  },
  {
    id: "bomb-in-relationships",
    bytes: () => goodBook({}, bombPart("_rels/.rels", 256, "<Relationships>", "</Relationships>")),
    gives: "too-large: partBytes",
  },
  {
    id: "bomb-in-unneeded-picture",
    bytes: () => goodBook({}, bombPart("xl/media/image1.png", 1024)),
    gives: GOOD,
  },
  {
    id: "bomb-in-unneeded-parts",
    bytes: () =>
      goodBook(
        {},
        bombPart("xl/calcChain.xml", 1024),
        bombPart("docProps/custom.xml", 1024),
        bombPart("xl/vbaProject.bin", 512),
      ),
    gives: GOOD,
  },
  {
    id: "bomb-that-lies-about-its-size",
    bytes: () => {
      const part = bombPart(SHEET, 1024, open, `</sheetData>${close}`);
      return goodBook({}, { ...part, lie: { size: 50_000 } });
    },
    gives: "hostile: size",
  },
  {
    id: "largest-blank-sheet-part",
    bytes: () => goodBook({}, soundBombPart(SHEET, 16, open, `</sheetData>${close}`)),
    gives: GOOD,
  },
  {
    id: "bombs-that-add-up",
    bytes: () => {
      const sheets = Array.from({ length: 12 }, (_, i) => ({ name: `Trang ${i}` }));
      const parts = sheets.map((_, i) =>
        soundBombPart(`xl/worksheets/sheet${i + 1}.xml`, 16, open, `</sheetData>${close}`),
      );
      return goodBook({ sheets }, ...parts);
    },
    gives: "too-large: totalBytes",
  },
  {
    id: "size-no-stream-can-have",
    bytes: () => retold(SHEET, { lie: { size: 30_000_000 } }),
    gives: "hostile: size",
  },
  { id: "size-too-small", bytes: () => retold(SHEET, { lie: { size: 100 } }), gives: "hostile: size" },
  {
    id: "size-a-little-too-large",
    bytes: () => retold(SHEET, { lie: { size: 5000 } }),
    gives: "corrupt: size",
  },
  {
    id: "stored-size-not-its-own",
    bytes: () => retold(SHEET, { stored: true, lie: { size: 100 } }),
    gives: "hostile: size",
  },
  {
    id: "compressed-size-beyond-the-file",
    bytes: () => retold(SHEET, { lie: { compressedSize: 0x7fffffff } }),
    gives: "corrupt: entry beyond directory",
  },
  {
    id: "compressed-size-into-the-next-entry",
    bytes: () => retold("xl/workbook.xml", { lie: { compressedSize: 600 } }),
    gives: "hostile: overlap",
  },
  { id: "wrong-checksum", bytes: () => retold(SHEET, { lie: { crc32: 1 } }), gives: "corrupt: checksum" },
  {
    id: "overlapping-entries",
    bytes: () => goodBook({}, { name: "xl/media/1.png", data: "", overlaps: SHEET }),
    gives: "hostile: overlap",
  },
  {
    id: "a-thousand-overlapping-entries",
    bytes: () => {
      const kernel = bombPart("xl/media/kernel.png", 16);
      const more = Array.from({ length: 1000 }, (_, i) => ({
        ...kernel,
        name: `xl/media/${i}.png`,
        overlaps: kernel.name,
      }));
      return goodBook({}, kernel, ...more);
    },
    gives: "hostile: overlap",
  },
  {
    id: "repeated-entry",
    bytes: () => buildZip([...goodParts(), { name: SHEET, data: sheetXml({}) }]),
    gives: "hostile: repeated entry",
  },
  {
    id: "entry-repeated-in-other-case",
    bytes: () => buildZip([...goodParts(), { name: "XL\\Worksheets\\SHEET1.xml", data: sheetXml({}) }]),
    gives: "hostile: repeated entry",
  },
  {
    id: "hundred-thousand-entries",
    bytes: () => {
      const more = Array.from({ length: 100_000 }, (_, i) => ({
        name: `xl/media/${i}.png`,
        data: "",
        stored: true,
      }));
      return buildZip([...goodParts(), ...more], { zip64: true });
    },
    gives: "too-large: entries",
  },
  {
    id: "entry-count-too-large",
    bytes: () => retold(SHEET, {}, { count: 60_000 }),
    gives: "too-large: entries",
  },
  {
    id: "entry-count-a-little-too-large",
    bytes: () => retold(SHEET, {}, { count: 9 }),
    gives: "corrupt: directory",
  },
  {
    id: "directory-beyond-the-file",
    bytes: () => damaged((_, view) => view.setUint32(END_RECORD + 16, 0xfffffff0, true)),
    gives: "corrupt: directory",
  },
  {
    id: "zip64-without-its-record",
    bytes: () => damaged((_, view) => view.setUint32(END_RECORD + 16, 0xffffffff, true)),
    gives: "corrupt: zip64",
  },
  {
    id: "zip64-record-beyond-all-numbers",
    bytes: () => {
      const bytes = retold(SHEET, {}, { zip64: true });
      bytes.fill(0xff, bytes.length - 22 - 20 + 8, bytes.length - 22 - 20 + 16);
      return bytes;
    },
    gives: "corrupt: zip64",
  },
  { id: "end-record-cut-off", bytes: () => good.slice(0, -10), gives: "truncated" },
  { id: "second-half-missing", bytes: () => good.slice(0, good.length / 2), gives: "truncated" },
  {
    id: "bytes-behind-the-end",
    bytes: () => new Uint8Array(Buffer.concat([good, Buffer.alloc(100)])),
    gives: GOOD,
  },
  {
    id: "corrupt-deflate",
    bytes: () => retold(SHEET, { raw: new Uint8Array(300).fill(0xff), lie: { size: 1000 } }),
    gives: "corrupt: deflate",
  },
  {
    id: "deflate-cut-off",
    bytes: () => {
      const data = sheetXml({ rows: goodRows });
      return goodBook({}, { name: SHEET, data, raw: new Uint8Array(deflateRawSync(data)).slice(0, -20) });
    },
    gives: "corrupt: deflate",
  },
  {
    id: "unknown-compression",
    bytes: () => retold(SHEET, { method: 12 }),
    gives: "corrupt: compression method",
  },
  { id: "encrypted-entry", bytes: () => retold(SHEET, { flags: 1 }), gives: "encrypted" },
  {
    id: "path-traversal-in-entry-names",
    bytes: () =>
      withNames("../../../../tmp/vtlt-hostile", "/etc/cron.d/x", "..\\..\\Windows\\x.dll", "C:\\x.exe"),
    gives: GOOD,
  },
  {
    id: "prototype-names-as-entry-names",
    bytes: () => withNames("__proto__", "constructor", "xl/__proto__", "toString", "hasOwnProperty/x"),
    gives: GOOD,
  },
  {
    id: "nul-and-control-characters-in-entry-names",
    bytes: () => withNames("a\0b", "c\nd", "\u202egpj.exe"),
    gives: GOOD,
  },
  { id: "very-long-entry-name", bytes: () => withNames("x".repeat(60_000)), gives: GOOD },
  { id: "folders-as-entries", bytes: () => withNames("xl/", "xl/worksheets/", "_rels/"), gives: GOOD },
  {
    id: "no-relationships-of-the-workbook",
    bytes: () => without("xl/_rels/workbook.xml.rels"),
    gives: "corrupt: sheet",
  },
  { id: "no-relationships-at-all", bytes: () => without("_rels/.rels"), gives: "corrupt: no workbook" },
  { id: "workbook-part-missing", bytes: () => without("xl/workbook.xml"), gives: "corrupt: missing part" },
  { id: "sheet-part-missing", bytes: () => without(SHEET), gives: "corrupt: missing part" },
  { id: "shared-strings-missing", bytes: () => without(STRINGS), gives: "corrupt: missing part" },
  { id: "only-an-end-record", bytes: () => good.slice(END_RECORD), gives: "foreign: zip" },
  { id: "zip-of-other-things", bytes: () => buildZip([{ name: "a.txt", data: "a" }]), gives: "foreign: zip" },
];

function without(name: string): Uint8Array {
  return buildZip(withParts(goodParts()).filter((part) => part.name !== name));
}
