import type { Finding } from "../../model/finding";
import type { SheetNode } from "../../model/scoreSheet";
import { leavesOf } from "../../scoring/scoredRows";
import { foldText } from "../../text/vietnameseText";
import { at, finding, type Rule, type RuleContext } from "../rule";

/** Puts rows under a key and gives the one that was there before. */
function earlier(seen: Map<string, SheetNode>, key: string, node: SheetNode): SheetNode | undefined {
  const first = seen.get(key);
  if (first === undefined) seen.set(key, node);
  return first;
}

/** Rows of one parent with the same code and the same title (in meaning: marks and case aside). */
function findSameTitles(siblings: readonly SheetNode[], found: Map<SheetNode, SheetNode>): void {
  const codes = new Set<string>();
  const repeated = new Set<string>();
  for (const node of siblings) {
    if (node.children.length > 0) findSameTitles(node.children, found);
    else if (codes.size === codes.add(node.code).size) repeated.add(node.code);
  }
  if (repeated.size === 0) return;
  for (const code of codes) {
    if (!repeated.has(code)) continue;
    const seen = new Map<string, SheetNode>();
    for (const node of siblings) {
      if (node.children.length > 0 || node.code !== code) continue;
      const first = earlier(seen, foldText(node.title), node);
      if (first !== undefined) found.set(node, first);
    }
  }
}

/** The same criterion twice: same code and title under one parent, or the same dotted code ("1.2") in one section. */
export const criterionDuplicated: Rule<"criterion-duplicated"> = {
  id: "criterion-duplicated",
  check(context: RuleContext) {
    const findings: Finding<"criterion-duplicated">[] = [];
    const found = new Map<SheetNode, SheetNode>();
    findSameTitles(context.scoreSheet.sections, found);
    for (const section of context.scoreSheet.sections) {
      const seen = new Map<string, SheetNode>();
      for (const node of leavesOf(section.children)) {
        if (!node.code.includes(".")) continue;
        const first = earlier(seen, node.code, node);
        if (first !== undefined && !found.has(node)) found.set(node, first);
      }
    }
    for (const [node, first] of found) {
      const params = { code: node.code, title: node.title, firstCell: first.titleCell };
      findings.push(finding("criterion-duplicated", "warning", at(context, node.titleCell), params));
    }
    return findings;
  },
};
