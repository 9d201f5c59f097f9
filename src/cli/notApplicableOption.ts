import { type CheckResult, rubricCriterion } from "../core";
import { UsageError } from "./usage";

/** Gives the criteria --not-applicable names, with their reasons: "4.1=không có đơn vị trực thuộc; I/4/4.2=…". */
export function readNotApplicable(text: string | undefined): ReadonlyMap<string, string> | undefined {
  if (text === undefined) return undefined;
  const told = new Map<string, string>();
  for (const part of text.split(";")) {
    if (part.trim() === "") continue;
    const [, code = "", reason = ""] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(part) ?? [];
    if (code === "" || reason === "") {
      throw new UsageError(
        `--not-applicable “${part.trim()}” cần mã tiêu chí và lý do. Ví dụ: --not-applicable "4.1=không có đơn vị trực thuộc"`,
      );
    }
    told.set(code, reason);
  }
  return told;
}

/** Gives the codes that name no criterion of a checked sheet. */
export function unmatched(
  { totals, rubricUse }: CheckResult,
  told: ReadonlyMap<string, string> | undefined,
): readonly string[] {
  if (told === undefined || totals === null || rubricUse === null) return [];
  const met = new Set<string>();
  for (const { criterion } of [...totals.notApplicable, ...totals.refusedClaims]) {
    for (const name of [criterion.path, criterion.code, rubricCriterion(criterion, rubricUse)?.code]) {
      if (name !== undefined) met.add(name);
    }
  }
  return [...told.keys()].filter((code) => !met.has(code));
}
