import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { Colours } from "../../../src/hosts/file/looksColours";
import { Deadline, READ_LIMITS } from "../../../src/hosts/file/readLimits";
import { NO_EXTRAS, PLAIN_FORMAT } from "../../../src/hosts/grid/extrasModel";
import { readNotes, readPeople, readThreads } from "../../../src/hosts/grid/extrasNotes";
import { readWorkbookExtras } from "../../../src/hosts/grid/extrasRead";
import { readSheetExtras } from "../../../src/hosts/grid/extrasSheet";
import { readFormatExtras } from "../../../src/hosts/grid/extrasStyles";
import { saveGrid } from "../../../src/hosts/grid/saveGrid";
import { disposeGrids, openInGrid, ports, sampleBytes, type } from "./support";

afterEach(disposeGrids);

const A1_A5 = { top: 1, left: 1, bottom: 5, right: 1 };

function partOf(source: string, part = "part.xml") {
  return { source, part, limits: READ_LIMITS, deadline: new Deadline(Infinity, undefined) };
}

function sheetOf(inside: string, links: Parameters<typeof readSheetExtras>[2] = new Map()) {
  return readSheetExtras(partOf(`<worksheet>${inside}</worksheet>`), new Colours(), links);
}

function formatting(rule: string): string {
  return `<conditionalFormatting sqref="A1:A5">${rule}</conditionalFormatting>`;
}

describe("conditional formats that draw into cells", () => {
  test("a colour scale has its points and their colours", () => {
    const { graphics } = sheetOf(
      formatting(
        '<cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/>' +
          '<cfvo type="max"/><color rgb="FFF8696B"/><color theme="0"/><color rgb="FF63BE7B"/></colorScale></cfRule>',
      ),
    );
    expect(graphics).toEqual([
      {
        ...{ kind: "scale", ranges: [A1_A5], priority: 3 },
        stops: [
          { at: { type: "min", value: null, inclusive: true }, colour: "#F8696B" },
          { at: { type: "percentile", value: "50", inclusive: true }, colour: "#FFFFFF" },
          { at: { type: "max", value: null, inclusive: true }, colour: "#63BE7B" },
        ],
      },
    ]);
  });

  test("icons turned round begin with the highest, and a step may leave its own value out", () => {
    const { graphics } = sheetOf(
      formatting(
        '<cfRule type="iconSet" priority="1"><iconSet iconSet="3Flags" reverse="1" showValue="0"><cfvo type="percent" val="0"/>' +
          '<cfvo type="percent" val="33" gte="0"/><cfvo type="num" val="7"/></iconSet></cfRule>',
      ),
    );
    expect(graphics).toEqual([
      {
        ...{ kind: "icons", ranges: [A1_A5], priority: 1, showsValue: false },
        steps: [
          { at: { type: "percent", value: "0", inclusive: true }, icon: { set: "3Flags", index: 2 } },
          { at: { type: "percent", value: "33", inclusive: false }, icon: { set: "3Flags", index: 1 } },
          { at: { type: "num", value: "7", inclusive: true }, icon: { set: "3Flags", index: 0 } },
        ],
      },
    ]);
  });

  test("what a newer version says of a bar counts, at the place in the order the rule has had before", () => {
    const { graphics } = sheetOf(
      formatting(
        '<cfRule type="dataBar" priority="4"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
          '<extLst><ext uri="{B025F937}"><x14:id>{AB}</x14:id></ext></extLst></cfRule>',
      ) +
        '<extLst><ext uri="{78C0D931}"><x14:conditionalFormattings><x14:conditionalFormatting>' +
        '<x14:cfRule type="dataBar" id="{AB}"><x14:dataBar minLength="0" maxLength="100" gradient="0">' +
        '<x14:cfvo type="autoMin"/><x14:cfvo type="num"><xm:f>100</xm:f></x14:cfvo><x14:negativeFillColor rgb="FFC00000"/>' +
        "</x14:dataBar></x14:cfRule><xm:sqref>A1:A5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>",
    );
    expect(graphics).toEqual([
      {
        ...{ kind: "bar", ranges: [A1_A5], priority: 4, colour: "#638EC6", negative: "#C00000" },
        ...{ gradient: false, showsValue: true, old: false },
        from: { type: "autoMin", value: null, inclusive: true },
        to: { type: "num", value: "100", inclusive: true },
      },
    ]);
  });

  test("icons chosen one by one, and a rule about another sheet, stand in the newer place alone", () => {
    const { graphics, conditions } = sheetOf(
      "<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting>" +
        '<x14:cfRule type="iconSet" priority="2" id="{1}"><x14:iconSet custom="1"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo>' +
        '<x14:cfvo type="percent"><xm:f>50</xm:f></x14:cfvo><x14:cfIcon iconSet="NoIcons" iconId="0"/>' +
        '<x14:cfIcon iconSet="3Stars" iconId="2"/></x14:iconSet></x14:cfRule>' +
        '<x14:cfRule type="expression" priority="1" id="{2}"><xm:f>Khac!$A$1&gt;2</xm:f><x14:dxf><font><b/><color rgb="FFFF0000"/></font>' +
        '<fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></x14:dxf></x14:cfRule>' +
        "<xm:sqref>A1:A5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>",
    );
    expect(graphics).toMatchObject([{ steps: [{ icon: null }, { icon: { set: "3Stars", index: 2 } }] }]);
    expect(conditions).toMatchObject([
      {
        ...{ type: "expression", formulas: ["Khac!$A$1>2"], priority: 1, ranges: [A1_A5] },
        look: { bold: true, colour: "#FF0000", fill: "#FFFF00", italic: null },
      },
    ]);
  });
});

