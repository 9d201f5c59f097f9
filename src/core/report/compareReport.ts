import type { CheckResult } from "../model/checkResult";
import type { Points } from "../model/points";
import type { ProgressQuantity, ProgressRow, ProgressTable, QuantityCell } from "../model/progressTable";
import type { ScoredRow } from "../model/scoreSheet";
import { knownQuantity } from "../reading/readProgressQuantity";
import { progressQuantities } from "../reading/readProgressTable";
import { parseA1 } from "../text/a1";
import { canonicalText, tidyText } from "../text/vietnameseText";
import { readReport, type StatedPoints } from "./readReport";
import { pointsShown, quantityShown } from "./reportNumbers";
import type { ReportPiece } from "./reportPieces";

/** A place and what stands there: "… điểm" is blank, never 0. */
export interface ComparedPlace {
  readonly place: string;
  readonly shown: string;
}

/** One thing in which report and workbook do not say the same. */
export interface ReportDifference {
  /** `unclear`: what the report says cannot be read for certain. */
  readonly kind: "differs" | "missing-in-report" | "missing-in-sheet" | "unclear";
  readonly what: string;
  /** Null where there is nothing to point at. */
  readonly report: ComparedPlace | null;
  readonly sheet: ComparedPlace | null;
}

export interface ReportComparison {
  /** How many figures both have and were held against each other. */
  readonly compared: number;
  readonly differences: readonly ReportDifference[];
}

/** What a missing table is called. */
export const PROGRESS_TABLE = "Bảng tiến độ chỉnh lý";

/** Names of the quantities in sentences about a year. */
const QUANTITY_NAMES: Readonly<Record<ProgressQuantity, string>> = {
  planned: "tài liệu chỉnh lý theo kế hoạch",
  done: "tài liệu đã chỉnh lý",
  provinceFunds: "kinh phí tỉnh hỗ trợ",
  agencyFunds: "kinh phí đơn vị bố trí",
  deposited: "tài liệu nộp lưu vào Lưu trữ lịch sử",
  backlog: "tài liệu tồn đọng",
};

/**
 * Holds a written report against its workbook: total, sections, bonus, penalty, rating and every figure of the chỉnh lý
 * table. The sheet's side is what its criteria add up to. Each difference names both places.
 */
export function compareReport(pieces: readonly ReportPiece[], check: CheckResult): ReportComparison {
  const comparison = new Comparison();
  const { scoreSheet, totals } = check;
  const titles = totals?.sections.map(({ section }) => section.title) ?? [];
  const report = readReport(pieces, titles);
  if (scoreSheet && totals) {
    const place = (row: ScoredRow | null): string =>
      row ? `${scoreSheet.sheet}!${row.selfPoints.cell}` : scoreSheet.sheet;
    comparison.points("Tổng số điểm tự chấm", report.total, {
      points: totals.total.selfPoints,
      place: place(scoreSheet.total),
    });
    for (const { section, selfPoints } of totals.sections) {
      const stated = report.sections.get(section.title) ?? null;
      comparison.points(section.title, stated, { points: selfPoints, place: place(section) });
    }
    comparison.extra("Điểm cộng", report.bonus, {
      points: totals.bonus.selfPoints,
      place: place(scoreSheet.bonus),
    });
    comparison.extra("Điểm trừ", report.penalty, {
      points: totals.penalty.selfPoints,
      place: place(scoreSheet.penalty),
    });
    comparison.rating(report.rating, ratingOf(check));
  }
  comparison.progress(report.progress, check.progress?.table ?? null);
  return comparison.result();
}

function ratingOf({ scoreSheet, selfRating }: CheckResult): ComparedPlace | null {
  const declared = scoreSheet?.declaredRating;
  if (scoreSheet && declared) return { place: `${scoreSheet.sheet}!${declared.cell}`, shown: declared.text };
  return scoreSheet && selfRating ? { place: scoreSheet.sheet, shown: selfRating.name } : null;
}

interface SheetPoints {
  readonly points: Points | null;
  readonly place: string;
}

class Comparison {
  private compared = 0;
  private readonly differences: ReportDifference[] = [];

  result(): ReportComparison {
    return { compared: this.compared, differences: this.differences };
  }

  points(what: string, stated: StatedPoints | null, sheet: SheetPoints): void {
    const onSheet = { place: sheet.place, shown: `${pointsShown(sheet.points)} điểm` };
    if (!stated) {
      this.differences.push({ kind: "missing-in-report", what, report: null, sheet: onSheet });
      return;
    }
    this.compared++;
    const inReport = { place: stated.place, shown: stated.text };
    if (stated.unclear) this.differences.push({ kind: "unclear", what, report: inReport, sheet: onSheet });
    else if (stated.points !== sheet.points) {
      this.differences.push({ kind: "differs", what, report: inReport, sheet: onSheet });
    }
  }

