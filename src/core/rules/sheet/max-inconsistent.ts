import type { Finding } from "../../model/finding";
import { pointsToNumber, type Points } from "../../model/points";
import type { ScoredRow, SheetNode } from "../../model/scoreSheet";
import { exactPoints } from "../../scoring/scoredRows";
import { factsOf } from "../facts";
import { at, finding, type Rule, type RuleContext } from "../rule";

type Found = Finding<"max-inconsistent">[];
type Variant = "parts" | "levels";

function add(context: RuleContext, row: ScoredRow, sum: number, variant: Variant, found: Found): void {
  const printed = exactPoints(row.maxPoints);
  if (row.maxPoints === null || printed === null) return;
  const maxPoints = pointsToNumber(printed);
  const params = { code: row.code, title: row.title, maxPoints, sum: pointsToNumber(sum as Points), variant };
  found.push(finding("max-inconsistent", "warning", at(context, row.maxPoints.cell), params));
}

/**
 * Options that end at 0 points exclude each other, so the best of them is the maximum. Options without a 0 may add
 * up ("mỗi văn bản 0,5 điểm") and say nothing.
 */
function bestOption({ levels }: SheetNode): Points | null {
  if (levels.length < 2 || !levels.some((level) => level.points === 0)) return null;
  return Math.max(...levels.map((level) => level.points)) as Points;
}

/**
 * Gives what stands for a row above it: its printed maximum, else the sum of its parts; null when not exactly known.
 * Parts count by their own printed maxima, so that one wrong figure is told once, where it stands.
 */
function maximumAsPrinted(context: RuleContext, node: SheetNode, found: Found): Points | null {
  const printed = exactPoints(node.maxPoints);
  if (node.children.length === 0) return printed;
  let sum: number | null = 0;
  for (const child of node.children) {
    const part = maximumAsPrinted(context, child, found);
    sum = part === null || sum === null ? null : sum + part;
  }
  if (printed !== null && sum !== null && printed !== sum) add(context, node, sum, "parts", found);
  return printed ?? (sum as Points | null);
}

/**
 * A printed maximum of a group, a section or the total that is not the sum of its parts, or one of a criterion (not
 * known to a rubric) that is not the best of the options printed below it. Only where all figures are exact.
 */
export const maxInconsistent: Rule<"max-inconsistent"> = {
  id: "max-inconsistent",
  check(context) {
    const found: Found = [];
    const { sections, total, bonus } = context.scoreSheet;
    let sum: number | null = 0;
    for (const section of sections) {
      const max = maximumAsPrinted(context, section, found);
      sum = max === null || sum === null ? null : sum + max;
    }
    for (const { criterion, rubric, side } of factsOf(context).judged) {
      if (criterion === null || rubric !== null || side !== "self") continue;
      const best = bestOption(criterion);
      if (best === null || exactPoints(criterion.maxPoints) === best) continue;
      add(context, criterion, best, "levels", found);
    }
    const printed = exactPoints(total?.maxPoints ?? null);
    if (total !== null && printed !== null && sum !== null && sections.length > 0 && printed !== sum) {
      // Some sheets count the highest bonus into the total's maximum.
      const withBonus = sum + (exactPoints(bonus?.maxPoints ?? null) ?? 0);
      if (printed !== withBonus) add(context, total, sum, "parts", found);
    }
    return found;
  },
};
