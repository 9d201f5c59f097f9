import { type ConsolidatedReview, type LineProgress, type ProgressQuantity } from "../../../core";
import { formula, number, type SheetRowSpec, text } from "../cells";
import type { SheetSpec } from "../sheet";
import { sheetNames } from "./sheetNames";

/** Columns C to H, in the order of the agencies' own table. */
const quantities: readonly { readonly name: ProgressQuantity; readonly head: string }[] = [
  { name: "planned", head: "Tài liệu phải chỉnh lý theo kế hoạch (mét)" },
  { name: "done", head: "Tài liệu đã chỉnh lý (mét)" },
  { name: "provinceFunds", head: "Kinh phí tỉnh hỗ trợ (triệu đồng)" },
  { name: "agencyFunds", head: "Kinh phí đơn vị bố trí (triệu đồng)" },
  { name: "deposited", head: "Nộp lưu vào Lưu trữ lịch sử (mét)" },
  { name: "backlog", head: "Tồn đọng hiện có (mét)" },
];
const LETTERS = "CDEFGH";

/** Gives the sheet "Chỉnh lý": the agencies' tables one under another, and live totals by year below. */
export function progressSheet(review: ConsolidatedReview, remarks: readonly string[]): SheetSpec {
  const entries = review.rows.flatMap((row) => row.progress.map((progress) => ({ row, progress })));
  const years = [...new Set(entries.flatMap(({ progress: { year } }) => (year === null ? [] : [year])))].sort(
    (a, b) => a - b,
  );
  return {
    name: sheetNames.progress,
    title: "TIẾN ĐỘ CHỈNH LÝ TÀI LIỆU CỦA CÁC CƠ QUAN, ĐƠN VỊ",
    remarks: [
      ...remarks,
      "Ô trống là chưa báo cáo hoặc số liệu còn nghi vấn (xem trang Phát hiện); tồn đọng là số cơ quan báo cáo, không tính ra. Tệp nộp trùng vẫn có trong bảng và trong dòng cộng.",
    ],
    heads: [
      { text: "Cơ quan, đơn vị", width: 36 },
      { text: "Năm", width: 8 },
      ...quantities.map(({ head }) => ({ text: head, width: 15 })),
      { text: "Ghi chú", width: 30 },
      { text: "Tệp", width: 26 },
    ],
    frozenColumns: 2,
    rows: function* () {
      for (const { row, progress } of entries) {
        yield [
          text(row.agency),
          number(progress.year, "whole"),
          ...quantities.map(({ name }) => number(progress[name], "quantity")),
          text(progress.note),
          text(row.file),
        ];
      }
    },
    after: (first, last) =>
      totals(
        entries.map((e) => e.progress),
        years,
        first,
        last,
      ),
  };
}

function* totals(
  rows: readonly LineProgress[],
  years: readonly number[],
  first: number,
  last: number,
): Iterable<SheetRowSpec> {
  if (rows.length === 0) return;
  const start = last + 2;
  const column = (letter: string) => `${letter}$${first}:${letter}$${last}`;
  for (const [i, year] of years.entries()) {
    yield [
      text("Cộng năm", "strong"),
      number(year, "whole"),
      ...quantities.map(({ name }, k) => {
        const letter = LETTERS[k] ?? "C";
        const sum = sumOf(rows.filter((r) => r.year === year).map((r) => r[name]));
        const source = `ROUND(SUMIF(${column("$B")},$B${start + i},${column(letter)}),3)`;
        return formula(source, sum, "strongQuantity");
      }),
    ];
  }
  yield [
    text("Tổng cộng", "strong"),
    text(null, "strong"),
    ...quantities.map(({ name }, k) => {
      const sum = sumOf(rows.map((r) => r[name]));
      return formula(`ROUND(SUM(${column(LETTERS[k] ?? "C")}),3)`, sum, "strongQuantity");
    }),
  ];
}

/** Sums metres or million đồng exactly, in thousandths; nothing at all is 0 here, as the formula gives. */
function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + Math.round((value ?? 0) * 1000), 0) / 1000;
}
