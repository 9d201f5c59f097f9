import type { RubricCriterion } from "../model/rubric";
import type { Points } from "../model/points";
import {
  knownPoints,
  type PointsCell,
  type ScoredRow,
  type SheetExtra,
  type SheetNode,
} from "../model/scoreSheet";
import { FormulaEvaluator } from "../scoring/evaluateFormula";
import { cellLookup, type CellLookup } from "../scoring/cellTable";
import { leftOut } from "../scoring/applicability";
import { leavesOf, rubricCriterion, scoredCriteria, type Side } from "../scoring/scoredRows";
import { reachesOutside } from "./outsideFormula";
import type { RuleContext } from "./rule";
import { totalCellsOf, type TotalCell } from "./totalCells";

/** A cell where somebody gives points: of a criterion, or of the bonus or penalty part and its items. */
export interface JudgedCell {
  readonly row: ScoredRow;
  /** The criterion, when it is one. */
  readonly criterion: SheetNode | null;
  readonly part: "criterion" | "bonus" | "penalty";
  readonly side: Side;
  readonly cell: PointsCell;
  /** The rubric's maximum when the criterion is matched, else the printed one, else null. */
  readonly max: Points | null;
  readonly rubric: RubricCriterion | null;
}

/** A cell of a points column and the row it belongs to: criteria, sections, groups, bonus, penalty, total. */
export interface PointsEntry {
  readonly row: ScoredRow;
  readonly cell: PointsCell;
  readonly column: "maxPoints" | "selfPoints" | "appraisedPoints";
}

/** What several rules look at, worked out once a context. */
export interface Facts {
  /** False when a chosen rubric is plainly not this sheet's: then only rubric-mismatch speaks of it. */
  readonly rubricFits: boolean;
  /** The cells with self points first, each list in sheet order. */
  readonly judged: readonly JudgedCell[];
  readonly totals: readonly TotalCell[];
  /** Every cell of the points columns, row by row from the top. */
  readonly points: readonly PointsEntry[];
  readonly evaluator: FormulaEvaluator;
  /** The cells of the scoring sheet by place. */
  readonly cellAt: CellLookup;
  /** Some formula of the workbook takes its value from outside: mostly there is none, and nothing to look for. */
  readonly reachesOutside: boolean;
}

/** A chosen rubric must find this share of its criteria on the sheet. */
const LEAST_MATCHED_PERCENT = 50;

function rubricFits({ rubricUse: use }: RuleContext): boolean {
  if (use.rubric === null || use.how !== "chosen") return true;
  const criteria = use.missing.length + use.criteria.size;
  return criteria === 0 || use.matchedPercent === null || use.matchedPercent >= LEAST_MATCHED_PERCENT;
}

function judgedCells(context: RuleContext, fits: boolean): JudgedCell[] {
  const { scoreSheet, rubricUse, totals } = context;
  const self: JudgedCell[] = [];
  const appraised: JudgedCell[] = [];
  // Spelled out without spreading: this runs for every criterion of every workbook.
  const add = (
    row: ScoredRow,
    criterion: SheetNode | null,
    part: JudgedCell["part"],
    max: Points | null,
    rubric: RubricCriterion | null,
  ) => {
    // What does not apply needs no points and no evidence.
    if (criterion === null || !leftOut(totals, criterion, "self")) {
      self.push({ row, criterion, part, side: "self", cell: row.selfPoints, max, rubric });
    }
    const cell = row.appraisedPoints;
    if (cell !== null) appraised.push({ row, criterion, part, side: "appraised", cell, max, rubric });
  };
  for (const row of scoredCriteria(scoreSheet)) {
    const rubric = fits ? rubricCriterion(row, rubricUse) : null;
    add(row, row, "criterion", rubric?.maxPoints ?? knownPoints(row.maxPoints), rubric);
  }
  const addExtra = (extra: SheetExtra | null, part: "bonus" | "penalty") => {
    if (extra === null) return;
    // A cap of the rubric has a rule of its own.
    const max = totals[part].cap === null ? knownPoints(extra.maxPoints) : null;
    add(extra, null, part, max, null);
    for (const row of leavesOf(extra.items)) add(row, null, part, knownPoints(row.maxPoints), null);
  };
  addExtra(scoreSheet.bonus, "bonus");
  addExtra(scoreSheet.penalty, "penalty");
  return self.concat(appraised);
}

function addRows(nodes: readonly SheetNode[], rows: ScoredRow[]): void {
  for (const node of nodes) {
    rows.push(node);
    addRows(node.children, rows);
  }
}

function allPoints({ scoreSheet }: RuleContext): PointsEntry[] {
  const rows: ScoredRow[] = [];
  addRows(scoreSheet.sections, rows);
  for (const extra of [scoreSheet.bonus, scoreSheet.penalty]) {
    if (extra === null) continue;
    rows.push(extra);
    addRows(extra.items, rows);
  }
  if (scoreSheet.total !== null) rows.push(scoreSheet.total);
  // Mostly they are in order already; the total may stand above, and items between the sections.
  if (rows.some((row, i) => i > 0 && row.row < rows[i - 1]!.row)) rows.sort((a, b) => a.row - b.row);
  const entries: PointsEntry[] = [];
  for (const row of rows) {
    if (row.maxPoints !== null) entries.push({ row, cell: row.maxPoints, column: "maxPoints" });
    entries.push({ row, cell: row.selfPoints, column: "selfPoints" });
    if (row.appraisedPoints !== null)
      entries.push({ row, cell: row.appraisedPoints, column: "appraisedPoints" });
  }
  return entries;
}

/**
 * Only the context at work: a WeakMap would, in today's engines, keep every workbook of a long run alive until a full
 * collection, which costs more than the rules themselves.
 */
let latest: { readonly context: RuleContext; readonly facts: Facts } | null = null;

/** Gives the facts of a context; made when first asked for. */
export function factsOf(context: RuleContext): Facts {
  if (latest?.context !== context) latest = { context, facts: makeFacts(context) };
  return latest.facts;
}

function makeFacts(context: RuleContext): Facts {
  const fits = rubricFits(context);
  const { snapshot } = context;
  const hidesRows = snapshot.hiddenRows.length > 0;
  const cellAt = cellLookup(snapshot);
  const evaluator = new FormulaEvaluator(cellAt, hidesRows);
  return {
    rubricFits: fits,
    judged: judgedCells(context, fits),
    totals: totalCellsOf(context, evaluator),
    points: allPoints(context),
    evaluator,
    cellAt,
    reachesOutside: context.workbook.sheets.some(({ cells }) =>
      cells.some(({ formula }) => formula !== null && reachesOutside(formula)),
    ),
  };
}
