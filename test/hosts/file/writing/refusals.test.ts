import { ReadFailure } from "../../../../src/core/model/failure";
import type { NewSheet } from "../../../../src/core/model/writePlan";
import { patchWorkbook } from "../../../../src/hosts/file/writing/patchWorkbook";
import { buildWorkbook } from "../support/workbookBuilder";
import { outcomeOf } from "../support/reading";
import { BLANK, formula, number, outcomeOfWriting, patch, ports, text, write } from "./support/patching";
import { richWorkbook } from "./support/richWorkbook";

const SHEET = {
  before: '<cols><col min="5" max="5" style="1"/></cols>',
  rows:
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1"><f>A1</f><v>1</v></c></row>' +
    '<row r="2" s="1" customFormat="1"><c r="A2"><v>1</v></c></row>',
  after: '<mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells>',
};
const STYLES =
  '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>';
const open = buildWorkbook({ styles: STYLES, sheets: [SHEET] });
const locked = buildWorkbook({
  styles: STYLES,
  sheets: [{ ...SHEET, after: `<sheetProtection sheet="1" objects="1"/>${SHEET.after}` }],
});
const newSheet: NewSheet = { name: "Mới", columnWidths: [], merges: [], frozenRows: 0, landscape: false };
const adding = (bytes: Uint8Array, sheet: Partial<NewSheet>, ...writes: ReturnType<typeof write>[]) =>
  outcomeOfWriting(() => patchWorkbook(bytes, { newSheets: [{ ...newSheet, ...sheet }], writes }, ports));

describe("a plan is refused", () => {
  test("when a cell no longer holds what the preview showed", () => {
    expect(
      outcomeOfWriting(() =>
        patch(
          open,
          write("A1", number(2), number(3)),
          write("B1", text("2"), number(3)),
          write("D1", number(0), number(3)),
          write("C1", formula("A2"), formula("A3")),
        ),
      ),
    ).toEqual(["changed Sheet1!A1", "changed Sheet1!B1", "changed Sheet1!D1", "changed Sheet1!C1"]);
  });

  test("when a cell is locked on a protected sheet, and cells are locked unless they say otherwise", () => {
    const writes = [write("A1", number(1), number(3)), write("B1", number(2), number(3))];
    expect(outcomeOfWriting(() => patch(locked, ...writes))).toEqual(["protected Sheet1!A1"]);
    expect(outcomeOfWriting(() => patch(open, ...writes))).toBe("written");
  });

  test("when an absent cell is locked by its row or column", () => {
    expect(
      outcomeOfWriting(() =>
        patch(
          locked,
          write("D1", BLANK, number(1)),
          write("E1", BLANK, number(1)),
          write("D2", BLANK, number(1)),
          write("E9", BLANK, number(1)),
          write("F9", BLANK, number(1)),
        ),
      ),
    ).toEqual(["protected Sheet1!D1", "protected Sheet1!F9"]);
  });

  test("when a cell lies in a merge but is not its first one", () => {
    const writes = [write("B3", BLANK, number(1)), write("A2", number(1), number(2))];
    expect(outcomeOfWriting(() => patch(open, ...writes))).toEqual(["inside-merge Sheet1!B3"]);
  });

  test("when a value or nothing would replace a formula", () => {
    expect(outcomeOfWriting(() => patch(open, write("C1", formula("A1", 1), number(1))))).toEqual([
      "overwrites-formula Sheet1!C1",
    ]);
    expect(outcomeOfWriting(() => patch(open, write("C1", formula("A1", 1), BLANK)))).toEqual([
      "overwrites-formula Sheet1!C1",
    ]);
  });

  test("when a sheet is missing, and all cells on it are told", () => {
    const writes = [write("A1", BLANK, number(1)), write("A2", BLANK, number(1))].map((w) => ({
      ...w,
      sheet: "Khác",
    }));
    expect(outcomeOfWriting(() => patch(open, ...writes))).toEqual([
      "sheet-missing Khác!A1",
      "sheet-missing Khác!A2",
    ]);
  });

  test("when the name of a new sheet is taken, in whatever case", () => {
    expect(adding(open, { name: "SHEET1" })).toEqual(["sheet-exists SHEET1!"]);
    expect(adding(open, { name: "Sheet2" })).toBe("written");
  });

  test("when a sheet is added to a workbook whose structure is locked", () => {
    const bytes = buildWorkbook({ workbook: '<workbookProtection lockStructure="1"/>' });
    expect(adding(bytes, {})).toEqual(["read-only Mới!"]);
    expect(outcomeOfWriting(() => patch(bytes, write("A1", BLANK, number(1))))).toBe("written");
  });

  test("when a new sheet is to hold something already, or in a merge beside its first cell", () => {
    const merges = [{ top: 1, left: 1, bottom: 1, right: 2 }];
    expect(
      adding(
        open,
        { merges },
        write("B1", BLANK, text("a"), { sheet: "Mới" }),
        write("C1", number(1), text("a"), { sheet: "Mới" }),
      ),
    ).toEqual(["inside-merge Mới!B1", "changed Mới!C1"]);
  });

  test("with every reason at once, in the order of the plan", () => {
    expect(
      adding(
        open,
        { name: "sheet1" },
        write("C1", formula("A1"), number(1)),
        write("B3", BLANK, number(1)),
        write("A1", BLANK, number(1)),
      ),
    ).toEqual([
      "sheet-exists sheet1!",
      "overwrites-formula Sheet1!C1",
      "inside-merge Sheet1!B3",
      "changed Sheet1!A1",
    ]);
  });

  test("a second time, as its cells have changed", () => {
    const writes = [write("A1", number(1), number(3)), write("D1", BLANK, text("a"))];
    const once = patch(open, ...writes);
    expect(outcomeOfWriting(() => patch(once, ...writes))).toEqual([
      "changed Sheet1!A1",
      "changed Sheet1!D1",
    ]);
  });
});

