import type { Rating } from "../model/checkResult";
import { type Points, pointsToNumber } from "../model/points";
import type { ScoreSheet } from "../model/scoreSheet";
import type { Cell, SheetSnapshot } from "../model/workbookSnapshot";
import type { PlannedWrite } from "../model/writePlan";
import { rowWord } from "../reading/rowWords";
import { type GridRow, type SheetGrid, sheetGrid, shownText } from "../reading/sheetGrid";
import { toA1 } from "../text/a1";
import { readNumber } from "../text/vietnameseNumber";
import { foldText } from "../text/vietnameseText";
import { contentOf } from "../writing/contentOf";

const LONGEST_LABEL = 60;

/**
 * Plans the rating as text into the self-score cell of the rating's row, when that cell is blank or a placeholder and
 * stands apart from its label; null when there is no such place, or the agency has written its rating. A class by
 * limits that nobody confirmed is marked "tạm tính" here as everywhere.
 */
export function ratingWrite(
  snapshot: SheetSnapshot,
  sheet: ScoreSheet,
  scoredRows: ReadonlySet<number>,
  total: Points | null,
  rating: Rating | null,
): PlannedWrite | null {
  if (rating === null || total === null || sheet.declaredRating !== null) return null;
  const grid = sheetGrid(snapshot);
  const column = sheet.columns.selfPoints;
  const row = grid.rows.find(
    (r) => r.row > sheet.headerLastRow && !scoredRows.has(r.row) && isPlace(grid, r, column),
  );
  if (row === undefined) return null;
  return {
    sheet: snapshot.name,
    cell: toA1(row.row, column),
    before: contentOf(grid.at(row.row, column)),
    after: { kind: "text", text: rating.provisional ? `${rating.name} (tạm tính)` : rating.name },
    numberFormat: null,
    style: null,
    reason: { code: "write-rating", params: { rating: rating.name, total: pointsToNumber(total) } },
  };
}

function isPlace(grid: SheetGrid, row: GridRow, column: number): boolean {
  const label = row.cells.find((cell) => isLabel(cell));
  if (label === undefined || label.column === column) return false;
  const merge = grid.mergeAt(row.row, column);
  // Inside the label's own merge, or not the cell of its merge that can hold something.
  if (merge && (merge.top !== row.row || merge.left !== column)) return false;
  const cell = grid.at(row.row, column);
  if (cell === undefined) return true;
  if (cell.formula !== null) return false;
  return cell.value.kind === "blank" || readNumber(shownText(cell)).kind === "blank";
}

/** "Tự xếp loại", "Kết quả xếp loại:"; not a line that tells the limits, holds the class itself, or is the reviewer's. */
function isLabel(cell: Cell): boolean {
  if (cell.value.kind !== "text") return false;
  const text = shownText(cell);
  if (text.length > LONGEST_LABEL || /\d|:\s*\S|thẩm định|sở nội vụ|hội đồng/iu.test(text)) return false;
  return rowWord(foldText(text)) === "rating";
}
