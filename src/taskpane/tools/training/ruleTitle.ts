import { type Language, messageFor, type RuleId } from "../../../core";

/** Gives what a rule is called; a rule of another version of the program keeps its identifier. */
export function ruleTitle(rule: string, language: Language): string {
  try {
    const finding = {
      rule: rule as RuleId,
      severity: "hint",
      sheet: null,
      cell: null,
      params: {},
      cite: null,
    } as const;
    return messageFor(finding, language).title;
  } catch {
    return rule;
  }
}
