import {
  columnName,
  type ConsolidatedReview,
  type Pair,
  printedRubric,
  type RankedRow,
  rankedPoints,
  reachedShare,
  summaryHeadings,
} from "../../../core";
import { formula, number, type SheetCellSpec, type SheetRowSpec, text } from "../cells";
import { finalRating } from "../distribution";
import type { SheetSpec } from "../sheet";
import { decimal, sheetNames } from "./sheetNames";

type Side = "self" | "appraised";

interface Column {
  readonly key: string;
  readonly head: string;
  readonly width: number;
  readonly cell: (row: RankedRow, at: Places) => SheetCellSpec;
}

/** Where the columns stand in a row, for its formulas. */
interface Places {
  readonly of: (key: string) => string;
  /** A column's cells in all rows of the table. */
  readonly range: (key: string) => string;
}

/** Gives the sheet "Tổng hợp": every workbook that was read, best first, totals and ranks as live formulas. */
export function summarySheet(
  review: ConsolidatedReview,
  remarks: readonly string[],
): SheetSpec & { readonly columnOf: (key: string) => string } {
  const columns = columnsOf(review);
  const letters = new Map(columns.map(({ key }, i) => [key, columnName(i + 1)]));
  const columnOf = (key: string) => letters.get(key) ?? "A";
  return {
    name: sheetNames.summary,
    title: "TỔNG HỢP KẾT QUẢ TỰ CHẤM ĐIỂM, THẨM ĐỊNH CÔNG TÁC VĂN THƯ, LƯU TRỮ",
    remarks,
    heads: columns.map(({ head, width }) => ({ text: head, width })),
    frozenColumns: 2,
    // Time and checksum are for whoever looks into a file, not for the printed annex.
    printedColumns: columns.length - 2,
    rows: function* (first) {
      const last = first + review.rows.length - 1;
      for (const [i, row] of review.rows.entries()) {
        const at: Places = {
          of: (key) => `${columnOf(key)}${first + i}`,
          range: (key) => `${columnOf(key)}$${first}:${columnOf(key)}$${last}`,
        };
        yield columns.map((column) => column.cell(row, at)) satisfies SheetRowSpec;
      }
    },
    columnOf,
  };
}

function columnsOf(review: ConsolidatedReview): readonly Column[] {
  const { rows, sections, duplicates } = review;
  const notes = new Map<number, string[]>();
  const note = (row: number, words: string) => notes.set(row, [...(notes.get(row) ?? []), words]);
  for (const { kind, rows: same } of duplicates) {
    const files = same.map(({ file }) => file);
    for (const { order, file } of same) {
      const others = files.filter((other) => other !== file);
      const shown = others.slice(0, 3).join(", ") + (others.length > 3 ? ", …" : "");
      note(order, kind === "content" ? `Nội dung trùng hệt tệp ${shown}` : `Cơ quan còn nộp tệp ${shown}`);
    }
  }
  const hasAppraised = rows.some((row) => row.total.appraised !== null);
  const sides: readonly Side[] = hasAppraised ? ["self", "appraised"] : ["self"];
  const isListed = (row: RankedRow) => row.sectionList === review.sectionList;
  const part = (side: Side): readonly Column[] => [
    ...sections.map(({ code, title }, n): Column => ({
      key: `${side}${n}`,
      head: `${side === "self" ? "Tự chấm" : "Thẩm định"}: ${code === "" ? "" : `${code}. `}${title}`,
      width: 13,
      cell: (row) => points(isListed(row) ? row.sections[n] : undefined, side),
    })),
    extra("bonus", "Điểm cộng", side),
    extra("penalty", "Điểm trừ", side),
  ];
  return [
    { key: "rank", head: "Hạng", width: 6, cell: rankCell },
    { key: "agency", head: summaryHeadings.agency, width: 30, cell: (row) => text(row.agency) },
    {
      key: "rubric",
      head: summaryHeadings.rubric,
      width: 13,
      cell: (row) => text(row.hasSheet ? row.rubric || printedRubric : null),
    },
    ...sides.flatMap(part),
    total("self", summaryHeadings.self, sections.length, isListed, true),
    total("appraised", summaryHeadings.appraised, sections.length, isListed, hasAppraised),
    { key: "difference", head: "Chênh lệch", width: 10, cell: differenceCell },
    {
      key: "maximum",
      head: summaryHeadings.maximum,
      width: 9,
      cell: (row) => number(decimal(row.maxPoints)),
    },
    { key: "share", head: "Tỷ lệ đạt", width: 9, cell: shareCell },
    { key: "declared", head: "Tự xếp loại", width: 13, cell: (row) => text(row.declaredRating, "centred") },
    {
      key: "rating",
      head: summaryHeadings.rating,
      width: 13,
      cell: (row) => text(finalRating(row), "centred"),
    },
    {
      key: "basis",
      head: "Xếp loại theo",
      width: 12,
      cell: (row) =>
        text(
          finalRating(row) === null ? null : row.appraisedRating === null ? "điểm tự chấm" : "điểm thẩm định",
          "centred",
        ),
    },
    { key: "errors", head: "Sai", width: 7, cell: (row) => number(row.counts.error, "whole") },
    { key: "warnings", head: "Cần xem lại", width: 8, cell: (row) => number(row.counts.warning, "whole") },
    {
      key: "notes",
      head: "Ghi chú",
      width: 26,
      cell: (row) => text([...ownNotes(row, isListed(row)), ...(notes.get(row.order) ?? [])].join("; ")),
    },
    { key: "file", head: "Tệp", width: 22, cell: (row) => text(row.file) },
    { key: "readAt", head: "Đọc lúc (giờ Việt Nam)", width: 16, cell: (row) => timeCell(row.readAt) },
    { key: "sha256", head: "SHA-256", width: 20, cell: (row) => text(row.sha256, "unwrapped") },
  ];
}

