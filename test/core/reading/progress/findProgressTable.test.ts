import type { ProgressQuantity, ProgressTable } from "../../../../src/core/model/progressTable";
import { findProgressTable } from "../../../../src/core/reading/findProgressTable";
import { knownQuantity } from "../../../../src/core/reading/readProgressQuantity";
import {
  date,
  ledgerSheet,
  officialHeadings,
  reportTable,
  reportWorkbook,
  rowOf,
} from "../../../support/progressSheets";
import { type CellSpec, type SheetSpec, workbookOf } from "../../support/snapshotBuilder";

function found(...sheets: SheetSpec[]): ProgressTable {
  const table = findProgressTable(workbookOf(...sheets));
  if (table === null) throw new Error("no table found");
  return table;
}

const years = (table: ProgressTable) => table.rows.map((row) => row.year.year);
const column = (table: ProgressTable, quantity: ProgressQuantity) =>
  table.rows.map((row) => {
    const value = knownQuantity(row.quantities[quantity]);
    return value === null ? null : value / 1000;
  });

const oneRowHeadings = [
  ...["STT", "Năm chỉnh lý", "Tổng số tài liệu chỉnh lý theo Kế hoạch 35/KH-UBND (mét)"],
  ...["Tổng số tài liệu đã thực hiện chỉnh lý (mét)", "Kinh phí tỉnh hỗ trợ (triệu đồng)"],
  ...["Kinh phí đơn vị bố trí (triệu đồng)", "Tài liệu nộp lưu vào Lưu trữ lịch sử (mét)"],
  ...["Số tài liệu tồn đọng hiện có (mét)", "Ghi chú"],
];
const oneRow = (extra: Record<string, CellSpec> = {}): SheetSpec => ({
  name: "Sheet3",
  cells: {
    ...rowOf(1, oneRowHeadings),
    ...rowOf(2, [1, 2022, 40, 30, 160, 10.5, 2, null, "đợt 1"]),
    ...rowOf(3, [2, 2023, 50.25, 20, 110, null, null, 40.25]),
    ...extra,
  },
});

describe("the table of report 218/BC", () => {
  const table = found(reportTable);

  test("is read with its two header rows and eight columns", () => {
    expect(table.sheet).toBe("Chỉnh lý");
    expect([table.headerRow, table.headerLastRow]).toEqual([3, 4]);
    expect(table.columns).toEqual({
      ...{ code: null, planned: 1, done: 2, provinceFunds: 3, agencyFunds: 4, year: 5 },
      ...{ deposited: 6, backlog: 7, note: 8 },
    });
  });

  test("gives its quantities exactly and leaves blanks blank", () => {
    expect(years(table)).toEqual([2019, 2020, 2021]);
    expect(column(table, "planned")).toEqual([190, 143.63, null]);
    expect(column(table, "done")).toEqual([126, 129.15, null]);
    expect(column(table, "provinceFunds")).toEqual([705, 722.7, null]);
    expect(column(table, "agencyFunds")).toEqual([null, null, null]);
    expect(column(table, "deposited")).toEqual([9, 4.714, null]);
    expect(column(table, "backlog")).toEqual([null, null, 20]);
    expect(table.total).toBeNull();
  });

  test("settles 4,714 by its neighbour and keeps both readings", () => {
    const reading = table.rows[1]?.quantities.deposited?.reading;
    expect(reading).toMatchObject({
      kind: "exact",
      value: 4714,
      asText: true,
      settled: {
        other: 4_714_000,
        by: { code: "number-settled-by-neighbours", params: { text: "4,714", taken: 4.714, left: 4714 } },
      },
    });
  });

  test("names its plan and both periods", () => {
    expect(table.plan).toEqual({ cell: "A3", text: "Kế hoạch 2916" });
    expect(table.periods).toEqual([
      { cell: "A1", from: 2019, to: 2020 },
      { cell: "F3", from: 2019, to: 2021 },
    ]);
  });

  test("tells why each column is what it is", () => {
    expect(table.reasons[0]).toEqual({ code: "header-at", params: { row: 3, lastRow: 4 } });
    expect(table.reasons).toContainEqual({
      code: "column-by-name",
      params: { column: "C", text: "Kinh phí tỉnh hỗ trợ", role: "provinceFunds" },
    });
  });
});

