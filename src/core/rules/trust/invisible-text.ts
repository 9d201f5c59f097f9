import type { Finding } from "../../model/finding";
import type { ScoredRow } from "../../model/scoreSheet";
import { findCell } from "../../scoring/findCell";
import { toA1 } from "../../text/a1";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/** What stands on a scored row or a total, in a column of the table, and cannot be seen: it counts all the same. */
export const invisibleText: Rule<"invisible-text"> = {
  id: "invisible-text",
  check(context) {
    const found: Finding<"invisible-text">[] = [];
    const unseen = context.snapshot.unseenCells;
    if (unseen === undefined) return found;
    const rows = new Map<number, ScoredRow>();
    for (const { row } of factsOf(context).points) rows.set(row.row, row);
    const columns = new Set(Object.values(context.scoreSheet.columns));
    for (const { row, column, why } of unseen) {
      const scored = rows.get(row);
      if (scored === undefined || !columns.has(column)) continue;
      const cell = findCell(context.snapshot, row, column);
      if (cell === undefined || cell.text.trim() === "") continue;
      const params = { row, code: scored.code, title: scored.title, text: cell.text, variant: why };
      found.push(finding("invisible-text", "warning", at(context, toA1(row, column)), params));
    }
    return found;
  },
};
