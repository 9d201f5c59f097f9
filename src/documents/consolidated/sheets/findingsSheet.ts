import type { ConsolidatedReview, ReviewLine } from "../../../core";
import { fileStem } from "../../../core";
import { formula, number, text } from "../cells";
import { headRowOf, type SheetSpec } from "../sheet";
import { MOST_ROWS, type ReadLines, severityWords, sheetNames } from "./sheetNames";

const RULE_COLUMN = "G";

/** Gives the sheet "Phát hiện": every finding of every workbook, in file order. */
export function findingsSheet(
  review: ConsolidatedReview,
  remarks: readonly string[],
  lines: ReadLines,
): SheetSpec {
  const count = review.shortcomings.reduce((sum, { findings }) => sum + findings, 0);
  const tooMany = `Có ${count} phát hiện, nhiều hơn số dòng một trang tính chứa được: chỉ ghi ${MOST_ROWS} phát hiện đầu; hãy dùng kết quả --json.`;
  return {
    name: sheetNames.findings,
    title: "CÁC PHÁT HIỆN TRONG SỔ TÍNH ĐƯỢC GỬI ĐẾN",
    remarks: count > MOST_ROWS ? [...remarks, tooMany] : remarks,
    heads: [
      { text: "Cơ quan, đơn vị", width: 32 },
      { text: "Tệp", width: 26 },
      { text: "Trang tính", width: 16 },
      { text: "Ô", width: 8 },
      { text: "Mức độ", width: 11 },
      { text: "Phát hiện", width: 30 },
      { text: "Mã quy tắc", width: 22 },
      { text: "Nội dung, cách xử lý", width: 80 },
    ],
    frozenColumns: 1,
    rows: function* () {
      let left = MOST_ROWS;
      for (const line of lines()) {
        if (line.failure !== null) continue;
        const agency = agencyOf(line);
        for (const finding of line.findings) {
          if (left-- <= 0) return;
          yield [
            text(agency),
            text(line.file),
            text(finding.sheet),
            text(finding.cell, "centred"),
            text(severityWords[finding.severity], "centred"),
            text(finding.title),
            text(finding.rule),
            text(finding.message),
          ];
        }
      }
    },
  };
}

function agencyOf({ agency, file }: ReviewLine): string {
  return agency ?? fileStem(file);
}

/** Gives the sheet "Lỗi thường gặp": findings by rule, with the share of agencies that have them. */
export function shortcomingsSheet(
  review: ConsolidatedReview,
  remarks: readonly string[],
  findings: SheetSpec,
): SheetSpec {
  const all = review.shortcomings.reduce((sum, one) => sum + one.findings, 0);
  const head = headRowOf(findings);
  const range = `'${sheetNames.findings}'!$${RULE_COLUMN}$${head + 1}:$${RULE_COLUMN}$${head + Math.max(1, all)}`;
  return {
    name: sheetNames.shortcomings,
    title: "CÁC LỖI THƯỜNG GẶP",
    remarks: [
      ...remarks,
      `Tính trên ${review.agencies} cơ quan, đơn vị có sổ tính đọc được; cơ quan nộp nhiều tệp tính một lần.`,
    ],
    heads: [
      { text: "Phát hiện", width: 60 },
      { text: "Mã quy tắc", width: 28 },
      { text: "Mức độ", width: 13 },
      { text: "Số phát hiện", width: 13 },
      { text: "Số cơ quan", width: 12 },
      { text: "Tỷ lệ cơ quan", width: 13 },
    ],
    frozenColumns: 1,
    rows: function* (first) {
      let row = first;
      for (const one of review.shortcomings) {
        yield [
          text(one.title),
          text(one.rule),
          text(severityWords[one.severity], "centred"),
          all > MOST_ROWS
            ? number(one.findings, "whole")
            : formula(`COUNTIF(${range},B${row})`, one.findings, "whole"),
          number(one.agencies, "whole"),
          formula(`E${row}/${review.agencies}`, one.agencies / review.agencies, "share"),
        ];
        row++;
      }
    },
  };
}
