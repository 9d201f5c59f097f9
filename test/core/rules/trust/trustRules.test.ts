import type {
  SheetSnapshot,
  UnseenCell,
  WorkbookSnapshot,
} from "../../../../src/core/model/workbookSnapshot";
import { reachesOutside } from "../../../../src/core/rules/outsideFormula";
import { messageFor } from "../../../../src/core/messages";
import { runRules } from "../../../../src/core/rules";
import { buildRubric, useOf } from "../../support/rubricBuilder";
import { contextOf, found, findingsOf, placesOf } from "../../support/ruleContext";
import { buildSheet, criterion, group, section, type BuiltSheet } from "../../support/scoreSheetBuilder";
import { sheetOf } from "../../support/snapshotBuilder";

/** Rows: 10 section I, 11 group 1, 12 criterion 1.1 (2 of 2 points), 13 criterion 1.2 (3 of 3), 14 the total. */
const clean = buildSheet({
  sections: [section("I", [group("1", [criterion("1.1", 2, 2), criterion("1.2", 3, 3)])], { self: 5 })],
  total: { self: 5 },
});

function withWorkbook(more: Partial<WorkbookSnapshot>): BuiltSheet {
  return { ...clean, workbook: { ...clean.workbook, ...more } };
}

function withSheets(...more: readonly SheetSnapshot[]): BuiltSheet {
  return withWorkbook({ sheets: [...clean.workbook.sheets, ...more] });
}

function withUnseen(...unseenCells: readonly UnseenCell[]): BuiltSheet {
  return { ...clean, snapshot: { ...clean.snapshot, unseenCells } };
}

it("an honest workbook gives none of these findings", () => {
  expect(placesOf(clean)).toEqual([]);
});

describe("criterion-added", () => {
  const rubric = buildRubric({ "I/1/1.1": { max: 2 } });

  it("is an error where a person chose the rubric and the row brings points", () => {
    expect(found("criterion-added", clean, useOf(clean.sheet, rubric))).toEqual([
      {
        severity: "error",
        cell: "B13",
        params: { code: "1.2", title: "Nội dung I/1/1.2", points: 3, rubric: "Bộ tiêu chí thử" },
      },
    ]);
  });

  it("is a warning where the rubric was only recognised, or the row brings nothing", () => {
    const blank = buildSheet({
      sections: [section("I", [group("1", [criterion("1.1", 2), criterion("1.2", null)])])],
    });
    expect(found("criterion-added", clean, useOf(clean.sheet, rubric, "recognised"))).toMatchObject([
      { severity: "warning", cell: "B13" },
    ]);
    expect(found("criterion-added", blank, useOf(blank.sheet, rubric))).toMatchObject([
      { severity: "warning", cell: "B13", params: { points: "" } },
    ]);
  });

  it("is silent without a rubric, about a rubric without criteria, and about one that is not this sheet's", () => {
    const foreign = buildRubric({ "I/1/1.1": { max: 2 }, "I/1/8": { max: 1 }, "I/1/9": { max: 1 } });
    expect(found("criterion-added", clean)).toEqual([]);
    expect(found("criterion-added", clean, useOf(clean.sheet, buildRubric({})))).toEqual([]);
    expect(found("criterion-added", clean, useOf(clean.sheet, foreign))).toEqual([]);
  });
});

describe("macros-present", () => {
  it("is one warning about the workbook as a whole", () => {
    expect(findingsOf(withWorkbook({ macros: true }))).toEqual([
      { rule: "macros-present", severity: "warning", sheet: null, cell: null, params: {}, cite: null },
    ]);
  });
});

describe("very-hidden-sheet", () => {
  it("names each such sheet that holds something", () => {
    const deep = sheetOf({ name: "Số liệu", cells: { A1: 1, B2: "x" }, visibility: "veryHidden" });
    const empty = sheetOf({ name: "Trống", cells: {}, visibility: "veryHidden" });
    const hidden = sheetOf({ name: "Ẩn", cells: { A1: 1 }, visibility: "hidden" });
    expect(findingsOf(withSheets(deep, empty, hidden))).toEqual([
      {
        rule: "very-hidden-sheet",
        severity: "warning",
        sheet: "Số liệu",
        cell: null,
        params: { sheet: "Số liệu", count: 2 },
        cite: null,
      },
    ]);
  });
});

