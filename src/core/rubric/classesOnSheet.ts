import type { RatingClass } from "../model/rubric";
import type { ScoreSheet } from "../model/scoreSheet";
import type { SheetSnapshot } from "../model/workbookSnapshot";
import { sheetGrid, shownText } from "../reading/sheetGrid";
import { foldText } from "../text/vietnameseText";
import { readClassLimits } from "./classLimits";
import type { PrintedOption } from "./readMechanic";

/** Where a sheet states its classes, and what they are; `classes` null when the words cannot be understood. */
export interface ClassesOnSheet {
  readonly cell: string;
  readonly text: string;
  readonly classes: readonly RatingClass[] | null;
}

/** How far below the last row of the table limits may be printed. */
const ROWS_BELOW = 40;

/**
 * Finds the class limits printed above or below the table ("Xếp loại: Xuất sắc từ 90 điểm trở lên; Tốt từ 80 …"), in
 * one cell or one line a cell; null when the sheet states none.
 */
export function classesOnSheet(
  snapshot: SheetSnapshot,
  sheet: ScoreSheet,
  options: ReadonlyMap<number, readonly PrintedOption[]>,
): ClassesOnSheet | null {
  const grid = sheetGrid(snapshot);
  const last = sheet.total?.row ?? sheet.sections.at(-1)?.row ?? sheet.headerLastRow;
  const taken = new Set([...options.values()].flat().map((option) => option.cell));
  const lines: { cell: string; text: string; classes: readonly RatingClass[] | null }[] = [];
  for (const { row, cells } of grid.rows) {
    const outside = row < sheet.headerRow || (row > last && row <= last + ROWS_BELOW);
    if (!outside) continue;
    for (const cell of cells) {
      if (cell.value.kind !== "text" || !/\d/.test(cell.value.text) || /%/.test(cell.value.text)) continue;
      // What stands under a criterion is how that is scored.
      if (taken.has(grid.address(cell.row, cell.column))) continue;
      const text = withoutLead(cell.value.text.includes("\n") ? cell.value.text : shownText(cell));
      if (!/(?:từ|dưới|≥|<)\s*\d/iu.test(text) || !/điểm|loại|xuất sắc|đạt/iu.test(text)) continue;
      lines.push({ cell: grid.address(cell.row, cell.column), text, classes: readClassLimits(text) });
    }
  }
  const whole = lines.find((line) => line.classes !== null);
  if (whole) return whole;
  const [first] = lines;
  if (!first) return null;
  const joined = lines.map((line) => line.text).join(";");
  return { cell: first.cell, text: first.text, classes: readClassLimits(joined) };
}

/** Takes "Xếp loại:" and "Ghi chú:" off the front of a statement of limits. */
function withoutLead(text: string): string {
  const colon = text.indexOf(":");
  if (colon < 0 || colon > 60) return text;
  const lead = foldText(text.slice(0, colon));
  return /xep loai|phan loai|ghi chu|gioi han|quy dinh|cac muc/.test(lead) && !/\d/.test(lead)
    ? text.slice(colon + 1).trim()
    : text;
}
