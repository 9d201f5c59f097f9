import type { ScoreSheet } from "../model/scoreSheet";

/** Gives the cell to look at for the rating: where it is declared, else the total's; null when there is neither. */
export function ratingCell(sheet: ScoreSheet): string | null {
  return sheet.declaredRating?.cell ?? sheet.total?.selfPoints.cell ?? null;
}
