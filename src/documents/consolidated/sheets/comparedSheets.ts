import type { ComparedBy, CriterionComparison, YearComparison } from "../../../core";
import { formula, number, type SheetCellSpec, type SheetRowSpec, text } from "../cells";
import type { SheetSpec } from "../sheet";
import { decimal, sheetNames } from "./sheetNames";

const byWords: Readonly<Record<ComparedBy, string>> = {
  points: "điểm (cùng bộ tiêu chí)",
  share: "tỷ lệ điểm tối đa (khác bộ tiêu chí hoặc điểm tối đa)",
};

/** Gives the sheet "So sánh đơn vị": agency by agency beside last year; differences as live formulas. */
export function agenciesComparedSheet(comparison: YearComparison, remarks: readonly string[]): SheetSpec {
  return {
    name: sheetNames.agenciesCompared,
    title: "SO SÁNH VỚI KỲ TRƯỚC THEO CƠ QUAN, ĐƠN VỊ",
    remarks: [...remarks, ...explained(comparison)],
    heads: [
      { text: "Cơ quan, đơn vị", width: 36 },
      { text: "Điểm kỳ trước", width: 10 },
      { text: "Tối đa kỳ trước", width: 10 },
      { text: "Xếp loại kỳ trước", width: 15 },
      { text: "Điểm kỳ này", width: 10 },
      { text: "Tối đa kỳ này", width: 10 },
      { text: "Xếp loại kỳ này", width: 15 },
      { text: "Chênh lệch điểm", width: 10 },
      { text: "Chênh lệch tỷ lệ", width: 10 },
      { text: "So sánh theo", width: 26 },
      { text: "Tệp", width: 28 },
    ],
    frozenColumns: 1,
    rows: function* (first): Iterable<SheetRowSpec> {
      let row = first;
      for (const { agency, file, last, points, maxPoints, rating, by } of comparison.agencies) {
        yield [
          text(agency),
          number(decimal(last?.points ?? null)),
          number(decimal(last?.maxPoints ?? null)),
          text(last?.rating ?? null, "centred"),
          number(decimal(points)),
          number(decimal(maxPoints)),
          text(rating, "centred"),
          pointsDifference(by, row, "B", "E", decimal(last?.points ?? null), decimal(points)),
          shareDifference(
            row,
            ["B", "C", "E", "F"],
            [
              decimal(last?.points ?? null),
              decimal(last?.maxPoints ?? null),
              decimal(points),
              decimal(maxPoints),
            ],
          ),
          text(last === null ? "mới, kỳ trước không có" : byWords[by]),
          text(file),
        ];
        row++;
      }
      for (const agency of comparison.gone) {
        const blank: SheetCellSpec[] = Array.from({ length: 8 }, () => ({ look: "points" }));
        yield [text(agency), ...blank, text("kỳ này không có"), text(null)];
        row++;
      }
    },
  };
}

function explained({ rubricChange, ambiguous }: YearComparison): readonly string[] {
  const lines: string[] = [];
  if (rubricChange !== null) {
    lines.push(
      `Bộ tiêu chí kỳ trước: ${rubricChange.last.join(", ")}; kỳ này: ${rubricChange.now.join(", ")}. Bảng theo bộ tiêu chí khác nhau chỉ so sánh được bằng tỷ lệ trên điểm tối đa.`,
    );
  }
  if (ambiguous.length > 0) {
    lines.push(`Kỳ trước có nhiều dòng cho: ${ambiguous.join("; ")}. Các cơ quan này không được so sánh.`);
  }
  return lines;
}

/** A difference of points, only where points mean the same in both years. */
function pointsDifference(
  by: ComparedBy,
  row: number,
  before: string,
  now: string,
  was: number | null,
  is: number | null,
): SheetCellSpec {
  if (by === "share") return { look: "points" };
  const value = was === null || is === null ? null : Math.round((is - was) * 1e4) / 1e4;
  return formula(
    `IF(OR(${before}${row}="",${now}${row}=""),"",ROUND(${now}${row}-${before}${row},4))`,
    value,
  );
}

function shareDifference(
  row: number,
  [a, b, c, d]: readonly [string, string, string, string],
  [was, wasMax, is, isMax]: readonly [number | null, number | null, number | null, number | null],
): SheetCellSpec {
  const isKnown = was !== null && is !== null && wasMax !== null && wasMax > 0 && isMax !== null && isMax > 0;
  const value = isKnown ? Math.round((is / isMax - was / wasMax) * 1e6) / 1e6 : null;
  const known = `OR(${a}${row}="",N(${b}${row})<=0,${c}${row}="",N(${d}${row})<=0)`;
  return formula(`IF(${known},"",ROUND(${c}${row}/${d}${row}-${a}${row}/${b}${row},6))`, value, "share");
}

const changeWords: Readonly<Record<CriterionComparison["change"], string>> = {
  same: "không đổi",
  maximum: "đổi điểm tối đa",
  new: "tiêu chí mới",
  dropped: "tiêu chí đã bỏ",
};

/** Gives the sheet "So sánh tiêu chí": means criterion by criterion, and what changed in the rubric. */
export function criteriaComparedSheet(comparison: YearComparison, remarks: readonly string[]): SheetSpec {
  return {
    name: sheetNames.criteriaCompared,
    title: "SO SÁNH VỚI KỲ TRƯỚC THEO TIÊU CHÍ",
    remarks: [...remarks, ...explained(comparison)],
    heads: [
      { text: "Mã", width: 8 },
      { text: "Tiêu chí", width: 60 },
      { text: "Thay đổi của bộ tiêu chí", width: 20 },
      { text: "Trung bình kỳ trước", width: 11 },
      { text: "Tối đa kỳ trước", width: 10 },
      { text: "Trung bình kỳ này", width: 11 },
      { text: "Tối đa kỳ này", width: 10 },
      { text: "Chênh lệch điểm", width: 11 },
      { text: "Chênh lệch tỷ lệ", width: 11 },
    ],
    frozenColumns: 2,
    rows: function* (first) {
      let row = first;
      for (const one of comparison.criteria) {
        const mean = one.mean === null ? null : Math.round(one.mean * 10_000) / 10_000;
        const [was, wasMax, isMax] = [one.lastMean, decimal(one.lastMaxPoints), decimal(one.maxPoints)];
        yield [
          text(one.code, "centred"),
          text(one.title),
          text(changeWords[one.change], "centred"),
          number(was, "mean"),
          number(wasMax),
          number(mean, "mean"),
          number(isMax),
          pointsDifference(one.by, row, "D", "F", was, mean),
          shareDifference(row, ["D", "E", "F", "G"], [was, wasMax, mean, isMax]),
        ];
        row++;
      }
    },
  };
}