describe("other layouts", () => {
  test("one header row, an STT column, the year in front, another plan and other years", () => {
    const table = found(oneRow());
    expect([table.headerRow, table.headerLastRow]).toEqual([1, 1]);
    expect(table.columns).toMatchObject({ code: 1, year: 2, planned: 3, provinceFunds: 5, agencyFunds: 6 });
    expect(years(table)).toEqual([2022, 2023]);
    expect(column(table, "done")).toEqual([30, 20]);
    expect(column(table, "agencyFunds")).toEqual([10.5, null]);
    expect(table.plan?.text).toBe("Kế hoạch 35/KH-UBND");
    expect(table.rows.map((r) => r.note)).toEqual(["đợt 1", ""]);
  });

  test.each(["Tổng cộng", "Cộng", "TỔNG", "Tổng số (2022-2023)"])(
    "a row %s is the total, not a year",
    (label) => {
      const table = found(oneRow(rowOf(4, [null, label, 90.25, 50, 270, 10.5, 2])));
      expect(years(table)).toEqual([2022, 2023]);
      expect(table.total?.row).toBe(4);
      expect(knownQuantity(table.total?.quantities.done ?? null)).toBe(50_000);
    },
  );

  test("a last row without a year that holds the sums is the total", () => {
    const typed = found(oneRow(rowOf(4, [null, null, 90.25, 50, 270])));
    expect(typed.total?.row).toBe(4);
    const formulas = found(oneRow({ C4: { formula: "SUM(C2:C3)", stored: 1 } }));
    expect(formulas.total?.row).toBe(4);
  });

  test("a last row without a year that holds other numbers is a row", () => {
    const table = found(oneRow(rowOf(4, [null, null, 10, 50, 270])));
    expect(table.total).toBeNull();
    expect(years(table)).toEqual([2022, 2023, null]);
  });

  test("an index row, empty rows, a hidden row and signatures below", () => {
    const table = found({
      name: "Sheet1",
      cells: {
        ...rowOf(2, oneRowHeadings),
        ...rowOf(3, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"]),
        ...rowOf(5, [1, "Năm 2022", 40, 30]),
        ...rowOf(8, [2, "2023", 50, 20]),
        ...rowOf(9, [3, date(45_400), 10, 5]),
        ...rowOf(11, [null, "NGƯỜI LẬP BIỂU", null, null, null, "THỦ TRƯỞNG ĐƠN VỊ"]),
        ...rowOf(14, [null, "Nguyễn Văn A"]),
      },
      hiddenRows: [8],
    });
    expect(years(table)).toEqual([2022, 2023, 2024]);
    expect(column(table, "planned")).toEqual([40, 50, 10]);
  });

  test("numbers 1 2 3 below the heading are no row", () => {
    const table = found({
      cells: {
        ...rowOf(1, oneRowHeadings),
        ...rowOf(2, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        ...rowOf(3, [1, 2022, 40]),
      },
    });
    expect(years(table)).toEqual([2022]);
  });

  test("decomposed letters, line breaks and a legacy font", () => {
    const nfd = Object.fromEntries(oneRowHeadings.map((h, i) => [`${"ABCDEFGHI"[i]}1`, h.normalize("NFD")]));
    expect(years(found({ name: "a", cells: { ...nfd, ...rowOf(2, [1, 2022, 40, 30]) } }))).toEqual([2022]);
    const tcvn3 = [
      ...["N¨m", "Sè tµi liÖu chØnh lý theo KÕ ho¹ch (mÐt)", "Sè tµi liÖu ®· chØnh lý (mÐt)"],
      ...["Kinh phÝ tØnh hç trî", "Kinh phÝ ®¬n vÞ bè trÝ", "Sè tµi liÖu tån ®äng"],
    ];
    const table = found({
      font: ".VnTime",
      cells: { ...rowOf(1, tcvn3), ...rowOf(2, [2022, 40, 30, 160, 5, 10]) },
    });
    expect(table.columns).toMatchObject({
      planned: 2,
      done: 3,
      provinceFunds: 4,
      agencyFunds: 5,
      backlog: 6,
    });
  });

  test("short words under roofs, with a row of units", () => {
    const table = found({
      name: "Tiến độ chỉnh lý",
      cells: {
        ...{ A2: "Năm", B2: "Tài liệu (mét)", F2: "Kinh phí" },
        ...rowOf(3, [null, "Kế hoạch", "Đã chỉnh lý", "Nộp lưu", "Tồn đọng", "Tỉnh", "Đơn vị"]),
        ...rowOf(4, [null, "mét", "mét", "mét", "mét", "triệu đồng", "triệu đồng"]),
        ...rowOf(5, [2022, 40, 30, 3, 10, 160, 12]),
      },
      merges: ["A2:A4", "B2:E2", "F2:G2"],
    });
    expect([table.headerRow, table.headerLastRow]).toEqual([2, 4]);
    expect(table.columns).toMatchObject({ year: 1, planned: 2, done: 3, deposited: 4, backlog: 5 });
    expect(table.columns).toMatchObject({ provinceFunds: 6, agencyFunds: 7 });
  });

  test("below a scoring table on the same sheet", () => {
    const scoring: Record<string, CellSpec> = rowOf(1, ["STT", "Nội dung", "Điểm tối đa", "Điểm tự chấm"]);
    for (let row = 2; row <= 30; row++) {
      Object.assign(scoring, rowOf(row, [row - 1, "Xây dựng kế hoạch chỉnh lý tài liệu, nộp lưu", 2, 1.5]));
    }
    const table = found({
      name: "Phụ lục I",
      cells: {
        ...scoring,
        A33: "Tiến độ chỉnh lý giai đoạn 2022-2023",
        ...rowOf(34, oneRowHeadings),
        ...rowOf(35, [1, 2022, 40, 30]),
        ...rowOf(36, [2, 2023, 40, 30]),
      },
    });
    expect(table.headerRow).toBe(34);
    expect(years(table)).toEqual([2022, 2023]);
    expect(table.periods).toEqual([{ cell: "A33", from: 2022, to: 2023 }]);
  });

  test("an undecided text stays ambiguous, money typed in đồng is what it is, units are passed over", () => {
    const table = found({
      cells: { ...rowOf(1, oneRowHeadings), ...rowOf(2, [1, 2022, "40 mét", "4,714", 705_000_000, "12 tr"]) },
    });
    const { quantities } = table.rows[0]!;
    expect(quantities.done?.reading).toMatchObject({ kind: "ambiguous", readings: [4714, 4_714_000] });
    expect(knownQuantity(quantities.provinceFunds)).toBe(705_000_000_000);
    expect(knownQuantity(quantities.planned)).toBe(40_000);
    expect(knownQuantity(quantities.agencyFunds)).toBe(12_000);
  });

  test("errors, dates and formulas without a value are told apart", () => {
    const table = found({
      cells: {
        ...rowOf(1, oneRowHeadings),
        ...rowOf(2, [
          1,
          2022,
          date(45_000),
          { value: { kind: "error", error: "#REF!" } },
          { formula: "1+1" },
          "…",
        ]),
      },
    });
    const kinds = Object.values(table.rows[0]!.quantities).map((c) => c?.reading.kind);
    expect(kinds).toEqual(["invalid", "error", "unknown", "blank", "blank", "blank"]);
  });

  test("the fuller of two tables is taken, a visible one before a hidden one", () => {
    const blank: SheetSpec = { name: "Mẫu", cells: rowOf(1, oneRowHeadings) };
    expect(found(blank, { ...oneRow(), name: "Số liệu" }).sheet).toBe("Số liệu");
    expect(found({ ...oneRow(), visibility: "hidden" }, blank).sheet).toBe("Mẫu");
  });
});

describe("what is no progress table", () => {
  test("a scoring sheet that speaks of chỉnh lý", () => {
    const cells: Record<string, CellSpec> = rowOf(1, [
      "STT",
      "Nội dung",
      "Điểm tối đa",
      "Điểm tự chấm",
      "Ghi chú",
    ]);
    for (let row = 2; row <= 40; row++) {
      Object.assign(
        cells,
        rowOf(row, ["1", "Kế hoạch chỉnh lý tài liệu tồn đọng", 2, 1, "Kế hoạch 35, nộp lưu"]),
      );
    }
    expect(findProgressTable(workbookOf({ cells }))).toBeNull();
  });

  test("the ledger of batches", () => {
    expect(findProgressTable(workbookOf(ledgerSheet))).toBeNull();
  });

  test("a guide, even with an example of the table", () => {
    expect(findProgressTable(workbookOf({ ...oneRow(), name: "Hướng dẫn" }))).toBeNull();
    const example: SheetSpec = {
      name: "Đọc trước",
      cells: { A1: "Ví dụ:", ...rowOf(2, oneRowHeadings), ...rowOf(3, [1, 2022, 40, 30]) },
    };
    expect(findProgressTable(workbookOf(example))).toBeNull();
  });

  test("prose that names the columns, an empty workbook", () => {
    const cells = {
      A1: officialHeadings[0],
      A2: officialHeadings[1],
      B2: "Kinh phí tỉnh hỗ trợ",
      A3: officialHeadings[4],
    };
    expect(findProgressTable(workbookOf({ cells }))).toBeNull();
    expect(findProgressTable(workbookOf({ cells: {} }))).toBeNull();
  });
});

test("reading leaves the snapshot as it was and gives the same answer again", () => {
  const before = JSON.stringify(reportWorkbook);
  const first = findProgressTable(reportWorkbook);
  expect(JSON.stringify(reportWorkbook)).toBe(before);
  expect(findProgressTable(reportWorkbook)).toEqual(first);
});
