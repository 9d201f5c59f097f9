import type { Cell } from "../../../src/core/model/workbookSnapshot";
import { faultsOf } from "./writing/support/soundness";
import { number, patch, write } from "./writing/support/patching";
import { read } from "./support/reading";
import {
  buildWorkbook,
  sheetXml,
  withParts,
  workbookParts,
  type WorkbookXml,
} from "./support/workbookBuilder";
import { buildZip, type ZipPart } from "./support/zipBuilder";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const row = `<row r="1"><c r="A1" t="str"><v>Lập hồ sơ</v></c><c r="B1"><v>5</v></c></row>`;
const SHEET = "xl/worksheets/sheet1.xml";
const related = (id: string, type: string, target: string, root = OFFICE) =>
  `<Relationship Id="${id}" Type="${root}/${type}" Target="${target}"/>`;
const listed = (name: string, ...targets: readonly string[]): ZipPart => ({
  name,
  data: `<Relationships>${targets.join("")}</Relationships>`,
});
const workbookRelated = (...targets: readonly string[]) => listed("xl/_rels/workbook.xml.rels", ...targets);

/** A workbook of one sheet with a text and a number, with these parts in place of its own. */
function odd(book: WorkbookXml, ...parts: readonly ZipPart[]): Uint8Array {
  return buildZip(withParts(workbookParts({ sheets: [{ rows: row }], ...book }), ...parts));
}

const shown = (cells: readonly Cell[]) => cells.map(({ row: r, column, text }) => `${r},${column} ${text}`);
const first = (bytes: Uint8Array) => shown(read(bytes).sheets[0]!.cells);
const USUAL = ["1,1 Lập hồ sơ", "1,2 5"];

/** A text in UTF-16, its byte order mark in front. */
function wide(text: string, big = false): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(big ? bytes.swap16() : bytes);
}

const declared = sheetXml({ rows: row }).replace('encoding="UTF-8"', 'encoding="UTF-16"');

