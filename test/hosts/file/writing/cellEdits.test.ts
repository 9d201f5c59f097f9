import { buildWorkbook } from "../support/workbookBuilder";
import { read } from "../support/reading";
import {
  BLANK,
  contentsOf,
  formula,
  number,
  partAfter,
  patch,
  rowsAfter,
  text,
  write,
} from "./support/patching";

describe("a cell that is there", () => {
  test("takes a new number and keeps its format and every other attribute", () => {
    expect(
      rowsAfter('<row r="1"><c r="A1" s="0"><v>1</v></c></row>', write("A1", number(1), number(2.5))),
    ).toBe('<row r="1"><c r="A1" s="0"><v>2.5</v></c></row>');
  });

  test("keeps the bytes of its neighbours, of comments and of blanks between elements", () => {
    const rows = (b: string) =>
      `\n <!-- c --><row r="1"  ht='20' x:dyDescent="0.3" xmlns:x="urn:x">\n<c r="A1" ><v> 1 </v></c><!--x--> ${b}\n</row >`;
    expect(rowsAfter(rows('<c  r="B1"><v>3</v></c >'), write("B1", number(3), number(4)))).toBe(
      rows('<c  r="B1"><v>4</v></c>'),
    );
  });

  test("takes text into the cell itself, with markup escaped and blanks kept", () => {
    expect(
      rowsAfter('<row r="1"><c r="A1"><v>1</v></c></row>', write("A1", number(1), text(" a < b & c\n"))),
    ).toBe(
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a &lt; b &amp; c\n</t></is></c></row>',
    );
  });

  test("takes text without xml:space where no blank is in danger", () => {
    expect(rowsAfter('<row r="1"><c r="A1"/></row>', write("A1", BLANK, text("Tốt")))).toBe(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Tốt</t></is></c></row>',
    );
  });

  test("loses the type of its old text when a number takes its place", () => {
    expect(
      rowsAfter(
        '<row r="1"><c r="A1" t="inlineStr" s="0"><is><t>705.</t></is></c></row>',
        write("A1", text("705."), number(705)),
      ),
    ).toBe('<row r="1"><c r="A1" s="0"><v>705</v></c></row>');
  });

  test("takes true, false and an error", () => {
    const rows = '<row r="1"><c r="A1"/><c r="B1" t="b"><v>1</v></c></row>';
    expect(
      rowsAfter(
        rows,
        write("A1", BLANK, { kind: "error", error: "#N/A" }),
        write("B1", { kind: "boolean", boolean: true }, { kind: "boolean", boolean: false }),
      ),
    ).toBe('<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="b"><v>0</v></c></row>');
  });

  test("is emptied but stays with its format", () => {
    expect(rowsAfter('<row r="1"><c r="A1" s="0"><v>1</v></c></row>', write("A1", number(1), BLANK))).toBe(
      '<row r="1"><c r="A1" s="0"/></row>',
    );
  });

  test("loses the metadata of its old value and keeps its extension list", () => {
    expect(
      rowsAfter(
        '<row r="1"><c r="A1" cm="1" vm="2"><v>1</v><extLst><ext uri="u"/></extLst></c></row>',
        write("A1", number(1), number(2)),
      ),
    ).toBe('<row r="1"><c r="A1"><v>2</v><extLst><ext uri="u"/></extLst></c></row>');
  });

  test("with text of the shared table is overwritten without touching that table", () => {
    const book = {
      strings: "<si><t>cũ</t></si>",
      sheets: [{ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }],
    };
    const bytes = patch(buildWorkbook(book), write("A1", text("cũ"), text("mới")));
    expect(contentsOf(bytes)).toEqual({ "Sheet1!A1": text("mới") });
    expect(partAfter(book, "xl/sharedStrings.xml", write("A1", text("cũ"), text("mới")))).toContain("cũ");
  });

  test("without an address keeps its place among the others", () => {
    expect(rowsAfter("<row><c><v>1</v></c><c><v>2</v></c></row>", write("B1", number(2), number(3)))).toBe(
      "<row><c><v>1</v></c><c><v>3</v></c></row>",
    );
  });
});

describe("a cell that is not there", () => {
  const rows = '<row r="2" spans="2:4"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>';

  test("is put in order into its row", () => {
    expect(rowsAfter(rows, write("C2", BLANK, number(5)))).toBe(
      '<row r="2" spans="2:4"><c r="B2"><v>1</v></c><c r="C2"><v>5</v></c><c r="D2"><v>2</v></c></row>',
    );
  });

  test("widens the spans of its row on either side", () => {
    expect(rowsAfter(rows, write("F2", BLANK, number(6)), write("A2", BLANK, number(5)))).toBe(
      '<row r="2" spans="1:6"><c r="A2"><v>5</v></c><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c r="F2"><v>6</v></c></row>',
    );
  });

  test("opens a row of the form <row/>", () => {
    expect(rowsAfter('<row r="2" ht="20"/>', write("A2", BLANK, number(5)))).toBe(
      '<row r="2" ht="20"><c r="A2"><v>5</v></c></row>',
    );
  });

  test("stands before the row's extension list", () => {
    expect(rowsAfter('<row r="2"><c r="A2"/><extLst/></row>', write("B2", BLANK, number(5)))).toBe(
      '<row r="2"><c r="A2"/><c r="B2"><v>5</v></c><extLst/></row>',
    );
  });

  test("takes the format of its row, else of its column", () => {
    const sheet = {
      before: '<cols><col min="2" max="3" style="2"/></cols>',
      rows: '<row r="1" s="1" customFormat="1"/><row r="2" s="1"/>',
    };
    const part = partAfter(
      { sheets: [sheet] },
      "xl/worksheets/sheet1.xml",
      write("B1", BLANK, number(1)),
      write("B2", BLANK, number(1)),
      write("D2", BLANK, number(1)),
    );
    expect(part).toContain('<c r="B1" s="1">');
    expect(part).toContain('<c r="B2" s="2">');
    expect(part).toContain('<c r="D2"><v>');
  });

  test("is not made for nothing", () => {
    expect(rowsAfter('<row r="1"/>', write("A1", BLANK, BLANK), write("A9", BLANK, BLANK))).toBe(
      '<row r="1"/>',
    );
  });
});

