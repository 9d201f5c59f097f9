import type { CellRange } from "../../../src/core/model/place";
import type { CellValue } from "../../../src/core/model/workbookSnapshot";
import { rangeToA1 } from "../../../src/core/text/a1";
import { enter } from "../cellEntry";
import { shownText } from "../cellText";
import type { EmulatedExcel } from "../emulatedExcel";
import { HostError, HostObject } from "../hostObject";
import { cellKey, emptyCell, touch, widthOf, type ModelCell, type ModelSheet } from "../workbookModel";
import { cellProperties, setCellProperties } from "./cellProperties";
import { rangeFormat } from "./rangeFormat";
import { mergedAreas } from "./rangeAreas";
import { worksheet } from "./worksheet";

/** Excel.Range over a rectangle of a sheet. */
export function range(excel: EmulatedExcel, sheet: ModelSheet, area: CellRange): HostObject {
  const { top, left, bottom, right } = area;
  if (top < 1 || left < 1 || bottom > 1_048_576 || right > 16_384 || bottom < top || right < left) {
    throw new HostError("InvalidArgument", "no such range");
  }
  const grid = <T>(give: (cell: ModelCell, row: number, column: number) => T): T[][] => {
    const rows: T[][] = [];
    for (let row = top; row <= bottom; row++) {
      const line: T[] = [];
      for (let column = left; column <= right; column++) {
        line.push(give(sheet.cells.get(cellKey(row, column)) ?? emptyCell(), row, column));
      }
      rows.push(line);
    }
    return rows;
  };
  /** Writes a block; null leaves a cell, one value for the whole range fills it. */
  const write = (value: unknown, put: (cell: ModelCell, one: unknown) => void): void => {
    excel.refuseWrite(sheet);
    const block = Array.isArray(value) ? (value as unknown[][]) : null;
    if (block && (block.length !== bottom - top + 1 || block.some((r) => r.length !== right - left + 1))) {
      throw new HostError("InvalidArgument", "the array does not have the size of the range");
    }
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const one = block ? block[row - top]![column - left] : value;
        if (one !== null && one !== undefined) put(touch(sheet, row, column), one);
      }
    }
  };
  const writeContents = (value: unknown): void => {
    write(value, (cell, one) => {
      excel.refuseLocked(sheet, cell);
      enter(cell, one);
    });
    excel.contentsChanged(sheet, area);
  };
  const hidden = (set: ReadonlySet<number>, from: number, to: number): boolean | null => {
    let count = 0;
    for (let n = from; n <= to; n++) if (set.has(n)) count++;
    return count === 0 ? false : count === to - from + 1 ? true : null;
  };
  const readOnly = (get: () => unknown): { get: () => unknown } => ({ get });
  const made = new HostObject("Range", {
    scalars: {
      Address: readOnly(() => `${quoted(sheet.name)}!${rangeToA1(area)}`),
      RowIndex: readOnly(() => top - 1),
      ColumnIndex: readOnly(() => left - 1),
      RowCount: readOnly(() => bottom - top + 1),
      ColumnCount: readOnly(() => right - left + 1),
      Values: { get: () => grid((cell) => rawValue(cell.value)), set: writeContents },
      Formulas: {
        get: () => grid((cell) => (cell.formula === null ? rawValue(cell.value) : `=${cell.formula}`)),
        set: writeContents,
      },
      Text: readOnly(() => grid((cell) => cell.text ?? shownText(cell.value, cell.numberFormat))),
      ValueTypes: readOnly(() => grid((cell) => valueType(cell.value))),
      NumberFormat: {
        get: () => grid((cell) => cell.numberFormat),
        set: (value) => {
          excel.refuseFormat(sheet);
          write(value, (cell, format) => {
            if (typeof format !== "string") throw new HostError("InvalidArgument", "no number format");
            cell.numberFormat = format;
            cell.text = null;
          });
        },
      },
      RowHidden: readOnly(() => hidden(sheet.hiddenRows, top, bottom)),
      ColumnHidden: readOnly(() => hidden(sheet.hiddenColumns, left, right)),
    },
    navigations: {
      Worksheet: () => worksheet(excel, sheet),
      Format: () => rangeFormat(excel, sheet, area, grid),
    },
    methods: {
      Select: () => {
        // A range of a sheet that is not in front cannot be selected (#5118).
        if (excel.model.activeSheet !== sheet) throw new HostError("InvalidOperation", "sheet not active");
        excel.moveSelection(sheet, area);
      },
      Merge: (across: boolean | null) => {
        if (across === true) throw new HostError("NotImplemented", "merge across");
        excel.refuseWrite(sheet);
        sheet.merges.push(area);
      },
      GetCell: (row: number, column: number) =>
        range(excel, sheet, { top: top + row, left: left + column, bottom: top + row, right: left + column }),
      GetRow: (row: number) => range(excel, sheet, { top: top + row, left, bottom: top + row, right }),
      GetResizedRange: (rows: number, columns: number) =>
        range(excel, sheet, { top, left, bottom: bottom + rows, right: right + columns }),
      GetBoundingRect: (other: HostObject) => {
        const o = areaOf(other, sheet);
        return range(excel, sheet, {
          top: Math.min(top, o.top),
          left: Math.min(left, o.left),
          bottom: Math.max(bottom, o.bottom),
          right: Math.max(right, o.right),
        });
      },
      GetIntersection: (other: HostObject) => {
        const o = areaOf(other, sheet);
        const common = {
          top: Math.max(top, o.top),
          left: Math.max(left, o.left),
          bottom: Math.min(bottom, o.bottom),
          right: Math.min(right, o.right),
        };
        if (common.bottom < common.top || common.right < common.left) {
          throw new HostError("ItemNotFound", "the ranges do not meet");
        }
        return range(excel, sheet, common);
      },
      GetMergedAreasOrNullObject: () => mergedAreas(excel, sheet, area),
      GetCellProperties: (wanted: Record<string, unknown>) => grid((cell) => cellProperties(cell, wanted)),
      SetCellProperties: (given: (Record<string, unknown> | null)[][]) => {
        excel.refuseFormat(sheet);
        write(given, (cell, one) => setCellProperties(cell, one as Record<string, unknown>));
      },
      GetRowProperties: (wanted: Record<string, unknown>) =>
        lines(wanted, "rowHidden", sheet.hiddenRows, top, bottom),
      GetColumnProperties: (wanted: Record<string, unknown>) =>
        lines(wanted, "columnHidden", sheet.hiddenColumns, left, right),
      _ValidateArraySize: () => null,
      _KeepReference: () => null,
    },
  });
  areas.set(made, { sheet, area });
  return made;
}

