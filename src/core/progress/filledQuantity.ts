import { type Quantity, quantityToNumber } from "../model/points";
import type { ProgressQuantity } from "../model/progressTable";
import type { Reason } from "../model/reason";
import type { CellContent } from "../model/writePlan";
import { ledgerQuantities, type LedgerQuantity } from "./ledgerColumns";
import { ledgerFormula } from "./ledgerFill";
import type { FillSources } from "./planProgressFill";

/** What a cell of the table is filled with, and where it comes from. */
export interface FilledQuantity {
  readonly source: "entered" | "ledger";
  readonly content: CellContent;
  /** What the content gives. */
  readonly value: Quantity;
  readonly reason: Reason;
}

/**
 * Gives what a year's quantity is filled with: the value entered, else the ledger's sum, else null. `yearInFormula` is
 * the year's cell address or the year itself.
 */
export function filledQuantity(
  year: number,
  quantity: ProgressQuantity,
  yearInFormula: string,
  { values, ledger, cured }: FillSources,
  tableSheet: string,
): FilledQuantity | null {
  const entered = values.findLast((v) => v.year === year && v.quantity === quantity);
  if (entered !== undefined) {
    return {
      source: "entered",
      content: { kind: "number", number: quantityToNumber(entered.value) },
      value: entered.value,
      reason: { code: "write-entered-value", params: { year: String(year), quantity } },
    };
  }
  if (ledger === null || !isLedgerQuantity(quantity)) return null;
  const sum = ledgerFormula(ledger, quantity, year, yearInFormula, { sheet: tableSheet, cured });
  if (sum === null) return null;
  return {
    source: "ledger",
    content: { kind: "formula", formula: sum.formula, value: sum.value },
    value: sum.quantity,
    reason: { code: "write-ledger-sum", params: { year: String(year), quantity, ledger: ledger.sheet } },
  };
}

function isLedgerQuantity(quantity: ProgressQuantity): quantity is LedgerQuantity {
  return (ledgerQuantities as readonly string[]).includes(quantity);
}
