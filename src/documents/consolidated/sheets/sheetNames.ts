import { criterionSheetName, type ReviewLine, summarySheetName } from "../../../core";

/** The sheets of the consolidated workbook, by what they hold. */
export const sheetNames = {
  summary: summarySheetName,
  charts: "Biểu đồ",
  findings: "Phát hiện",
  shortcomings: "Lỗi thường gặp",
  criteria: criterionSheetName,
  progress: "Chỉnh lý",
  missing: "Chưa nộp",
  duplicates: "Nộp trùng",
  unread: "Không đọc được",
  agenciesCompared: "So sánh đơn vị",
  criteriaCompared: "So sánh tiêu chí",
} as const;

export const severityWords = { error: "Sai", warning: "Cần xem lại", hint: "Gợi ý" } as const;

/** Rows a table may have: Excel's grid less room for title block and totals. */
export const MOST_ROWS = 1_040_000;

/** Gives a share of points as a decimal number for a cell; hundredths in, null stays null. */
export function decimal(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}

/** The lines again, one by one in file order: findings are too many to be kept. */
export type ReadLines = () => Iterable<ReviewLine>;