function points(pair: Pair | undefined, side: Side): SheetCellSpec {
  return number(decimal(pair?.[side] ?? null));
}

function extra(which: "bonus" | "penalty", head: string, side: Side): Column {
  return {
    key: `${side}${which}`,
    head: side === "self" ? head : `Thẩm định: ${head.toLowerCase()}`,
    width: 9,
    cell: (row) => points(row[which], side),
  };
}

/** The total as a sum of the row's own cells; as a number where the sheet has other sections than the table. */
function total(
  side: Side,
  head: string,
  count: number,
  isListed: (row: RankedRow) => boolean,
  hasParts: boolean,
): Column {
  return {
    key: `${side}Total`,
    head,
    width: 11,
    cell: (row, at) => {
      const value = decimal(row.total[side]);
      // Where criteria do not apply the total is scaled: then it is no plain sum.
      if (value === null || !isSum(row, side) || !hasParts || !isListed(row) || count === 0)
        return number(value);
      const sum = `SUM(${at.of(`${side}0`)}:${at.of(`${side}bonus`)})-N(${at.of(`${side}penalty`)})`;
      return formula(`ROUND(${sum},2)`, value);
    },
  };
}

/** Whether a total is sections and bonus less penalty. */
function isSum({ sections, bonus, penalty, total: sum }: RankedRow, side: Side): boolean {
  const earned = [...sections, bonus].reduce((all, pair) => all + (pair[side] ?? 0), 0);
  return earned - (penalty[side] ?? 0) === sum[side];
}

function differenceCell({ total: { self, appraised } }: RankedRow, at: Places): SheetCellSpec {
  const [own, other] = [at.of("selfTotal"), at.of("appraisedTotal")];
  const value = self === null || appraised === null ? null : (appraised - self) / 100;
  return formula(`IF(OR(${own}="",${other}=""),"",ROUND(${other}-${own},2))`, value);
}

function shareCell(row: RankedRow, at: Places): SheetCellSpec {
  const [own, other, maximum] = [at.of("selfTotal"), at.of("appraisedTotal"), at.of("maximum")];
  const counted = `IF(${other}<>"",${other},${own})`;
  const source = `IF(OR(N(${maximum})<=0,${counted}=""),"",ROUND(${counted}/${maximum},6))`;
  return formula(source, rankedPoints(row) === null ? null : reachedShare(row), "share");
}

function rankCell(row: RankedRow, at: Places): SheetCellSpec {
  const share = at.of("share");
  return formula(`IF(${share}="","",RANK(${share},${at.range("share")}))`, row.rank, "whole");
}

function ownNotes(row: RankedRow, isListed: boolean): readonly string[] {
  if (!row.hasSheet) return ["Không tìm thấy bảng chấm điểm trong tệp"];
  const notes: string[] = [];
  if (!row.isNamed) notes.push("Bảng không ghi tên cơ quan, lấy theo tên tệp");
  if (!isListed) notes.push("Bảng có các phần khác với đa số, chỉ ghi tổng điểm");
  if (row.total.self !== null && !isSum(row, "self"))
    notes.push("Tổng điểm đã quy đổi, không bằng tổng các phần");
  if (row.maxPoints === null) notes.push("Không rõ điểm tối đa nên không xếp hạng");
  return notes;
}

const DAY = 86_400_000;
/** Viet Nam keeps UTC+7 all year. */
const VIETNAM = 7 * 3_600_000;
/** 1 January 1970 in Excel's count of days. */
const EPOCH = 25_569;

function timeCell(iso: string): SheetCellSpec {
  const time = Date.parse(iso);
  if (!Number.isFinite(time)) return { look: "time" };
  // Whole minutes, as shown.
  const minutes = Math.floor((time + VIETNAM) / 60_000);
  return number(EPOCH + (minutes * 60_000) / DAY, "time");
}
