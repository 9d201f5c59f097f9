import { buildWorkbook } from "../support/workbookBuilder";
import { read } from "../support/reading";
import {
  BLANK,
  contentsOf,
  formula,
  number,
  outcomeOfWriting,
  partAfter,
  patch,
  rowsAfter,
  text,
  textOf,
  write,
} from "./support/patching";
import { richWorkbook } from "./support/richWorkbook";

const workbookAfter = (workbook: string, after: string) =>
  textOf(
    patch(
      buildWorkbook({ workbook, sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }),
      write("A1", number(1), number(2)),
    ),
    "xl/workbook.xml",
  ).includes(after);

describe("a formula", () => {
  test("is written with the value it gives", () => {
    expect(
      rowsAfter(
        '<row r="1"><c r="A1"/><c r="B1"/><c r="C1"/></row>',
        write("A1", BLANK, formula("1+2", 3)),
        write("B1", BLANK, formula('IF(A1<4,"Tốt & đủ","")', "Tốt & đủ")),
        write("C1", BLANK, formula("A1*2")),
      ),
    ).toBe(
      '<row r="1"><c r="A1"><f>1+2</f><v>3</v></c>' +
        '<c r="B1" t="str"><f>IF(A1&lt;4,"Tốt &amp; đủ","")</f><v>Tốt &amp; đủ</v></c>' +
        '<c r="C1"><f>A1*2</f></c></row>',
    );
  });

  test("without a value is read again as unknown, not as zero", () => {
    const [cell] = read(patch(buildWorkbook(), write("A1", BLANK, formula("1+2")))).sheets[0]!.cells;
    expect(cell).toMatchObject({ formula: "1+2", cached: false, value: { kind: "blank" } });
  });

  test("may take the place of another one, and of a value", () => {
    expect(
      rowsAfter(
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>5</v></c></row>',
        write("A1", formula("1+1", 2), formula("SUM(B1:B1)", 5)),
        write("B1", number(5), formula("2+3", 5)),
      ),
    ).toBe('<row r="1"><c r="A1"><f>SUM(B1:B1)</f><v>5</v></c><c r="B1"><f>2+3</f><v>5</v></c></row>');
  });

  test.each([
    ["an empty one", ""],
    ["one with its sign", "=1+1"],
    ["one with a control character", "1\u0001"],
    ["one too long for Excel", "1+".repeat(4096) + "1"],
  ])("%s cannot be written", (_, bad) => {
    expect(outcomeOfWriting(() => patch(buildWorkbook(), write("A1", BLANK, formula(bad))))).toBe("formula");
  });
});

describe("shared formulas", () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';

  test("the others get their own text when the first one is overwritten", () => {
    expect(rowsAfter(rows, write("B1", formula("A1*2", 2), formula("A1*3", 3)))).toBe(
      rows
        .replace('<f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v>', "<f>A1*3</f><v>3</v>")
        .replace('<f t="shared" si="0"/><v>4', "<f>A2*2</f><v>4")
        .replace('<f t="shared" si="0"/><v>6', "<f>A3*2</f><v>6"),
    );
  });

  test("one of the others is overwritten without touching the rest", () => {
    expect(rowsAfter(rows, write("B2", formula("A2*2", 4), formula("A2*3", 6)))).toBe(
      rows.replace('<f t="shared" si="0"/><v>4', "<f>A2*3</f><v>6"),
    );
  });

  test("all of them can be overwritten at once", () => {
    const bytes = patch(
      buildWorkbook({ sheets: [{ rows }] }),
      ...[1, 2, 3].map((r) => write(`B${r}`, formula(`A${r}*2`), formula(`A${r}+1`, r + 1))),
    );
    expect(contentsOf(bytes)).toMatchObject({
      "Sheet1!B1": formula("A1+1", 2),
      "Sheet1!B2": formula("A2+1", 3),
      "Sheet1!B3": formula("A3+1", 4),
    });
  });

  test("a new number format on the first one leaves them all as they are", () => {
    const styles = '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>';
    const after = partAfter(
      { styles, sheets: [{ rows }] },
      "xl/worksheets/sheet1.xml",
      write("A1", number(1), number(1), { numberFormat: "0.0" }),
    );
    expect(after).toContain(rows.replace('<c r="A1">', '<c r="A1" s="1">'));
  });
});

describe("array formulas and data tables", () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1" cm="1"><f t="array" ref="C1">1</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><v>4</v></c><c r="D2"><f t="dataTable" ref="D2:E3"/><v>0</v></c><c r="E2"><v>1</v></c></row>';

  test.each([
    ["A1", formula("B1:B2*2"), formula("1")],
    ["A2", number(4), number(5)],
    ["A2", number(4), BLANK],
    ["C1", formula("1"), formula("2")],
    ["E2", number(1), formula("2")],
    ["E3", BLANK, number(2)],
  ])("%s, a cell of one, is never written alone", (cell, before, after) => {
    const bytes = buildWorkbook({ sheets: [{ rows }] });
    expect(outcomeOfWriting(() => patch(bytes, write(cell, before, after)))).toEqual([
      `overwrites-formula Sheet1!${cell}`,
    ]);
  });
});

describe("calculation", () => {
  test("Excel is told to calculate all after a value was written", () => {
    expect(workbookAfter("", '</sheets><calcPr fullCalcOnLoad="1"/></workbook>')).toBe(true);
  });

  test("the mark is set on the element that is there", () => {
    const after = textOf(
      patch(richWorkbook(), write("C2", number(20), number(21), { sheet: "Phụ lục I" })),
      "xl/workbook.xml",
    );
    expect(after).toContain('</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/><pivotCaches/>');
  });

  test("a look alone asks for no calculation", () => {
    const bytes = patch(
      richWorkbook(),
      write("C2", number(20), number(20), { sheet: "Phụ lục I", numberFormat: "0.0" }),
    );
    expect(textOf(bytes, "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  });

  test("the calculation chain stays while formulas neither come nor go", () => {
    const bytes = patch(
      richWorkbook(),
      write("C6", formula("SUM(C2:C4)", 59), formula("C2+C3", 59), { sheet: "Phụ lục I" }),
    );
    expect(textOf(bytes, "xl/calcChain.xml")).toContain("C6");
  });

  test("text over text leaves it too", () => {
    const bytes = patch(richWorkbook(), write("B2", text("Lập hồ sơ"), text("x"), { sheet: "Phụ lục I" }));
    expect(textOf(bytes, "xl/calcChain.xml")).toContain("C6");
  });
});
