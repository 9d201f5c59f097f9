import type { PlannedWrite, Refusal, RefusalWhy, WritePlan } from "../model/writePlan";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";
import { parseA1 } from "../text/a1";
import { findCell } from "../scoring/findCell";
import { contentOf, sameContent } from "./contentOf";

/** Tells whether a cell of a protected sheet is locked; without it every cell of such a sheet counts as locked. */
export type IsLocked = (sheet: string, cell: string) => boolean;

/**
 * Gives every reason why a plan cannot be carried out on a workbook as it is now, none when it can: a read-only
 * workbook, a sheet that is gone or whose new name is taken, a locked cell, a cell in a merge that is not its anchor,
 * a formula that a value would replace, a cell that no longer holds what the preview showed.
 */
export function refusalsOf(
  plan: WritePlan,
  workbook: WorkbookSnapshot,
  isLocked: IsLocked = () => true,
): readonly Refusal[] {
  if (workbook.readOnly) return [{ sheet: "", cell: null, why: "read-only" }];
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const names = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  const added = new Map(plan.newSheets.map((sheet) => [sheet.name, sheet]));
  const refusals: Refusal[] = [];
  for (const { name } of plan.newSheets) {
    if (names.has(name.toLowerCase())) refusals.push({ sheet: name, cell: null, why: "sheet-exists" });
  }
  for (const write of plan.writes) {
    const newSheet = added.get(write.sheet);
    const sheet = sheets.get(write.sheet);
    let why: RefusalWhy | null = null;
    if (newSheet) why = isInsideMerge(newSheet.merges, write.cell) ? "inside-merge" : null;
    else if (sheet) why = refusalOf(write, sheet, isLocked);
    else why = "sheet-missing";
    if (why) refusals.push({ sheet: write.sheet, cell: write.cell, why });
  }
  return refusals;
}

function refusalOf(write: PlannedWrite, sheet: SheetSnapshot, isLocked: IsLocked): RefusalWhy | null {
  if (isInsideMerge(sheet.merges, write.cell)) return "inside-merge";
  const place = parseA1(write.cell);
  const held = contentOf(place ? findCell(sheet, place.row, place.column) : undefined);
  if (!sameContent(held, write.before)) return "changed";
  if (held.kind === "formula" && write.after.kind !== "formula") return "overwrites-formula";
  return sheet.protected && isLocked(sheet.name, write.cell) ? "protected" : null;
}

/** True for a cell in a merge that is not its top left cell. */
function isInsideMerge(merges: SheetSnapshot["merges"], cell: string): boolean {
  const place = parseA1(cell);
  if (place === null) return false;
  const { row, column } = place;
  return merges.some(
    (m) =>
      m.top <= row &&
      row <= m.bottom &&
      m.left <= column &&
      column <= m.right &&
      (row !== m.top || column !== m.left),
  );
}
