import type { ScoreSheet } from "../model/scoreSheet";
import { legacyEncodingOf } from "./cellText";
import type { SheetGrid } from "./sheetGrid";

/** Counts the sheet's texts in TCVN3 or VNI; null when there are none. The encoding named is that of the first. */
export function legacyTextOf(grid: SheetGrid): ScoreSheet["legacy"] {
  let first: { cell: string; encoding: "tcvn3" | "vni" } | null = null;
  let count = 0;
  for (const cell of grid.snapshot.cells) {
    if (cell.value.kind !== "text") continue;
    const encoding = legacyEncodingOf(cell);
    if (encoding === null) continue;
    count++;
    first ??= { cell: grid.address(cell.row, cell.column), encoding };
  }
  return first && { ...first, count };
}
