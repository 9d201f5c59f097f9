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
      const note = reading.notes[0];
      const points = pointsToNumber(reading.points);
      const params = {
        ...note?.params,
        code,
        title,
        text: cell.text,
        points,
        why: note?.code ?? "",
      } as const;
      found.push(finding("score-number-as-text", "warning", at(context, cell.cell), params));
    }
    return found;
  },
};
