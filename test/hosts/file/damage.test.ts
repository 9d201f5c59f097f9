import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 as crc32Zlib } from "node:zlib";
import fc from "fast-check";
import { crc32 } from "../../../src/hosts/file/crc32";
import { inflateBrowser } from "../../../src/hosts/file/inflateBrowser";
import { read, readingOf } from "./support/reading";
import { buildWorkbook, type WorkbookXml } from "./support/workbookBuilder";
import { buildZip } from "./support/zipBuilder";
import { workbookParts } from "./support/workbookBuilder";

const good = new Uint8Array(readFileSync(join(__dirname, "../../fixtures/workbooks/mau02.xlsx")));
const book: WorkbookXml = {
  sheets: [
    {
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" si="0" ref="B1:C1">A1*2</f><v>2.5</v></c><c r="C1"><f t="shared" si="0"/><v>3</v></c></row>`,
      after: `<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
    },
  ],
  strings: "<si><r><rPr><rFont val='Arial'/></rPr><t>T&#7889;t</t></r></si>",
  styles: "<fonts><font><b/></font></fonts><cellXfs><xf/></cellXfs>",
};

test("a file that ends anywhere gives a failure, never another error", () => {
  fc.assert(
    fc.property(fc.nat(good.length - 1), (length) => {
      expect(readingOf(good.subarray(0, length))).toMatch(/^(truncated|empty|text|foreign)/);
    }),
  );
});

test("a file with changed bytes gives a snapshot or a failure, by either inflater", () => {
  const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const damaged = good.slice();
      for (const { at, byte } of changes) damaged[at] = byte;
      const outcome = readingOf(damaged);
      expect(outcome).toMatch(/^[a-z-]+/);
      // They may stumble over different bytes of a broken stream, but what one reads the other reads too.
      const other = readingOf(damaged, { inflate: inflateBrowser });
      expect(other === "read").toBe(outcome === "read");
    }),
    { numRuns: 200 },
  );
});

test("parts with changed characters, their checksums right, give a snapshot or a failure", () => {
  const parts = workbookParts(book);
  const edit = fc.record({
    part: fc.nat(parts.length - 1),
    at: fc.nat(2000),
    length: fc.nat(3),
    text: fc.constantFrom(
      "",
      "<",
      ">",
      '"',
      "/",
      "&",
      "0",
      "-",
      "A",
      " ",
      "<c>",
      "</row>",
      "\u0301",
      "99999999999",
    ),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const changed = parts.map((part) => ({ ...part }));
      for (const { part, at, length, text } of edits) {
        const target = changed[part]!;
        const data = target.data as string;
        const place = at % data.length;
        changed[part] = { ...target, data: data.slice(0, place) + text + data.slice(place + length) };
      }
      expect(readingOf(buildZip(changed))).toMatch(/^[a-z-]+/);
    }),
    { numRuns: 1000 },
  );
});

test("both inflaters give the same snapshot of a real file", () => {
  expect(read(good, { inflate: inflateBrowser })).toEqual(read(good));
  expect(read(good).sheets[0]).toMatchObject({ name: "PHU LUC 1", protected: false, clipped: false });
});

test("a workbook built and read again has its cells", () => {
  expect(read(buildWorkbook(book)).sheets[0]!.cells.map(({ text, formula }) => [text, formula])).toEqual([
    ["Tốt", null],
    ["2,5", "A1*2"],
    ["3", "B1*2"],
  ]);
});

test("the checksum in script is that of zlib", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => expect(crc32(bytes)).toBe(crc32Zlib(bytes))),
  );
});
