import type { ExtraTotal } from "../model/checkResult";
import type { Points } from "../model/points";
import {
  knownPoints,
  type PointsCell,
  type ScoredRow,
  type SheetExtra,
  type SheetNode,
} from "../model/scoreSheet";
import type { FormulaEvaluator } from "../scoring/evaluateFormula";
import { cellOf, exactPoints, isDoubtful, leavesOf, type Side } from "../scoring/scoredRows";
import { enteredExtra } from "../scoring/totals";
import { leftOut } from "../scoring/applicability";
import type { RuleContext } from "./rule";

/** A cell where the sheet itself states a sum, beside what the criteria add up to. */
export interface TotalCell {
  readonly kind: "section" | "group" | "bonus" | "penalty" | "total";
  readonly side: Side;
  readonly row: ScoredRow;
  readonly cell: PointsCell;
  readonly declared: Points | null;
  readonly computed: Points | null;
  /**
   * `agrees`; `differs`; `stale`: the stored value differs, but the formula gives the right sum;
   * `silent`: one of the two is not known, or a doubtful cell below (an error of its own) may explain it.
   */
  readonly verdict: "agrees" | "differs" | "stale" | "silent";
}

/** What stands below a total. */
interface Tally {
  sum: number | null;
  /** Cells read to the nearest hundredth: each may be off by half of one. */
  rounded: number;
  doubtful: boolean;
}

const emptyTally = (): Tally => ({ sum: null, rounded: 0, doubtful: false });

function addCell(tally: Tally, cell: PointsCell | null): void {
  if (cell === null) return;
  const points = knownPoints(cell);
  if (points !== null) tally.sum = (tally.sum ?? 0) + points;
  if (cell.reading.kind === "rounded") tally.rounded++;
  else if (isDoubtful(cell.reading)) tally.doubtful = true;
}

function addTally(tally: Tally, below: Tally): void {
  if (below.sum !== null) tally.sum = (tally.sum ?? 0) + below.sum;
  tally.rounded += below.rounded;
  tally.doubtful ||= below.doubtful;
}

/** Gives every cell of one side that states a sum: sections, groups, bonus and penalty with items, the total. */
class Collector {
  readonly found: TotalCell[] = [];

  constructor(
    private readonly context: RuleContext,
    private readonly evaluator: FormulaEvaluator,
    private readonly side: Side,
  ) {}

  /** Adds the total cells of a node and below; gives what its criteria add up to. */
  node(node: SheetNode): Tally {
    const tally = emptyTally();
    if (node.children.length === 0) {
      const left = leftOut(this.context.totals, node, this.side);
      if (left === null) addCell(tally, cellOf(node, this.side));
      else if (left.treatment === "full") {
        tally.sum = left.maxPoints;
        // The sheet's own formulas miss points that stand only in words.
        tally.doubtful = knownPoints(cellOf(node, this.side)) === null;
      }
      return tally;
    }
    for (const child of node.children) addTally(tally, this.node(child));
    this.add(node.kind === "section" ? "section" : "group", node, tally);
    return tally;
  }

  extra(extra: SheetExtra | null, part: "bonus" | "penalty"): Tally {
    const tally = emptyTally();
    if (extra === null) return tally;
    for (const item of leavesOf(extra.items)) addCell(tally, cellOf(item, this.side));
    if (tally.sum === null) addCell(tally, cellOf(extra, this.side));
    else {
      tally.sum = enteredExtra(extra, this.side, part === "penalty");
      this.add(part, extra, tally);
    }
    return tally;
  }

  total(sections: readonly Tally[], bonus: Tally, penalty: Tally): void {
    const { scoreSheet, totals } = this.context;
    if (scoreSheet.total === null) return;
    const { selfPoints, appraisedPoints } = totals.total;
    const { bonus: ofBonus, penalty: ofPenalty } = totals;
    const tally = emptyTally();
    for (const section of sections) addTally(tally, section);
    const sum = tally.sum;
    addTally(tally, bonus);
    addTally(tally, penalty);
    tally.sum = this.side === "self" ? selfPoints : appraisedPoints;
    // Bonus or penalty beyond the cap is a finding of its own; the total need not repeat it.
    const penaltySize = scoreSheet.penalty && enteredExtra(scoreSheet.penalty, this.side, true);
    const uncapped = (sum ?? 0) + (bonus.sum ?? 0) - (penaltySize ?? 0);
    const others = [uncapped];
    if (totals.rescaled !== null) {
      // A sheet that does not scale its sum is not wrong about the sum; nor is one that rounds a half the other way.
      const points = (extra: ExtraTotal) =>
        (this.side === "self" ? extra.selfPoints : extra.appraisedPoints) ?? 0;
      others.push((sum ?? 0) + points(ofBonus) - points(ofPenalty));
      if (tally.sum !== null) others.push(tally.sum - 1, tally.sum + 1);
    }
    this.add("total", scoreSheet.total, tally, others);
  }

  private add(kind: TotalCell["kind"], row: ScoredRow, tally: Tally, orElse: readonly number[] = []): void {
    const cell = cellOf(row, this.side);
    if (cell === null) return;
    const exact = exactPoints(cell);
    const declared = kind === "penalty" && exact !== null ? (Math.abs(exact) as Points) : exact;
    const computed = tally.sum as Points | null;
    const verdict = this.verdict(cell, declared, tally, orElse);
    this.found.push({ kind, side: this.side, row, cell, declared, computed, verdict });
  }

  private verdict(
    cell: PointsCell,
    declared: Points | null,
    tally: Tally,
    orElse: readonly number[],
  ): TotalCell["verdict"] {
    const computed = tally.sum;
    if (declared === null || computed === null) return "silent";
    const near = (sum: number) => Math.abs(declared - sum) * 2 <= tally.rounded;
    if (near(computed) || orElse.some(near)) return "agrees";
    if (cell.formula !== null) {
      const today = this.evaluator.evaluate(cell.formula);
      if (today !== null && Math.abs(today * 100 - computed) * 2 <= tally.rounded + 0.001) return "stale";
    }
    return tally.doubtful ? "silent" : "differs";
  }
}

/** Gives the cells of both sides that state sums, with what they should be. */
export function totalCellsOf(context: RuleContext, evaluator: FormulaEvaluator): readonly TotalCell[] {
  const { scoreSheet } = context;
  const collect = (side: Side): readonly TotalCell[] => {
    const collector = new Collector(context, evaluator, side);
    const sections = scoreSheet.sections.map((section) => collector.node(section));
    const bonus = collector.extra(scoreSheet.bonus, "bonus");
    const penalty = collector.extra(scoreSheet.penalty, "penalty");
    collector.total(sections, bonus, penalty);
    return collector.found;
  };
  const self = collect("self");
  return scoreSheet.columns.appraisedPoints === null ? self : [...self, ...collect("appraised")];
}
