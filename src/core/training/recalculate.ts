import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";
import { FormulaEvaluator } from "../scoring/evaluateFormula";
import { findCell } from "../scoring/findCell";
import { formatDecimal } from "../text/vietnameseNumber";

/**
 * Gives the workbook with its formulas worked out anew, as a spreadsheet does after edits: what a formula gives is
 * stored beside it. A formula nobody here can work out keeps its stored value.
 */
export function recalculate(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map(recalculateSheet) };
}

function recalculateSheet(sheet: SheetSnapshot): SheetSnapshot {
  const evaluator = new FormulaEvaluator(
    (row, column) => findCell(sheet, row, column),
    sheet.hiddenRows.length > 0,
  );
  const cells = sheet.cells.map((cell): Cell => {
    if (cell.formula === null) return cell;
    const raw = evaluator.evaluateCell(cell.row, cell.column, cell.formula);
    if (raw === null) return cell;
    // Binary noise of sums is not written into a file.
    const number = Math.round(raw * 1e6) / 1e6;
    if (cell.value.kind === "number" && cell.value.number === number) return cell;
    return { ...cell, value: { kind: "number", number }, text: formatDecimal(number), cached: true };
  });
  return cells.every((cell, i) => cell === sheet.cells[i]) ? sheet : { ...sheet, cells };
}
