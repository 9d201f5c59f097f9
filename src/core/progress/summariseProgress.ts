import { sumOrBlank, type Quantity } from "../model/points";
import type { ProgressQuantity, ProgressRow, ProgressTable, ProgressTotals } from "../model/progressTable";
import { knownQuantity } from "../reading/readProgressQuantity";
import { unitCostOf, type UnitCost } from "./unitCost";

/** An exact share: numerator and denominator in the same unit (thousandths of a metre). */
export interface Share {
  readonly part: Quantity;
  readonly whole: Quantity;
}

/** What one year reached, alone and with the years before it. Null where nothing is known. */
export interface YearProgress {
  readonly row: ProgressRow;
  readonly shareDone: Share | null;
  readonly unitCost: UnitCost | null;
  readonly cumulated: { readonly planned: Quantity | null; readonly done: Quantity | null };
  readonly cumulatedShareDone: Share | null;
}

export interface ProgressSummary {
  readonly totals: ProgressTotals;
  readonly shareDone: Share | null;
  /** By row, in the order of the table. */
  readonly years: readonly YearProgress[];
}

/** Gives the sums of the known quantities of all rows; null where none is known. The table's total row is left out. */
export function progressTotals(table: ProgressTable): ProgressTotals {
  const sum = (quantity: ProgressQuantity) =>
    sumOrBlank(table.rows.map((row) => knownQuantity(row.quantities[quantity])));
  return {
    planned: sum("planned"),
    done: sum("done"),
    provinceFunds: sum("provinceFunds"),
    agencyFunds: sum("agencyFunds"),
    deposited: sum("deposited"),
    backlog: sum("backlog"),
  };
}

/** Gives a share as a number (126/190 = 0.663…), for showing only; null stays null. */
export function shareToNumber(share: Share | null): number | null {
  return share === null ? null : share.part / share.whole;
}

/**
 * Gives totals, share of the plan done, cost of a metre and cumulated figures. The table's share is that of the sums, and
 * null while one of them is blank. Backlog is summed as reported and never computed.
 */
export function summariseProgress(table: ProgressTable): ProgressSummary {
  const totals = progressTotals(table);
  let planned: Quantity | null = null;
  let done: Quantity | null = null;
  const years = table.rows.map((row): YearProgress => {
    const ofYear = {
      planned: knownQuantity(row.quantities.planned),
      done: knownQuantity(row.quantities.done),
    };
    planned = sumOrBlank([planned, ofYear.planned]);
    done = sumOrBlank([done, ofYear.done]);
    return {
      row,
      shareDone: shareOf(ofYear.done, ofYear.planned),
      unitCost: unitCostOf(row),
      cumulated: { planned, done },
      cumulatedShareDone: shareOf(done, planned),
    };
  });
  return { totals, shareDone: shareOf(totals.done, totals.planned), years };
}

function shareOf(part: Quantity | null, whole: Quantity | null): Share | null {
  return part === null || whole === null || whole <= 0 ? null : { part, whole };
}
