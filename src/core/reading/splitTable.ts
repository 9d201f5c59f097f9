import type { FoundText } from "../model/scoreSheet";
import type { ScoreHeader } from "./findHeader";
import { ratingInRow } from "./ratingText";
import type { CodeFamily } from "./rowCode";
import { isSectionTotal } from "./rowWords";
import { type GridRow, type SheetGrid, shownText } from "./sheetGrid";
import { readTableRow, type TableRow, isFilled } from "./tableRow";

/** The bonus or penalty row and the rows under it. */
export interface ExtraRows {
  readonly row: TableRow;
  readonly items: TableRow[];
}

/** The rows of a scoring table, sorted by what they are for. */
export interface SplitTable {
  /** Sections, groups, criteria and their option rows, from the top. */
  readonly scored: readonly TableRow[];
  readonly bonus: ExtraRows | null;
  readonly penalty: ExtraRows | null;
  readonly total: TableRow | null;
  /** A "Cộng phần I" row by the row number of the section it closes. */
  readonly sectionTotals: ReadonlyMap<number, TableRow>;
  readonly declaredRating: FoundText | null;
}

/** A scored row may follow a total row (a section's total without a name) at this distance; beyond it the table has ended. */
const MAX_GAP_AFTER_TOTAL = 3;

/**
 * Walks down from the heading and sorts the rows: repeated headings and the (1)(2)(3) row are passed over, remarks
 * dropped; the table ends at the signatures, at another table's heading, or some rows after its total.
 */
export function splitTable(grid: SheetGrid, header: ScoreHeader, others: readonly ScoreHeader[]): SplitTable {
  const walk = new TableWalk(grid, header);
  let headerEnd = header.lastRow;
  for (const gridRow of grid.rows) {
    if (gridRow.row <= header.lastRow) continue;
    const other =
      others.length > 1 && others.find((h) => h.firstRow <= gridRow.row && gridRow.row <= h.lastRow);
    if (other) {
      if (!sameColumns(header, other)) break;
      headerEnd = other.lastRow;
      continue;
    }
    if (gridRow.row <= headerEnd + 2 && isIndexRow(gridRow, header)) continue;
    if (walk.take(gridRow) === "end") break;
  }
  return walk.result();
}

function sameColumns(a: ScoreHeader, b: ScoreHeader): boolean {
  return a.columns.title === b.columns.title && a.columns.selfPoints === b.columns.selfPoints;
}

/** The row of column numbers (1)(2)(3) or A B 1 2 below a heading, also where that heading is repeated. */
function isIndexRow(row: GridRow, header: ScoreHeader): boolean {
  const title = row.cells.find((c) => c.column === header.columns.title);
  const text = shownText(title);
  if (title?.value.kind === "number")
    return row.cells.every((c) => c.value.kind !== "text" || c.text.length <= 12);
  if (text.length === 0 || text.length > 4 || !/^[([]?[\dA-E][)\]]?$/.test(text)) return false;
  return row.cells.every((c) => c.value.kind !== "text" || c.text.trim().length <= 20);
}

class TableWalk {
  private readonly scored: TableRow[] = [];
  private readonly sectionTotals = new Map<number, TableRow>();
  private bonus: ExtraRows | null = null;
  private penalty: ExtraRows | null = null;
  private total: TableRow | null = null;
  private rating: FoundText | null = null;
  private extra: ExtraRows | null = null;
  private sectionFamily: CodeFamily | "plain" | null = null;
  private lastSection: TableRow | null = null;
  private lastCapital = 0;

  constructor(
    private readonly grid: SheetGrid,
    private readonly header: ScoreHeader,
  ) {}

  take(gridRow: GridRow): "end" | undefined {
    const row = readTableRow(this.grid, gridRow, this.header.columns, this.lastCapital);
    if (row.word === "rating" && !this.isCriterionCode(row)) {
      this.rating ??= ratingInRow(this.grid, gridRow, this.header.columns.selfPoints);
      return;
    }
    if (row.title === "" && row.code === null) {
      // A rating or a signature may stand beside the title column.
      this.rating ??= ratingInRow(this.grid, gridRow, this.header.columns.selfPoints);
      return;
    }
    const hasPoints = isFilled(row.maxPoints) || isFilled(row.selfPoints);
    if (row.word === "signature" && row.code === null && !hasPoints) return "end";
    if (row.word === "total" && !this.isCriterionCode(row)) this.takeTotal(row);
    else if (row.word === "extras" && this.isOuter(row)) this.extra = { row, items: [] };
    else if ((row.word === "bonus" || row.word === "penalty") && this.isOuter(row)) this.takeExtra(row);
    else return this.takeScored(row, hasPoints);
    return;
  }

  result(): SplitTable {
    return {
      scored: this.scored,
      bonus: this.bonus,
      penalty: this.penalty,
      total: this.total,
      sectionTotals: this.sectionTotals,
      declaredRating: this.rating,
    };
  }

  private takeTotal(row: TableRow): void {
    if (isSectionTotal(row.title, row.folded) && this.lastSection)
      this.sectionTotals.set(this.lastSection.row, row);
    else this.total = row;
    this.extra = null;
  }

  private takeExtra(row: TableRow): void {
    const taken: ExtraRows = { row, items: [] };
    if (row.word === "bonus") this.bonus = taken;
    else this.penalty = taken;
    this.extra = taken;
  }

  private takeScored(row: TableRow, hasPoints: boolean): "end" | undefined {
    if (this.total && row.code === null && !hasPoints) return; // a remark below the table
    const family = row.code?.family ?? "plain";
    const opensSection = row.code !== null && family === this.sectionFamily;
    if (this.total) {
      if (!opensSection || row.row - this.total.row > MAX_GAP_AFTER_TOTAL) return "end";
      // Another section follows: the "Tổng" above was only that of the section before it.
      if (this.lastSection) this.sectionTotals.set(this.lastSection.row, this.total);
      this.total = null;
    }
    if (this.extra && !opensSection) {
      if (!row.option && (row.code !== null || hasPoints)) this.extra.items.push(row);
      return;
    }
    this.extra = null;
    if (row.code === null && !row.option && !hasPoints && !this.isHeading(row)) return; // a remark
    if (!row.option) {
      this.sectionFamily ??= family;
      if (family === this.sectionFamily) this.lastSection = row;
      if (row.code?.family === "capital") this.lastCapital = row.code.ordinal;
    }
    this.scored.push(row);
    return;
  }

  /** Bold text without code or points heads what follows; plain text is a remark. */
  private isHeading(row: TableRow): boolean {
    return row.bold && row.title.length <= 150;
  }

  /** A bonus or penalty row stands beside the sections, not inside one. */
  private isOuter(row: TableRow): boolean {
    const family = row.code?.family;
    if (family === undefined) return !row.option;
    if (this.sectionFamily === null || family === this.sectionFamily) return true;
    if (family === "part" || family === "roman" || family === "capital") return true;
    return this.extra !== null;
  }

  private isCriterionCode(row: TableRow): boolean {
    const family = row.code?.family;
    return family !== undefined && (family.startsWith("dotted") || family === "letter");
  }
}
