import type { Finding } from "../../model/finding";
import { finding, type Rule } from "../rule";

/** A sheet with content that Excel's own Unhide does not list: only a program can hide one so. */
export const veryHiddenSheet: Rule<"very-hidden-sheet"> = {
  id: "very-hidden-sheet",
  check({ workbook }) {
    const found: Finding<"very-hidden-sheet">[] = [];
    for (const { name, visibility, cells } of workbook.sheets) {
      if (visibility !== "veryHidden" || cells.length === 0) continue;
      const params = { sheet: name, count: cells.length };
      found.push(finding("very-hidden-sheet", "warning", { sheet: name, cell: null }, params));
    }
    return found;
  },
};
