import type { Language } from "../messages";
import { type Points, pointsToNumber } from "../model/points";
import { formatDecimal } from "../text/vietnameseNumber";
import type { DraftProblem } from "./appraisalDraft";
import type { RecordDoubt } from "./appraisalRecord";
import type { ScoreComparison } from "./compareScores";

const doubtWords: Readonly<Record<RecordDoubt["code"], Readonly<Record<Language, string>>>> = {
  "unknown-criterion": {
    vi: "Dòng này không ứng với tiêu chí nào của bảng chấm điểm nên không được dùng. Hãy kiểm tra mã và tên tiêu chí.",
    en: "This line fits no criterion of the scoring sheet and is not used. Check its code and title.",
  },
  twice: {
    vi: "Tiêu chí này đã có ở dòng trên; dòng sau không được dùng. Hãy xóa dòng thừa.",
    en: "This criterion stands further up already; the later line is not used. Delete one of them.",
  },
  "self-changed": {
    vi: "Điểm tự chấm nay khác lúc thẩm định. Hãy thẩm định lại tiêu chí này.",
    en: "The agency's points are no longer those that were appraised. Appraise this criterion again.",
  },
  "column-differs": {
    vi: "Điểm ở trang này khác với cột điểm thẩm định của bảng; bảng được dùng. Hãy xem số nào đúng.",
    en: "The points differ from the sheet's own appraisal column, which is used. See which is right.",
  },
  "no-points": {
    vi: "Không có điểm thẩm định là số nên dòng này không được dùng. Hãy ghi điểm.",
    en: "No number stands here, so the line is not used. Enter the points.",
  },
  "reason-missing": {
    vi: "Điểm thẩm định khác điểm tự chấm mà chưa ghi lý do. Hãy ghi lý do.",
    en: "The appraised points differ and no reason is given. Enter the reason.",
  },
  "name-missing": {
    vi: "Chưa ghi người thẩm định. Hãy ghi họ tên.",
    en: "Nobody is named as reviewer. Enter the name.",
  },
  "waiver-unmatched": {
    vi: "Phát hiện được bỏ qua nay không còn trong sổ tính. Có thể đã sửa; có thể xóa dòng này.",
    en: "The finding set aside is not in the workbook any more. Perhaps it was mended; the line may be deleted.",
  },
  "waiver-incomplete": {
    vi: "Bỏ qua phát hiện mà thiếu lý do hoặc người quyết định nên không được tính. Hãy ghi đủ.",
    en: "Set aside without reason or name, so it does not count. Enter both.",
  },
  negative: { vi: "Điểm không được nhỏ hơn 0.", en: "Points cannot be below 0." },
  "above-max": { vi: "Điểm vượt điểm tối đa của tiêu chí.", en: "Points are above the criterion's maximum." },
  "not-a-level": {
    vi: "Điểm không đúng mức nào của tiêu chí.",
    en: "Points are none of the criterion's levels.",
  },
  "off-step": { vi: "Điểm không đúng bước điểm.", en: "Points do not go in the rubric's steps." },
};

/** Gives what disagrees in a record, as a sentence. */
export function doubtText({ code }: Pick<RecordDoubt, "code">, language: Language): string {
  return doubtWords[code][language];
}

/** Gives why a decision cannot be written, as a sentence with the values that are allowed. */
export function draftProblemText({ problem }: DraftProblem, language: Language): string {
  const words = doubtWords[problem.code][language];
  const allowed = { vi: "Được phép", en: "Allowed" }[language];
  switch (problem.code) {
    case "above-max":
      return `${words} ${allowed}: ≤ ${shown(problem.maximum)}.`;
    case "not-a-level":
      return `${words} ${allowed}: ${problem.levels.replaceAll(".", ",")}.`;
    case "off-step":
      return `${words} ${allowed}: ${shown(problem.step)}.`;
    default:
      return words;
  }
}

/**
 * Gives the criteria whose points were changed as text to print or copy: one line each, parted by tabs so that it
 * falls into columns when pasted into a table.
 */
export function changedList(
  { changed }: ScoreComparison,
  reasonOf: (key: string) => string,
  language: Language,
): string {
  const head = {
    vi: ["Mã", "Tiêu chí", "Tự chấm", "Thẩm định", "Chênh lệch", "Lý do"],
    en: ["Code", "Criterion", "Self", "Appraised", "Difference", "Reason"],
  }[language];
  const lines = changed.map(({ row, self, appraised, difference, key }) =>
    [row.code, row.title, shown(self), shown(appraised), shown(difference), reasonOf(key)]
      .map((text) => text.replace(/\s+/g, " "))
      .join("\t"),
  );
  return [head.join("\t"), ...lines].join("\n");
}

function shown(points: Points | null): string {
  return points === null ? "…" : formatDecimal(pointsToNumber(points));
}