describe("a row that is not there", () => {
  test("is put in order, whatever the order of the plan", () => {
    expect(
      rowsAfter(
        '<row r="2"/><row r="5"/>',
        write("A9", BLANK, number(9)),
        write("A1", BLANK, number(1)),
        write("B3", BLANK, number(4)),
        write("A3", BLANK, number(3)),
      ),
    ).toBe(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/>' +
        '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><v>4</v></c></row><row r="5"/>' +
        '<row r="9"><c r="A9"><v>9</v></c></row>',
    );
  });

  test("opens a list of rows of the form <sheetData/>", () => {
    const xml =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData /></worksheet>';
    const part = partAfter({ sheets: [{ xml }] }, "xl/worksheets/sheet1.xml", write("B2", BLANK, number(1)));
    expect(part).toContain('<sheetData ><row r="2"><c r="B2"><v>1</v></c></row></sheetData></worksheet>');
  });

  test("follows rows that have no number", () => {
    const rows = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>";
    expect(rowsAfter(rows, write("A3", BLANK, number(3)), write("A2", number(2), number(4)))).toBe(
      '<row><c><v>1</v></c></row><row><c><v>4</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>',
    );
  });

  test("finds its place among rows that are out of order", () => {
    const bytes = patch(
      buildWorkbook({ sheets: [{ rows: '<row r="5"><c r="A5"><v>5</v></c></row><row r="2"/>' }] }),
      write("A3", BLANK, number(3)),
      write("A2", BLANK, number(2)),
    );
    expect(contentsOf(bytes)).toEqual({
      "Sheet1!A2": number(2),
      "Sheet1!A3": number(3),
      "Sheet1!A5": number(5),
    });
  });
});

describe("the sheet around the cells", () => {
  test("the noted area grows to take in a cell outside, and stays when all cells lie inside", () => {
    const sheet = { before: '<dimension ref="B2:D4"/>', rows: '<row r="2"><c r="B2"><v>1</v></c></row>' };
    const after = (cell: string) =>
      partAfter({ sheets: [sheet] }, "xl/worksheets/sheet1.xml", write(cell, BLANK, number(1)));
    expect(after("F9")).toContain('<dimension ref="B2:F9"/>');
    expect(after("C3")).toContain('<dimension ref="B2:D4"/>');
  });

  test("a prefix of the writer's own is used for everything new", () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
      '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const part = partAfter(
      { sheets: [{ xml }] },
      "xl/worksheets/sheet1.xml",
      write("A1", number(1), text("a")),
      write("B1", BLANK, formula("A1", 1)),
      write("A2", BLANK, number(2)),
    );
    expect(part).toContain(
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c>' +
        '<x:c r="B1"><x:f>A1</x:f><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row>',
    );
  });

  test("a plan without writes gives the very same bytes", () => {
    const bytes = buildWorkbook();
    expect(patch(bytes)).toBe(bytes);
  });
});

describe("text", () => {
  test.each([
    ["a\u0001b", "a_x0001_b"],
    ["a\rb", "a\rb"],
    ["_x0041_", "_x0041_"],
    ["_x005F_x0041_", "_x005F_x0041_"],
    ["_x0001_", "_x0001_"],
    ["\ud800", "_xD800_"],
    ["\ufffe", "_xFFFE_"],
    ["]]>\t\u00a0\u200b", "]]>\t\u00a0\u200b"],
    ["\u{1f4d6} hoà", "\u{1f4d6} hoà"],
    ["", ""],
    ["=1+1", "=1+1"],
  ])("%j is read again as %j", (written, found) => {
    const bytes = patch(buildWorkbook(), write("A1", BLANK, text(written)));
    expect(read(bytes).sheets[0]!.cells.map(({ value }) => value)).toEqual([{ kind: "text", text: found }]);
  });
});

describe("dates of a workbook that counts from 1904", () => {
  test("a day is written so that it reads back as the same day", () => {
    const book = {
      workbook: '<workbookPr date1904="1"/>',
      styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      sheets: [{ rows: '<row r="1"><c r="A1" s="1"><v>42000</v></c></row>' }],
    };
    const bytes = patch(buildWorkbook(book), write("A1", number(43462), number(43463)));
    expect(read(bytes).sheets[0]!.cells[0]!.value).toEqual({ kind: "date", serial: 43463 });
  });
});
