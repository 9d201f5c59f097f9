import type { CellPlace, CellRange } from "../../../core/model/place";
import type { NewSheet, PlannedWrite, WritePlan } from "../../../core/model/writePlan";
import { parseA1, toA1 } from "../../../core/text/a1";
import { LAST_COLUMN, LAST_ROW } from "../readLimits";
import { refuseUnwritable } from "./cellXml";
import { UnwritablePlan } from "./unwritable";
import { holdsUnwritable } from "./xmlEscape";

/** A write with its place read and its number in the plan. */
export interface PlacedWrite {
  readonly write: PlannedWrite;
  readonly number: number;
  readonly place: CellPlace;
}

const LONGEST_NAME = 31;
/** Excel takes no wider columns. */
const WIDEST = 255;
/** Merges of new sheets are written out cell by cell for their borders. */
const MOST_MERGED = 10_000;

/**
 * Gives the writes of a plan by sheet, their places read. Throws {@link UnwritablePlan} for what no workbook can
 * hold: this is looked at before the workbook is.
 */
export function readPlan(plan: WritePlan): ReadonlyMap<string, readonly PlacedWrite[]> {
  const sheets = new Map<string, PlacedWrite[]>();
  const seen = new Set<string>();
  plan.writes.forEach((write, number) => {
    const place = parseA1(write.cell);
    if (place === null) throw new UnwritablePlan("address", { cell: write.cell });
    const key = `${toA1(place.row, place.column)} ${write.sheet}`;
    if (seen.has(key)) throw new UnwritablePlan("repeated-cell", { sheet: write.sheet, cell: write.cell });
    seen.add(key);
    refuseUnwritable(write.after, write.cell);
    const writes = sheets.get(write.sheet);
    if (writes) writes.push({ write, number, place });
    else sheets.set(write.sheet, [{ write, number, place }]);
  });
  for (const sheet of plan.newSheets) refuseBadSheet(sheet);
  return sheets;
}

function refuseBadSheet(sheet: NewSheet): void {
  const { name, columnWidths, frozenRows, merges } = sheet;
  if (!isSheetName(name)) throw new UnwritablePlan("sheet-name", { sheet: name });
  const isWidth = (width: number): boolean => width >= 0 && width <= WIDEST;
  if (!columnWidths.every(isWidth) || columnWidths.length > LAST_COLUMN) {
    throw new UnwritablePlan("layout", { sheet: name });
  }
  if (!Number.isInteger(frozenRows) || frozenRows < 0 || frozenRows >= LAST_ROW) {
    throw new UnwritablePlan("layout", { sheet: name });
  }
  merges.forEach((range, i) => {
    if (!isRange(range) || merges.slice(0, i).some((other) => overlap(range, other))) {
      throw new UnwritablePlan("merge", { sheet: name });
    }
  });
}

/** Whether Excel takes a name for a sheet: 1–31 characters, none of []:*?/\, no apostrophe at either end. */
export function isSheetName(name: string): boolean {
  return (
    name.trim() !== "" &&
    name.length <= LONGEST_NAME &&
    !/[[\]:*?/\\\t\n\r]/.test(name) &&
    !holdsUnwritable(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    // Excel keeps this name for itself.
    name.toLowerCase() !== "history"
  );
}

function isRange({ top, left, bottom, right }: CellRange): boolean {
  return (
    [top, left, bottom, right].every((n) => Number.isInteger(n) && n >= 1) &&
    top <= bottom &&
    left <= right &&
    bottom <= LAST_ROW &&
    right <= LAST_COLUMN &&
    (bottom - top + 1) * (right - left + 1) <= MOST_MERGED
  );
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
