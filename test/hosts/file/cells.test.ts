import type { CellValue } from "../../../src/core/model/workbookSnapshot";
import { cellsOf, firstSheet, outcomeOf } from "./support/reading";

const strings =
  "<si><t>Tốt</t></si><si><r><rPr><rFont val='.VnTime'/></rPr><t>Céng </t></r><r><t>hßa</t></r>" +
  "<rPh sb='0' eb='1'><t>phonetic</t></rPh></si><si><t/></si>";

/** The value of the only cell of a sheet with this one cell. */
function valueOf(cell: string): CellValue {
  const cells = cellsOf(`<row r="1">${cell}</row>`, { strings });
  expect(cells).toHaveLength(1);
  return cells[0]!.value;
}

function failureOf(rows: string): string {
  return outcomeOf(() => cellsOf(rows, { strings }));
}

describe("values", () => {
  test.each<[string, string, CellValue]>([
    ["a number", `<c r="A1"><v>89</v></c>`, { kind: "number", number: 89 }],
    ["a decimal", `<c r="A1"><v>0.1</v></c>`, { kind: "number", number: 0.1 }],
    ["a negative decimal", `<c r="A1"><v>-12.75</v></c>`, { kind: "number", number: -12.75 }],
    ["seventeen digits", `<c r="A1"><v>0.30000000000000004</v></c>`, { kind: "number", number: 0.1 + 0.2 }],
    ["an exponent", `<c r="A1"><v>1.5E-3</v></c>`, { kind: "number", number: 0.0015 }],
    ["zero", `<c r="A1"><v>0</v></c>`, { kind: "number", number: 0 }],
    ["a shared string", `<c r="A1" t="s"><v>0</v></c>`, { kind: "text", text: "Tốt" }],
    ["an empty shared string", `<c r="A1" t="s"><v>2</v></c>`, { kind: "text", text: "" }],
    ["an inline string", `<c r="A1" t="inlineStr"><is><t>Khá</t></is></c>`, { kind: "text", text: "Khá" }],
    ["a formula's text", `<c r="A1" t="str"><f>B1</f><v>Tốt</v></c>`, { kind: "text", text: "Tốt" }],
    ["a formula's empty text", `<c r="A1" t="str"><f>B1</f><v></v></c>`, { kind: "text", text: "" }],
    ["TRUE", `<c r="A1" t="b"><v>1</v></c>`, { kind: "boolean", boolean: true }],
    ["FALSE", `<c r="A1" t="b"><v>0</v></c>`, { kind: "boolean", boolean: false }],
    ["an error", `<c r="A1" t="e"><v>#REF!</v></c>`, { kind: "error", error: "#REF!" }],
    ["an ISO date", `<c r="A1" t="d"><v>2021-11-24</v></c>`, { kind: "date", serial: 44524 }],
  ])("%s is read as what it is", (_, cell, value) => {
    expect(valueOf(cell)).toEqual(value);
  });

  test("a format without a value is no cell", () => {
    expect(cellsOf(`<row r="1"><c r="A1" s="0"/><c r="B1"></c><c r="C1"><v/></c></row>`)).toEqual([]);
  });

  test("rich text is joined, its phonetic guide left out, and its longest run names the font", () => {
    const [cell] = cellsOf(`<row r="1"><c r="A1" t="s"><v>1</v></c></row>`, { strings });
    expect(cell).toMatchObject({ text: "Céng hßa", font: ".VnTime" });
  });

  test.each([
    ["entities", "<t>A &amp; B &lt;&#7907;&#x1EE3;&gt;</t>", "A & B <ợợ>"],
    ["CDATA", "<t>a<![CDATA[<b> & ]]>c</t>", "a<b> & c"],
    ["a comment", "<t>5<!-- điểm -->0</t>", "50"],
    ["blanks kept", '<t xml:space="preserve">  a b </t>', "  a b "],
    ["line ends", "<t>a\r\nb\rc</t>", "a\nb\nc"],
    ["Excel's escapes", "<t>a_x000A_b_x005F_x000A_</t>", "a\nb_x000A_"],
    ["escapes of what nobody could see", "<t>a_x0000_b</t>", "a_x0000_b"],
    ["decomposed letters", "<t>to\u0302\u0301t</t>", "to\u0302\u0301t"],
  ])("text with %s is read rightly", (_, item, text) => {
    expect(valueOf(`<c r="A1" t="inlineStr"><is>${item}</is></c>`)).toEqual({ kind: "text", text });
  });

  test("CDATA and comments inside a number are no part of it", () => {
    expect(valueOf(`<c r="A1"><v><!-- x --><![CDATA[7]]>5</v></c>`)).toEqual({ kind: "number", number: 75 });
  });

  test.each([
    ["a number", `<row r="1"><c r="A1"><v>4,714</v></c></row>`, "corrupt: number"],
    ["an infinite number", `<row r="1"><c r="A1"><v>1e999</v></c></row>`, "corrupt: number"],
    ["a hexadecimal number", `<row r="1"><c r="A1"><v>0x10</v></c></row>`, "corrupt: number"],
    ["a type", `<row r="1"><c r="A1" t="x"><v>1</v></c></row>`, "corrupt: cell type"],
    ["a truth value", `<row r="1"><c r="A1" t="b"><v>2</v></c></row>`, "corrupt: boolean"],
    ["a date", `<row r="1"><c r="A1" t="d"><v>2021-02-30</v></c></row>`, "corrupt: date"],
    [
      "a string number beyond the table",
      `<row r="1"><c r="A1" t="s"><v>3</v></c></row>`,
      "corrupt: string index",
    ],
    ["a negative string number", `<row r="1"><c r="A1" t="s"><v>-1</v></c></row>`, "corrupt: string index"],
    ["a second value", `<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>`, "corrupt: second value"],
    [
      "text between the elements",
      `<row r="1">5<c r="A1"><v>1</v></c></row>`,
      "corrupt: text between elements",
    ],
  ])("%s that cannot be is corrupt, never a guess", (_, rows, outcome) => {
    expect(failureOf(rows)).toBe(outcome);
  });

  test("a text of Excel's 32,767 characters is read, one more is corrupt", () => {
    const cell = (length: number) =>
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${"a".repeat(length)}</t></is></c></row>`;
    expect(cellsOf(cell(32_767))[0]!.text).toHaveLength(32_767);
    expect(failureOf(cell(32_768))).toBe("corrupt: text too long");
  });
});

describe("formulas", () => {
  test("a formula keeps its text and its stored value", () => {
    const [cell] = cellsOf(`<row r="1"><c r="A1"><f>SUM(B1:B3)&amp;""</f><v>0</v></c></row>`);
    expect(cell).toMatchObject({
      formula: `SUM(B1:B3)&""`,
      value: { kind: "number", number: 0 },
      cached: true,
    });
  });

  test.each(["<f>SUM(B1:B3)</f>", "<f>SUM(B1:B3)</f><v/>", "<f>SUM(B1:B3)</f><v></v>"])(
    "a formula without a stored value is unknown, not zero: %s",
    (content) => {
      const [cell] = cellsOf(`<row r="1"><c r="A1">${content}</c></row>`);
      expect(cell).toMatchObject({
        formula: "SUM(B1:B3)",
        value: { kind: "blank" },
        text: "",
        cached: false,
      });
    },
  );

  test("every cell of a shared formula has its own", () => {
    const cells = cellsOf(
      `<row r="2"><c r="C2"><f t="shared" ref="C2:C4" si="0">A2*$B$1+SUM($A2:A$9)</f><v>1</v></c></row>
       <row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c></row>
       <row r="4"><c r="C4"><f t="shared" si="0"></f></c></row>`,
    );
    expect(cells.map(({ formula }) => formula)).toEqual([
      "A2*$B$1+SUM($A2:A$9)",
      "A3*$B$1+SUM($A3:A$9)",
      "A4*$B$1+SUM($A4:A$9)",
    ]);
    expect(cells.map(({ cached }) => cached)).toEqual([true, true, false]);
  });

  test("a shared formula nobody has begun is corrupt", () => {
    expect(failureOf(`<row r="1"><c r="A1"><f t="shared" si="4"/></c></row>`)).toBe(
      "corrupt: shared formula",
    );
  });

  test("an array formula and a link to another workbook keep their text", () => {
    const cells = cellsOf(
      `<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2*C1:C2)</f><v>3</v></c><c r="B1"><f>[1]Sheet1!A1</f><v>4</v></c></row>`,
    );
    expect(cells.map(({ formula }) => formula)).toEqual(["SUM(B1:B2*C1:C2)", "[1]Sheet1!A1"]);
  });

  test("shared formulas may not grow without end", () => {
    const long = `A1&amp;"${"x".repeat(1000)}"`;
    const rows = Array.from({ length: 20 }, () => `<row><c><f t="shared" si="0"/></c></row>`).join("");
    const book = {
      sheets: [
        {
          rows: `<row><c><f t="shared" ref="A1:A21" si="0">${long.replace(/"/g, "&quot;")}</f></c></row>${rows}`,
        },
      ],
    };
    expect(outcomeOf(() => firstSheet(book, { limits: { sharedFormulaText: 10_000 } }))).toBe(
      "too-large: sharedFormulaText",
    );
    expect(firstSheet(book).cells).toHaveLength(21);
  });
});

