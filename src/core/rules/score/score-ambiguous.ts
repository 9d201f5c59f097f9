import type { Finding } from "../../model/finding";
import { pointsToNumber } from "../../model/points";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/** Text with two readings ("1.234"): neither is taken, a person must say which. */
export const scoreAmbiguous: Rule<"score-ambiguous"> = {
  id: "score-ambiguous",
  check(context) {
    const found: Finding<"score-ambiguous">[] = [];
    for (const { row, cell } of factsOf(context).judged) {
      if (cell.reading.kind !== "ambiguous") continue;
      const [first, second] = cell.reading.readings;
      const params = {
        code: row.code,
        title: row.title,
        text: cell.text,
        first: pointsToNumber(first),
        second: pointsToNumber(second),
      };
      found.push(finding("score-ambiguous", "error", at(context, cell.cell), params));
    }
    return found;
  },
};
