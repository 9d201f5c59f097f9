import type { Points } from "../model/points";
import { foldText } from "../text/vietnameseText";
import type { ReviewLine } from "./reviewLine";
import { hundredths, rubricLabel } from "./submissionRow";

/** A criterion over all workbooks of one rubric. Sums in hundredths. */
export interface CriterionStatistics {
  readonly rubric: string;
  readonly section: number;
  readonly code: string;
  readonly title: string;
  readonly maxPoints: Points | null;
  /** Workbooks with points for it. */
  readonly count: number;
  readonly selfSum: number;
  readonly full: number;
  readonly appraisedCount: number;
  readonly appraisedSum: number;
  /** The lowest, at most five, and only below the maximum: lowest first. */
  readonly lowest: readonly { readonly agency: string; readonly points: Points }[];
}

type Growing = { -readonly [K in keyof CriterionStatistics]: CriterionStatistics[K] } & {
  lowest: { agency: string; points: Points }[];
};

const MOST_LOWEST = 5;
/** Sheets that each bring criteria of their own could fill the memory: beyond this, new ones are not counted. */
const MOST_CRITERIA = 5000;

/** Adds criteria up as lines come in. */
export class CriterionTable {
  private readonly found = new Map<string, Growing>();
  /** True when criteria were left out, because the sheets bring too many different ones. */
  clipped = false;

  add(line: ReviewLine, agency: string): void {
    const rubric = rubricLabel(line);
    for (const criterion of line.criteria) {
      const key = `${rubric}\n${criterion.section}\n${criterion.code}\n${foldText(criterion.title)}`;
      let one = this.found.get(key);
      if (one === undefined) {
        if (this.found.size >= MOST_CRITERIA) {
          this.clipped = true;
          continue;
        }
        const { section, code, title } = criterion;
        const maxPoints = hundredths(criterion.maxPoints);
        one = {
          ...{ rubric, section, code, title, maxPoints },
          ...{ count: 0, selfSum: 0, full: 0, appraisedCount: 0, appraisedSum: 0, lowest: [] },
        };
        this.found.set(key, one);
      }
      // A sheet may state another maximum than the first: then no share of it can be told.
      if (one.maxPoints !== hundredths(criterion.maxPoints)) one.maxPoints = null;
      addPoints(one, hundredths(criterion.selfPoints), hundredths(criterion.appraisedPoints), agency);
    }
  }

  /** Gives the table: rubric by rubric, the one with most workbooks first, criteria as on the sheet. */
  rows(): readonly CriterionStatistics[] {
    const most = new Map<string, number>();
    for (const { rubric, count } of this.found.values()) {
      most.set(rubric, Math.max(most.get(rubric) ?? 0, count));
    }
    // Sorting is stable: within a section criteria stay as they were first met.
    return [...this.found.values()].sort(
      (a, b) =>
        (most.get(b.rubric) ?? 0) - (most.get(a.rubric) ?? 0) ||
        compareText(a.rubric, b.rubric) ||
        a.section - b.section,
    );
  }
}

function addPoints(one: Growing, self: Points | null, appraised: Points | null, agency: string): void {
  if (appraised !== null) {
    one.appraisedCount++;
    one.appraisedSum += appraised;
  }
  if (self === null) return;
  one.count++;
  one.selfSum += self;
  if (one.maxPoints !== null && self >= one.maxPoints) {
    one.full++;
    return;
  }
  const at = one.lowest.findIndex((low) => self < low.points);
  if (at >= 0) one.lowest.splice(at, 0, { agency, points: self });
  else if (one.lowest.length < MOST_LOWEST) one.lowest.push({ agency, points: self });
  one.lowest.length = Math.min(one.lowest.length, MOST_LOWEST);
}

/** Orders texts by their code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
