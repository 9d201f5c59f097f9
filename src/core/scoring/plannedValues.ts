import type { SheetSnapshot } from "../model/workbookSnapshot";
import type { PlannedWrite } from "../model/writePlan";
import { toA1 } from "../text/a1";
import { type FormulaCell, FormulaEvaluator } from "./evaluateFormula";
import { findCell } from "./findCell";

/**
 * Gives the writes with the value each planned formula will have once all of them stand, in hundredths: what Excel will
 * make of it, also where a formula of the sheet itself is wrong. Where nobody can tell, the planner's value stays.
 */
export function withFormulaValues(
  writes: readonly PlannedWrite[],
  snapshot: SheetSnapshot,
): readonly PlannedWrite[] {
  const planned = new Map(writes.map((write) => [write.cell, write.after]));
  const cellAfter = (row: number, column: number): FormulaCell | undefined => {
    const after = planned.get(toA1(row, column));
    if (after === undefined) return findCell(snapshot, row, column);
    if (after.kind === "formula") return { value: { kind: "blank" }, formula: after.formula };
    return { value: after, formula: null };
  };
  const evaluator = new FormulaEvaluator(cellAfter, snapshot.hiddenRows.length > 0);
  return writes.map((write) => {
    if (write.after.kind !== "formula") return write;
    const value = evaluator.evaluate(write.after.formula);
    if (value === null) return write;
    return { ...write, after: { ...write.after, value: Math.round(value * 100) / 100 } };
  });
}