describe("external-link", () => {
  const book = { kind: "workbook", target: "file:///C:/Diem.xlsx" } as const;

  it("points at the first formula outside the points columns that takes its value from outside", () => {
    const other = sheetOf({
      name: "Phụ",
      cells: {
        A1: { formula: "B1*2", stored: 2 },
        C3: { formula: "[1]S!A1", stored: 4 },
        C4: { formula: "[1]S!A2" },
      },
    });
    const built = withSheets(other);
    const linked = { ...built, workbook: { ...built.workbook, links: [book] } };
    const params = { target: book.target, formula: "[1]S!A1", count: 2, variant: "cells" };
    expect(findingsOf(linked)).toEqual([
      { rule: "external-link", severity: "warning", sheet: "Phụ", cell: "C3", params, cite: null },
    ]);
    expect(found("external-link", built)).toMatchObject([{ cell: "C3", params: { ...params, target: "" } }]);
  });

  it("leaves formulas of the points columns to formula-external", () => {
    const built = buildSheet({
      sections: [section("I", [criterion("1", { formula: "[1]S!A1", value: 1 }, 2)])],
    });
    const linked = { ...built, workbook: { ...built.workbook, links: [book] } };
    expect(placesOf(linked)).toEqual(["formula-external D11"]);
  });

  it("is a hint where no formula uses the link", () => {
    const params = { target: book.target, formula: "", count: 2, variant: "unused" };
    expect(found("external-link", withWorkbook({ links: [book, book] }))).toEqual([
      { severity: "hint", cell: null, params },
    ]);
  });

  it("tells links to programs and data connections, each kind once", () => {
    const links = [
      { kind: "program", target: "cmd /c calc" },
      { kind: "data", target: "Kết nối 1" },
      { kind: "data", target: "Kết nối 2" },
    ] as const;
    expect(found("external-link", withWorkbook({ links }))).toEqual([
      {
        severity: "warning",
        cell: null,
        params: { target: "cmd /c calc", formula: "", count: 1, variant: "program" },
      },
      {
        severity: "warning",
        cell: null,
        params: { target: "Kết nối 1", formula: "", count: 2, variant: "data" },
      },
    ]);
  });
});

describe("invisible-text", () => {
  it("points at each cell of a scored row and of a total that nobody can see", () => {
    const built = withUnseen(
      { row: 12, column: 4, why: "colour" },
      { row: 13, column: 3, why: "size" },
      { row: 14, column: 4, why: "format" },
    );
    expect(found("invisible-text", built)).toEqual([
      {
        severity: "warning",
        cell: "D12",
        params: { row: 12, code: "1.1", title: "Nội dung I/1/1.1", text: "2", variant: "colour" },
      },
      {
        severity: "warning",
        cell: "C13",
        params: { row: 13, code: "1.2", title: "Nội dung I/1/1.2", text: "3", variant: "size" },
      },
      {
        severity: "warning",
        cell: "D14",
        params: { row: 14, code: "", title: "Tổng cộng", text: "5", variant: "format" },
      },
    ]);
  });

  it("lets cells without content, outside the table and above it be", () => {
    const elsewhere = [
      { row: 12, column: 5, why: "colour" },
      { row: 12, column: 40, why: "colour" },
      { row: 3, column: 4, why: "colour" },
    ] as const;
    expect(placesOf(withUnseen(...elsewhere))).toEqual([]);
  });

  it("says in words why it cannot be seen", () => {
    const [one] = runRules(contextOf(withUnseen({ row: 12, column: 4, why: "size" })));
    expect(messageFor(one!, "vi").what).toBe(
      "Ô này của dòng 12, mục 1.1 “Nội dung I/1/1.1”, chứa “2” bằng cỡ chữ quá nhỏ để đọc.",
    );
  });
});

describe("a formula that reaches outside", () => {
  it.each([
    "[1]Sheet1!A1",
    "'C:\\[Điểm.xlsx]Trang 1'!B2+1",
    "[1]!TongDiem",
    "INDIRECT(\"'[Diem.xlsx]S'!A1\")",
    "'file:///C:/Diem.ods'#$Sheet1.A1",
    "cmd|'/c calc'!A0",
    "Excel|Sheet1!R1C1",
    '_xlfn.WEBSERVICE("http://example.vn")',
    'SUM(A1)+RTD("x","","y")',
    '_xlfn.IMAGE("http://example.vn/a.png")',
  ])("is %s", (formula) => {
    expect(reachesOutside(formula)).toBe(true);
  });

  it.each([
    "SUM(D11:D14)",
    "SUM(Bang1[Điểm])",
    "Bang1[[#This Row],[Điểm]]*2",
    "'A|B'!A1",
    '"a|b"&A1',
    '"WEBSERVICE("&A1',
    'IF(A1>0,"http://a.vn","")',
    'HYPERLINK("http://a.vn","xem")',
  ])("is not %s", (formula) => {
    expect(reachesOutside(formula)).toBe(false);
  });
});
