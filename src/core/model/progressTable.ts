import type { Quantity } from "./points";
import type { Reason } from "./reason";
import type { FoundText } from "./scoreSheet";

/** The quantities of the chỉnh lý table: metres of shelf (m) and million đồng (tr). facts.md §2. */
export type ProgressQuantity =
  | "planned" // m
  | "done" // m
  | "provinceFunds" // tr
  | "agencyFunds" // tr
  | "deposited" // m
  | "backlog"; // m, reported by the agency, never computed

export type ProgressColumn = ProgressQuantity | "code" | "year" | "note";

/**
 * What a quantity cell says; the kinds mean what they mean in PointsReading. `settled` on an exact reading tells that
 * the text had two readings and what decided for this one: it is used, and shown to a person all the same.
 */
export type QuantityReading =
  | {
      readonly kind: "exact";
      readonly value: Quantity;
      readonly asText: boolean;
      readonly notes: readonly Reason[];
      readonly settled: { readonly other: Quantity; readonly by: Reason } | null;
    }
  | { readonly kind: "rounded"; readonly value: Quantity; readonly asText: boolean }
  | { readonly kind: "ambiguous"; readonly readings: readonly [Quantity, Quantity]; readonly why: Reason }
  | { readonly kind: "blank"; readonly placeholder: boolean }
  | { readonly kind: "invalid"; readonly why: "text" | "date" | "boolean" | "range" }
  | { readonly kind: "error" }
  | { readonly kind: "unknown" };

export interface QuantityCell {
  readonly cell: string;
  readonly reading: QuantityReading;
  readonly text: string;
  readonly formula: string | null;
}

/** One row: a year of the plan. A column the table does not have is null. */
export interface ProgressRow {
  readonly row: number;
  readonly year: { readonly cell: string; readonly year: number | null; readonly text: string };
  readonly quantities: Readonly<Record<ProgressQuantity, QuantityCell | null>>;
  readonly note: string;
}

/** Years a heading speaks of ("từ năm 2019-2021"), both included. */
export interface Period {
  readonly cell: string;
  readonly from: number;
  readonly to: number;
}

/** The chỉnh lý progress table as it was read. */
export interface ProgressTable {
  readonly sheet: string;
  readonly headerRow: number;
  readonly headerLastRow: number;
  readonly columns: Readonly<Record<ProgressColumn, number | null>>;
  /** The plan as its heading names it ("Kế hoạch 2916"): data, not code. */
  readonly plan: FoundText | null;
  /** Periods named in the headings and in the text above or beside the table. */
  readonly periods: readonly Period[];
  readonly rows: readonly ProgressRow[];
  /** The table's own total row, if it has one. */
  readonly total: ProgressRow | null;
  readonly reasons: readonly Reason[];
}

/** Sums over the rows; null where nothing is known. Thousandths. */
export type ProgressTotals = Readonly<Record<ProgressQuantity, Quantity | null>>;
