import type { CellContent, CellStyle, WritePlan } from "../model/writePlan";
import { parseA1 } from "../text/a1";
import { rowHeights } from "./rowHeights";
import type { TemplateCell, TemplateLook, TemplateSheet, TemplateValidation } from "./templateContent";

const looks: Readonly<Record<CellStyle, TemplateLook>> = {
  title: "guideTitle",
  heading: "heading",
  text: "entryText",
  quantity: "quantity",
  share: "share",
  year: "year",
  date: "date",
  total: "totalPoints",
  remark: "subtitle",
};

/** Gives the new sheets of a plan (the chỉnh lý table, the ledger) as sheets of a template, unprotected, A4 landscape. */
export function planTemplate(
  plan: WritePlan,
  validations: (sheet: string) => readonly TemplateValidation[],
): readonly TemplateSheet[] {
  return plan.newSheets.map((sheet): TemplateSheet => {
    const cells = plan.writes
      .filter((write) => write.sheet === sheet.name)
      .flatMap((write): readonly TemplateCell[] => {
        const at = parseA1(write.cell);
        return at ? [{ ...at, ...valueOf(write.after), look: looks[write.style ?? "text"] }] : [];
      });
    return {
      name: sheet.name,
      columnWidths: sheet.columnWidths,
      rowHeights: rowHeights(cells, sheet.columnWidths, sheet.merges),
      cells,
      merges: sheet.merges,
      validations: validations(sheet.name),
      highlights: [],
      frozenRows: sheet.frozenRows,
      landscape: sheet.landscape,
      guarded: false,
      repeatedRows: sheet.frozenRows > 1 ? [sheet.frozenRows, sheet.frozenRows] : null,
    };
  });
}

function valueOf(content: CellContent): Pick<TemplateCell, "value" | "formula"> {
  switch (content.kind) {
    case "number":
      return { value: content.number };
    case "text":
      return { value: content.text };
    case "formula":
      return { value: content.value ?? "", formula: content.formula };
    default:
      return { value: null };
  }
}
