import type { NewSheet } from "../../../../src/core/model/writePlan";
import { patchWorkbook } from "../../../../src/hosts/file/writing/patchWorkbook";
import { buildWorkbook, withParts, workbookParts } from "../support/workbookBuilder";
import { buildZip } from "../support/zipBuilder";
import { read } from "../support/reading";
import { BLANK, contentsOf, formula, number, ports, text, textOf, write } from "./support/patching";
import { richWorkbook } from "./support/richWorkbook";
import { faultsOf } from "./support/soundness";

const NAME = "Tiến độ & <2916>";
const sheet: NewSheet = {
  name: NAME,
  columnWidths: [10, 22.5],
  merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
  frozenRows: 2,
  landscape: true,
};
const writes = [
  write("A1", BLANK, text("Kinh phí"), { sheet: NAME, style: "heading" }),
  write("B3", BLANK, formula("SUM('Phụ lục I'!C2:C3)", 59), { sheet: NAME, style: "quantity" }),
  write("A2", BLANK, number(2019), { sheet: NAME, style: "year" }),
];
const plan = { newSheets: [sheet], writes };

describe("a new sheet", () => {
  const bytes = patchWorkbook(richWorkbook(), plan, ports);
  const part = textOf(bytes, "xl/worksheets/sheet3.xml");

  test("is the last one, with the next free number and relationship", () => {
    expect(textOf(bytes, "xl/workbook.xml")).toContain(
      '<sheet name="Bảng" sheetId="7" r:id="rId2"/><sheet name="Tiến độ &amp; &lt;2916&gt;" sheetId="8" r:id="rId7"/></sheets>',
    );
    expect(textOf(bytes, "xl/_rels/workbook.xml.rels")).toContain(
      '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet3.xml"/></Relationships>',
    );
    expect(textOf(bytes, "[Content_Types].xml")).toContain(
      '<Override PartName="/xl/worksheets/sheet3.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    );
    expect(faultsOf(bytes)).toEqual([]);
    expect(read(bytes).sheets.map(({ name }) => name)).toEqual(["Phụ lục I", "Bảng", NAME]);
  });

  test("has its widths, merge, frozen rows, and is printed across the page", () => {
    expect(part).toContain(
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:C3"/><sheetViews><sheetView workbookViewId="0">' +
        '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>',
    );
    expect(part).toContain(
      '<cols><col min="1" max="1" width="10" customWidth="1"/><col min="2" max="2" width="22.5" customWidth="1"/></cols>',
    );
    expect(part).toContain(
      '</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><pageMargins',
    );
    expect(part).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
  });

  test("has its cells in order, and the borders of a merge all round", () => {
    expect(/<sheetData>(.*)<\/sheetData>/.exec(part)![1]).toBe(
      '<row r="1"><c r="A1" s="3" t="inlineStr"><is><t>Kinh phí</t></is></c><c r="B1" s="3"/><c r="C1" s="3"/></row>' +
        '<row r="2"><c r="A2" s="5"><v>2019</v></c></row>' +
        `<row r="3"><c r="B3" s="4"><f>SUM('Phụ lục I'!C2:C3)</f><v>59</v></c></row>`,
    );
    expect(contentsOf(bytes)).toMatchObject({ [`${NAME}!B3`]: formula("SUM('Phụ lục I'!C2:C3)", 59) });
  });

  test("may be empty", () => {
    const empty = { ...sheet, merges: [], columnWidths: [], frozenRows: 0, landscape: false };
    const after = patchWorkbook(richWorkbook(), { newSheets: [empty], writes: [] }, ports);
    expect(textOf(after, "xl/worksheets/sheet3.xml")).toContain(
      '<sheetFormatPr defaultRowHeight="15.75"/><sheetData></sheetData><pageMargins',
    );
    expect(faultsOf(after)).toEqual([]);
  });
});

describe("in a workbook of another make", () => {
  test("a strict one gets a strict sheet, with a prefix for relationships where the root has none", () => {
    const strict = "http://purl.oclc.org/ooxml";
    const parts = withParts(
      workbookParts(),
      {
        name: "xl/workbook.xml",
        data: `<x:workbook xmlns:x="${strict}/spreadsheetml/main"><x:sheets><x:sheet name="Sheet1" sheetId="4" q:id="R7" xmlns:q="${strict}/officeDocument/relationships"/></x:sheets></x:workbook>`,
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        data: `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="R7" Type="${strict}/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/></p:Relationships>`,
      },
    );
    const after = patchWorkbook(
      buildZip(parts),
      { newSheets: [{ ...sheet, name: "Mới" }], writes: [write("A1", BLANK, text("x"), { sheet: "Mới" })] },
      ports,
    );
    expect(textOf(after, "xl/workbook.xml")).toContain(
      `<x:sheet name="Mới" sheetId="5" xmlns:r="${strict}/officeDocument/relationships" r:id="rId1"/></x:sheets><x:calcPr fullCalcOnLoad="1"/>`,
    );
    expect(textOf(after, "xl/_rels/workbook.xml.rels")).toContain(
      `<p:Relationship Id="rId1" Type="${strict}/officeDocument/relationships/worksheet" Target="worksheets/sheet2.xml"/></p:Relationships>`,
    );
    expect(textOf(after, "xl/worksheets/sheet2.xml")).toContain(
      `<worksheet xmlns="${strict}/spreadsheetml/main">`,
    );
    expect(contentsOf(after)).toEqual({ "Mới!A1": text("x") });
  });

  test("several new sheets get numbers and parts of their own", () => {
    const newSheets = ["Một", "Hai"].map((name) => ({ ...sheet, name }));
    const after = patchWorkbook(buildWorkbook(), { newSheets, writes: [] }, ports);
    expect(read(after).sheets.map(({ name }) => name)).toEqual(["Sheet1", "Một", "Hai"]);
    expect(textOf(after, "xl/workbook.xml")).toContain(
      '<sheet name="Một" sheetId="2" r:id="rId2"/><sheet name="Hai" sheetId="3" r:id="rId3"/>',
    );
  });
});
