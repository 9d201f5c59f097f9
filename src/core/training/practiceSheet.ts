import type { CheckResult } from "../model/checkResult";
import { pointsToNumber, quantityToNumber } from "../model/points";
import type { ProgressQuantity } from "../model/progressTable";
import { knownPoints } from "../model/scoreSheet";
import type { CellStyle, PlannedWrite, WritePlan } from "../model/writePlan";
import { knownQuantity } from "../reading/readProgressQuantity";
import { scoredCriteria } from "../scoring/scoredRows";
import { toA1 } from "../text/a1";
import { formatDecimal } from "../text/vietnameseNumber";
import { CODE_ROW, type PracticeCode, PRACTICE_SHEET, practiceCodeText } from "./practiceCode";

const WIDTH = 110;
const quantities: readonly (readonly [ProgressQuantity, string, string])[] = [
  ["planned", "theo kế hoạch", "mét"],
  ["done", "đã chỉnh lý", "mét"],
  ["provinceFunds", "kinh phí tỉnh hỗ trợ", "triệu đồng"],
  ["agencyFunds", "kinh phí đơn vị bố trí", "triệu đồng"],
  ["deposited", "nộp lưu vào Lưu trữ lịch sử", "mét"],
  ["backlog", "tồn đọng", "mét"],
];

/**
 * Gives the plan of the sheet that marks a workbook as an exercise: its code, and the records the numbers come from
 * (points agreed by criterion with their evidence, figures by year), so that each fault has one right answer.
 */
export function planPracticeSheet(code: PracticeCode, title: string, right: CheckResult): WritePlan {
  const lines: (readonly [text: string, style: CellStyle])[] = [
    [`BÀI THỰC HÀNH: ${title}`, "title"],
    [practiceCodeText(code), "remark"],
    [
      "Sổ tính để tập, không phải số liệu của cơ quan nào. Không sửa trang này, không chèn hoặc xóa dòng, cột.",
      "remark",
    ],
    ["BIÊN BẢN HỌP CHẤM ĐIỂM (số liệu gốc để đối chiếu)", "heading"],
    ...pointLines(right).map((line) => [line, "text"] as const),
  ];
  const years = yearLines(right);
  if (years.length > 0) lines.push(["SỐ LIỆU GỐC VỀ CHỈNH LÝ TÀI LIỆU", "heading"]);
  for (const line of years) lines.push([line, "text"]);
  const writes = lines.map(([text, style], i): PlannedWrite => ({
    sheet: PRACTICE_SHEET,
    cell: toA1(i + 1, 1),
    before: { kind: "blank" },
    after: { kind: "text", text },
    numberFormat: null,
    style,
    reason: { code: "write-entered-value", params: {} },
  }));
  const sheet = { name: PRACTICE_SHEET, columnWidths: [WIDTH], merges: [], frozenRows: CODE_ROW };
  return { newSheets: [{ ...sheet, landscape: false }], writes };
}

/** Sections are named by their code, because the codes of criteria repeat between them. */
function pointLines({ scoreSheet, selfRating }: CheckResult): readonly string[] {
  if (scoreSheet === null) return [];
  const lines = scoredCriteria(scoreSheet).map((node) => {
    const points = pointsToNumber(knownPoints(node.selfPoints));
    const evidence = node.evidence?.text ?? "";
    return (
      `Phần ${node.path.split("/")[0] ?? ""}, tiêu chí ${node.code} (${node.title}): ` +
      (points === null ? "để trống" : `thống nhất ${formatDecimal(points)} điểm`) +
      (evidence === "" ? "." : `; minh chứng: ${evidence}.`)
    );
  });
  const bonus = (scoreSheet.bonus?.items ?? []).map((item) => {
    const points = pointsToNumber(knownPoints(item.selfPoints));
    const agreed = points === null ? "không đề nghị, để trống" : `thống nhất ${formatDecimal(points)} điểm`;
    return `Điểm cộng, mục ${item.code} (${item.title}): ${agreed}.`;
  });
  const rated = selfRating === null ? [] : [`Cơ quan tự xếp loại theo tổng điểm: ${selfRating.name}.`];
  return [...lines, ...bonus, ...rated];
}

function yearLines({ progress }: CheckResult): readonly string[] {
  return (progress?.table.rows ?? []).map((row) => {
    const parts = quantities.flatMap(([name, words, unit]) => {
      const value = quantityToNumber(knownQuantity(row.quantities[name]));
      return value === null ? [] : [`${words} ${formatDecimal(value)} ${unit}`];
    });
    return `Năm ${row.year.text}: ${parts.join("; ")}.`;
  });
}
