import type { Rating, Totals } from "../model/checkResult";
import { type Points, pointsToNumber, sumOrBlank } from "../model/points";
import type { Reason } from "../model/reason";
import {
  knownPoints,
  type PointsCell,
  type ScoredRow,
  type ScoreSheet,
  type SheetExtra,
  type SheetNode,
} from "../model/scoreSheet";
import type { SheetSnapshot } from "../model/workbookSnapshot";
import type { CellContent, PlannedWrite, WritePlan } from "../model/writePlan";
import { parseA1, toA1 } from "../text/a1";
import { contentOf } from "../writing/contentOf";
import { findCell } from "./findCell";
import { withFormulaValues } from "./plannedValues";
import { ratingWrite } from "./ratingPlace";
import { leftOut } from "./applicability";
import { isDoubtful, leavesOf } from "./scoredRows";
import { sumFormula, type SumSurroundings } from "./sumFormula";

/**
 * Plans the self points of groups, sections and the whole sheet as ordinary formulas, and the rating as text, where
 * the sheet has places for them: blank cells and typed numbers, right or wrong; never over a formula. Points typed as
 * text with one certain reading become numbers, because no formula would count them. Above a criterion whose points
 * are in doubt nothing is written, no total stands over nothing but blanks, and no rating over unscored criteria.
 */
export function planTotals(
  snapshot: SheetSnapshot,
  scoreSheet: ScoreSheet,
  totals: Totals,
  rating: Rating | null,
): WritePlan {
  return new TotalsPlanner(snapshot, scoreSheet, totals).plan(totals, rating);
}

/** What stands below a total: the rows of the column it adds up, and what they hold. */
interface Parts {
  readonly rows: readonly number[];
  readonly sum: Points | null;
  readonly doubtful: boolean;
}

class TotalsPlanner {
  private readonly writes = new Map<string, PlannedWrite>();
  private readonly column: number;
  /** Rows of everything that is scored: none of them may slip into another's range. */
  private readonly scoredRows = new Set<number>();
  private readonly around: SumSurroundings;

  constructor(
    private readonly snapshot: SheetSnapshot,
    private readonly sheet: ScoreSheet,
    private readonly out: Pick<Totals, "notApplicable">,
  ) {
    this.column = sheet.columns.selfPoints;
    this.collectRows(sheet.sections);
    for (const extra of [sheet.bonus, sheet.penalty]) {
      if (extra === null) continue;
      this.scoredRows.add(extra.row);
      this.collectRows(extra.items);
    }
    if (sheet.total) this.scoredRows.add(sheet.total.row);
    this.around = {
      column: this.column,
      isCounted: (row) => this.scoredRows.has(row) || !["blank", "text"].includes(this.held(row).kind),
      isText: (row) => this.held(row).kind === "text",
    };
  }

  plan(totals: Totals, rating: Rating | null): WritePlan {
    const {
      total: { selfPoints: total },
      unreadCriteria,
    } = totals;
    const { sections, bonus, penalty } = this.sheet;
    const parts = sections.map((section) => this.node(section));
    const terms = parts.flatMap(({ rows }) => sumFormula(rows, this.around) ?? []);
    const extras = [this.extra(bonus, false), this.extra(penalty, true)];
    const doubtful = parts.some((p) => p.doubtful) || extras.includes(null);
    if (this.sheet.total && total !== null && !doubtful && terms.length > 0) {
      const formula = scaledSum(terms, totals) + extras.join("");
      this.put(this.sheet.total, formula, total, { code: "write-grand-total", params: {} });
    }
    const writes = withFormulaValues([...this.writes.values()], this.snapshot);
    // A class by part of the points would be read as that of the whole.
    const whole = unreadCriteria.length === 0 && !doubtful ? rating : null;
    const rated = ratingWrite(this.snapshot, this.sheet, this.scoredRows, total, whole);
    return { newSheets: [], writes: rated ? [...writes, rated] : writes };
  }

  /** Plans the totals of a node and below; gives the rows by which the total above counts it. */
  private node(node: SheetNode): Parts {
    const [only] = node.children;
    if (only === undefined) return this.leaf(node);
    const parts = node.children.map((child) => this.node(child));
    const below: Parts = {
      rows: parts.flatMap((p) => p.rows),
      sum: sumOrBlank(parts.map((p) => p.sum)),
      doubtful: parts.some((p) => p.doubtful),
    };
    // A flat list has no row of its own; a section that is its own only criterion has nothing to add up.
    const ownRow = this.rowOf(node.selfPoints);
    if (node.path === "" || ownRow === null || below.rows.includes(ownRow)) return below;
    const formula = sumFormula(below.rows, this.around);
    const reason: Reason = { code: "write-parts-total", params: { title: titleOf(node) } };
    const written = formula !== null && !below.doubtful && this.put(node, formula, below.sum, reason);
    return written || node.selfPoints.formula !== null ? { ...below, rows: [ownRow] } : below;
  }

