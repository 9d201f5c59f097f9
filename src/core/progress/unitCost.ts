import { sumOrBlank, type Quantity } from "../model/points";
import type { ProgressRow } from "../model/progressTable";
import { knownQuantity, isDoubtfulQuantity } from "../reading/readProgressQuantity";

/** What a metre cost: funds of the province and the agency over the metres done. */
export interface UnitCost {
  readonly year: string;
  /** Million đồng, in thousandths. */
  readonly funds: Quantity;
  /** Metres, in thousandths. */
  readonly done: Quantity;
  /** Million đồng a metre, for sentences and comparing. */
  readonly cost: number;
}

/** Gives funds over metres; null where there is nothing to divide by, or no money was spent. */
export function unitCost(year: string, funds: Quantity | null, done: Quantity | null): UnitCost | null {
  if (funds === null || done === null || funds <= 0 || done <= 0) return null;
  return { year, funds, done, cost: funds / done };
}

/** Gives a row's funds of both sources; null when blank, or when one of the two is in doubt. */
export function fundsOf({ quantities }: ProgressRow): Quantity | null {
  const { provinceFunds, agencyFunds } = quantities;
  if (isDoubtfulQuantity(provinceFunds) || isDoubtfulQuantity(agencyFunds)) return null;
  return sumOrBlank([knownQuantity(provinceFunds), knownQuantity(agencyFunds)]);
}

/** Gives what a metre cost in the year of a row; null when its money or its metres are not known. */
export function unitCostOf(row: ProgressRow): UnitCost | null {
  return unitCost(yearLabel(row), fundsOf(row), knownQuantity(row.quantities.done));
}

/** Gives the year of a row for a sentence: the number, else what its cell shows; empty when blank. */
export function yearLabel(row: ProgressRow): string {
  return row.year.year === null ? row.year.text : String(row.year.year);
}
