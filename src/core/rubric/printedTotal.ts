import { type Points, pointsToNumber } from "../model/points";
import type { RubricSection } from "../model/rubric";
import { knownPoints, type ScoreSheet } from "../model/scoreSheet";

/**
 * Gives the maximum of the whole: the sum of the sections when the printed total says the same or nothing, null when a
 * section's is open or the two differ (told through `differs`). Some sheets count the highest bonus into the total.
 */
export function printedTotal(
  sheet: ScoreSheet,
  sections: readonly RubricSection[],
  differs: (printed: number, sum: number, cell: string) => void,
): Points | null {
  let sum = 0;
  for (const { maxPoints } of sections) {
    if (maxPoints === null) return null;
    sum += maxPoints;
  }
  const cell = sheet.total?.maxPoints ?? null;
  const printed = knownPoints(cell);
  if (cell === null || printed === null || printed === sum) return sum as Points;
  if (printed === sum + (knownPoints(sheet.bonus?.maxPoints ?? null) ?? 0)) return sum as Points;
  differs(pointsToNumber(printed), sum / 100, cell.cell);
  return null;
}
