import type { Rubric } from "../model/rubric";
import { infoRows, LEVELS_FROM_COLUMN, levelValues } from "../rubric/infoSheet";
import { columnName } from "../text/a1";
import { quotedSheetName } from "../writing/sheetName";
import { type TemplateSheet, TemplateSheetBuilder } from "./templateContent";

export const INFO_SHEET = "Bộ tiêu chí";
const FIRST_ROW = 3;

/** The sheet that says which rubric this is, and where the values of each criterion with levels stand on it. */
export interface InfoTemplate {
  readonly sheet: TemplateSheet;
  /** Path of a criterion → reference to its values, for a list of choices. */
  readonly levelCells: ReadonlyMap<string, string>;
}

/** Makes the sheet "Bộ tiêu chí": citation, status, class limits and how each criterion is scored. Read back on import. */
export function infoTemplate(rubric: Rubric): InfoTemplate {
  const sheet = new TemplateSheetBuilder();
  const levelCells = new Map<string, string>();
  const withLevels = criteriaWithLevels(rubric);
  sheet.merged({ top: 1, left: 1, bottom: 1, right: 9 }, "BỘ TIÊU CHÍ CỦA BẢNG CHẤM ĐIỂM", "guideTitle");
  let row = FIRST_ROW;
  for (const { kind, values } of infoRows(rubric)) {
    if (kind === "block") row++;
    values.forEach((value, i) => {
      const look =
        kind === "block" ? "guideHead" : kind === "head" ? "heading" : i === 0 ? "infoLabel" : "info";
      if (value !== null || kind === "line") sheet.put(row, i + 1, value, look);
    });
    const path = values[0];
    const count = kind === "line" && typeof path === "string" ? (withLevels.get(path) ?? 0) : 0;
    if (count > 0 && values.length >= LEVELS_FROM_COLUMN) {
      const first = columnName(LEVELS_FROM_COLUMN);
      const last = columnName(LEVELS_FROM_COLUMN + count - 1);
      levelCells.set(String(path), `${quotedSheetName(INFO_SHEET)}!$${first}$${row}:$${last}$${row}`);
    }
    row++;
  }
  const built = sheet.build({
    name: INFO_SHEET,
    columnWidths: [34, 40, 20, 34, 24, 16, 34, 22, 16, 10, 10, 10, 10],
    frozenRows: 0,
    landscape: true,
    guarded: true,
    repeatedRows: null,
  });
  return { sheet: built, levelCells };
}

function criteriaWithLevels(rubric: Rubric): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const section of rubric.sections) {
    for (const group of section.groups) {
      for (const c of group.criteria) {
        counts.set(`${section.code}/${group.code}/${c.code}`, levelValues(c).length);
      }
    }
  }
  return counts;
}