describe("a package laid out as few writers do is read like any other", () => {
  test.each<readonly [string, () => Uint8Array]>([
    ["a sheet in UTF-16, little end first", () => odd({}, { name: SHEET, data: wide(declared) })],
    ["a sheet in UTF-16, big end first", () => odd({}, { name: SHEET, data: wide(declared, true) })],
    ["a byte order mark in UTF-8", () => odd({}, { name: SHEET, data: `\ufeff${sheetXml({ rows: row })}` })],
    ["bytes behind its end", () => new Uint8Array(Buffer.concat([odd({}), Buffer.from("\r\n\0\0")]))],
    [
      "absolute targets",
      () =>
        odd(
          {},
          listed("_rels/.rels", related("a", "officeDocument", "/xl/workbook.xml")),
          workbookRelated(related("rId1", "worksheet", "/xl/worksheets/sheet1.xml")),
        ),
    ],
    [
      "targets with the slash of Windows",
      () => odd({}, listed("_rels/.rels", related("a", "officeDocument", "xl\\workbook.xml"))),
    ],
    [
      "a target that writes its blank as %20",
      () =>
        odd(
          {},
          { name: "xl/worksheets/trang 1.xml", data: sheetXml({ rows: row }) },
          workbookRelated(related("rId1", "worksheet", "worksheets/trang%201.xml")),
        ),
    ],
    [
      "a part named with %20 itself",
      () =>
        odd(
          {},
          { name: "xl/worksheets/trang%201.xml", data: sheetXml({ rows: row }) },
          workbookRelated(related("rId1", "worksheet", "worksheets/trang%201.xml")),
        ),
    ],
    [
      "names of parts in capitals",
      () => odd({}, workbookRelated(related("rId1", "worksheet", "Worksheets/SHEET1.XML"))),
    ],
    [
      "strict relationships",
      () =>
        odd(
          {},
          listed("_rels/.rels", related("a", "officeDocument", "xl/workbook.xml", STRICT)),
          workbookRelated(related("rId1", "worksheet", "worksheets/sheet1.xml", STRICT)),
        ),
    ],
    [
      "a prefix on every element",
      () =>
        odd(
          {},
          {
            name: SHEET,
            data: sheetXml({ rows: row })
              .replace(/<(\/?)([a-z])/gi, "<$1x:$2")
              .replace("xmlns=", "xmlns:x="),
          },
        ),
    ],
    ["no content types", () => buildZip(workbookParts({ sheets: [{ rows: row }] }).slice(1))],
    [
      "columns that go on beyond the grid",
      () => odd({ sheets: [{ rows: row, before: `<cols><col min="9" max="99999" hidden="1"/></cols>` }] }),
    ],
    [
      "alternate content before its list of sheets",
      () =>
        odd({
          workbook: `<mc:AlternateContent><mc:Choice Requires="x15"><a/></mc:Choice></mc:AlternateContent>`,
        }),
    ],
    [
      "relationships without a type or a place",
      () => odd({ relationships: `<Relationship Id="x" Target="y"/>${related("z", "hyperlink", "")}` }),
    ],
    [
      "the same row twice",
      () =>
        odd({
          sheets: [
            { rows: row.replace(/<c r="B1">.*<\/c>/, "") + `<row r="1"><c r="B1"><v>5</v></c></row>` },
          ],
        }),
    ],
    [
      "cells from right to left",
      () =>
        odd({
          sheets: [{ rows: `<row r="1"><c r="B1"><v>5</v></c><c r="A1" t="str"><v>Lập hồ sơ</v></c></row>` }],
        }),
    ],
    [
      "rows and cells without a place",
      () => odd({ sheets: [{ rows: `<row><c t="str"><v>Lập hồ sơ</v></c><c><v>5</v></c></row>` }] }),
    ],
    ["addresses in small letters", () => odd({ sheets: [{ rows: row.replace("A1", "a1") }] })],
    [
      "a phonetic guide and runs",
      () =>
        odd({
          sheets: [
            {
              rows: `<row r="1"><c r="A1" t="inlineStr"><is><r><t xml:space="preserve">Lập </t></r><r><t>hồ sơ</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/></is></c><c r="B1"><v>5</v></c></row>`,
            },
          ],
        }),
    ],
    [
      "an array formula and a data table",
      () =>
        odd({
          sheets: [
            {
              rows: `<row r="1"><c r="A1" t="str"><f t="array" ref="A1:A9">X</f><v>Lập hồ sơ</v></c><c r="B1"><f t="dataTable" ref="B1:B2" dt2D="1" r1="C1" r2="D1"/><v>5</v></c></row>`,
            },
          ],
        }),
    ],
  ])("%s", (_, bytes) => {
    expect(first(bytes())).toEqual(USUAL);
  });

  test("chart, dialogue and macro sheets are passed over, worksheets keep their order", () => {
    const sheets = ["Biểu đồ", "Hộp", "Macro", "Trang '1'"].map((name) => ({ name, rows: row }));
    const types = ["chartsheet", "dialogsheet", "xlMacrosheet", "worksheet"];
    const bytes = odd(
      { sheets },
      workbookRelated(
        ...types.map((type, i) => related(`rId${i + 1}`, type, `worksheets/sheet${i + 1}.xml`)),
      ),
    );
    const { sheets: found, macros } = read(bytes);
    expect(found.map(({ name }) => name)).toEqual(["Trang '1'"]);
    expect(macros).toBe(true);
  });

  test("two sheets may share a part, sheets may be empty or without sheetData, names long", () => {
    const name = "x".repeat(255);
    const sheets = [{ name, rows: row }, { name: "B" }, { name: "C", xml: "<worksheet/>" }];
    const bytes = odd(
      { sheets },
      workbookRelated(
        related("rId1", "worksheet", "worksheets/sheet1.xml"),
        related("rId2", "worksheet", "worksheets/sheet1.xml"),
        related("rId3", "worksheet", "worksheets/sheet3.xml"),
      ),
    );
    expect(read(bytes).sheets.map((sheet) => [sheet.name, sheet.cells.length])).toEqual([
      [name, 2],
      ["B", 2],
      ["C", 0],
    ]);
  });

  test("a formula may reach the last column, and dates count from 1904 where the workbook says so", () => {
    const rows = `<row r="1"><c r="XFD1"><f>XFD1048576</f><v>1</v></c></row><row r="2"><c r="A2" s="0"><v>0</v></c></row>`;
    const styles = `<cellXfs><xf numFmtId="14"/></cellXfs>`;
    const bytes = buildWorkbook({ sheets: [{ rows }], styles, workbook: `<workbookPr date1904="1"/>` });
    expect(first(bytes)).toEqual(["1,16384 02/01/1904", "2,1 01/01/1904"]);
  });
});

test("what was read from UTF-16 is written back as UTF-8 and says so", () => {
  const bytes = odd({}, { name: SHEET, data: wide(declared) });
  const after = patch(bytes, write("B1", number(5), number(7)));
  expect(first(after)).toEqual(["1,1 Lập hồ sơ", "1,2 7"]);
  expect(
    faultsOf(after).filter((fault) => fault.startsWith(SHEET) && !fault.endsWith("no content type")),
  ).toEqual([]);
  expect(Buffer.from(after).includes("UTF-16")).toBe(false);
});

test("half of a character in UTF-16 is corrupt", () => {
  expect(() => read(odd({}, { name: SHEET, data: wide(declared.replace("hồ", "\ud800")) }))).toThrow(
    "corrupt",
  );
});
