import type { Cell, WorkbookSnapshot } from "../../core/model/workbookSnapshot";
import type { NewSheet, PlannedWrite, WritePlan } from "../../core/model/writePlan";
import { parseA1, toA1 } from "../../core/text/a1";
import { contentOf, sameContent } from "../../core/writing/contentOf";
import { isEmptyPlan } from "../../core/writing/plans";
import { carryOutPlan } from "../file/writing/patchWorkbook";
import type { GridHost } from "./gridHost";
import { isCovered, placeOf, type AddedSheet } from "./gridSheets";

const REASON: PlannedWrite["reason"] = { code: "write-entered-value", params: {} };

/**
 * Gives the workbook as a file: the one that was opened, with every cell written that holds something else now. What
 * was not changed keeps its very bytes, down to the whole file when nothing was. Throws ReadFailure, UnwritablePlan.
 */
export async function saveGrid(host: GridHost): Promise<Uint8Array> {
  const plan = changesOf(host, await host.read());
  const { bytes, ports } = host.file;
  return isEmptyPlan(plan) ? bytes : carryOutPlan(bytes, plan, ports, true).bytes;
}

/** Gives what a person and the program have changed since the file was opened, as a plan for that file. */
export function changesOf(host: GridHost, workbook: WorkbookSnapshot): WritePlan {
  const sheets = host.book.sheets();
  const newSheets: NewSheet[] = [];
  const writes: PlannedWrite[] = [];
  workbook.sheets.forEach((sheet, i) => {
    const id = sheets[i]!.id;
    const added = host.added.get(id);
    if (added) {
      newSheets.push({ ...added.sheet, name: sheet.name });
      writes.push(...addedWrites(sheet.name, sheet.cells, added));
    } else writes.push(...changedWrites(host, id, sheet));
  });
  return { newSheets, writes };
}

function changedWrites(
  host: GridHost,
  sheetId: string,
  sheet: WorkbookSnapshot["sheets"][number],
): readonly PlannedWrite[] {
  const original = host.originals.get(sheetId);
  if (!original) return [];
  const now = new Map(sheet.cells.map((cell) => [placeOf(cell.row, cell.column), cell]));
  const keys = new Set([...original.cells.keys(), ...now.keys()]);
  const writes: PlannedWrite[] = [];
  for (const key of keys) {
    const [row = 0, column = 0] = key.split(" ").map((part) => parseInt(part, 10));
    if (isCovered(original.snapshot, row, column)) continue;
    const before = original.cells.get(key)?.cell;
    const after = now.get(key);
    const format = host.book.formatAt({ sheetId, row, column });
    const numberFormat = format === original.places.at(row, column).numberFormat ? null : format;
    const isSame = holdsSame(before, after);
    if (isSame && (numberFormat === null || after === undefined)) continue;
    writes.push({
      ...{ sheet: sheet.name, cell: toA1(row, column) },
      ...{ before: contentOf(before), after: contentOf(after), numberFormat, style: null, reason: REASON },
    });
  }
  return writes;
}

/** Two cells hold the same also in what their formulas give: a saved file must not show old results. */
function holdsSame(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === b) return true;
  const [before, after] = [contentOf(a), contentOf(b)];
  if (!sameContent(before, after)) return false;
  return before.kind !== "formula" || after.kind !== "formula" || before.value === after.value;
}

function addedWrites(sheet: string, cells: readonly Cell[], added: AddedSheet): readonly PlannedWrite[] {
  const now = new Map(cells.map((cell) => [placeOf(cell.row, cell.column), cell]));
  const written = [...now].map(([key, cell]): PlannedWrite => {
    const planned = added.writes.get(key);
    return {
      ...{ sheet, cell: toA1(cell.row, cell.column), before: { kind: "blank" }, after: contentOf(cell) },
      ...{ numberFormat: planned?.numberFormat ?? null, style: planned?.style ?? "text", reason: REASON },
    };
  });
  // Cells the plan only gave a look.
  const empty = [...added.writes.values()].filter(({ cell }) => {
    const place = parseA1(cell);
    return place !== null && !now.has(placeOf(place.row, place.column));
  });
  return [
    ...written,
    ...empty.map((write): PlannedWrite => ({
      ...write,
      sheet,
      before: { kind: "blank" },
      after: { kind: "blank" },
    })),
  ];
}