describe("a plan that no workbook can hold", () => {
  test.each([
    ["", "sheet-name"],
    ["   ", "sheet-name"],
    ["a".repeat(32), "sheet-name"],
    ["a/b", "sheet-name"],
    ["a[b", "sheet-name"],
    ["a:b", "sheet-name"],
    ["'a", "sheet-name"],
    ["a\u0007", "sheet-name"],
    ["History", "sheet-name"],
    ["a".repeat(31), "written"],
    ["Tiến độ & 'x' <2019>", "written"],
  ])("a sheet named %j: %s", (name, outcome) => {
    expect(adding(open, { name })).toBe(outcome);
  });

  test.each([
    [write("A0", BLANK, number(1)), "address"],
    [write("XFE1", BLANK, number(1)), "address"],
    [write("A1:B2", BLANK, number(1)), "address"],
    [write("A9", BLANK, number(NaN)), "number"],
    [write("A9", BLANK, formula("1/0", Infinity)), "number"],
    [write("A9", BLANK, text("a".repeat(32_768))), "text-too-long"],
    [write("A9", BLANK, text("a".repeat(32_767))), "written"],
    [write("A9", BLANK, number(1), { numberFormat: "" }), "number-format"],
    [write("A9", BLANK, number(1), { numberFormat: "0".repeat(256) }), "number-format"],
  ])("write %#: %s", (planned, outcome) => {
    expect(outcomeOfWriting(() => patch(open, planned))).toBe(outcome);
  });

  test("one that lists a cell twice, in whatever writing", () => {
    const writes = [write("A9", BLANK, number(1)), write("$a$9", BLANK, number(2))];
    expect(outcomeOfWriting(() => patch(open, ...writes))).toBe("repeated-cell");
  });

  test.each([
    [{ merges: [{ top: 2, left: 1, bottom: 1, right: 2 }] }, "merge"],
    [
      {
        merges: [
          { top: 1, left: 1, bottom: 2, right: 2 },
          { top: 2, left: 2, bottom: 3, right: 3 },
        ],
      },
      "merge",
    ],
    [{ columnWidths: [300] }, "layout"],
    [{ frozenRows: -1 }, "layout"],
  ])("a new sheet with %j: %s", (sheet, outcome) => {
    expect(adding(open, sheet)).toBe(outcome);
  });

  test("one that renames the heading of an Excel table", () => {
    const table = (cell: string, before: ReturnType<typeof text>) =>
      outcomeOfWriting(() => patch(richWorkbook(), write(cell, before, text("x"), { sheet: "Bảng" })));
    expect(table("B1", text("Nội dung"))).toBe("table-header");
    expect(table("B2", number(2))).toBe("written");
  });
});

describe("a file that cannot be read", () => {
  test("is never written", () => {
    const bytes = richWorkbook();
    expect(outcomeOf(() => patch(bytes.subarray(0, bytes.length - 10), write("A1", BLANK, number(1))))).toBe(
      "truncated",
    );
    const old = buildWorkbook({
      sheets: [{ xml: '<?xml version="1.0" encoding="windows-1258"?><worksheet><sheetData/></worksheet>' }],
    });
    expect(outcomeOf(() => patch(old, write("A1", BLANK, number(1))))).toBe("corrupt: encoding");
  });

  test("nor one that passes the reader's bounds", () => {
    const run = () =>
      patchWorkbook(
        richWorkbook(),
        { newSheets: [], writes: [write("C4", BLANK, number(1), { sheet: "Phụ lục I" })] },
        { ...ports, limits: { partBytes: 1000 } },
      );
    expect(run).toThrow(ReadFailure);
    expect(outcomeOf(run)).toBe("too-large: partBytes");
  });
});
