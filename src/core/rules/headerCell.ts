import type { ScoreSheet } from "../model/scoreSheet";
import { toA1 } from "../text/a1";

/** Gives the cell of the title column's heading: where findings about the table as a whole point. */
export function headerCell({ headerRow, columns }: ScoreSheet): string {
  return toA1(headerRow, columns.title);
}