  private leaf(node: SheetNode): Parts {
    const { selfPoints } = node;
    const row = this.rowOf(selfPoints);
    const left = leftOut(this.out, node, "self");
    if (left?.treatment === "rescale") {
      return { rows: row === null ? [] : [row], sum: null, doubtful: knownPoints(selfPoints) !== null };
    }
    const doubtful = isDoubtful(selfPoints.reading) || !this.cure(selfPoints);
    return {
      rows: row === null ? [] : [row],
      sum: knownPoints(selfPoints),
      doubtful: doubtful || row === null,
    };
  }

  /** The term of bonus or penalty with its sign, "" for none; null when nobody can tell what it is. */
  private extra(extra: SheetExtra | null, penalty: boolean): string | null {
    if (extra === null) return "";
    const own = this.rowOf(extra.selfPoints);
    const leaves = leavesOf(extra.items);
    const cells = [extra.selfPoints, ...leaves.map((leaf) => leaf.selfPoints)];
    // Words ("Không có") count as nothing, here and under N(); a number that nobody can read does not.
    const unknown = cells.some(({ reading }) => isDoubtful(reading) && reading.kind !== "invalid");
    if (unknown || !cells.every((cell) => this.cure(cell))) return null;
    const itemRows = leaves.flatMap((leaf) => this.rowOf(leaf.selfPoints) ?? []);
    const items = leaves.map((leaf) => knownPoints(leaf.selfPoints));
    const entered = sumOrBlank(items) ?? knownPoints(extra.selfPoints);
    if (items.some((p) => p !== null && p < 0) && items.some((p) => p !== null && p > 0)) return null;
    // A penalty is taken off whichever way it is written.
    const sign = penalty && (entered ?? 0) >= 0 ? "-" : "+";
    const sum = sumFormula(itemRows, this.around);
    const reason: Reason = { code: "write-parts-total", params: { title: titleOf(extra) } };
    const live =
      extra.selfPoints.formula !== null ||
      (sum !== null && sumOrBlank(items) !== null && this.put(extra, sum, sumOrBlank(items), reason));
    const byItems = sum !== null && !live && (sumOrBlank(items) !== null || entered === null);
    if (byItems)
      return `${sign}SUM(${/^SUM\(.*\)$/.test(sum) ? sum.slice(4, -1) : sum.replaceAll("+", ",")})`;
    return own === null ? "" : `${sign}N(${toA1(own, this.column)})`;
  }

  /** Makes a number of points typed as text; false when their text is rounded or cannot be written. */
  private cure(cell: PointsCell): boolean {
    const { reading } = cell;
    if ((reading.kind !== "exact" && reading.kind !== "rounded") || !reading.asText) return true;
    const row = this.rowOf(cell);
    if (reading.kind === "rounded" || row === null || cell.formula !== null) return false;
    const number = pointsToNumber(reading.points);
    const reason: Reason = { code: "write-true-number", params: { text: cell.text, value: number } };
    this.write(cell.cell, row, { kind: "number", number }, reason, "General");
    return true;
  }

  /** Plans a formula into a row's place; false when the place is no place for it. */
  private put(row: ScoredRow, formula: string, sum: Points | null, reason: Reason): boolean {
    const cell = row.selfPoints;
    const at = this.rowOf(cell);
    const { kind } = cell.reading;
    const isPlace = kind === "blank" || kind === "exact" || kind === "rounded";
    if (sum === null || at === null || cell.formula !== null || !isPlace) return false;
    const isText = this.held(at).kind === "text";
    const after = { kind: "formula", formula, value: pointsToNumber(sum) } as const;
    this.write(cell.cell, at, after, reason, isText ? "General" : null);
    return true;
  }

  private write(
    cell: string,
    row: number,
    after: CellContent,
    reason: Reason,
    numberFormat: string | null,
  ): void {
    const before = contentOf(findCell(this.snapshot, row, this.column));
    this.writes.set(cell, {
      sheet: this.snapshot.name,
      cell,
      before,
      after,
      numberFormat,
      style: null,
      reason,
    });
  }

  /** What a row of the column will hold, as far as planned. */
  private held(row: number): CellContent {
    const planned = this.writes.get(toA1(row, this.column));
    return planned?.after ?? contentOf(findCell(this.snapshot, row, this.column));
  }

  /** The row of a points cell; null when it lies in a merge whose only place is in another column. */
  private rowOf(cell: PointsCell): number | null {
    const place = parseA1(cell.cell);
    return place?.column === this.column ? place.row : null;
  }

  private collectRows(nodes: readonly SheetNode[]): void {
    for (const node of nodes) {
      this.scoredRows.add(node.row);
      this.scoredRows.add(this.rowOf(node.selfPoints) ?? node.row);
      this.collectRows(node.children);
    }
  }
}

/** The sum of the sections; scaled to the whole maximum while criteria are out of it. */
function scaledSum(terms: readonly string[], { rescaled, total }: Totals): string {
  const sum = terms.join("+");
  if (rescaled === null || total.maxPoints === null) return sum;
  return `ROUND((${sum})*${pointsToNumber(total.maxPoints)}/${pointsToNumber(rescaled.maxPoints)},2)`;
}

function titleOf({ title, code }: ScoredRow): string {
  return title === "" ? code : title;
}
