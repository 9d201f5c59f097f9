import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildOds } from "../../hosts/file/support/odsBuilder";
import { buildZip } from "../../hosts/file/support/zipBuilder";
import { biffStream, numberCell, record, xlsOf } from "../support/biff";
import { bombPart } from "../support/bombs";
import type { HostileKind } from "../support/kind";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(process.cwd(), "test/fixtures/workbooks", name)));
const xls = () => fixture("mau06.xls");
const ods = () => fixture("mau07.ods");
const GOOD_XLS = "38 criteria, 91 points";
const SECTOR = 512;

/** The good .xls with numbers of its header or tables changed: [place, number of 32 bits]. */
function patched(...changes: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = xls();
  const view = new DataView(bytes.buffer);
  for (const [at, value] of changes) view.setUint32(at, value, true);
  return bytes;
}

/** Where the first table of sectors stands, and the first sector of the list of streams. */
function tables(): { readonly table: number; readonly directory: number } {
  const view = new DataView(xls().buffer);
  return { table: (view.getUint32(76, true) + 1) * SECTOR, directory: view.getUint32(48, true) };
}

const repeat = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
const table = (rows: string, name = "Trang") => `<table:table table:name="${name}">${rows}</table:table>`;
const five = `office:value-type="float" office:value="5"`;
const cell = (more = "") => `<table:table-cell ${five} ${more}><text:p>5</text:p></table:table-cell>`;
const row = (cells: string, more = "") => `<table:table-row ${more}>${cells}</table:table-row>`;
const columns = (n: number) => `table:number-columns-repeated="${n}"`;
const rows = (n: number) => `table:number-rows-repeated="${n}"`;

/** What can be wrong with workbooks of Excel 97–2003. */
const xlsKinds: readonly HostileKind[] = [
  { id: "xls-good", bytes: xls, gives: GOOD_XLS },
  { id: "xls-cut-in-half", bytes: () => xls().slice(0, 11_000), gives: "truncated" },
  { id: "xls-of-its-head-alone", bytes: () => xls().slice(0, SECTOR), gives: "truncated" },
  {
    id: "xls-sectors-in-a-loop",
    bytes: () => {
      const { table: at } = tables();
      return patched(...repeat(40, (i) => [at + i * 4, i === 39 ? 0 : i + 1] as const));
    },
    gives: "truncated",
  },
  {
    id: "xls-list-of-streams-in-a-loop",
    bytes: () => {
      const { table: at, directory } = tables();
      return patched([at + directory * 4, directory]);
    },
    gives: "truncated",
  },
  { id: "xls-table-of-tables-in-a-loop", bytes: () => patched([68, 0], [72, 0x7fffffff]), gives: GOOD_XLS },
  { id: "xls-list-of-streams-outside", bytes: () => patched([48, 0x7ffffff0]), gives: "truncated" },
  {
    id: "xls-tables-outside",
    bytes: () => patched(...repeat(109, (i) => [76 + i * 4, 0x7ffffff0] as const)),
    gives: "truncated",
  },
  { id: "xls-of-zeros", bytes: () => xlsOf(new Uint8Array(20_000)), gives: "no-sheets" },
  {
    id: "xls-of-noise",
    bytes: () => xlsOf(Uint8Array.from(repeat(20_000, (i) => (i * i * 31 + 7) & 255))),
    gives: "no-sheets",
  },
  {
    id: "xls-with-a-password",
    bytes: () =>
      xlsOf(biffStream([numberCell(0, 0, 1)], [record(0x2f, 1, 0, 1, 0, 1, 0, ...repeat(48, () => 1))])),
    gives: "encrypted",
  },
  {
    id: "xls-record-longer-than-the-file",
    bytes: () =>
      xlsOf(Buffer.concat([biffStream([]), Uint8Array.of(3, 2, 0xff, 0xff), new Uint8Array(5000)])),
    gives: "no score sheet",
  },
  {
    id: "xls-strings-that-are-not-there",
    bytes: () =>
      xlsOf(
        biffStream([
          record(0xfd, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0x7f),
          ...repeat(300, () => numberCell(1, 1, 1)),
        ]),
      ),
    gives: "corrupt: unreadable",
  },
  {
    id: "xls-table-of-four-milliard-strings",
    bytes: () =>
      xlsOf(
        biffStream(
          repeat(300, () => numberCell(1, 1, 1)),
          [record(0xfc, ...repeat(8, () => 255), 1, 0, 0, 65)],
        ),
      ),
    gives: "no score sheet",
  },
  {
    id: "xls-cell-in-the-last-place",
    bytes: () => xlsOf(biffStream([...repeat(300, () => numberCell(0, 0, 1)), numberCell(65_535, 255, 1)])),
    gives: "no score sheet",
  },
  {
    id: "xls-of-two-million-cells",
    bytes: () => {
      const line = repeat(10_000, (i) => numberCell(i % 5000, 0, i));
      const many = Buffer.concat(line);
      return xlsOf(biffStream(repeat(200, () => new Uint8Array(many))));
    },
    gives: "too-large: packageBytes",
  },
  {
    id: "xls-of-sixty-thousand-places",
    bytes: () => xlsOf(biffStream(repeat(60_000, (i) => numberCell(Math.floor(i / 50), i % 50, i)))),
    gives: "no score sheet",
  },
  {
    id: "xls-of-four-hundred-thousand-places",
    bytes: () => xlsOf(biffStream(repeat(400_000, (i) => numberCell(Math.floor(i / 50), i % 50, i)))),
    gives: "too-large: memory",
    orTooSlow: true,
  },
  {
    id: "xls-of-a-million-places",
    bytes: () => xlsOf(biffStream(repeat(1_000_000, (i) => numberCell(Math.floor(i / 50), i % 50, i)))),
    gives: "too-large: packageBytes",
  },
  {
    id: "xls-of-a-hundred-thousand-merges",
    bytes: () => {
      const merges = record(0xe5, 0xe8, 3, ...repeat(8000, (i) => (i % 8 === 2 ? 1 : 0)));
      return xlsOf(biffStream([numberCell(0, 0, 1), ...repeat(100, () => merges)]));
    },
    gives: "too-large: merges",
  },
];

