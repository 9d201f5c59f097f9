import type { Rubric } from "../model/rubric";
import type { WorkbookSnapshot } from "../model/workbookSnapshot";
import { planLedgerSheet } from "../progress/planLedgerSheet";
import { planProgressFill } from "../progress/planProgressFill";
import { guideTemplate } from "./guideTemplate";
import { infoTemplate } from "./infoTemplate";
import { planTemplate } from "./planTemplate";
import { scoreSheetTemplate } from "./scoreSheetTemplate";
import type { TemplateContent, TemplateValidation } from "./templateContent";

/** What the blank workbook is made for. */
export interface TemplateWishes {
  /** The agency and the body over it, printed in the head; left open when not given. */
  readonly agency?: string | undefined;
  readonly superior?: string | undefined;
  /** The year scored; left open when not given. */
  readonly year?: number | undefined;
  /** Years of the chỉnh lý table; the year scored and the two before when not given. */
  readonly planYears?: { readonly from: number; readonly to: number } | undefined;
  /** The plan as headings name it ("Kế hoạch 2916"). */
  readonly plan?: string | undefined;
}

const nothing: WorkbookSnapshot = { sheets: [], readOnly: false, macros: false };

/** True when a rubric has criteria to print; an open pack has none, and no template can be made of it. */
export function hasCriteria(rubric: Rubric): boolean {
  return rubric.sections.every((s) => s.groups.length > 0) && rubric.sections.length > 0;
}

/**
 * Gives the blank workbook of a rubric as data: the scoring sheet with live formulas and rules for entering, the chỉnh
 * lý table and its ledger in the usual form, the sheet that names the rubric, and a guide. Filled in, it is recognised
 * as this rubric; read as a rubric, it gives this rubric again. Throws RangeError for a rubric without criteria.
 */
export function rubricTemplate(rubric: Rubric, wishes: TemplateWishes = {}): TemplateContent {
  if (!hasCriteria(rubric)) throw new RangeError(`rubric without criteria: ${rubric.id}`);
  const { agency = "", superior = "", year, plan = "" } = wishes;
  const info = infoTemplate(rubric);
  const score = scoreSheetTemplate(rubric, {
    agency,
    superior,
    year: year ?? null,
    levelCells: info.levelCells,
  });
  const last = year ?? rubric.validity.from;
  const { from, to } = wishes.planYears ?? { from: last - 2, to: last };
  const progress = planProgressFill(nothing, { newTable: { plan, from, to } });
  const ledger = planLedgerSheet(nothing, { agency });
  return {
    title: `Bảng chấm điểm công tác văn thư, lưu trữ${year === undefined ? "" : ` năm ${year}`}`,
    sheets: [
      score,
      ...planTemplate(progress, () => [
        quantities(`A6:D${6 + to - from}`),
        quantities(`F6:G${6 + to - from}`),
      ]),
      ...planTemplate(ledger, () => [quantities("C5:H34")]),
      info.sheet,
      guideTemplate(rubric),
    ],
  };
}

function quantities(cells: string): TemplateValidation {
  return {
    cells,
    rule: { kind: "decimal", from: 0, to: null },
    promptTitle: "",
    prompt: "",
    errorTitle: "Số chưa đúng",
    error: "Ô này chỉ nhận một số từ 0 trở lên; dùng dấu phẩy cho số lẻ (ví dụ 143,63), không ghi chữ.",
  };
}
