import type { Finding } from "../../model/finding";
import { pointsToNumber } from "../../model/points";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";
import type { TotalCell } from "../totalCells";

/** Total cells that are made alike: groups like groups, sections like sections, and the total like the sections. */
function likes(kind: TotalCell["kind"]): TotalCell["kind"] {
  return kind === "total" ? "section" : kind;
}

/**
 * A total typed as a number where its like are formulas: it is right today and stays behind when points change.
 * Silent when the number is wrong (the mismatch is told) or when the sheet types all its totals.
 */
export const totalTypedOverFormula: Rule<"total-typed-over-formula"> = {
  id: "total-typed-over-formula",
  check(context) {
    const found: Finding<"total-typed-over-formula">[] = [];
    const { totals } = factsOf(context);
    for (const { kind, side, verdict, row, cell, declared } of totals) {
      if (verdict !== "agrees" || declared === null || cell.formula !== null) continue;
      const like = likes(kind);
      const liveBeside = (row.maxPoints?.formula ?? null) !== null;
      const live = (other: TotalCell) =>
        other.kind === like && other.side === side && other.cell.formula !== null;
      if (!liveBeside && !totals.some(live)) continue;
      const params = { title: row.title, declared: pointsToNumber(declared) };
      found.push(finding("total-typed-over-formula", "warning", at(context, cell.cell), params));
    }
    return found;
  },
};
