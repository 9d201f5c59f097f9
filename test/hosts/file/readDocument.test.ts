import { ReadFailure, type FailureCode } from "../../../src/core/model/failure";
import { inflateNode } from "../../../src/hosts/file/inflateNode";
import { readDocumentFile } from "../../../src/hosts/file/readDocument";
import type { ReadLimits } from "../../../src/hosts/file/readLimits";
import { buildZip, toBytes } from "./support/zipBuilder";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

const docx = (body: string, prolog = ""): Uint8Array =>
  buildZip([
    { name: "[Content_Types].xml", data: "<Types/>" },
    { name: "_rels/.rels", data: RELS },
    { name: "word/document.xml", data: `${prolog}<w:document ${W}><w:body>${body}</w:body></w:document>` },
  ]);
const p = (text: string) => `<w:p><w:pPr><w:b/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;

const read = (bytes: Uint8Array, limits: Partial<ReadLimits> = {}) =>
  readDocumentFile(bytes, { fileName: "bc.docx", inflate: inflateNode, limits });

function codeOf(run: () => unknown): FailureCode | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof ReadFailure) return error.code;
    throw error;
  }
}

it("gives paragraphs with tabs, line breaks, links and inserted text; deleted text and field codes stay out", () => {
  const body =
    "<w:p><w:r><w:t>Số:</w:t><w:tab/><w:t xml:space='preserve'> 218</w:t></w:r><w:hyperlink><w:r><w:t>/BC</w:t></w:r></w:hyperlink>" +
    "<w:ins><w:r><w:noBreakHyphen/><w:t>X</w:t></w:r></w:ins><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>" +
    "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:br/><w:t>dòng &amp; dưới</w:t></w:r></w:p><w:p/>" +
    `<w:sdt><w:sdtPr/><w:sdtContent>${p("trong khung")}</w:sdtContent></w:sdt><w:sectPr/>`;
  expect(read(docx(body))).toEqual([
    { kind: "paragraph", place: "đoạn 1", text: "Số:\t 218/BC-X\ndòng & dưới" },
    { kind: "paragraph", place: "đoạn 3", text: "trong khung" },
  ]);
});

it("gives tables by row and column with merges over both", () => {
  const body =
    "<w:tbl><w:tblPr/><w:tblGrid/>" +
    `<w:tr><w:trPr/>${cell("A", '<w:vMerge w:val="restart"/>')}${cell("B", '<w:gridSpan w:val="2"/>')}</w:tr>` +
    `<w:tr>${cell("", "<w:vMerge/>")}${cell("C")}<w:tc>${p("D")}<w:tbl><w:tr>${cell("trong")}</w:tr></w:tbl>${p("")}</w:tc></w:tr>` +
    "</w:tbl>";
  expect(read(docx(body))).toEqual([
    {
      kind: "table",
      place: "bảng 1",
      rows: [
        ["A", "B", ""],
        ["", "C", "D\ntrong"],
      ],
      merges: [
        { top: 1, left: 1, bottom: 2, right: 1 },
        { top: 1, left: 2, bottom: 1, right: 3 },
      ],
    },
  ]);
});

it("reads plain text in UTF-8 and UTF-16", () => {
  const text = "Tổng số điểm: 89\na\tb\nc\td";
  const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);
  for (const bytes of [toBytes(text), utf16]) {
    expect(read(bytes)).toEqual([
      { kind: "paragraph", place: "dòng 1", text: "Tổng số điểm: 89" },
      {
        ...{ kind: "table", place: "bảng 1 (từ dòng 2)", merges: [] },
        rows: [
          ["a", "b"],
          ["c", "d"],
        ],
      },
    ]);
  }
});

it.each<[string, Uint8Array, FailureCode]>([
  ["a PDF", toBytes("%PDF-1.7"), "foreign"],
  ["nothing", new Uint8Array(), "empty"],
  ["a cut package", docx(p("x")).subarray(0, 200), "truncated"],
  ["another package", buildZip([{ name: "a.txt", data: "a" }]), "foreign"],
  ["a document type", docx(p("x"), '<!DOCTYPE a [<!ENTITY b "c">]>'), "hostile"],
  ["broken XML", docx("<w:p><w:r>"), "corrupt"],
  ["bytes that are no text", Uint8Array.from([0x61, 0xff, 0x62, 0xc3, 0x28]), "corrupt"],
])("refuses %s", (_, bytes, code) => {
  expect(codeOf(() => read(bytes))).toBe(code);
});

it("stops at the limits of the reader", () => {
  const long = docx(p("a".repeat(400)) + p("b".repeat(400)));
  expect(codeOf(() => read(long, { textInAll: 500 }))).toBe("too-large");
  const deep = docx("<w:sdt><w:sdtContent>".repeat(300) + "</w:sdtContent></w:sdt>".repeat(300));
  expect(codeOf(() => read(deep))).toBe("too-large");
  const wide = docx(`<w:tbl><w:tr>${cell("a", '<w:gridSpan w:val="999"/>')}</w:tr></w:tbl>`);
  expect(codeOf(() => read(wide))).toBe("too-large");
  const bomb = buildZip([
    { name: "_rels/.rels", data: RELS },
    { name: "word/document.xml", data: "x", lie: { size: 2_000_000_000 } },
  ]);
  expect(codeOf(() => read(bomb))).toBe("too-large");
});
