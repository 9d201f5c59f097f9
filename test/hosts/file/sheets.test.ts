import { read, firstSheet, outcomeOf } from "./support/reading";
import { buildWorkbook, buildWorkbook as build, sheetXml, type SheetXml } from "./support/workbookBuilder";

const one = `<row r="1"><c r="A1"><v>1</v></c></row>`;

function failureOf(sheet: SheetXml, limits = {}): string {
  return outcomeOf(() => firstSheet({ sheets: [sheet] }, { limits }));
}

function places(rows: string): string[] {
  return firstSheet({ sheets: [{ rows }] }).cells.map(({ row, column }) => `${row},${column}`);
}

describe("places", () => {
  test("a cell stands where its address says", () => {
    expect(places(`<row r="3"><c r="B3"><v>1</v></c><c r="AA3"><v>2</v></c></row>`)).toEqual(["3,2", "3,27"]);
  });

  test("rows and cells without an address follow the one before", () => {
    const rows = `<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`;
    expect(places(rows)).toEqual(["1,1", "1,3", "5,3", "5,4", "6,1"]);
  });

  test("rows and cells out of order are put in order", () => {
    const rows = `<row r="2" hidden="1"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1" hidden="1"><c r="A1"><v>3</v></c></row>`;
    expect(places(rows)).toEqual(["1,1", "2,1", "2,2"]);
    expect(firstSheet({ sheets: [{ rows }] }).hiddenRows).toEqual([1, 2]);
  });

  test("the last cell of the grid costs one cell", () => {
    const limits = { rows: 2_000_000 };
    const rows = `${one}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`;
    const sheet = firstSheet({ sheets: [{ rows }] }, { limits });
    expect(sheet.cells.map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [1_048_576, 16_384],
    ]);
  });

  test.each([
    ["a column beyond XFD", `<row r="1"><c r="XFE1"><v>1</v></c></row>`, "corrupt: cell address"],
    ["a row beyond 1048576", `<row r="1048577"><c><v>1</v></c></row>`, "corrupt: row number"],
    ["a row zero", `<row r="0"/>`, "corrupt: row number"],
    ["an address of another row", `<row r="1"><c r="A2"><v>1</v></c></row>`, "corrupt: cell address"],
    ["an address that is none", `<row r="1"><c r="1A"><v>1</v></c></row>`, "corrupt: cell address"],
    [
      "a place taken twice",
      `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`,
      "corrupt: repeated cell",
    ],
  ])("%s is corrupt", (_, rows, outcome) => {
    expect(failureOf({ rows })).toBe(outcome);
  });
});

