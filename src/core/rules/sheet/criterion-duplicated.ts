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
  const byCode = new Map<string, SheetNode[]>();
  for (const node of siblings) {
    if (node.children.length > 0) findSameTitles(node.children, found);
    else {
      const same = byCode.get(node.code);
      if (same === undefined) byCode.set(node.code, [node]);
      else same.push(node);
    }
  }
  for (const nodes of byCode.values()) {
    if (nodes.length < 2) continue;
    const seen = new Map<string, SheetNode>();
    for (const node of nodes) {
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
