import type { CellContent, WritePlan } from "../model/writePlan";
import type { Cell, CellValue, SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";
import { parseA1 } from "../text/a1";
import { formatDecimal } from "../text/vietnameseNumber";
import { findCell } from "../scoring/findCell";

/**
 * Gives the workbook as it would be after a plan, for previews and hosts that live in memory: a new snapshot, the
 * given one stays. Nothing is checked here (see refusalsOf). Formulas show the value the plan stores for them.
 */
export function applyToSnapshot(workbook: WorkbookSnapshot, plan: WritePlan): WorkbookSnapshot {
  const added = plan.newSheets.map(({ name, merges }): SheetSnapshot => ({
    name,
    visibility: "visible",
    protected: false,
    cells: [],
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    clipped: false,
  }));
  const sheets = [...workbook.sheets, ...added].map((sheet) => {
    const writes = plan.writes.filter((write) => write.sheet === sheet.name);
    return writes.length === 0 ? sheet : withWrites(sheet, writes);
  });
  return { ...workbook, sheets };
}

function withWrites(sheet: SheetSnapshot, writes: WritePlan["writes"]): SheetSnapshot {
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  for (const write of writes) {
    const place = parseA1(write.cell);
    if (place === null) continue;
    const { row, column } = place;
    const key = `${row} ${column}`;
    const before = findCell(sheet, row, column);
    if (write.after.kind === "blank") cells.delete(key);
    else {
      const look = { font: before?.font ?? null, bold: before?.bold ?? false };
      cells.set(key, { row, column, ...look, ...held(write.after) });
    }
  }
  const sorted = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...sheet, cells: sorted };
}

/** What a cell holds and shows after a content was written to it. */
function held(content: CellContent): Pick<Cell, "value" | "text" | "formula" | "cached"> {
  const value = valueOf(content);
  return {
    value,
    text: shown(value),
    formula: content.kind === "formula" ? content.formula : null,
    cached: content.kind !== "formula" || content.value !== undefined,
  };
}

function valueOf(content: CellContent): CellValue {
  if (content.kind !== "formula") return content;
  const { value } = content;
  if (value === undefined) return { kind: "blank" };
  return typeof value === "number" ? { kind: "number", number: value } : { kind: "text", text: value };
}

function shown(value: CellValue): string {
  switch (value.kind) {
    case "number":
      // Years and codes are shown without grouping; the readers take numbers from the value, not from the text.
      return formatDecimal(value.number).replaceAll(".", "");
    case "text":
      return value.text;
    case "boolean":
      return value.boolean ? "TRUE" : "FALSE";
    case "error":
      return value.error;
    case "date":
    case "blank":
      return "";
  }
}