test("a link has its address by its name in the list of relationships, its place and its tip", () => {
  const address = { type: "hyperlink", target: null, address: "https://vbpl.vn/a?b=1" };
  const { links } = sheetOf(
    '<hyperlinks><hyperlink ref="A1:A5" r:id="rId7" location="muc2" tooltip="M\u1edf"/>' +
      '<hyperlink ref="B1" location="\'Trang 2\'!A1"/><hyperlink ref="C1" r:id="rId8"/></hyperlinks>',
    new Map([["rId7", address]]),
  );
  expect(links).toEqual([
    { range: A1_A5, address: "https://vbpl.vn/a?b=1", location: "muc2", tooltip: "M\u1edf" },
    {
      range: { top: 1, left: 2, bottom: 1, right: 2 },
      ...{ address: null, location: "'Trang 2'!A1", tooltip: null },
    },
  ]);
});

test("a sheet tells of hidden noughts, of rows it does not list, and of the plain width", () => {
  const told = sheetOf(
    '<sheetViews><sheetView showZeros="0"/></sheetViews><sheetFormatPr baseColWidth="10" zeroHeight="1"/>',
  );
  expect(told).toMatchObject({ hidesZeros: true, listedRowsOnly: true, baseColumnWidth: 10 });
});

describe("notes", () => {
  const comments = (list: string): string =>
    `<comments><authors><author>Lan</author></authors><commentList>${list}</commentList></comments>`;

  test("lose the author's name that Excel writes into them, and keep their lines", () => {
    const source = comments(
      '<comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>Lan:</t></r><r><t xml:space="preserve">\nThi\u1ebfu s\u1ed5\n</t></r>' +
        '</text></comment><comment ref="C3" authorId="5"><text><t>Xem_x000A_l\u1ea1i</t></text></comment>',
    );
    expect(readNotes(partOf(source))).toEqual([
      { row: 2, column: 2, author: "Lan", text: "Thi\u1ebfu s\u1ed5" },
      { row: 3, column: 3, author: null, text: "Xem\nl\u1ea1i" },
    ]);
  });

  test("that only stand in for a conversation are left out; the conversation is read in its order", () => {
    const standIn =
      '<comment ref="B2" authorId="0"><text><t>[Threaded comment] Your version\u2026</t></text></comment>';
    expect(readNotes(partOf(comments(standIn)))).toEqual([]);
    const people = readPeople(partOf('<personList><person id="{P}" displayName="Minh"/></personList>'));
    const threads =
      '<ThreadedComments><threadedComment ref="B2" personId="{P}" id="{1}"><text>V\u00ec sao?</text></threadedComment>' +
      '<threadedComment ref="B2" personId="{Q}" id="{2}" parentId="{1}"><text>\u0110\u00e3 s\u1eeda</text></threadedComment></ThreadedComments>';
    expect(readThreads(partOf(threads), people)).toEqual([
      { row: 2, column: 2, author: "Minh", text: "V\u00ec sao?" },
      { row: 2, column: 2, author: null, text: "\u0110\u00e3 s\u1eeda" },
    ]);
  });

  test("of more than four thousand signs are cut", () => {
    const long = comments(`<comment ref="B2" authorId="0"><text><t>${"a".repeat(5000)}</t></text></comment>`);
    expect(readNotes(partOf(long))[0]?.text).toBe(`${"a".repeat(4000)}\u2026`);
  });
});

