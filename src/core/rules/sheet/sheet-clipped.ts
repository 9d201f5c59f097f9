import { at, finding, type Rule } from "../rule";

/** The sheet is larger than the reader's bounds: what stands beyond them was not looked at. */
export const sheetClipped: Rule<"sheet-clipped"> = {
  id: "sheet-clipped",
  check(context) {
    if (!context.snapshot.clipped) return [];
    return [finding("sheet-clipped", "warning", at(context, null), { sheet: context.snapshot.name })];
  },
};
