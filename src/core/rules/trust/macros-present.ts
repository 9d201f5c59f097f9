import { finding, type Rule } from "../rule";

/** The workbook carries macros. They are never run here; whoever opens it in Excel should know. */
export const macrosPresent: Rule<"macros-present"> = {
  id: "macros-present",
  check({ workbook }) {
    return workbook.macros ? [finding("macros-present", "warning", { sheet: null, cell: null }, {})] : [];
  },
};