/** Where a range is that comes as an argument. */
const areas = new WeakMap<HostObject, { readonly sheet: ModelSheet; readonly area: CellRange }>();

function areaOf(other: HostObject, sheet: ModelSheet): CellRange {
  const known = areas.get(other);
  if (known?.sheet !== sheet) throw new HostError("InvalidArgument", "no range of the same sheet");
  return known.area;
}

/** Width in points of the columns of a range; null where they differ. */
export function columnWidthOf(sheet: ModelSheet, { left, right }: CellRange): number | null {
  const widths = new Set<number>();
  for (let column = left; column <= right; column++) widths.add(widthOf(sheet, column));
  return widths.size === 1 ? [...widths][0]! : null;
}

function lines(wanted: object, name: string, hidden: ReadonlySet<number>, from: number, to: number) {
  if (Object.keys(wanted).some((key) => key !== name)) throw new HostError("NotImplemented", name);
  return Array.from({ length: to - from + 1 }, (_, i) => ({ [name]: hidden.has(from + i) }));
}

function quoted(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function rawValue(value: CellValue): number | string | boolean {
  switch (value.kind) {
    case "number":
      return value.number;
    case "date":
      return value.serial;
    case "text":
      return value.text;
    case "boolean":
      return value.boolean;
    case "error":
      return value.error;
    case "blank":
      return "";
  }
}

function valueType(value: CellValue): string {
  switch (value.kind) {
    case "number":
    case "date":
      return "Double";
    case "text":
      return "String";
    case "boolean":
      return "Boolean";
    case "error":
      return "Error";
    case "blank":
      return "Empty";
  }
}