describe("styles", () => {
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/><numFmt numFmtId="171" formatCode="#,##0.00"/></numFmts>
     <fonts><font><name val="Times New Roman"/></font><font><b/><name val=".VnTime"/></font><font><b val="0"/></font></fonts>
     <cellXfs><xf fontId="0" numFmtId="0"/><xf fontId="1" numFmtId="170"/><xf fontId="2" numFmtId="171"/><xf numFmtId="9"/></cellXfs>`;

  test("font, bold and number format come from the cell's format", () => {
    const cells = cellsOf(
      `<row r="1"><c r="A1"><v>0.5</v></c><c r="B1" s="1"><v>44524</v></c><c r="C1" s="2"><v>1234.5</v></c><c r="D1" s="3"><v>0.85</v></c></row>`,
      { styles },
    );
    expect(cells.map(({ font, bold, text }) => [font, bold, text])).toEqual([
      ["Times New Roman", false, "0,5"],
      [".VnTime", true, "24/11/2021"],
      [null, false, "1.234,50"],
      ["Times New Roman", false, "85%"],
    ]);
    expect(cells[1]!.value).toEqual({ kind: "date", serial: 44524 });
  });

  test("dates that count from 1904 are given as those that count from 1900", () => {
    const [cell] = cellsOf(`<row r="1"><c r="A1" s="1"><v>43062</v></c></row>`, {
      styles,
      workbook: `<workbookPr date1904="1"/>`,
    });
    expect(cell).toMatchObject({ value: { kind: "date", serial: 44524 }, text: "24/11/2021" });
  });

  test("a negative number under a date format stays a number", () => {
    const [cell] = cellsOf(`<row r="1"><c r="A1" s="1"><v>-1</v></c></row>`, { styles });
    expect(cell!.value).toEqual({ kind: "number", number: -1 });
  });

  test("a format the list does not have is plain", () => {
    const [cell] = cellsOf(`<row r="1"><c r="A1" s="99"><v>1.5</v></c></row>`, { styles });
    expect(cell).toMatchObject({ font: null, bold: false, text: "1,5" });
  });
});
