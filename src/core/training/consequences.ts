import type { RuleId } from "../model/finding";

/**
 * What else the program says of a workbook because of one fault: a number typed as text is passed over by the sums
 * above it, a sum typed wrong spoils the next one. Such findings go when the fault is mended; nobody has to look for
 * them. facts.md §6.
 */
const OF_RULE: Partial<Readonly<Record<RuleId, readonly RuleId[]>>> = {
  "score-number-as-text": ["section-total-mismatch", "grand-total-mismatch"],
  "section-total-mismatch": ["section-total-mismatch", "grand-total-mismatch"],
  "progress-done-exceeds-planned": ["progress-backlog-question"],
};

/** True when a finding of one rule may come of a fault against another. */
export function mayFollow(finding: RuleId, faults: readonly RuleId[]): boolean {
  return faults.some((rule) => OF_RULE[rule]?.includes(finding) ?? false);
}
