import type { PointsCell, ScoredRow } from "../model/scoreSheet";

/** Gives the cells of a row in the points columns: maximum, self, appraised; null for columns the sheet lacks. */
export function pointsCells(row: ScoredRow): readonly (PointsCell | null)[] {
  return [row.maxPoints, row.selfPoints, row.appraisedPoints];
}
