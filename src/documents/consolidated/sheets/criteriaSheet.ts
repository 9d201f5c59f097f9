import {
  type ConsolidatedReview,
  criterionHeadings,
  type CriterionStatistics,
  formatDecimal,
  printedRubric,
} from "../../../core";
import { formula, number, text } from "../cells";
import type { SheetSpec } from "../sheet";
import { decimal, sheetNames } from "./sheetNames";

/** Gives the sheet "Tiêu chí": mean, share at full points and the lowest agencies of each criterion. */
export function criteriaSheet(review: ConsolidatedReview, remarks: readonly string[]): SheetSpec {
  const notes = ["Tệp trùng hệt nội dung chỉ tính một lần; tiêu chí để trống không tính là 0 điểm."];
  if (review.criteriaClipped) {
    notes.push("Các bảng có quá nhiều tiêu chí khác nhau; những tiêu chí gặp sau không được thống kê.");
  }
  return {
    name: sheetNames.criteria,
    title: "KẾT QUẢ THEO TỪNG TIÊU CHÍ",
    remarks: [...remarks, ...notes],
    heads: [
      { text: criterionHeadings.rubric, width: 16 },
      { text: "Phần", width: 6 },
      { text: criterionHeadings.code, width: 7 },
      { text: criterionHeadings.title, width: 56 },
      { text: criterionHeadings.maximum, width: 9 },
      { text: "Số bảng có điểm", width: 9 },
      { text: criterionHeadings.mean, width: 11 },
      { text: "Tỷ lệ so với tối đa", width: 11 },
      { text: "Số bảng đạt điểm tối đa", width: 11 },
      { text: "Tỷ lệ đạt điểm tối đa", width: 11 },
      { text: "Trung bình thẩm định", width: 11 },
      { text: "Cơ quan, đơn vị thấp nhất", width: 60 },
    ],
    frozenColumns: 0,
    rows: function* (first) {
      let row = first;
      for (const one of review.criteria) {
        const mean = meanOf(one.selfSum, one.count);
        const isKnown = one.maxPoints !== null && one.maxPoints > 0;
        yield [
          text(one.rubric || printedRubric),
          number(one.section, "whole"),
          text(one.code, "centred"),
          text(one.title),
          number(decimal(one.maxPoints)),
          number(one.count, "whole"),
          number(mean, "mean"),
          formula(
            `IF(OR(N(E${row})=0,F${row}=0),"",G${row}/E${row})`,
            mean === null || !isKnown ? null : mean / (one.maxPoints / 100),
            "share",
          ),
          number(isKnown ? one.full : null, "whole"),
          formula(
            `IF(OR(I${row}="",F${row}=0),"",I${row}/F${row})`,
            isKnown && one.count > 0 ? one.full / one.count : null,
            "share",
          ),
          number(meanOf(one.appraisedSum, one.appraisedCount), "mean"),
          text(one.lowest.map((low) => `${low.agency} (${formatDecimal(low.points / 100)})`).join("; ")),
        ];
        row++;
      }
    },
  };
}

/** The mean of points as a decimal, to four decimals: more are noise. */
function meanOf(sum: number, count: CriterionStatistics["count"]): number | null {
  return count === 0 ? null : Math.round((sum / count) * 100) / 10_000;
}
