import type { Rubric } from "../model/rubric";
import { formatDecimal } from "../text/vietnameseNumber";
import { levelValues } from "../rubric/infoSheet";
import { printed } from "./printedPoints";
import type { PlacedCriterion } from "./scoreSheetTemplate";
import type { TemplateValidation } from "./templateContent";

const LONGEST_PROMPT = 250;
const LONGEST_ERROR = 220;

/** Gives what may be entered for each criterion, self-scored and appraised, with the words Excel shows. */
export function entryRules(
  criteria: readonly PlacedCriterion[],
  rubric: Rubric,
  levelCells: (path: string) => string | null,
): readonly TemplateValidation[] {
  return criteria.map(({ row, path, criterion }) => {
    const { code, maxPoints, mechanic, applicability } = criterion;
    const self = `D${row}`;
    const values = levelValues(criterion).map((v) => formatDecimal(v));
    const list = values.length > 0 ? levelCells(path) : null;
    const step = rubric.step === null ? null : rubric.step;
    const stepped = `AND(ISNUMBER(${self}),${self}>=0,${self}<=$C${row},MOD(ROUND(${self}*100,0),${step ?? 1})=0)`;
    const most = printed(maxPoints);
    const how =
      values.length > 0
        ? `Chọn một trong các mức: ${values.join("; ")}.`
        : mechanic.kind === "deduction"
          ? `Tối đa ${most}; mỗi lỗi trừ ${printed(mechanic.perFault)}, thấp nhất ${printed(mechanic.floor)}.`
          : `Từ 0 đến ${most}${step === null ? "" : `, theo bước ${printed(step)}`}.`;
    const skip = applicability
      ? ` Không áp dụng khi: ${applicability.condition}. Khi đó ghi “Không áp dụng: lý do” ở cột Ghi chú và ${applicability.whenNotApplicable === "full" ? `ghi đủ ${most} điểm` : "để trống điểm"}.`
      : "";
    return {
      cells: `${self} E${row}`,
      rule: list ? { kind: "list", source: list } : { kind: "custom", formula: stepped },
      promptTitle: cut(`Tiêu chí ${code}`, 32),
      prompt: cut(how + skip, LONGEST_PROMPT),
      errorTitle: "Điểm chưa đúng",
      error: cut(`Tiêu chí ${code} chưa nhận giá trị này. ${how} Dùng dấu phẩy cho số lẻ.`, LONGEST_ERROR),
    };
  });
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
