import { compareText, type RankedRow, reachedShare } from "../../core";

/** Gives the rating that counts: by the appraised points where there are some; marked while nobody confirmed it. */
export function finalRating(row: RankedRow): string | null {
  const isAppraised = row.appraisedRating !== null;
  const name = isAppraised ? row.appraisedRating : row.rating;
  const provisional = isAppraised ? row.appraisedProvisional : row.provisional;
  return name !== null && provisional ? `${name}${PROVISIONAL}` : name;
}

/** Stands behind a rating that nobody has confirmed. */
export const PROVISIONAL = " (tạm tính)";

/** A class or a band of shares, and how many workbooks are in it. */
export interface Group {
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
