import { foldText } from "../text/vietnameseText";
import { type ProgressHeading, progressHeading } from "../reading/progressWords";

/** The columns of the ledger of batches. `done` are the metres of a batch. */
export type LedgerColumn =
  | "date"
  | "fond"
  | "done"
  | "boxes"
  | "files"
  | "provinceFunds"
  | "agencyFunds"
  | "deposited"
  | "year"
  | "note";

/** The ledger's columns that are summed by year. */
export type LedgerQuantity = "done" | "provinceFunds" | "agencyFunds" | "deposited";

export const ledgerQuantities: readonly LedgerQuantity[] = [
  "done",
  "provinceFunds",
  "agencyFunds",
  "deposited",
];

const same: Partial<Record<ProgressHeading, LedgerColumn>> = {
  ...{ year: "year", note: "note", deposited: "deposited", provinceFunds: "provinceFunds" },
  ...{ agencyFunds: "agencyFunds", done: "done", metres: "done" },
};

/** Gives the ledger column a heading announces, or null. `meaning` is what the progress table's words make of it. */
export function ledgerColumn(
  text: string,
  meaning: ProgressHeading | null = progressHeading(text),
): LedgerColumn | null {
  const folded = foldText(text);
  if (/^ngay\b/.test(folded)) return "date";
  if (/^(?:ten )?(?:phong|khoi(?! luong))\b|\bphong\b.*\btai lieu\b|\bkhoi tai lieu\b/.test(folded))
    return "fond";
  if (/\bhop\b/.test(folded) && !/\bmet\b/.test(folded)) return "boxes";
  if (/\bho so\b/.test(folded) && !/\bmet\b|\bnop\b/.test(folded)) return "files";
  return meaning === null ? null : (same[meaning] ?? null);
}
