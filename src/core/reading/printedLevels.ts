import { type Points, pointsFromDecimal } from "../model/points";
import type { Level } from "../model/rubric";
import { knownPoints, type PointsCell } from "../model/scoreSheet";
import { ownCopy, RecentMemo } from "../text/recentMemo";
import { readNumber } from "../text/vietnameseNumber";
import { type TableRow, isFilled } from "./tableRow";
import type { TreeNode } from "./buildTree";

const optionPattern = /^[-–—+*•●○▪■✓\s]*(.+?)\s*[:\-–]\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)\s*[.;]?$/iu;

/** What option rows were read to: they are the form's, the same in every workbook. */
const known = new RecentMemo<{ readonly text: string; readonly level: Level | null }>(512);
const LONGEST_KNOWN = 200;

/**
 * Gives the choices printed under a criterion ("- Thực hiện đầy đủ: 2 điểm", or the points in the maximum column).
 * All or nothing: when one option row says something else (a deduction, a band), there are no fixed levels.
 */
export function printedLevels(options: readonly TableRow[]): readonly Level[] {
  const levels: Level[] = [];
  for (const option of options) {
    const level = levelOf(option);
    if (level === null) return [];
    levels.push(level);
  }
  return levels.length >= 2 ? levels : [];
}

function levelOf(option: TableRow): Level | null {
  const printed = knownPoints(option.maxPoints);
  if (printed !== null) return { title: option.title.replace(/^[-–—+*•\s]+/u, ""), points: printed };
  let found = known.get(option.title);
  if (found === undefined) {
    const text = ownCopy(option.title);
    found = { text, level: levelIn(text) };
    if (text.length <= LONGEST_KNOWN) known.put(found);
  }
  return found.level;
}

function levelIn(text: string): Level | null {
  if (/trừ|cộng thêm|%/iu.test(text)) return null;
  const match = optionPattern.exec(text);
  const title = match?.[1];
  const points = match?.[2] === undefined ? null : levelPoints(match[2]);
  return title === undefined || points === null ? null : { title, points };
}

function levelPoints(text: string): Points | null {
  const number = readNumber(text);
  const fixed = number.kind === "exact" ? pointsFromDecimal(number.value) : null;
  return fixed?.exact ? fixed.value : null;
}

/**
 * True when the bulleted rows under a node are not choices but criteria of their own: their maxima add up to the
 * node's, and more than one carries points.
 */
export function optionsAreCriteria(node: TreeNode): boolean {
  if (node.options.length < 2 || node.children.length > 0) return false;
  const maxima = node.options.map((o) => knownPoints(o.maxPoints));
  const filled = node.options.filter((o) => isFilled(o.selfPoints)).length;
  const whole = knownPoints(node.row.maxPoints);
  if (maxima.every((m) => m !== null)) {
    const sum = maxima.reduce((a, b) => a + b, 0);
    return whole === null ? filled >= 2 : sum === whole;
  }
  return false;
}

/** The option row that carries the score where the criterion's own row is empty: the choice that was ticked. */
export function chosenOption(node: TreeNode): PointsCell | null {
  if (isFilled(node.row.selfPoints)) return null;
  const filled = node.options.filter((o) => isFilled(o.selfPoints));
  return filled.length === 1 ? (filled[0]?.selfPoints ?? null) : null;
}