  /** Bonus and penalty may be left out of both. */
  extra(what: string, stated: StatedPoints | null, sheet: SheetPoints): void {
    if (stated || sheet.points !== null) this.points(what, stated, sheet);
  }

  rating(
    stated: { readonly place: string; readonly text: string } | null,
    sheet: ComparedPlace | null,
  ): void {
    const what = "Xếp loại";
    const report = stated && { place: stated.place, shown: stated.text };
    if (report && sheet) {
      this.compared++;
      if (canonicalText(report.shown) !== canonicalText(sheet.shown)) {
        this.differences.push({ kind: "differs", what, report, sheet });
      }
    } else if (sheet) this.differences.push({ kind: "missing-in-report", what, report, sheet });
    else if (report) this.differences.push({ kind: "missing-in-sheet", what, report, sheet });
  }

  progress(report: ProgressTable | null, sheet: ProgressTable | null): void {
    const what = PROGRESS_TABLE;
    if (!report || !sheet) {
      if (sheet) {
        const shown = `${sheet.rows.length} dòng`;
        this.differences.push({
          kind: "missing-in-report",
          what,
          report: null,
          sheet: { place: sheet.sheet, shown },
        });
      } else if (report) {
        const shown = `${report.rows.length} dòng`;
        this.differences.push({
          kind: "missing-in-sheet",
          what,
          report: { place: report.sheet, shown },
          sheet: null,
        });
      }
      return;
    }
    for (const [key, [inReport, onSheet]] of rowPairs(report, sheet)) {
      for (const quantity of progressQuantities) {
        this.quantity(`${QUANTITY_NAMES[quantity]} năm ${key}`, [
          placed(report, inReport, quantity, rowAndColumn),
          placed(sheet, onSheet, quantity, (cell) => `${sheet.sheet}!${cell}`),
        ]);
      }
    }
  }

  private quantity(what: string, [report, sheet]: readonly [PlacedQuantity, PlacedQuantity]): void {
    if (report.blank && sheet.blank) return;
    this.compared++;
    if (report.known !== null && report.known === sheet.known) return;
    const same = report.known === null && sheet.known === null && report.at?.shown === sheet.at?.shown;
    if (same) return;
    const named = what.charAt(0).toUpperCase() + what.slice(1);
    const kind = !report.blank && report.known === null ? "unclear" : "differs";
    this.differences.push({ kind, what: named, report: report.at, sheet: sheet.at });
  }
}

interface PlacedQuantity {
  readonly known: number | null;
  readonly blank: boolean;
  readonly at: ComparedPlace | null;
}

function placed(
  table: ProgressTable,
  row: ProgressRow | null,
  quantity: ProgressQuantity,
  placeOf: (cell: string, table: ProgressTable) => string,
): PlacedQuantity {
  const cell: QuantityCell | null = row?.quantities[quantity] ?? null;
  if (!cell) return { known: null, blank: true, at: row ? { place: table.sheet, shown: "" } : null };
  const known = knownQuantity(cell);
  return {
    known,
    blank: cell.reading.kind === "blank",
    at: {
      place: placeOf(cell.cell, table),
      shown: known === null ? tidyText(cell.text) : quantityShown(known),
    },
  };
}

/** A table in a document has no letters above its columns. */
function rowAndColumn(cell: string, table: ProgressTable): string {
  const place = parseA1(cell);
  return place ? `${table.sheet}, hàng ${place.row}, cột ${place.column}` : table.sheet;
}

/** Rows of both tables by year; rows without a year, or a year that comes again, by their order. */
function rowPairs(
  report: ProgressTable,
  sheet: ProgressTable,
): ReadonlyMap<string, readonly [ProgressRow | null, ProgressRow | null]> {
  const pairs = new Map<string, [ProgressRow | null, ProgressRow | null]>();
  const keyed = (rows: readonly ProgressRow[], side: 0 | 1): void => {
    const seen = new Map<string, number>();
    for (const row of rows) {
      const year = row.year.year === null ? tidyText(row.year.text) || "…" : String(row.year.year);
      const times = (seen.get(year) ?? 0) + 1;
      seen.set(year, times);
      const key = times === 1 ? year : `${year} (dòng thứ ${times})`;
      const pair = pairs.get(key) ?? [null, null];
      pair[side] = row;
      pairs.set(key, pair);
    }
  };
  keyed(sheet.rows, 1);
  keyed(report.rows, 0);
  return pairs;
}
