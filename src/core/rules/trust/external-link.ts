import type { Finding, RuleParams } from "../../model/finding";
import type { WorkbookLink } from "../../model/workbookSnapshot";
import { toA1 } from "../../text/a1";
import { factsOf } from "../facts";
import { reachesOutside } from "../outsideFormula";
import { finding, type Rule, type RuleContext } from "../rule";

interface Uses {
  readonly first: { readonly sheet: string; readonly cell: string; readonly formula: string } | null;
  readonly count: number;
}

/** Formulas that reach outside, but for those of the points columns: formula-external tells of them. */
function usesOutsidePoints({ workbook, scoreSheet }: RuleContext, told: ReadonlySet<string>): Uses {
  let first: Uses["first"] = null;
  let count = 0;
  for (const { name, cells } of workbook.sheets) {
    for (const { formula, row, column } of cells) {
      if (formula === null || !reachesOutside(formula)) continue;
      const cell = toA1(row, column);
      if (name === scoreSheet.sheet && told.has(cell)) continue;
      first ??= { sheet: name, cell, formula };
      count++;
    }
  }
  return { first, count };
}

/**
 * What ties the workbook to something outside: other workbooks, other programs (DDE), data connections. Each kind is
 * told once. A link that no formula uses is a leftover: a hint.
 */
export const externalLink: Rule<"external-link"> = {
  id: "external-link",
  check(context) {
    const { links = [] } = context.workbook;
    const facts = factsOf(context);
    if (links.length === 0 && !facts.reachesOutside) return [];
    const told = new Set<string>();
    for (const { cell } of facts.points) {
      if (cell.formula !== null && reachesOutside(cell.formula)) told.add(cell.cell);
    }
    const { first, count } = usesOutsidePoints(context, told);
    const found: Finding<"external-link">[] = [];
    const nowhere = { sheet: null, cell: null };
    const of = (kind: WorkbookLink["kind"]) => links.filter((link) => link.kind === kind);
    const add = (list: readonly WorkbookLink[], variant: RuleParams["external-link"]["variant"]) => {
      const params = { target: list[0]?.target ?? "", formula: "", count: list.length, variant };
      found.push(finding("external-link", variant === "unused" ? "hint" : "warning", nowhere, params));
    };
    const workbooks = of("workbook");
    if (first !== null) {
      const params = {
        target: workbooks[0]?.target ?? "",
        formula: first.formula,
        count,
        variant: "cells" as const,
      };
      found.push(finding("external-link", "warning", first, params));
    } else if (workbooks.length > 0 && told.size === 0) add(workbooks, "unused");
    const programs = of("program");
    if (programs.length > 0) add(programs, "program");
    const data = of("data");
    if (data.length > 0) add(data, "data");
    return found;
  },
};
