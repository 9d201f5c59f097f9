import { pointsToNumber } from "../model/points";
import { maximumOf, rubricCriterion, scoredCriteria } from "../scoring/scoredRows";
import { type CleanWorkbook, constantAt, type PlantedContent } from "./planting";
import { allowedPoints } from "./planters/score";
import type { SeededChoice } from "./seed";

const HALF = 0.5;

/**
 * Gives other, equally right points for some criteria, one allowed step lower and never nothing, so that each
 * participant has a sheet of their own. Criteria at which a class is capped keep theirs.
 */
export function varyPoints(
  clean: CleanWorkbook,
  count: number,
  choice: SeededChoice,
): readonly PlantedContent[] {
  const use = clean.result.rubricUse;
  if (use === null) return [];
  const capped = new Set(use.rubric?.rating?.caps.map(({ criterion }) => criterion));
  const candidates = scoredCriteria(clean.scoreSheet).flatMap((node): PlantedContent[] => {
    const rubric = rubricCriterion(node, use);
    const place = { sheet: clean.scoreSheet.sheet, cell: node.selfPoints.cell };
    const value = constantAt(clean.workbook, place);
    if (rubric === null || value === null || capped.has(node.path)) return [];
    const max = pointsToNumber(maximumOf(node, use)) ?? 0;
    const steps = allowedPoints(rubric) ?? Array.from({ length: max * 2 + 1 }, (_, i) => max - i * HALF);
    const lower = steps.find((points) => points < value);
    if (lower === undefined || lower <= 0) return [];
    return [{ ...place, planted: { kind: "number", number: lower }, numberFormat: null }];
  });
  return choice.shuffle(candidates).slice(0, count);
}
