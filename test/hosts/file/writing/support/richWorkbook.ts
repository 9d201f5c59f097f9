import { buildZip, type ZipOptions, type ZipPart } from "../../support/zipBuilder";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const type = (part: string, name: string) =>
  `<Override PartName="/${part}" ContentType="application/${name}"/>`;
const spreadsheet = (part: string, name: string) =>
  type(part, `vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`);
const rels = (...list: readonly (readonly [id: string, type: string, target: string])[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  list
    .map(([id, kind, target]) => {
      const address = kind.includes(":") ? kind : `${OFFICE}/${kind}`;
      return `<Relationship Id="${id}" Type="${address}" Target="${target}"/>`;
    })
    .join("") +
  "</Relationships>";

const SCORE_SHEET =
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
  '<sheetPr codeName="Sheet1"><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:D6"/>' +
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="2" max="2" width="40" customWidth="1"/></cols><sheetData>' +
  '<row r="1" spans="1:4" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c></row>' +
  '<row r="2" spans="1:4" x14ac:dyDescent="0.25"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" s="2"><v>20</v></c></row>' +
  '<row r="3" spans="1:4" hidden="1" x14ac:dyDescent="0.25"><c r="A3"><v>2</v></c><c r="B3" t="s"><v>3</v></c><c r="C3" s="2"><v>39</v></c></row>' +
  '<row r="4" spans="1:4" x14ac:dyDescent="0.25"><c r="A4"><v>3</v></c><c r="B4" t="s"><v>3</v></c><c r="C4" s="2"/></row>' +
  '<row r="6" spans="1:4" x14ac:dyDescent="0.25"><c r="A6" s="1" t="s"><v>4</v></c><c r="C6" s="1"><f>SUM(C2:C4)</f><v>59</v></c></row>' +
  '</sheetData><sheetProtection password="CC1A" sheet="0"/><autoFilter ref="A1:C4"/><mergeCells count="1"><mergeCell ref="A6:B6"/></mergeCells>' +
  '<conditionalFormatting sqref="C2:C4"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>30</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="decimal" allowBlank="1" sqref="C2:C4"><formula1>0</formula1><formula2>40</formula2></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="B2" location="Bảng!A1"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" r:id="rId4"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"/></extLst></worksheet>';

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="13"/><name val="Times New Roman"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment horizontal="center"/></xf>' +
  '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><protection locked="0"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>';

/** The parts of a workbook that holds what people put into workbooks: minimal, but each of them well formed. */
export function richParts(kind: "xlsx" | "xlsm"): ZipPart[] {
  const picture = Uint8Array.from({ length: 700 }, (_, i) => (i * 37 + (i >> 3)) & 255);
  const macro = Uint8Array.from({ length: 900 }, (_, i) => (i * 11) & 255);
  const main =
    kind === "xlsm"
      ? "ms-excel.sheet.macroEnabled.main+xml"
      : "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  const parts: ZipPart[] = [
    {
      name: "[Content_Types].xml",
      data:
        `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        '<Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
        type("xl/workbook.xml", main) +
        spreadsheet("xl/worksheets/sheet1.xml", "worksheet") +
        spreadsheet("xl/worksheets/sheet2.xml", "worksheet") +
        spreadsheet("xl/styles.xml", "styles") +
        spreadsheet("xl/sharedStrings.xml", "sharedStrings") +
        spreadsheet("xl/calcChain.xml", "calcChain") +
        spreadsheet("xl/comments1.xml", "comments") +
        spreadsheet("xl/tables/table1.xml", "table") +
        type("xl/theme/theme1.xml", "vnd.openxmlformats-officedocument.theme+xml") +
        type("xl/drawings/drawing1.xml", "vnd.openxmlformats-officedocument.drawing+xml") +
        type("xl/charts/chart1.xml", "vnd.openxmlformats-officedocument.drawingml.chart+xml") +
        type(
          "xl/printerSettings/printerSettings1.bin",
          "vnd.openxmlformats-officedocument.spreadsheetml.printerSettings",
        ) +
        type("docProps/app.xml", "vnd.openxmlformats-officedocument.extended-properties+xml") +
        type("docProps/core.xml", "vnd.openxmlformats-package.core-properties+xml") +
        "</Types>",
    },
    {
      name: "_rels/.rels",
      data: rels(
        ["rId1", "officeDocument", "xl/workbook.xml"],
        ["rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
        ["rId3", "extended-properties", "docProps/app.xml"],
      ),
    },
    {
      name: "xl/workbook.xml",
      data:
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" yWindow="0"/></bookViews>` +
        '<sheets><sheet name="Phụ lục I" sheetId="3" r:id="rId1"/><sheet name="Bảng" sheetId="7" r:id="rId2"/></sheets>' +
        '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">\'Phụ lục I\'!$1:$1</definedName><definedName name="Diem">\'Phụ lục I\'!$C$2:$C$4</definedName></definedNames>' +
        '<calcPr calcId="191029"/><pivotCaches/></workbook>',
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: rels(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "worksheet", "worksheets/sheet2.xml"],
        ["rId3", "theme", "theme/theme1.xml"],
        ["rId4", "styles", "styles.xml"],
        ["rId5", "sharedStrings", "sharedStrings.xml"],
        ["rId6", "calcChain", "calcChain.xml"],
        ...(kind === "xlsm"
          ? [
              [
                "rId7",
                "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                "vbaProject.bin",
              ] as const,
            ]
          : []),
      ),
    },
    { name: "xl/worksheets/sheet1.xml", data: SCORE_SHEET },
    {
      name: "xl/worksheets/_rels/sheet1.xml.rels",
      data: rels(
        ["rId1", "drawing", "../drawings/drawing1.xml"],
        ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
        ["rId3", "comments", "../comments1.xml"],
        ["rId4", "printerSettings", "../printerSettings/printerSettings1.bin"],
      ),
    },
    {
      name: "xl/worksheets/sheet2.xml",
      data:
        `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>` +
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
    },
    { name: "xl/worksheets/_rels/sheet2.xml.rels", data: rels(["rId1", "table", "../tables/table1.xml"]) },
    {
      name: "xl/tables/table1.xml",
      data: `${HEAD}<table xmlns="${MAIN}" id="1" name="Bang1" displayName="Bang1" ref="A1:B2"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="TT"/><tableColumn id="2" name="Nội dung"/></tableColumns></table>`,
    },
    { name: "xl/styles.xml", data: STYLES },
    {
      name: "xl/sharedStrings.xml",
      data: `${HEAD}<sst xmlns="${MAIN}" count="8" uniqueCount="5"><si><t>TT</t></si><si><t>Nội dung</t></si><si><t>Điểm</t></si><si><r><rPr><b/></rPr><t>Lập </t></r><r><t>hồ sơ</t></r></si><si><t>Tổng</t></si></sst>`,
    },
    { name: "xl/calcChain.xml", data: `${HEAD}<calcChain xmlns="${MAIN}"><c r="C6" i="3"/></calcChain>` },
    {
      name: "xl/comments1.xml",
      data: `${HEAD}<comments xmlns="${MAIN}"><authors><author>An</author></authors><commentList><comment ref="C2" authorId="0"><text><t>Xem lại</t></text></comment></commentList></comments>`,
    },
    { name: "xl/theme/theme1.xml", data: `${HEAD}<a:theme xmlns:a="${DRAWING}/main" name="Office"/>` },
    {
      name: "xl/drawings/drawing1.xml",
      data: `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:r="${OFFICE}"><xdr:x r:embed="rId1"/><xdr:x r:id="rId2"/></xdr:wsDr>`,
    },
    {
      name: "xl/drawings/_rels/drawing1.xml.rels",
      data: rels(["rId1", "image", "../media/image1.png"], ["rId2", "chart", "../charts/chart1.xml"]),
    },
    {
      name: "xl/drawings/vmlDrawing1.vml",
      data: '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape/></xml>',
    },
    {
      name: "xl/charts/chart1.xml",
      data: `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart"><c:f>'Phụ lục I'!$C$2:$C$4</c:f></c:chartSpace>`,
    },
    { name: "xl/media/image1.png", data: picture, stored: true },
    { name: "xl/printerSettings/printerSettings1.bin", data: macro },
    {
      name: "docProps/app.xml",
      data: `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    },
    {
      name: "docProps/core.xml",
      data: `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"/>`,
    },
  ];
  return kind === "xlsm" ? [...parts, { name: "xl/vbaProject.bin", data: macro }] : parts;
}

/** Builds that workbook; every part may be given another way of packing. */
export function richWorkbook(
  kind: "xlsx" | "xlsm" = "xlsx",
  packing: Partial<ZipPart> = {},
  options: ZipOptions = {},
): Uint8Array {
  return buildZip(
    richParts(kind).map((part) => ({ ...packing, ...part })),
    options,
  );
}