describe("the sheet around the cells", () => {
  test("merges are read, whichever corner comes first; a merge of one cell is none", () => {
    const after = `<mergeCells count="3"><mergeCell ref="A1:D1"/><mergeCell ref="C5:B3"/><mergeCell ref="F6"/></mergeCells>`;
    expect(firstSheet({ sheets: [{ rows: one, after }] }).merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 4 },
      { top: 3, left: 2, bottom: 5, right: 3 },
    ]);
  });

  test("a merge of the whole grid is one merge", () => {
    const after = `<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    expect(firstSheet({ sheets: [{ rows: one, after }] }).merges).toHaveLength(1);
  });

  test("a merge beyond the grid is corrupt", () => {
    expect(failureOf({ after: `<mergeCells><mergeCell ref="A1:XFE1"/></mergeCells>` })).toBe(
      "corrupt: merge",
    );
  });

  test("more merges than the limit are too large", () => {
    const after = `<mergeCells>${`<mergeCell ref="A1:B1"/>`.repeat(3)}</mergeCells>`;
    expect(failureOf({ after }, { merges: 2 })).toBe("too-large: merges");
  });

  test("rows are hidden by their mark or by a height of zero, up to the last cell", () => {
    const rows = `<row r="1" hidden="1"/><row r="2" ht="0" customHeight="1"/><row r="3"/><row r="4" hidden="true"><c r="A4"><v>1</v></c></row><row r="5" hidden="1"/>`;
    expect(firstSheet({ sheets: [{ rows }] }).hiddenRows).toEqual([1, 2, 4]);
  });

  test("hidden columns are named up to the last one in use, however far the mark reaches", () => {
    const before = `<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="7" max="16384" hidden="1"/></cols>`;
    const rows = `<row r="1"><c r="H1"><v>1</v></c></row>`;
    expect(firstSheet({ sheets: [{ rows, before }] }).hiddenColumns).toEqual([2, 3, 5, 7, 8]);
  });

  test("columns that go on beyond the grid end with it; columns that begin nowhere are corrupt", () => {
    expect(failureOf({ before: `<cols><col min="1" max="16385"/></cols>` })).toBe("read");
    expect(failureOf({ before: `<cols><col min="16385" max="16386"/></cols>` })).toBe("corrupt: columns");
    expect(failureOf({ before: `<cols><col min="0" max="3"/></cols>` })).toBe("corrupt: columns");
  });

  test("protection is told", () => {
    expect(firstSheet({ sheets: [{ after: `<sheetProtection sheet="1" objects="1"/>` }] }).protected).toBe(
      true,
    );
    expect(firstSheet({ sheets: [{ after: `<sheetProtection objects="1"/>` }] }).protected).toBe(false);
  });

  test("a validation or format of the whole grid costs nothing", () => {
    const after = `<conditionalFormatting sqref="A1:XFD1048576"><cfRule/></conditionalFormatting><dataValidations><dataValidation sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>`;
    expect(firstSheet({ sheets: [{ rows: one, after }] }).cells).toHaveLength(1);
  });
});

describe("limits of a sheet", () => {
  const rows = Array.from(
    { length: 5 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
  );

  test("cells beyond the limit are left out and the sheet says so", () => {
    const sheet = firstSheet({ sheets: [{ rows: rows.join("") }] }, { limits: { cellsPerSheet: 3 } });
    expect([sheet.cells.length, sheet.clipped]).toEqual([3, true]);
  });

  test("as many cells as the limit are all there is", () => {
    const sheet = firstSheet({ sheets: [{ rows: rows.join("") }] }, { limits: { cellsPerSheet: 5 } });
    expect([sheet.cells.length, sheet.clipped]).toEqual([5, false]);
  });

  test("the cells of all sheets have one limit", () => {
    const sheets = [{ rows: rows.join("") }, { rows: rows.join("") }, { rows: rows.join("") }];
    const book = read(buildWorkbook({ sheets }), { limits: { cellsInAll: 8 } });
    expect(book.sheets.map(({ cells, clipped }) => [cells.length, clipped])).toEqual([
      [5, false],
      [3, true],
      [0, true],
    ]);
  });

  test("one long text shared by very many cells is too large", () => {
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(2000)}</row>`;
    const book = { sheets: [{ rows }], strings: `<si><t>${"a".repeat(30_000)}</t></si>` };
    expect(outcomeOf(() => firstSheet(book))).toBe("too-large: textInAll");
  });

  test("rows beyond the limit are left out; the sheet is clipped only when they hold something", () => {
    const sheet = (last: string) => firstSheet({ sheets: [{ rows: one + `<row r="30000">${last}</row>` }] });
    expect(sheet(`<c r="A30000"><v>1</v></c>`)).toMatchObject({ clipped: true, cells: [{ row: 1 }] });
    expect(sheet(`<c r="A30000" s="0"/>`).clipped).toBe(false);
  });

  test("the merges behind clipped cells are still read", () => {
    const after = `<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
    const sheet = firstSheet({ sheets: [{ rows: rows.join(""), after }] }, { limits: { cellsPerSheet: 1 } });
    expect(sheet.merges).toHaveLength(1);
  });
});

describe("sheets of a workbook", () => {
  test("come in the order of the workbook, with their names and states", () => {
    const book = read(
      build({
        sheets: [
          { name: "H\u01b0\u1edbng d\u1eabn &amp; m\u1eabu" },
          { name: "B", entry: `state="hidden"` },
          { name: "__proto__", entry: `state="veryHidden"` },
        ],
      }),
    );
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Hướng dẫn & mẫu", "visible"],
      ["B", "hidden"],
      ["__proto__", "veryHidden"],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("two of one name are corrupt", () => {
    const bytes = build({ sheets: [{ name: "A" }, { name: "a" }] });
    expect(outcomeOf(() => read(bytes))).toBe("corrupt: repeated sheet name");
  });

  test("more than the limit are too large", () => {
    const bytes = build({ sheets: Array.from({ length: 256 }, () => ({})) });
    expect(outcomeOf(() => read(bytes))).toBe("too-large: sheets");
  });

  test("none at all is a failure of its own", () => {
    expect(outcomeOf(() => read(build({ sheets: [] })))).toBe("no-sheets");
  });

  test("a part that is no worksheet is corrupt", () => {
    expect(failureOf({ xml: sheetXml({}).replaceAll("worksheet", "chartsheet") })).toBe(
      "corrupt: root element",
    );
  });

  test("macros are told and never looked at", () => {
    const relationships = `<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>`;
    expect(read(build({ relationships })).macros).toBe(true);
    expect(read(build()).macros).toBe(false);
  });
});
