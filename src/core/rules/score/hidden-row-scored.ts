import { knownPoints } from "../../model/scoreSheet";
import type { Finding } from "../../model/finding";
import { pointsToNumber } from "../../model/points";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/** A hidden row whose self points count for the total without anybody seeing them. */
export const hiddenRowScored: Rule<"hidden-row-scored"> = {
  id: "hidden-row-scored",
  check(context) {
    const found: Finding<"hidden-row-scored">[] = [];
    for (const { row, cell, side } of factsOf(context).judged) {
      const points = knownPoints(cell);
      if (!row.hidden || side !== "self" || points === null) continue;
      const params = { code: row.code, title: row.title, points: pointsToNumber(points), row: row.row };
      found.push(finding("hidden-row-scored", "warning", at(context, cell.cell), params));
    }
    return found;
  },
};
