import type { ConsolidatedReview } from "../../../core";
import { formula, number, type SheetRowSpec, text } from "../cells";
import type { SheetSpec } from "../sheet";
import { sheetNames } from "./sheetNames";
import { type Group, PROVISIONAL, ratingGroups, shareGroups } from "../distribution";

/** Gives the sheet of the charts: what they draw stands beside them as live counts over the summary. */
export function chartsSheet(
  review: ConsolidatedReview,
  remarks: readonly string[],
  summary: { readonly headRow: number; readonly columnOf: (key: string) => string },
): SheetSpec {
  const ratings = ratingGroups(review.rows);
  const shares = shareGroups(review.rows);
  const first = summary.headRow + 1;
  const last = Math.max(first, summary.headRow + review.rows.length);
  const range = (key: string) => {
    const column = summary.columnOf(key);
    return `'${sheetNames.summary}'!$${column}$${first}:$${column}$${last}`;
  };
  const name = sheetNames.charts;
  return {
    name,
    title: "PHÂN BỐ XẾP LOẠI VÀ TỔNG ĐIỂM",
    remarks,
    heads: [
      { text: "Biểu đồ", width: 22 },
      { text: "Nhóm", width: 22 },
      { text: "Từ", width: 9 },
      { text: "Đến dưới", width: 9 },
      { text: "Số sổ tính", width: 10 },
    ],
    frozenColumns: 0,
    rows: function* (at): Iterable<SheetRowSpec> {
      let row = at;
      for (const { label, count } of ratings) {
        const cell = `B${row++}`;
        const counts = `COUNTIF(${range("rating")},${cell})+COUNTIF(${range("rating")},${cell}&"${PROVISIONAL}")`;
        const blank = { look: "share" } as const;
        yield [text("Xếp loại"), text(label), blank, blank, formula(counts, count, "whole")];
      }
      for (const { label, from, to, count } of shares) {
        const bounds = [
          ...(from === null ? [] : [`${range("share")},">="&C${row}`]),
          ...(to === null ? [] : [`${range("share")},"<"&D${row}`]),
        ];
        const counts = `COUNTIFS(${bounds.join(",")})`;
        row++;
        yield [
          text("Tỷ lệ điểm trên tối đa"),
          text(label),
          number(from, "share"),
          number(to, "share"),
          formula(counts, count, "whole"),
        ];
      }
    },
    charts: (at) => {
      const chart = (title: string, groups: readonly Group[], start: number, column: number) => ({
        title,
        description: `${title}: ${groups.map(({ label, count }) => `${label}: ${count}`).join("; ")}`,
        sheet: name,
        labels: {
          ref: `$B$${start}:$B$${start + groups.length - 1}`,
          values: groups.map(({ label }) => label),
        },
        numbers: {
          ref: `$E$${start}:$E$${start + groups.length - 1}`,
          values: groups.map(({ count }) => count),
        },
        at: { column, row: at - 2, columns: 8, rows: 18 },
      });
      return [
        ...(ratings.length > 0 ? [chart("Số sổ tính theo xếp loại", ratings, at, 6)] : []),
        chart("Số sổ tính theo tỷ lệ điểm trên điểm tối đa", shares, at + ratings.length, 15),
      ];
    },
  };
}
