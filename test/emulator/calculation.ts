import type { CellValue } from "../../src/core/model/workbookSnapshot";
import { FormulaEvaluator } from "../../src/core/scoring/evaluateFormula";
import { parseA1, parseRange } from "../../src/core/text/a1";
import { numberIn } from "./cellText";
import { cellKey, type ModelCell, type ModelSheet, type WorkbookModel } from "./workbookModel";

/** What a formula shows that the emulator cannot work out: loud in every snapshot, never a guessed number. */
export const CANNOT_TELL = "#EMULATOR!";

/**
 * Works formulas out anew: all that the core's evaluator understands, and the SUMIFS of the ledger. Others keep
 * what they gave before; those that were just written show {@link CANNOT_TELL}.
 */
export function recalculate(model: WorkbookModel): void {
  for (const sheet of model.sheets) {
    const cells = (row: number, column: number): ModelCell | undefined =>
      sheet.cells.get(cellKey(row, column));
    const evaluator = new FormulaEvaluator(cells, sheet.hiddenRows.size > 0);
    for (const cell of sheet.cells.values()) {
      if (cell.formula === null) continue;
      const result =
        sumIfs(cell.formula, model, sheet) ??
        unlessBlank(cell.formula, cells, evaluator) ??
        evaluator.evaluate(cell.formula);
      if (result !== null) {
        const value: CellValue =
          result === "" ? { kind: "text", text: "" } : numberIn(result, cell.numberFormat);
        if (JSON.stringify(value) !== JSON.stringify(cell.value)) Object.assign(cell, { value, text: null });
      } else if (cell.value.kind === "blank") {
        Object.assign(cell, { value: { kind: "error", error: CANNOT_TELL }, text: null });
      }
    }
  }
}

/** The IF(nothing there,"",…) of the columns our plans add; null for anything else. */
function unlessBlank(
  formula: string,
  cells: (row: number, column: number) => ModelCell | undefined,
  evaluator: FormulaEvaluator,
): number | "" | null {
  const at = (address: string): ModelCell | undefined => {
    const place = parseA1(address);
    return place ? cells(place.row, place.column) : undefined;
  };
  const year = /^IF\(([A-Z]+\d+)="","",YEAR\(\1\)\)$/.exec(formula);
  if (year) {
    const { value } = at(year[1]!) ?? {};
    return value?.kind === "date" ? new Date(Date.UTC(1899, 11, 30 + value.serial)).getUTCFullYear() : "";
  }
  const share = /^IF\(OR\(N\(([A-Z]+\d+)\)=0,COUNT\(([A-Z]+\d+)\)=0\),"",(.+)\)$/.exec(formula);
  if (share) {
    const [planned, done] = [numberOf(at(share[1]!)), numberOf(at(share[2]!))];
    return planned === null || planned === 0 || done === null ? "" : evaluator.evaluate(share[3]!);
  }
  const sum = /^IF\(COUNT\(([A-Z]+\d+)\)=0,"",(SUM\([^()]+\))\)$/.exec(formula);
  if (sum) return numberOf(at(sum[1]!)) === null ? "" : evaluator.evaluate(sum[2]!);
  return null;
}

/** SUMIFS(sums, where, equals) with ranges on any sheet and a cell or number to equal; null for anything else. */
function sumIfs(formula: string, model: WorkbookModel, own: ModelSheet): number | null {
  const match = /^SUMIFS\(([^,()]+),([^,()]+),([^,()]+)\)$/i.exec(formula);
  if (!match) return null;
  const [sums, where] = [match[1]!, match[2]!].map((reference) => rangeOf(reference, model, own));
  const wanted = parseA1(match[3]!);
  const year = wanted
    ? numberOf(own.cells.get(cellKey(wanted.row, wanted.column)))
    : Number.parseInt(match[3]!, 10);
  if (!sums || !where || year === null) return null;
  let total = 0;
  for (let row = 0; row <= sums.range.bottom - sums.range.top; row++) {
    const at = where.sheet.cells.get(cellKey(where.range.top + row, where.range.left));
    if (numberOf(at) !== year) continue;
    total += numberOf(sums.sheet.cells.get(cellKey(sums.range.top + row, sums.range.left))) ?? 0;
  }
  return total;
}

function rangeOf(reference: string, model: WorkbookModel, own: ModelSheet) {
  const mark = reference.lastIndexOf("!");
  const range = parseRange(reference.slice(mark + 1));
  const name = reference.slice(0, Math.max(mark, 0)).replace(/^'|'$/g, "").replaceAll("''", "'");
  const sheet = mark < 0 ? own : model.sheets.find((s) => s.name === name);
  return range && sheet ? { range, sheet } : null;
}

function numberOf(cell: ModelCell | undefined): number | null {
  return cell?.value.kind === "number" ? cell.value.number : null;
}
