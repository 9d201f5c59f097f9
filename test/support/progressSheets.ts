import { type CellSpec, type SheetSpec, workbookOf } from "../core/support/snapshotBuilder";
import { columnName } from "../../src/core/text/a1";

/** The headings of the official table (facts.md §2), units in brackets. */
export const officialHeadings = [
  "Tổng số tài liệu chỉnh lý theo Kế hoạch 2916 (mét)",
  "Tổng số tài liệu đã thực hiện chỉnh lý (mét)",
  "Kinh phí thực hiện (triệu đồng)",
  "Năm chỉnh lý",
  "Tổng số tài liệu nộp lưu vào Lưu trữ lịch sử (từ năm 2019-2021)",
  "Số tài liệu tồn đọng hiện có tại đơn vị (mét)",
  "Ghi chú",
] as const;

/** The real table of report 218/BC as typed: two header rows, five texts among the numbers. */
export const reportTable: SheetSpec = {
  name: "Chỉnh lý",
  cells: {
    A1: "II. Kết quả thực hiện Kế hoạch chỉnh lý tài liệu giai đoạn 2019-2020 (Kế hoạch 2916/QĐ-UBND)",
    ...{ A3: officialHeadings[0], B3: officialHeadings[1], C3: officialHeadings[2], E3: officialHeadings[3] },
    ...{ F3: officialHeadings[4], G3: officialHeadings[5], H3: officialHeadings[6] },
    ...{ C4: "Kinh phí tỉnh hỗ trợ", D4: "Kinh phí đơn vị bố trí" },
    ...{ A5: 190, B5: 126, C5: "705.", E5: 2019, F5: 9 },
    ...{ A6: "143,63", B6: "129,15", C6: "722.7", E6: 2020, F6: "4,714" },
    ...{ E7: 2021, G7: 20 },
  },
  merges: ["A1:H1", "A3:A4", "B3:B4", "C3:D3", "E3:E4", "F3:F4", "G3:G4", "H3:H4"],
};

/** The workbook of the real report's table alone. */
export const reportWorkbook = workbookOf(reportTable);

/** A ledger of single batches, as planLedgerSheet makes it. */
export const ledgerSheet: SheetSpec = {
  name: "Sổ theo dõi chỉnh lý",
  cells: {
    A1: "SỔ THEO DÕI CHỈNH LÝ TÀI LIỆU",
    ...rowOf(3, [
      ...["Ngày", "Phông (khối) tài liệu", "Số mét tài liệu đã chỉnh lý (mét)", "Số hộp", "Số hồ sơ"],
      ...["Kinh phí tỉnh hỗ trợ (triệu đồng)", "Kinh phí đơn vị bố trí (triệu đồng)"],
      ...["Nộp lưu vào Lưu trữ lịch sử (mét)", "Năm", "Ghi chú"],
    ]),
    ...rowOf(4, [date(43_600), "Phông Sở", 100.5, 700, 3000, 560, null, 9, 2019]),
    ...rowOf(5, [date(43_800), "Phông Chi cục", 25.5, 150, 700, 145, null, null, 2019]),
    ...rowOf(6, [date(44_000), "Phông Sở", 129.15, 900, 4000, 722.7, 12.5, 4.714, 2020]),
  },
};

/** Cells of one row from column A; null leaves a place empty. */
export function rowOf(row: number, values: readonly (CellSpec | null)[]): Record<string, CellSpec> {
  const cells: Record<string, CellSpec> = {};
  values.forEach((value, i) => {
    if (value !== null) cells[`${columnName(i + 1)}${row}`] = value;
  });
  return cells;
}

/** A date cell by its serial. */
export function date(serial: number): CellSpec {
  return { value: { kind: "date", serial }, text: `#${serial}` };
}
