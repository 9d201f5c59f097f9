import { bundledRubrics } from "../../../src/app/bundledRubrics";
import { checkSnapshot, messageFor, type CheckResult, type WorkbookSnapshot } from "../../../src/core";

/** Judges a workbook as `vtlt check` does, all its sentences made. */
export function judge(snapshot: WorkbookSnapshot): CheckResult {
  const result = checkSnapshot(snapshot, { catalog: bundledRubrics.list() });
  for (const finding of result.findings) {
    for (const language of ["vi", "en"] as const) messageFor(finding, language);
  }
  return result;
}

/** Gives a reading in short: "3 criteria, 4.5 points", and "clipped" when a sheet was. */
export function inShort(snapshot: WorkbookSnapshot): string {
  const { scoreSheet, totals } = judge(snapshot);
  const clipped = snapshot.sheets.some((sheet) => sheet.clipped) ? ", clipped" : "";
  if (scoreSheet === null || totals === null) return `no score sheet${clipped}`;
  const criteria = totals.sections.reduce((sum, { section }) => sum + leaves(section), 0);
  const points = totals.total.selfPoints;
  return `${criteria} criteria, ${points === null ? "no" : points / 100} points${clipped}`;
}

function leaves(node: NonNullable<CheckResult["scoreSheet"]>["sections"][number]): number {
  return node.children.length === 0 ? 1 : node.children.reduce((sum, child) => sum + leaves(child), 0);
}
