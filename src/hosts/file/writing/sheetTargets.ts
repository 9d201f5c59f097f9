import type { CellContent, PlannedWrite, RefusalWhy } from "../../../core/model/writePlan";
import type { CellPlace, CellRange } from "../../../core/model/place";
import { corrupt } from "../readLimits";
import { holdsSame } from "./cellContent";
import type { ContentReader } from "./contentReader";
import { formatOf, formatOfEmpty } from "./sheetEditor";
import type { CellSpot, SheetIndex } from "./sheetLayout";
import { rawAttribute } from "./xmlTag";

/** A planned write and the cell it goes to. */
export interface Target extends CellPlace {
  readonly write: PlannedWrite;
  /** Its number in the plan's list. */
  readonly number: number;
  /** Null when the cell is not in the file. */
  readonly spot: CellSpot | null;
  readonly now: CellContent;
  /** The cell's format now; that of its row or column for a cell that is not in the file. */
  readonly format: number;
}

/** Finds the cells of one sheet that writes go to. */
export function findTargets(
  index: SheetIndex,
  writes: readonly { readonly write: PlannedWrite; readonly number: number; readonly place: CellPlace }[],
  contents: ContentReader,
): readonly Target[] {
  return writes.map(({ write, number, place }) => {
    const spots = (index.rows.get(place.row) ?? []).flatMap((row) =>
      row.cells.filter(({ column }) => column === place.column),
    );
    if (spots.length > 1) throw corrupt(index.part, "repeated cell");
    const spot = spots[0] ?? null;
    return {
      ...place,
      write,
      number,
      spot,
      now: spot === null ? { kind: "blank" } : contents.read(spot),
      format: spot === null ? formatOfEmpty(index, place) : formatOf(rawAttribute(spot.tag, "s")),
    };
  });
}

/**
 * Gives why a target cannot be written, or null: the first reason in the order of core/writing/refusals, so that all
 * hosts answer alike. When a plan is taken back, a value may replace the formula that the plan itself put there. A cell of
 * an array formula or data table cannot be changed alone at all.
 */
export function refusalOf(
  target: Target,
  index: SheetIndex,
  isLocked: (format: number) => boolean,
  takingBack: boolean,
): RefusalWhy | null {
  const { write, now } = target;
  if (index.merges.some((range) => isCovered(target, range))) return "inside-merge";
  if (!holdsSame(write.before, now)) return "changed";
  if (!isSameWrite(write) && index.blocks.some((range) => isInside(target, range)))
    return "overwrites-formula";
  if (!takingBack && now.kind === "formula" && write.after.kind !== "formula") return "overwrites-formula";
  return index.isProtected && isLocked(target.format) ? "protected" : null;
}

/** True for a write that leaves the content alone and changes only the look. */
export function isSameWrite({ before, after }: PlannedWrite): boolean {
  // The same formula may come with another value to store.
  return before.kind !== "formula" && holdsSame(before, after);
}

/** True for a place inside a range. */
export function isInside({ row, column }: CellPlace, range: CellRange): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** True for a place of a merge that shows nothing of its own: all but the top left cell. */
export function isCovered(place: CellPlace, range: CellRange): boolean {
  return isInside(place, range) && (place.row !== range.top || place.column !== range.left);
}
