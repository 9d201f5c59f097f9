import {
  type AppliedPlan,
  type CellContent,
  contentOf,
  findCell,
  parseA1,
  sameContent,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../core";

/**
 * Gives the applied plans, oldest first, that can still be taken back in turn: some cell holds what the plan wrote, once
 * the newer plans are gone. A sheet that was not read to its end is given the benefit of the doubt.
 */
export function plansThatFit(
  written: readonly AppliedPlan[],
  workbook: WorkbookSnapshot,
): readonly AppliedPlan[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const restored = new Map<string, CellContent>();
  const fitting: AppliedPlan[] = [];
  for (const applied of [...written].reverse()) {
    const held = applied.plan.writes.filter(({ sheet, cell, before, after }) => {
      if (before.kind === "blank" && after.kind === "blank") return false;
      const found = sheets.get(sheet);
      if (found === undefined) return false;
      const now = restored.get(`${sheet}!${cell}`) ?? heldBy(found, cell);
      return found.clipped || isAs(now, after);
    });
    if (held.length === 0) continue;
    for (const { sheet, cell, before } of held) restored.set(`${sheet}!${cell}`, before);
    fitting.unshift(applied);
  }
  return fitting;
}

function heldBy(sheet: SheetSnapshot, address: string): CellContent {
  const place = parseA1(address);
  return contentOf(place === null ? undefined : findCell(sheet, place.row, place.column));
}

/** Excel writes formulas its own way: the host compares them when they are taken back. */
function isAs(now: CellContent, after: CellContent): boolean {
  return after.kind === "formula" ? now.kind === "formula" : sameContent(now, after);
}
