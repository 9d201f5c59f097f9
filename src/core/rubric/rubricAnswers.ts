import type { Points } from "../model/points";
import type { RatingCap, RatingClass, RubricCriterion } from "../model/rubric";

/** What a sheet cannot tell of its rubric: asked of a person. Whatever is left out is taken from the sheet, or open. */
export interface RubricAnswers {
  readonly id?: string | undefined;
  readonly version?: string | undefined;
  readonly title?: string | undefined;
  readonly notice?: string | null | undefined;
  /** The decision that issued it, as a citation. */
  readonly decision?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | null | undefined;
  readonly step?: Points | undefined;
  readonly classes?: readonly RatingClass[] | undefined;
  readonly caps?: readonly RatingCap[] | undefined;
  readonly bonusCap?: Points | undefined;
  readonly penaltyCap?: Points | undefined;
  /** Whether points need evidence, where the sheet does not say so of a criterion. */
  readonly evidence?: RubricCriterion["evidence"] | undefined;
  /** Maxima by cell, for cells that are blank or in doubt. */
  readonly maxima?: ReadonlyMap<string, Points> | undefined;
  /** Who has compared the sheet with the decision, and on which day. */
  readonly confirmed?: { readonly by: string; readonly on: string } | undefined;
}

/** A part of a rubric that no sheet prints, and that nobody has told. */
export type AskedPart =
  "years" | "decision" | "classes" | "step" | "bonusCap" | "penaltyCap" | "evidence" | "applicability";

const sentences: Readonly<Record<AskedPart, string>> = {
  years: "Năm áp dụng của bộ tiêu chí.",
  decision: "Số, ngày và cơ quan ban hành văn bản kèm theo bảng chấm điểm.",
  classes: "Tên các mức xếp loại, giới hạn điểm của từng mức và điều kiện khống chế.",
  step: "Bước điểm (ví dụ 0,5 hoặc 0,25).",
  bonusCap: "Mức tối đa của điểm cộng.",
  penaltyCap: "Mức tối đa của điểm trừ.",
  evidence: "Tiêu chí nào bắt buộc có tài liệu kiểm chứng.",
  applicability: "Tiêu chí nào không áp dụng cho một số cơ quan, và khi đó điểm được tính thế nào.",
};

/** Gives what still has to be told of a rubric, as a sentence for the screen. */
export function askedText(part: AskedPart): string {
  return sentences[part];
}
