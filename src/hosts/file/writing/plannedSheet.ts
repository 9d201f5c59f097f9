import type { CellPlace, CellRange } from "../../../core/model/place";
import type { NewSheet } from "../../../core/model/writePlan";
import { toA1 } from "../../../core/text/a1";
import { CELL_LOOKS } from "./cellLooks";
import { cellBody } from "./cellXml";
import { newWorksheetXml, type NewCell } from "./newWorksheet";
import type { PlacedWrite } from "./planShape";
import type { StylesEditor } from "./stylesEditor";

/** What a new sheet takes from the workbook it goes into. */
export interface SheetSurroundings {
  readonly namespace: string;
  readonly styles: StylesEditor;
  /** What is added to numbers in a format (1904). */
  readonly shiftFor: (format: number) => number;
}

/** Gives the worksheet part of a sheet the plan adds, with the writes that go to it. */
export function plannedSheetXml(
  sheet: NewSheet,
  writes: readonly PlacedWrite[],
  { namespace, styles, shiftFor }: SheetSurroundings,
): string {
  const cells = new Map<string, NewCell>();
  for (const { write, place } of writes) {
    let format = 0;
    if (write.style !== null) format = styles.forLook(CELL_LOOKS[write.style], write.numberFormat);
    else if (write.numberFormat !== null) format = styles.withNumberFormat(0, write.numberFormat);
    if (write.after.kind === "blank" && format === 0) continue;
    cells.set(keyOf(place), { ...place, format, body: cellBody(write.after, "", shiftFor(format)) });
  }
  // The borders of a merge are drawn cell by cell: what it covers looks like its first cell.
  for (const range of sheet.merges) {
    const format = cells.get(keyOf({ row: range.top, column: range.left }))?.format ?? 0;
    if (format === 0) continue;
    for (const place of placesOf(range)) {
      const key = keyOf(place);
      if (!cells.has(key)) cells.set(key, { ...place, format, body: { type: null, inner: "" } });
    }
  }
  return newWorksheetXml({
    ...sheet,
    namespace,
    cells: [...cells.values()],
    hiddenRows: [],
    hiddenColumns: [],
  });
}

function* placesOf(range: CellRange): Generator<CellPlace> {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) yield { row, column };
  }
}

function keyOf({ row, column }: CellPlace): string {
  return toA1(row, column);
}
