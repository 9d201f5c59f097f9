import type { Severity } from "../model/finding";
import type { ReviewLine } from "./reviewLine";
import { compareText } from "./criterionStatistics";

/** A rule over all workbooks. */
export interface Shortcoming {
  readonly rule: string;
  readonly title: string;
  /** The gravest any workbook had it with. */
  readonly severity: Severity;
  readonly findings: number;
  readonly agencies: number;
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Adds findings up by rule as lines come in. */
export class ShortcomingTable {
  private readonly found = new Map<
    string,
    { title: string; severity: Severity; findings: number; keys: Set<string> }
  >();

  add(line: ReviewLine, agencyKey: string): void {
    for (const { rule, severity, title } of line.findings) {
      let one = this.found.get(rule);
      if (one === undefined) {
        one = { title, severity, findings: 0, keys: new Set() };
        this.found.set(rule, one);
      }
      if (ranks[severity] < ranks[one.severity]) one.severity = severity;
      one.findings++;
      one.keys.add(agencyKey);
    }
  }

  /** Gives the rules, those of most agencies first. */
  rows(): readonly Shortcoming[] {
    return [...this.found]
      .map(([rule, { title, severity, findings, keys }]) => ({
        ...{ rule, title, severity, findings, agencies: keys.size },
      }))
      .sort(
        (a, b) =>
          b.agencies - a.agencies ||
          b.findings - a.findings ||
          ranks[a.severity] - ranks[b.severity] ||
          compareText(a.rule, b.rule),
      );
  }
}
