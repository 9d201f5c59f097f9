import type { Cell, WorkbookSnapshot } from "../model/workbookSnapshot";
import { findScoreSheet, type FoundScoreSheet, type ReadingChoice } from "../reading/findScoreSheet";
import { headerMeaning } from "../reading/headerWords";
import { sheetGrid, shownText } from "../reading/sheetGrid";

const SELF_HEADING = "Điểm tự chấm";
/** Headings further down are not looked for by the reader either. */
const LAST_HEADER_ROW = 400;

/**
 * Finds the table a rubric is made of. An annex as a decision prints it has no column for the agency's own points: it is
 * read as if an empty one stood at its right, so that its "Điểm" is the maximum.
 */
export function findPrintedTable(workbook: WorkbookSnapshot, choice: ReadingChoice = {}): FoundScoreSheet {
  const found = findScoreSheet(workbook, choice);
  if (found.found && found.scoreSheet.columns.maxPoints !== null) return found;
  const again = findScoreSheet(withSelfColumn(workbook), choice);
  return again.found && again.scoreSheet.columns.maxPoints !== null ? again : found;
}

function withSelfColumn(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    const grid = sheetGrid(sheet);
    const column = sheet.cells.reduce((most, c) => Math.max(most, c.column), 1) + 1;
    const headings = new Set<number>();
    for (const { row, cells } of grid.rows) {
      if (row > LAST_HEADER_ROW) break;
      const meanings = cells.map((c) => (c.value.kind === "text" ? headerMeaning(shownText(c)) : null));
      const points = meanings.some((m) => m === "maxPoints" || m === "points");
      if (points && meanings.includes("title") && !meanings.includes("selfPoints")) headings.add(row);
    }
    const cells = grid.rows.flatMap(({ row, cells: own }): readonly Cell[] => {
      if (!headings.has(row)) return own;
      const heading: Cell = {
        ...{ row, column, value: { kind: "text", text: SELF_HEADING }, text: SELF_HEADING },
        ...{ formula: null, cached: true, font: null, bold: true },
      };
      return [...own, heading];
    });
    return { ...sheet, cells };
  });
  return { ...workbook, sheets };
}
