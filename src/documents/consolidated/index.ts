import { type ConsolidatedReview, formatDecimal } from "../../core";
import { workbookParts } from "./packageParts";
import type { PackagePart } from "./packagePart";
import { headRowOf, type SheetSpec } from "./sheet";
import { chartsSheet } from "./sheets/chartsSheet";
import { agenciesComparedSheet, criteriaComparedSheet } from "./sheets/comparedSheets";
import { criteriaSheet } from "./sheets/criteriaSheet";
import { findingsSheet, shortcomingsSheet } from "./sheets/findingsSheet";
import { progressSheet } from "./sheets/progressSheet";
import { duplicatesSheet, missingSheet, unreadSheet } from "./sheets/receivedSheets";
import type { ReadLines } from "./sheets/sheetNames";
import { summarySheet } from "./sheets/summarySheet";

export type { PackagePart } from "./packagePart";
export { finalRating, ratingGroups, shareGroups } from "./distribution";
export type { ReadLines } from "./sheets/sheetNames";

export interface ConsolidatedOptions {
  /** ISO time written as the workbook's own. */
  readonly created: string;
  /** Gives the lines again, in file order: the findings are written straight from them. */
  readonly lines: ReadLines;
}

/**
 * Gives the parts of the consolidated workbook (.xlsx), to be packed one after another. Everything from submitted
 * files is text; the formulas are ours, each with the value it has. Sheets are made as they are packed, so that ten
 * thousand workbooks take no more memory than their rows.
 */
export function consolidatedParts(
  review: ConsolidatedReview,
  { created, lines }: ConsolidatedOptions,
): Iterable<PackagePart> {
  const remarks = remarksOf(review);
  const summary = summarySheet(review, [
    ...remarks,
    "Xếp hạng theo tỷ lệ điểm trên điểm tối đa; lấy điểm thẩm định, chưa có thì lấy điểm tự chấm.",
  ]);
  const findings = findingsSheet(review, remarks, lines);
  const sheets: SheetSpec[] = [
    summary,
    chartsSheet(review, remarks, { headRow: headRowOf(summary), columnOf: summary.columnOf }),
    findings,
    shortcomingsSheet(review, remarks, findings),
    criteriaSheet(review, remarks),
    progressSheet(review, remarks),
    missingSheet(review, remarks),
    duplicatesSheet(review, remarks),
    unreadSheet(review, remarks),
  ];
  if (review.comparison !== null) {
    sheets.push(
      agenciesComparedSheet(review.comparison, remarks),
      criteriaComparedSheet(review.comparison, remarks),
    );
  }
  return workbookParts(sheets, "Tổng hợp kết quả chấm điểm công tác văn thư, lưu trữ", created);
}

/** What every sheet says: a run that was stopped, and the notices of the rubrics used. */
function remarksOf({ expected, rows, unread, notices }: ConsolidatedReview): readonly string[] {
  const done = rows.length + unread.length;
  const count = formatDecimal(done);
  const remarks =
    done < expected
      ? [
          `KẾT QUẢ TẠM: mới đọc ${count} trong ${formatDecimal(expected)} tệp vì bị dừng giữa chừng; chạy lại với --resume để làm tiếp.`,
        ]
      : [`Đã đọc ${count} tệp, trong đó ${formatDecimal(unread.length)} tệp không đọc được.`];
  return [...remarks, ...notices];
}