test("formats tell of shrinking, of strokes through the cell, of double lines, of patterns and runs of colours", () => {
  const source =
    '<styleSheet><fonts><font/><font><u val="double"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="mediumGray"><fgColor rgb="FF000000"/><bgColor rgb="FFFFFFFF"/></patternFill></fill>' +
    '<fill><gradientFill><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF000000"/></stop></gradientFill></fill></fills>' +
    '<borders><border/><border diagonalUp="1"><diagonal style="thin"><color rgb="FFFF0000"/></diagonal></border></borders>' +
    '<cellXfs><xf/><xf fontId="1" fillId="1"><alignment shrinkToFit="1"/></xf><xf fillId="2" borderId="1"/>' +
    '<xf fillId="3"><alignment shrinkToFit="1" wrapText="1"/></xf></cellXfs></styleSheet>';
  const extras = readFormatExtras(
    source,
    "styles",
    new Colours(),
    READ_LIMITS,
    new Deadline(Infinity, undefined),
  );
  expect(extras).toEqual([
    PLAIN_FORMAT,
    { ...PLAIN_FORMAT, shrinks: true, doubleUnderline: true },
    {
      ...{ ...PLAIN_FORMAT, blend: "#808080" },
      diagonal: { look: { style: "thin", colour: "#FF0000" }, up: true, down: false },
    },
    { ...PLAIN_FORMAT, blend: "#808080" },
  ]);
});

/** The sample with a note, links and a rule put into it, as Excel would have saved them. */
function remarkedSample(): Uint8Array {
  const parts = unzipSync(sampleBytes("218-bc.xlsx"));
  const part = "xl/worksheets/sheet1.xml";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sheet = strFromU8(parts[part]!);
  const [before, after] = [
    sheet.slice(0, sheet.indexOf("<pageMargins")),
    sheet.slice(sheet.indexOf("<pageMargins")),
  ];
  expect(after).not.toBe("");
  parts[part] = strToU8(
    `${before}<hyperlinks><hyperlink xmlns:q="${office}" ref="B12" q:id="rIdL"/></hyperlinks>${after}`,
  );
  const list =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="rIdL" Type="${office}/hyperlink" Target="https://vbpl.vn/\u202egpj.exe" TargetMode="External"/>` +
    `<Relationship Id="rIdC" Type="${office}/comments" Target="../comments1.xml"/></Relationships>`;
  parts["xl/worksheets/_rels/sheet1.xml.rels"] = strToU8(list);
  parts["xl/comments1.xml"] = strToU8(
    '<comments><authors><author>Lan</author></authors><commentList><comment ref="D12" authorId="0">' +
      "<text><t>Xem l\u1ea1i</t></text></comment></commentList></comments>",
  );
  return zipSync(parts);
}

describe("a workbook with remarks", () => {
  test("tells them by their cells; signs in an address that turn it round are shown", () => {
    const { host } = openInGrid(remarkedSample());
    const sheet = host.book.sheets()[0]!.name;
    expect(host.remarkAt({ sheet, cell: "D12" })).toEqual({
      notes: [{ author: "Lan", text: "Xem l\u1ea1i" }],
      link: null,
    });
    expect(host.remarkAt({ sheet, cell: "B12" })).toEqual({
      notes: [],
      link: { to: "https://vbpl.vn/\ufffdgpj.exe", inside: false, tooltip: null },
    });
    expect(host.remarkAt({ sheet, cell: "D13" })).toBeNull();
  });

  test("is saved with every part but the sheet's as it was, and the link and the note in it", async () => {
    const bytes = remarkedSample();
    const { host } = openInGrid(bytes);
    const sheet = host.book.sheets()[0]!.name;
    type(host, sheet, "D12", "0,5");
    const [before, after] = [unzipSync(bytes), unzipSync(await saveGrid(host))];
    const changed = Object.keys(before).filter((name) => !Buffer.from(before[name]!).equals(after[name]!));
    expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(strFromU8(after["xl/worksheets/sheet1.xml"]!)).toContain('ref="B12" q:id="rIdL"/></hyperlinks>');
  });

  test("of which the notes are broken opens without them", () => {
    const parts = unzipSync(remarkedSample());
    parts["xl/comments1.xml"] = strToU8("<!DOCTYPE a [<!ENTITY b 'c'>]><comments>");
    const { sheets } = readWorkbookExtras(zipSync(parts), ports);
    expect(sheets[0]?.notes).toEqual([]);
    expect(sheets[0]?.links).toHaveLength(1);
    expect(sheets[1]).toEqual(NO_EXTRAS);
  });
});
