import type { RubricUse } from "../model/checkResult";
import type { Points } from "../model/points";
import type { RubricCriterion } from "../model/rubric";
import {
  knownPoints,
  type PointsCell,
  type PointsReading,
  type ScoreSheet,
  type ScoredRow,
  type SheetNode,
} from "../model/scoreSheet";

/** Whose points: the agency's own or the reviewer's. */
export type Side = "self" | "appraised";

/** Gives the points cell of one side; null when the sheet has no such column. */
export function cellOf(row: ScoredRow, side: Side): PointsCell | null {
  return side === "self" ? row.selfPoints : row.appraisedPoints;
}

/** Gives the points that are exactly what the cell holds; null for everything else. */
export function exactPoints(cell: PointsCell | null): Points | null {
  return cell?.reading.kind === "exact" ? cell.reading.points : null;
}

/** True when something stands in the cell that may be points, but nobody can tell which: not blank, not known. */
export function isDoubtful(reading: PointsReading): boolean {
  return reading.kind !== "exact" && reading.kind !== "rounded" && reading.kind !== "blank";
}

function addLeaves(nodes: readonly SheetNode[], found: SheetNode[]): void {
  for (const node of nodes) {
    if (node.children.length === 0) found.push(node);
    else addLeaves(node.children, found);
  }
}

/** Gives the rows that are scored below some nodes, in sheet order. A section or group without children is one. */
export function leavesOf(nodes: readonly SheetNode[]): readonly SheetNode[] {
  const found: SheetNode[] = [];
  addLeaves(nodes, found);
  return found;
}

/** Gives all scored criteria of a sheet in sheet order. Bonus and penalty are not among them. */
export function scoredCriteria(sheet: ScoreSheet): readonly SheetNode[] {
  return leavesOf(sheet.sections);
}

/** Gives the rubric's criterion for a row of the sheet; null when the sheet judges itself or the row is its own. */
export function rubricCriterion(node: SheetNode, use: RubricUse): RubricCriterion | null {
  return use.criteria.get(node.path) ?? null;
}

/** Gives a criterion's maximum: the rubric's when it is matched, else the printed one, else null. */
export function maximumOf(node: SheetNode, use: RubricUse): Points | null {
  return use.criteria.get(node.path)?.maxPoints ?? knownPoints(node.maxPoints);
}
