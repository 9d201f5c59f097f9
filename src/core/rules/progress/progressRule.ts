import type { Finding, RuleId, RuleParams, Severity } from "../../model/finding";
import type {
  ProgressQuantity,
  ProgressRow,
  ProgressTable,
  ProgressTotals,
  QuantityCell,
} from "../../model/progressTable";
import type { WorkbookSnapshot } from "../../model/workbookSnapshot";
import { progressQuantities } from "../../reading/readProgressTable";
import { finding } from "../rule";

/** What a rule about the chỉnh lý table may look at. */
export interface ProgressContext {
  readonly workbook: WorkbookSnapshot;
  readonly table: ProgressTable;
  readonly totals: ProgressTotals;
}

export type ProgressRuleId = Extract<RuleId, `progress-${string}`>;

/** A rule about the chỉnh lý table: its identifier (file name, message key) and what it finds. */
export interface ProgressRule<R extends ProgressRuleId = ProgressRuleId> {
  readonly id: R;
  readonly check: (context: ProgressContext) => readonly Finding<R>[];
}

/** Makes a finding on the table's sheet. */
export function progressFinding<R extends ProgressRuleId>(
  { table }: ProgressContext,
  rule: R,
  severity: Severity,
  cell: string,
  params: RuleParams[R],
): Finding<R> {
  return finding(rule, severity, { sheet: table.sheet, cell }, params);
}

/** A quantity cell with its row and column. */
export interface PlacedQuantity {
  readonly row: ProgressRow;
  readonly quantity: ProgressQuantity;
  readonly cell: QuantityCell;
  readonly inTotal: boolean;
}

/** Gives every quantity cell of the table row by row, the total row last. */
export function quantityCells({ rows, total }: ProgressTable): readonly PlacedQuantity[] {
  const placed: PlacedQuantity[] = [];
  const add = (row: ProgressRow, inTotal: boolean) => {
    for (const quantity of progressQuantities) {
      const cell = row.quantities[quantity];
      if (cell !== null) placed.push({ row, quantity, cell, inTotal });
    }
  };
  for (const row of rows) add(row, false);
  if (total !== null) add(total, true);
  return placed;
}
