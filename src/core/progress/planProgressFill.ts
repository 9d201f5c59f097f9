import type { Quantity } from "../model/points";
import type { ProgressQuantity, ProgressTable } from "../model/progressTable";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";
import type { WritePlan } from "../model/writePlan";
import { findProgressTable } from "../reading/findProgressTable";
import { applyToSnapshot } from "../writing/applyToSnapshot";
import { chainPlans, emptyPlan, isEmptyPlan, mergePlans } from "../writing/plans";
import { cureNumbers, type QuantityChoices } from "./cureNumbers";
import { fillTable } from "./fillTable";
import { cureLedger } from "./ledgerFill";
import { newProgressSheet, type NewProgressTable } from "./newProgressSheet";
import { type Ledger, ledgerYears, readLedger } from "./readLedger";

/** Each pass settles at least one more cell of a column; more than this no table needs. */
const MOST_PASSES = 20;

/** A value a person entered for a year of the table. Backlog comes only this way: it is reported, never computed. */
export interface EnteredValue {
  readonly year: number;
  readonly quantity: ProgressQuantity;
  readonly value: Quantity;
}

export interface ProgressFillOptions {
  /** Make true numbers of texts with a certain reading (the default), in the table and in the ledger it is filled from. */
  readonly cure?: boolean;
  /** What a person decided for cells in doubt: A1 address on the table's sheet → quantity. */
  readonly choices?: QuantityChoices;
  /** Fill blank cells from the ledger (the default), typed numbers too, or nothing. */
  readonly ledger?: "blank" | "all" | "none";
  readonly values?: readonly EnteredValue[];
  /** The table to make when the workbook has none; without it, one is made only for years of ledger or values. */
  readonly newTable?: NewProgressTable;
}

/** What the fill works from. */
export interface FillSources {
  readonly ledger: Ledger | null;
  readonly ledgerOver: "blank" | "all";
  readonly cured: boolean;
  readonly values: readonly EnteredValue[];
}

/**
 * Plans to fill the chỉnh lý table: true numbers for texts, live sums of the ledger by year, and entered values, the
 * later before the earlier where they meet. In the table there is, or a new sheet in the official form. A formula is
 * never replaced by a value, backlog never computed, nothing written where nothing changes: filled twice is filled once.
 */
export function planProgressFill(workbook: WorkbookSnapshot, options: ProgressFillOptions = {}): WritePlan {
  let plan = planOnce(workbook, options);
  let after = workbook;
  let step = plan;
  // A number written may settle the text beside it, and that complete a sum: what a second fill would do is done now.
  for (let pass = 1; pass < MOST_PASSES && !isEmptyPlan(step); pass++) {
    after = applyToSnapshot(after, step);
    step = planOnce(after, options);
    plan = chainPlans(plan, step);
  }
  return plan;
}

function planOnce(workbook: WorkbookSnapshot, options: ProgressFillOptions): WritePlan {
  const { cure = true, ledger: ledgerOver = "blank", values = [] } = options;
  const ledger = ledgerOver === "none" ? null : readLedger(workbook);
  const sources: FillSources = {
    ledger,
    ledgerOver: ledgerOver === "all" ? "all" : "blank",
    cured: cure,
    values,
  };
  const ledgerCure = ledger && cure ? cureLedger(ledger) : emptyPlan;
  const table = findProgressTable(workbook);
  const sheet = table && sheetOf(workbook, table);
  if (table && sheet) {
    const tableCure = cure ? cureNumbers(table, sheet, options.choices) : emptyPlan;
    return mergePlans(ledgerCure, tableCure, fillTable(table, sheet, sources));
  }
  const wanted = options.newTable ?? tableFor(sources);
  return wanted ? mergePlans(ledgerCure, newProgressSheet(workbook, wanted, sources)) : ledgerCure;
}

/** A table over the years that ledger and values have; null without any. */
function tableFor({ ledger, values }: FillSources): NewProgressTable | null {
  const years = [...(ledger ? ledgerYears(ledger) : []), ...values.map((v) => v.year)];
  return years.length === 0 ? null : { plan: "", from: Math.min(...years), to: Math.max(...years) };
}

function sheetOf(workbook: WorkbookSnapshot, table: ProgressTable): SheetSnapshot | null {
  return workbook.sheets.find((sheet) => sheet.name === table.sheet) ?? null;
}
