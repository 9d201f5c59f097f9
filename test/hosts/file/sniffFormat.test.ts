import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { sniffFormat } from "../../../src/hosts/file/sniffFormat";
import { readingOf } from "./support/reading";
import { buildCompound } from "./support/compoundBuilder";
import { buildZip } from "./support/zipBuilder";
import { buildWorkbook } from "./support/workbookBuilder";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(__dirname, "../../fixtures/workbooks", name)));
const bytes = (text: string) => new TextEncoder().encode(text);
const xls = fixture("mau06.xls");

test.each<[string, string, Uint8Array, string]>([
  ["nothing", "a.xlsx", new Uint8Array(0), "empty"],
  ["an .xls under the name of an .xlsx", "a.XLSX", xls, "xls-named-xlsx"],
  ["an .xls given to the .xlsx reader", "a.xls", xls, "foreign: xls"],
  ["an .ods given to the .xlsx reader", "a.ods", fixture("mau07.ods"), "foreign: ods"],
  [
    "a workbook with a password",
    "a.xlsx",
    buildCompound([
      ["EncryptionInfo", 200],
      ["EncryptedPackage", 9000],
    ]),
    "encrypted",
  ],
  ["an .xls that ends early", "a.xls", xls.subarray(0, 12_000), "truncated"],
  ["a head of an .xls", "a.xls", xls.subarray(0, 100), "truncated"],
  ["a Word document of old", "a.xlsx", buildCompound([["WordDocument", 5000]]), "foreign: word"],
  ["some other compound file", "a.xlsx", buildCompound([["Something", 5000]]), "foreign: ole"],
  ["a web page", "a.xls", bytes("\ufeff<html><body><table></table></body></html>"), "html"],
  [
    "a web page with XML before it",
    "a.xls",
    bytes(`<?xml version="1.0"?>\n<!DOCTYPE html><html lang="vi">`),
    "html",
  ],
  ["a table alone", "a.xlsx", bytes("<TABLE border=1><tr><td>1</td></tr></TABLE>"), "html"],
  ["a web archive", "a.xls", bytes("MIME-Version: 1.0\r\n"), "html"],
  ["comma-separated text", "a.xlsx", bytes("STT,Nội dung,Điểm\n1,Văn thư,5\n"), "text"],
  ["text in UTF-16", "a.xlsx", new Uint8Array(Buffer.from("\ufeffĐiểm\t5", "utf16le")), "text"],
  ["a spreadsheet as XML of 2003", "a.xls", bytes(`<?xml version="1.0"?><Workbook/>`), "foreign: xml"],
  ["a PDF", "a.xlsx", bytes("%PDF-1.7"), "foreign: pdf"],
  ["a picture", "a.xlsx", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), "foreign: image"],
  ["noise", "a.xlsx", Uint8Array.of(1, 2, 3, 0, 255), "foreign: unknown"],
  ["a zip of something", "a.xlsx", buildZip([{ name: "a.txt", data: "a" }]), "foreign: zip"],
  ["a zip of nothing", "a.xlsx", buildZip([]), "foreign: zip"],
  ["a Word document", "a.xlsx", office("word/document.xml", "word"), "foreign: word"],
  ["a presentation", "a.xlsx", office("ppt/presentation.xml", "ppt"), "foreign: powerpoint"],
  ["a binary workbook", "a.xlsx", office("xl/workbook.bin", "xl"), "xlsb"],
  [
    "a text document of LibreOffice",
    "a.ods",
    buildZip([{ name: "mimetype", stored: true, data: "application/vnd.oasis.opendocument.text" }]),
    "foreign: word",
  ],
])("%s is told for what it is", (_, fileName, file, outcome) => {
  expect(readingOf(file, { fileName })).toBe(outcome);
});

test("a real .xlsx is read under any name", () => {
  expect(readingOf(buildWorkbook(), { fileName: "cũ.xls" })).toBe("read");
});

test("looking at a file never fails, whatever its bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (file) =>
      expect(sniffFormat(file)).toHaveProperty("kind"),
    ),
  );
  fc.assert(
    fc.property(fc.nat(511), fc.nat(255), fc.nat(xls.length), (at, byte, length) => {
      const damaged = xls.slice(0, length);
      damaged[at] = byte;
      expect(sniffFormat(damaged)).toHaveProperty("kind");
    }),
  );
});

function office(part: string, folder: string): Uint8Array {
  const rels = `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`;
  return buildZip([
    { name: "_rels/.rels", data: rels },
    { name: part, data: "<x/>" },
    { name: `${folder}/theme.xml`, data: "<x/>" },
  ]);
}
