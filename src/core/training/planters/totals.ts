import { pointsToNumber, type Points } from "../../model/points";
import { knownPoints, type ScoredRow, type SheetNode } from "../../model/scoreSheet";
import { schemeOf } from "../../scoring/ratingScheme";
import { cellAt, type CleanWorkbook, type Planter, plantingAt } from "../planting";

/** By how much people mistype a sum. */
const SLIPS = [-1, -0.5, 0.5, 1];

/** Rows with a live sum below their own: groups and sections. */
function summed(nodes: readonly SheetNode[]): readonly SheetNode[] {
  return nodes.flatMap((node) => (node.children.length === 0 ? [] : [node, ...summed(node.children)]));
}

/** Gives the sum a formula of the row shows; null where no formula stands. */
function liveSum({ selfPoints }: ScoredRow): number | null {
  return selfPoints.formula === null ? null : pointsToNumber(knownPoints(selfPoints));
}

function typedOver(rows: (clean: CleanWorkbook) => readonly ScoredRow[], slips: readonly number[]): Planter {
  return (clean) =>
    rows(clean).flatMap((row) => {
      const sum = liveSum(row);
      if (sum === null) return [];
      return slips.map((slip) =>
        plantingAt(clean.scoreSheet.sheet, row.selfPoints.cell, { kind: "number", number: sum + slip }),
      );
    });
}

export const sectionTotal = typedOver(({ scoreSheet }) => summed(scoreSheet.sections), SLIPS);

export const grandTotal = typedOver(({ scoreSheet: { total } }) => (total === null ? [] : [total]), SLIPS);

export const typedTotal = typedOver(({ scoreSheet }) => summed(scoreSheet.sections), [0]);

/** Another class than the points give. */
export const ratingMismatch: Planter = ({ workbook, result, scoreSheet }) => {
  const declared = scoreSheet.declaredRating;
  const scheme = result.rubricUse && schemeOf(result.rubricUse);
  if (declared === null || !scheme) return [];
  const place = { sheet: scoreSheet.sheet, cell: declared.cell };
  const { value } = cellAt(workbook, place) ?? {};
  // A line such as "Tự xếp loại: Tốt" would lose its other words.
  if (value?.kind !== "text" || value.text !== declared.text) return [];
  return scheme.classes
    .filter(({ name }) => name !== declared.text)
    .slice(0, 2)
    .map(({ name }) => plantingAt(place.sheet, place.cell, { kind: "text", text: name }));
};

/** Every bonus item claimed in full, until the sum is above the cap. The finding stands at the part's own sum. */
export const bonusAboveCap: Planter = ({ workbook, result, scoreSheet }) => {
  const { bonus } = scoreSheet;
  const part = result.rubricUse?.rubric?.bonus;
  if (bonus === null || part === undefined || part === null || part.cap === null) return [];
  const claims: { readonly cell: string; readonly points: Points }[] = [];
  let sum = knownPoints(bonus.selfPoints) ?? 0;
  for (const item of bonus.items) {
    const points = part.items.find(({ code }) => code === item.code)?.points;
    const { cell } = item.selfPoints;
    if (points === undefined || cellAt(workbook, { sheet: scoreSheet.sheet, cell }) !== undefined) continue;
    if (sum > part.cap) break;
    claims.push({ cell, points });
    sum += points;
  }
  if (sum <= part.cap) return [];
  const cells = claims.map(({ cell, points }) => ({
    sheet: scoreSheet.sheet,
    cell,
    planted: { kind: "number", number: pointsToNumber(points) } as const,
    numberFormat: null,
  }));
  return [{ place: { sheet: scoreSheet.sheet, cell: bonus.selfPoints.cell }, cells }];
};
