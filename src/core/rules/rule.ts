import type { RubricUse, Rating, Totals } from "../model/checkResult";
import type { Finding, RuleId, RuleParams, Severity } from "../model/finding";
import type { ScoreSheet } from "../model/scoreSheet";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";

/** What a rule may look at. Rules read; they never change anything and know no host, clock or language. */
export interface RuleContext {
  readonly workbook: WorkbookSnapshot;
  /** The snapshot of the sheet the scoring sheet was read from. */
  readonly snapshot: SheetSnapshot;
  readonly scoreSheet: ScoreSheet;
  readonly rubricUse: RubricUse;
  readonly totals: Totals;
  readonly selfRating: Rating | null;
}

/** A rule: its identifier (also its file's name and its message's key) and what it finds. */
export interface Rule<R extends RuleId = RuleId> {
  readonly id: R;
  readonly check: (context: RuleContext) => readonly Finding<R>[];
}

/** Makes a finding on the scoring sheet; `params` are checked against what the rule's sentence needs. */
export function finding<R extends RuleId>(
  rule: R,
  severity: Severity,
  place: { readonly sheet: string | null; readonly cell: string | null },
  params: RuleParams[R],
  cite: string | null = null,
): Finding<R> {
  return { rule, severity, sheet: place.sheet, cell: place.cell, params, cite };
}

/** The place of a cell on the scoring sheet; null cell: the sheet as a whole. */
export function at(context: RuleContext, cell: string | null): { sheet: string; cell: string | null } {
  return { sheet: context.scoreSheet.sheet, cell };
}
