import type { CellRange } from "../../../src/core/model/place";
import type { EmulatedExcel } from "../emulatedExcel";
import { HostError, HostObject } from "../hostObject";
import type { ModelCell, ModelSheet } from "../workbookModel";
import { columnWidthOf } from "./range";

/** Excel.RangeFormat: column width, and of font and protection what all cells have in common (else null). */
export function rangeFormat(
  excel: EmulatedExcel,
  sheet: ModelSheet,
  area: CellRange,
  grid: <T>(give: (cell: ModelCell) => T) => T[][],
): HostObject {
  const common = (give: (cell: ModelCell) => unknown): { get: () => unknown } => ({
    get: () => {
      const all = new Set(grid(give).flat());
      return all.size === 1 ? [...all][0] : null;
    },
  });
  return new HostObject("RangeFormat", {
    scalars: {
      ColumnWidth: {
        get: () => columnWidthOf(sheet, area),
        set: (width) => {
          excel.refuseFormat(sheet);
          if (typeof width !== "number" || !(width >= 0)) throw new HostError("InvalidArgument", "no width");
          for (let column = area.left; column <= area.right; column++) sheet.columnWidths.set(column, width);
        },
      },
    },
    navigations: {
      Font: () =>
        new HostObject("RangeFont", {
          scalars: { Name: common((c) => c.look.font.name), Bold: common((c) => c.look.font.bold) },
        }),
      Protection: () =>
        new HostObject("FormatProtection", { scalars: { Locked: common((c) => c.look.locked) } }),
    },
  });
}
