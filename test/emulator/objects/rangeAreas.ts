import type { CellRange } from "../../../src/core/model/place";
import { rangeToA1 } from "../../../src/core/text/a1";
import type { EmulatedExcel } from "../emulatedExcel";
import { HostObject } from "../hostObject";
import type { ModelSheet } from "../workbookModel";
import { range } from "./range";

/** The merges of a range as Excel.RangeAreas; those whose top left cell is outside are missed, as in Excel (#3611). */
export function mergedAreas(excel: EmulatedExcel, sheet: ModelSheet, area: CellRange): HostObject | null {
  const inside = sheet.merges.filter(
    ({ top, left }) => top >= area.top && top <= area.bottom && left >= area.left && left <= area.right,
  );
  if (inside.length === 0) return null;
  return new HostObject("RangeAreas", {
    scalars: {
      Address: { get: () => inside.map(rangeToA1).join(",") },
      AreaCount: { get: () => inside.length },
    },
    navigations: {
      Areas: () =>
        new HostObject("RangeCollection", { items: () => inside.map((merge) => range(excel, sheet, merge)) }),
    },
  });
}
