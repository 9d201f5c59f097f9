import { messageFor } from "../messages";
import type { Finding } from "../model/finding";
import type { SharedByUnits, UnitsRollUp } from "../units/unitsRollUp";
import { asItem, type ReportContext } from "./reportContext";
import { type Block, OPEN, type TableCell } from "./officialDocument";
import { pointsShown } from "./reportNumbers";

/** How many shared findings a report names; the rest is counted. */
const MOST_SHARED = 10;

/** Section I.2: the score block in the words of report 218/BC, then the subordinate units. */
export function resultBlocks(context: ReportContext): readonly Block[] {
  return [
    { kind: "heading", level: 2, text: "2. Kết quả tự đánh giá, chấm điểm, xếp loại" },
    ...scoreBlock(context),
    ...(context.units ? unitBlocks(context.units) : []),
  ];
}

/** The block of points: blank is "… điểm", never 0. */
export function scoreBlock({ check, open }: ReportContext): readonly Block[] {
  const { totals, scoreSheet } = check;
  const line = (text: string): Block => ({ kind: "paragraph", text });
  if (!totals || !scoreSheet) return [line(open.text(null, "bảng chấm điểm"))];
  const unread = totals.unreadCriteria.length;
  if (unread > 0) {
    open.add(`Còn ${unread} tiêu chí chưa có điểm đọc được: tổng điểm chưa kể các tiêu chí ấy.`);
  }
  if (totals.bonus.selfPoints === null)
    open.add("Điểm cộng để trống trong bảng: ghi điểm, hoặc 0 nếu không có.");
  if (totals.penalty.selfPoints === null)
    open.add("Điểm trừ để trống trong bảng: ghi điểm, hoặc 0 nếu không có.");
  return [
    line(`- Tổng số điểm tự chấm: ${pointsShown(totals.total.selfPoints)} điểm. Trong đó:`),
    ...totals.sections.map((s) => line(`+ ${s.section.title}: ${pointsShown(s.selfPoints)} điểm.`)),
    line(`+ ${EXTRA_TITLES.bonus}: ${pointsShown(totals.bonus.selfPoints)} điểm.`),
    line(`+ ${EXTRA_TITLES.penalty}: ${pointsShown(totals.penalty.selfPoints)} điểm.`),
    line(`- Tự xếp loại: ${open.text(ratingShown(check), "xếp loại")}.`),
    line("(Chi tiết tại Phụ lục I kèm theo)"),
  ];
}

/** The report's own names of the two extra lines (report 218/BC). */
export const EXTRA_TITLES = { bonus: "Kết quả được cộng điểm", penalty: "Trừ điểm" } as const;

function ratingShown({ scoreSheet, selfRating }: ReportContext["check"]): string | null {
  if (scoreSheet?.declaredRating) return scoreSheet.declaredRating.text;
  if (!selfRating) return null;
  return `${selfRating.name}${selfRating.provisional ? " (tạm tính)" : ""}`;
}

function unitBlocks(units: UnitsRollUp): readonly Block[] {
  const head = ["TT", "Đơn vị trực thuộc", "Điểm tự chấm", "Xếp loại", "Ghi chú"];
  const rows = units.units.map((unit, i): readonly TableCell[] => [
    { text: String(i + 1), align: "center" },
    { text: unit.name },
    { text: unit.inspected ? pointsShown(unit.selfPoints) : OPEN, align: "center" },
    { text: unit.rating ?? OPEN, align: "center" },
    { text: unit.inspected ? unit.note : ["Chưa kiểm tra", unit.note].filter((t) => t !== "").join("; ") },
  ]);
  const shared = units.shared.slice(0, MOST_SHARED);
  const rest = units.shared.length - shared.length;
  return [
    { kind: "caption", text: "Kết quả tại các đơn vị trực thuộc", bold: true },
    {
      kind: "table",
      table: {
        widths: [6, 44, 14, 16, 20],
        headRows: 1,
        rows: [head.map((text): TableCell => ({ text, align: "center", bold: true })), ...rows],
      },
    },
    ...(shared.length > 0 ? [{ kind: "paragraph", text: "Nội dung nhiều đơn vị cùng gặp:" } as const] : []),
    ...shared.map((one): Block => ({ kind: "paragraph", text: asItem(sharedText(one)) })),
    ...(rest > 0 ? [{ kind: "paragraph", text: `- Và ${rest} nội dung khác.` } as const] : []),
  ];
}

/** What several units share, in a sentence: what, and how many and which units. */
export function sharedText({ rule, criterion, text, units }: SharedByUnits): string {
  const who = `${units.length} đơn vị (${units.join("; ")})`;
  if (rule === "noted") return `${text}: ${who}`;
  if (rule === "points-lost") return `Chưa đạt điểm tối đa ở tiêu chí ${criterion}: ${who}`;
  const finding: Finding = { rule, severity: "warning", sheet: null, cell: null, params: {}, cite: null };
  const { title } = messageFor(finding, "vi");
  return `${title}${criterion === "" ? "" : ` – ${criterion}`}: ${who}`;
}
