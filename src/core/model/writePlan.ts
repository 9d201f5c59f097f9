import type { CellRange } from "./place";
import type { Reason } from "./reason";

/** What a cell holds as far as writing goes: a constant, a formula (without "="), or nothing. */
export type CellContent =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "error"; readonly error: string }
  /** `value` is what the formula gives, when the planner knows it: stored as the cell's cached value. */
  | { readonly kind: "formula"; readonly formula: string; readonly value?: number | string };

/** How a newly made cell looks; hosts turn the name into a format. A cell that exists keeps its own look. */
export type CellStyle =
  | "title" // bold, centred, larger
  | "heading" // bold, centred, wrapped, bordered
  | "text" // bordered, wrapped
  | "quantity" // bordered, #,##0.### (shows 1.234,5 in vi-VN)
  | "share" // bordered, 0.0%
  | "year" // bordered, centred, 0
  | "date" // bordered, dd/mm/yyyy
  | "total" // bold, bordered, #,##0.###
  | "remark"; // italic, wrapped, no border

/** One cell of a plan. Nothing outside a plan's list is ever changed. */
export interface PlannedWrite {
  readonly sheet: string;
  readonly cell: string;
  /** What the cell must still hold when the plan is carried out. */
  readonly before: CellContent;
  readonly after: CellContent;
  /** Number format to give an existing cell (its other formats stay), or null to leave it. */
  readonly numberFormat: string | null;
  /** Look of a cell on a new sheet, or in a row the plan adds; null on cells that exist. */
  readonly style: CellStyle | null;
  readonly reason: Reason;
}

/** A sheet the plan adds at the end of the workbook; its cells are in the plan's list. */
export interface NewSheet {
  readonly name: string;
  /** Width in characters by column, from A. */
  readonly columnWidths: readonly number[];
  readonly merges: readonly CellRange[];
  /** Rows that stay in view above the data, 0 for none. */
  readonly frozenRows: number;
  readonly landscape: boolean;
}

/** Everything a write will do, made before anything is written: preview, dry run, write and revert read this list. */
export interface WritePlan {
  readonly newSheets: readonly NewSheet[];
  readonly writes: readonly PlannedWrite[];
}

/** A plan that was carried out: enough to take it back. */
export interface AppliedPlan {
  readonly plan: WritePlan;
  /** Number format each existing cell had before, by index in plan.writes; null where it was left alone. */
  readonly formatsBefore: readonly (string | null)[];
}

/** Why a cell cannot be written. */
export type RefusalWhy =
  | "changed" // its content is not what the preview showed
  | "protected" // locked on a protected sheet
  | "inside-merge" // in a merge but not its top left cell
  | "overwrites-formula" // a value would replace a formula
  | "sheet-missing"
  | "sheet-exists" // a new sheet's name is taken
  | "read-only";

export interface Refusal {
  readonly sheet: string;
  readonly cell: string | null;
  readonly why: RefusalWhy;
}

/** Thrown by a host before anything is written: the plan no longer fits the workbook. All reasons, not just the first. */
export class WriteRefused extends Error {
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map((r) => `${r.why} ${r.sheet}!${r.cell ?? ""}`).join(", "));
    this.name = "WriteRefused";
    this.refusals = refusals;
  }
}

/** What taking a plan back did: cells restored, and cells left alone because someone has edited them since. */
export interface RevertResult {
  readonly restored: number;
  readonly refused: readonly Refusal[];
}
