import type { Cell, CellValue, SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";
import { formatDecimal } from "../text/vietnameseNumber";
import type { TemplateCell, TemplateContent, TemplateSheet } from "./templateContent";

const boldLooks = new Set(["section", "sectionCode", "group", "groupCode", "heading", "title", "totalText"]);

/**
 * Gives the workbook a template makes as a host would read it, so that it can be checked and read back before a file is
 * made of it.
 */
export function templateSnapshot(content: TemplateContent): WorkbookSnapshot {
  return { sheets: content.sheets.map(sheetSnapshot), readOnly: false, macros: false };
}

function sheetSnapshot(sheet: TemplateSheet): SheetSnapshot {
  return {
    name: sheet.name,
    visibility: "visible",
    protected: sheet.guarded,
    cells: sheet.cells.flatMap((cell) => cellSnapshot(cell) ?? []),
    merges: sheet.merges,
    hiddenRows: [],
    hiddenColumns: [],
    clipped: false,
  };
}

function cellSnapshot(cell: TemplateCell): Cell | null {
  const { row, column, value, formula = null } = cell;
  if (value === null && formula === null) return null;
  const held: CellValue =
    typeof value === "number"
      ? { kind: "number", number: value }
      : value === null
        ? { kind: "blank" }
        : { kind: "text", text: value };
  const text = typeof value === "number" ? formatDecimal(value) : (value ?? "");
  return {
    row,
    column,
    value: held,
    text,
    formula,
    cached: true,
    font: null,
    bold: boldLooks.has(cell.look),
  };
}
