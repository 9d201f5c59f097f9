import type { Finding } from "../../model/finding";
import { factsOf } from "../facts";
import { at, finding, type Rule } from "../rule";

/** Something that is no number where points belong: text, a date, TRUE/FALSE, or a number beyond all sense. */
export const scoreNotNumber: Rule<"score-not-number"> = {
  id: "score-not-number",
  check(context) {
    const found: Finding<"score-not-number">[] = [];
    for (const { row, cell } of factsOf(context).judged) {
      if (cell.reading.kind !== "invalid") continue;
      const params = { code: row.code, title: row.title, text: cell.text, variant: cell.reading.why };
      found.push(finding("score-not-number", "error", at(context, cell.cell), params));
    }
    return found;
  },
};
