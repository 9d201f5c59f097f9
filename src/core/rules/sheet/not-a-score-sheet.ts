import type { Finding } from "../../model/finding";
import type { NoScoreSheet } from "../../model/scoreSheet";
import { finding } from "../rule";

/** The one finding about a workbook in which no scoring sheet was found; `looked` names the sheets it has. */
export function notAScoreSheet({ looked }: NoScoreSheet): Finding<"not-a-score-sheet"> {
  const names = looked.map(({ sheet }) => sheet).join(", ");
  const place = { sheet: null, cell: null };
  return finding("not-a-score-sheet", "error", place, { sheets: looked.length, looked: names });
}
