import type { ProgressQuantity, ProgressRow, ProgressTable } from "../model/progressTable";
import { shareToNumber, summariseProgress } from "../progress/summariseProgress";
import { knownQuantity } from "../reading/readProgressQuantity";
import { formatDecimal } from "../text/vietnameseNumber";
import { tidyText } from "../text/vietnameseText";
import { asItem, type ReportContext } from "./reportContext";
import { type Block, type DocumentTable, OPEN, type TableCell } from "./officialDocument";
import { quantityShown } from "./reportNumbers";

/** Section II: how the processing plan was carried out, and its table (facts.md §2) with the merged head. */
export function processingBlocks(context: ReportContext): readonly Block[] {
  const { check, form, open } = context;
  const table = check.progress?.table ?? null;
  const plan = form.processingPlan ?? table?.plan?.text ?? null;
  if (form.processingPlan === null && table?.plan) {
    open.add(`Tên kế hoạch chỉnh lý lấy theo tiêu đề bảng (“${table.plan.text}”): ghi đủ số, ngày ban hành.`);
  }
  const notes =
    form.processingNotes.length > 0
      ? form.processingNotes.map(asItem)
      : [open.text(null, "nội dung triển khai kế hoạch chỉnh lý")];
  return [
    { kind: "heading", level: 1, text: "II. Kết quả thực hiện kế hoạch chỉnh lý tài liệu" },
    { kind: "heading", level: 2, text: "1. Triển khai thực hiện" },
    { kind: "paragraph", text: `Kế hoạch thực hiện: ${open.text(plan, "tên kế hoạch chỉnh lý")}.` },
    ...notes.map((text): Block => ({ kind: "paragraph", text })),
    { kind: "heading", level: 2, text: "2. Kết quả thực hiện" },
    ...(table
      ? [...sumSentences(table), { kind: "table", table: processingTable(context, table) } as const]
      : [{ kind: "paragraph", text: open.text(null, "bảng tiến độ chỉnh lý trong sổ tính") } as const]),
  ];
}

function sumSentences(table: ProgressTable): readonly Block[] {
  const { totals, shareDone } = summariseProgress(table);
  const share = shareToNumber(shareDone);
  const percent = share === null ? "" : `, đạt ${formatDecimal(share * 100, { mostDecimals: 1 })}% kế hoạch`;
  return [
    `Đã chỉnh lý ${quantityShown(totals.done)}/${quantityShown(totals.planned)} mét tài liệu${percent}.`,
    `Kinh phí tỉnh hỗ trợ: ${quantityShown(totals.provinceFunds)} triệu đồng; kinh phí đơn vị bố trí: ${quantityShown(totals.agencyFunds)} triệu đồng.`,
    `Tài liệu đã nộp lưu vào Lưu trữ lịch sử: ${quantityShown(totals.deposited)} mét; tài liệu tồn đọng hiện có: ${quantityShown(totals.backlog)} mét.`,
  ].map((text): Block => ({ kind: "paragraph", text: `- ${text}` }));
}

const COLUMNS: readonly ProgressQuantity[] = [
  ...(["planned", "done", "provinceFunds", "agencyFunds", "deposited", "backlog"] as const),
];

/** The eight columns in the order of the plan's form; "Kinh phí thực hiện" spans the two money columns. */
function processingTable(context: ReportContext, table: ProgressTable): DocumentTable {
  const head = (text: string, columns = 1): TableCell => ({
    ...{ text, align: "center", bold: true },
    ...(columns > 1 ? { columns } : { rows: 2 }),
  });
  const plan = table.plan ? ` theo ${table.plan.text}` : " theo kế hoạch";
  const [, , , , deposited = null] = COLUMNS.map((quantity) => headingPeriod(table, quantity));
  return {
    widths: [14, 14, 11, 11, 8, 14, 13, 15],
    headRows: 2,
    rows: [
      [
        head(`Tổng số tài liệu chỉnh lý${plan} (mét)`),
        head("Tổng số tài liệu đã thực hiện chỉnh lý (mét)"),
        head("Kinh phí thực hiện (triệu đồng)", 2),
        head("Năm chỉnh lý"),
        head(`Tổng số tài liệu nộp lưu vào Lưu trữ lịch sử${deposited ?? ""} (mét)`),
        head("Số tài liệu tồn đọng hiện có tại đơn vị (mét)"),
        head("Ghi chú"),
      ],
      [
        { text: "Kinh phí tỉnh hỗ trợ", align: "center", bold: true },
        { text: "Kinh phí đơn vị bố trí", align: "center", bold: true },
      ],
      ...table.rows.map((row) => bodyRow(context, row)),
    ],
  };
}

/** The years a column's own heading names: " (từ năm 2019-2021)". */
function headingPeriod(table: ProgressTable, quantity: ProgressQuantity): string | null {
  const column = table.columns[quantity];
  const period = table.periods.find(({ cell }) => column !== null && columnOf(cell) === column);
  return period ? ` (từ năm ${period.from}-${period.to})` : null;
}

function columnOf(cell: string): number {
  let n = 0;
  for (const letter of cell.replace(/[^A-Za-z]/g, "").toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n;
}

function bodyRow(context: ReportContext, row: ProgressRow): readonly TableCell[] {
  const cell = (quantity: ProgressQuantity): TableCell => ({
    text: quantityText(context, row, quantity),
    align: "right",
  });
  const year = row.year.year === null ? tidyText(row.year.text) : String(row.year.year);
  return [
    ...(["planned", "done", "provinceFunds", "agencyFunds"] as const).map(cell),
    { text: context.open.text(year, `năm ở dòng ${row.row} của bảng chỉnh lý`), align: "center" },
    ...(["deposited", "backlog"] as const).map(cell),
    { text: row.note },
  ];
}

/** A known quantity as vi-VN writes it; blank stays blank; what nobody can read stands as it is typed and is asked about. */
function quantityText({ open }: ReportContext, row: ProgressRow, quantity: ProgressQuantity): string {
  const cell = row.quantities[quantity];
  if (!cell || cell.reading.kind === "blank") return "";
  const known = knownQuantity(cell);
  if (known !== null) return quantityShown(known);
  open.add(
    `Ô ${cell.cell} của bảng chỉnh lý ghi “${tidyText(cell.text)}”, không đọc chắc chắn được: để nguyên.`,
  );
  return tidyText(cell.text) === "" ? OPEN : tidyText(cell.text);
}
