import { pointsToNumber, sumOrBlank } from "../../../src/core/model/points";
import type { SheetNode } from "../../../src/core/model/scoreSheet";
import { knownPoints } from "../../../src/core/model/scoreSheet";

/** Sum of the self points of criteria as a decimal number; null when all are blank. */
export function sumOfKnown(criteria: Iterable<SheetNode>): number | null {
  return pointsToNumber(sumOrBlank([...criteria].map((c) => knownPoints(c.selfPoints))));
}