/** What can be wrong with OpenDocument workbooks. */
const odsKinds: readonly HostileKind[] = [
  { id: "ods-good", bytes: ods, gives: "38 criteria, 87.5 points" },
  { id: "ods-cut-in-half", bytes: () => ods().slice(0, 7000), gives: "truncated" },
  { id: "ods-of-its-type-alone", bytes: () => ods().slice(0, 90), gives: "truncated" },
  {
    id: "ods-bomb-in-content",
    bytes: () => odsWith(bombPart("content.xml", 1024, "<a>", "</a>")),
    gives: "too-large: partBytes",
  },
  {
    id: "ods-bomb-in-styles",
    bytes: () => odsWith(bombPart("styles.xml", 1024, "<a>", "</a>")),
    gives: "too-large: partBytes",
  },
  {
    id: "ods-bomb-in-settings",
    bytes: () => odsWith(bombPart("settings.xml", 1024, "<a>", "</a>")),
    gives: "too-large: partBytes",
  },
  {
    id: "ods-bomb-in-a-picture",
    bytes: () => odsWith(bombPart("Pictures/1.png", 1024), bombPart("Object 1/content.xml", 1024)),
    gives: "no score sheet",
  },
  {
    id: "ods-bomb-that-lies",
    bytes: () => odsWith({ ...bombPart("content.xml", 1024, "<a>", "</a>"), lie: { size: 50_000 } }),
    gives: "hostile: size",
  },
  {
    id: "ods-entity-expansion",
    bytes: () => odsWith({ name: "content.xml", data: `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>` }),
    gives: "hostile: document type",
  },
  {
    id: "ods-document-type-in-meta",
    bytes: () => odsWith({ name: "meta.xml", data: `<!DOCTYPE a><a/>` }),
    gives: "hostile: document type",
  },
  {
    id: "ods-encrypted",
    bytes: () =>
      odsWith({ name: "META-INF/manifest.xml", data: `<m><f><manifest:encryption-data/></f></m>` }),
    gives: "encrypted",
  },
  {
    id: "ods-deep",
    bytes: () =>
      buildOds(
        table(`${"<table:table-row-group>".repeat(10_000)}${"</table:table-row-group>".repeat(10_000)}`),
      ),
    gives: "too-large: xmlDepth",
  },
  { id: "ods-without-content", bytes: () => odsWithout("content.xml"), gives: "corrupt: missing part" },
  {
    id: "ods-content-of-another-kind",
    bytes: () => odsWith({ name: "content.xml", data: "<html/>" }),
    gives: "corrupt: root element",
  },
  { id: "ods-without-tables", bytes: () => buildOds(""), gives: "no-sheets" },
  {
    id: "ods-one-value-everywhere",
    bytes: () => buildOds(table(row(cell(columns(16_384)), rows(1_048_576)))),
    gives: "too-large: cellsPerSheet",
  },
  {
    id: "ods-rows-of-one-value",
    bytes: () => buildOds(table(row(cell(columns(16_384))).repeat(2000))),
    gives: "too-large: cellsPerSheet",
  },
  {
    id: "ods-one-row-a-million-times",
    bytes: () => buildOds(table(row(cell(), rows(1_048_576)))),
    gives: "too-large: cellsPerSheet",
  },
  {
    id: "ods-blank-to-the-end-of-the-grid",
    bytes: () =>
      buildOds(table(row(cell()) + row(`<table:table-cell ${columns(16_384)}/>`, rows(1_048_575)))),
    gives: "no score sheet",
  },
  {
    id: "ods-repeated-no-times",
    bytes: () => buildOds(table(row(cell(columns(0))))),
    gives: "corrupt: number-columns-repeated",
  },
  {
    id: "ods-repeated-beyond-the-grid",
    bytes: () => buildOds(table(row(cell(columns(99_999))))),
    gives: "corrupt: number-columns-repeated",
  },
  {
    id: "ods-repeated-below-zero",
    bytes: () => buildOds(table(row(cell(), rows(-5)))),
    gives: "corrupt: number-rows-repeated",
  },
  {
    id: "ods-a-thousand-sheets",
    bytes: () => buildOds(repeat(1000, (i) => table(row(cell()), `S${i}`)).join("")),
    gives: "too-large: sheets",
  },
  {
    id: "ods-prototype-names",
    bytes: () =>
      buildOds(["__proto__", "constructor", "toString"].map((name) => table(row(cell()), name)).join("")),
    gives: "no score sheet",
  },
  {
    id: "ods-ten-megabytes-in-a-cell",
    bytes: () =>
      buildOds(
        table(
          row(
            `<table:table-cell office:value-type="string"><text:p>${"x".repeat(10_000_000)}</text:p></table:table-cell>`,
          ),
        ),
      ),
    gives: "corrupt: text too long",
  },
];

