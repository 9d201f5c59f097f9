import type { RubricUse } from "../../../src/core/model/checkResult";
import type { Finding, RuleId } from "../../../src/core/model/finding";
import { runRules } from "../../../src/core/rules";
import type { RuleContext } from "../../../src/core/rules/rule";
import { rate } from "../../../src/core/scoring/rating";
import { computeTotals } from "../../../src/core/scoring/totals";
import type { BuiltSheet } from "./scoreSheetBuilder";
import { bare } from "./rubricBuilder";

/** What the rules see of a built sheet. */
export function contextOf(built: BuiltSheet, use: RubricUse = bare): RuleContext {
  const totals = computeTotals(built.sheet, use);
  const selfRating = rate(totals.total.selfPoints, "self", built.sheet, use, totals);
  const { workbook, snapshot, sheet: scoreSheet } = built;
  return { workbook, snapshot, scoreSheet, rubricUse: use, totals, selfRating };
}

/** Everything the rules find, but the notice that a rating is provisional. */
export function findingsOf(built: BuiltSheet, use: RubricUse = bare): readonly Finding[] {
  return runRules(contextOf(built, use)).filter((f) => f.rule !== "rating-provisional");
}

/** What one rule finds, short: severity, cell, params. */
export function found(rule: RuleId, built: BuiltSheet, use: RubricUse = bare) {
  return runRules(contextOf(built, use))
    .filter((f) => f.rule === rule)
    .map(({ severity, cell, params }) => ({ severity, cell, params }));
}

/** Rule and cell of everything the rules find, but the notice that a rating is provisional: "score-missing D11". */
export function placesOf(built: BuiltSheet, use: RubricUse = bare): readonly string[] {
  return findingsOf(built, use).map(({ rule, cell }) => `${rule} ${cell ?? "-"}`);
}
