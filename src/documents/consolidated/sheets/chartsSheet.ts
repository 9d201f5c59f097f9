import { compareText, type ConsolidatedReview, reachedShare, type RankedRow } from "../../../core";
import { formula, number, type SheetRowSpec, text } from "../cells";
import type { SheetSpec } from "../sheet";
import { sheetNames } from "./sheetNames";
import { finalRating, PROVISIONAL } from "./summarySheet";

/** A class or a band of shares, and how many workbooks are in it. */
interface Group {
  readonly label: string;
  readonly count: number;
}

const BAND_EDGES = [0, 50, 60, 70, 80, 90, 100];

/** Gives the ratings and how often each was reached, the highest class first. */
export function ratingGroups(rows: readonly RankedRow[]): readonly Group[] {
  const found = new Map<string, { count: number; place: number }>();
  for (const row of rows) {
    const label = finalRating(row)?.replace(PROVISIONAL, "");
    if (label === undefined) continue;
    const one = found.get(label) ?? { count: 0, place: Infinity };
    found.set(label, { count: one.count + 1, place: Math.min(one.place, row.ratingPlace ?? Infinity) });
  }
  return [...found]
    .map(([label, { count, place }]) => ({ label, count, place }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : compareText(a.label, b.label)))
    .map(({ label, count }) => ({ label, count }));
}

/** Gives bands of the share of the maximum, lowest first, and how many workbooks are in each. */
export function shareGroups(
  rows: readonly RankedRow[],
): readonly (Group & { readonly from: number | null; readonly to: number | null })[] {
  return BAND_EDGES.map((edge, i) => {
    const next = BAND_EDGES[i + 1];
    // The first band begins anywhere below, the last ends nowhere: bonus points may lift a total above the maximum.
    const from = i === 0 ? null : edge / 100;
    const to = next === undefined ? null : next / 100;
    const count = rows.filter((row) => {
      const share = reachedShare(row);
      return share !== null && (from === null || share >= from) && (to === null || share < to);
    }).length;
    const label = next === undefined ? `từ ${edge}%` : i === 0 ? `dưới ${next}%` : `${edge}% – dưới ${next}%`;
    return { label, from, to, count };
  });
}

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
