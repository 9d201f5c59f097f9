import { shortDay } from "../report/officialDate";
import { type Annex, type Block, type DocumentTable, OPEN, type TableCell } from "../report/officialDocument";
import { pointsShown } from "../report/reportNumbers";
import { canonicalText } from "../text/vietnameseText";
import type { FollowUpItem } from "./followUp";
import type { ConclusionInput } from "./inspectionConclusion";

const head = (text: string): TableCell => ({ text, align: "center", bold: true });
const middle = (text: string): TableCell => ({ text, align: "center" });

/** The agencies with their units, the day they were inspected and how they rate themselves. */
export function agencyTable({ checklists }: ConclusionInput): DocumentTable {
  return {
    widths: [6, 34, 28, 12, 10, 10],
    headRows: 1,
    rows: [
      ["TT", "Cơ quan", "Đơn vị trực thuộc", "Ngày kiểm tra", "Điểm tự chấm", "Tự xếp loại"].map(head),
      ...checklists.map(({ agency, units, inspectedOn, selfPoints, rating }, i) => [
        middle(String(i + 1)),
        { text: agency },
        { text: units.join("; ") },
        middle(inspectedOn ? shortDay(inspectedOn) : OPEN),
        middle(pointsShown(selfPoints)),
        middle(rating ?? OPEN),
      ]),
    ],
  };
}

/** How the agencies rate themselves, drawn; nothing where fewer than two do. Classes from the most points down. */
export function ratingBars({ checklists }: ConclusionInput): readonly Block[] {
  const rated = checklists.flatMap(({ rating, selfPoints }) =>
    rating === null ? [] : [{ rating, selfPoints }],
  );
  if (rated.length < 2) return [];
  const classes = new Map<string, { label: string; count: number; most: number }>();
  for (const { rating, selfPoints } of rated) {
    const one = classes.get(canonicalText(rating)) ?? { label: rating, count: 0, most: -1 };
    one.count++;
    one.most = Math.max(one.most, selfPoints ?? -1);
    classes.set(canonicalText(rating), one);
  }
  const bars = [...classes.values()].sort((a, b) => b.most - a.most);
  return [
    { kind: "caption", text: "Mức tự xếp loại của các cơ quan được kiểm tra", bold: true },
    { kind: "bars", bars: bars.map(({ label, count }) => ({ label, count })), of: rated.length },
  ];
}

/** Annex: what each agency has to mend, and by when. Null when there is nothing. */
export function followUpAnnex(
  items: readonly FollowUpItem[],
  { reference, year }: { readonly reference: string; readonly year: string },
): Annex | null {
  if (items.length === 0) return null;
  const table: DocumentTable = {
    widths: [5, 22, 30, 25, 9, 9],
    headRows: 1,
    rows: [
      ["TT", "Cơ quan, đơn vị", "Tồn tại, hạn chế", "Kiến nghị", "Mức độ", "Thời hạn"].map(head),
      ...items.map((item, i) => [
        middle(String(i + 1)),
        { text: item.unit === null ? item.agency : `${item.agency} – ${item.unit}` },
        { text: item.shortcoming },
        { text: item.recommendation },
        middle(item.severity ?? OPEN),
        middle(item.deadline ? shortDay(item.deadline) : OPEN),
      ]),
    ],
  };
  return {
    ...{ label: "Phụ lục", title: `TỒN TẠI, HẠN CHẾ PHẢI KHẮC PHỤC SAU KIỂM TRA NĂM ${year}`, reference },
    ...{ landscape: true, blocks: [{ kind: "table", table }] },
  };
}