function odsWith(...parts: readonly Parameters<typeof buildZip>[0][number][]): Uint8Array {
  const whole = [
    { name: "mimetype", stored: true, data: "application/vnd.oasis.opendocument.spreadsheet" },
    { name: "content.xml", data: contentOf(table(row(cell()))) },
    { name: "META-INF/manifest.xml", data: "<manifest/>" },
    { name: "styles.xml", data: "<styles/>" },
  ];
  const kept = whole.filter(({ name }) => !parts.some((part) => part.name === name));
  return buildZip([...kept, ...parts]);
}

function odsWithout(name: string): Uint8Array {
  const mimetype = { name: "mimetype", stored: true, data: "application/vnd.oasis.opendocument.spreadsheet" };
  return buildZip([
    mimetype,
    { name: name === "styles.xml" ? "content.xml" : "styles.xml", data: "<styles/>" },
  ]);
}

function contentOf(tables: string): string {
  const names = ["office", "table", "text"]
    .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
    .join(" ");
  return `<office:document-content ${names}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
}

/** Kinds that go through the adapter library in its worker. */
export const legacyKinds: readonly HostileKind[] = [
  ...xlsKinds.map((kind) => ({ ...kind, ending: ".xls" })),
  ...odsKinds.map((kind) => ({ ...kind, ending: ".ods" })),
];
