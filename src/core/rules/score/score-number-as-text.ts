import type { Finding } from "../../model/finding";
import { pointsToNumber } from "../../model/points";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/** Points typed as text with one certain reading: we count them, a total formula of the sheet passes over them. */
export const scoreNumberAsText: Rule<"score-number-as-text"> = {
  id: "score-number-as-text",
  check(context) {
    const found: Finding<"score-number-as-text">[] = [];
    for (const { row, cell } of factsOf(context).judged) {
      const { reading } = cell;
      if (reading.kind !== "exact" || !reading.asText) continue;
      const { code, title } = row;
      const params = { code, title, text: cell.text, points: pointsToNumber(reading.points) };
      found.push(finding("score-number-as-text", "warning", at(context, cell.cell), params));
    }
    return found;
  },
};
