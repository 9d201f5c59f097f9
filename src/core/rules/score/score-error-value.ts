import type { Finding } from "../../model/finding";
import type { PointsCell, ScoredRow } from "../../model/scoreSheet";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";
import { pointsCells } from "../pointsCells";

/**
 * An Excel error (#REF!, #VALUE! …) where points stand. A total shows the errors of the cells below it: totals are
 * named only when no other cell of their column is at fault.
 */
export const scoreErrorValue: Rule<"score-error-value"> = {
  id: "score-error-value",
  check(context) {
    const found: Finding<"score-error-value">[] = [];
    const { rows, totals } = factsOf(context);
    const parents = new Set<ScoredRow>();
    for (const { row } of totals) parents.add(row);
    const add = (row: ScoredRow, cell: PointsCell) => {
      const params = { code: row.code, title: row.title, text: cell.text };
      found.push(finding("score-error-value", "error", at(context, cell.cell), params));
    };
    const columnAtFault = [false, false, false];
    for (const parentsNow of [false, true]) {
      for (const row of rows) {
        if (parents.has(row) !== parentsNow) continue;
        pointsCells(row).forEach((cell, column) => {
          if (cell?.reading.kind !== "error" || (parentsNow && columnAtFault[column])) return;
          add(row, cell);
          columnAtFault[column] = true;
        });
      }
    }
    return found;
  },
};
