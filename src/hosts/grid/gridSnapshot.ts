import type { Cell, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../core/model/workbookSnapshot";
import { formatFromCode, isDate, shownNumber } from "../file/numberFormat";
import { sameGridContent, valueOfGrid, type GridContent } from "./cellData";
import type { GridBook } from "./grid";
import { isCovered, placeOf, type AddedSheet, type OriginalSheet, type PlaceFormats } from "./gridSheets";

/** What the grid does not know by itself about its sheets, by the grid's names for them. */
export interface KnownSheets {
  readonly originals: ReadonlyMap<string, OriginalSheet & { readonly places: PlaceFormats }>;
  readonly added: ReadonlyMap<string, AddedSheet>;
}

/**
 * Gives the grid's workbook as the file host would read it once saved. Cells that hold what the file held are given as
 * the file had them; the others are made of what the grid holds.
 */
export function snapshotOf(book: GridBook, known: KnownSheets, macros: boolean): WorkbookSnapshot {
  const sheets = book.sheets().map(({ id, name }): SheetSnapshot => {
    const original = known.originals.get(id);
    if (original) return { ...original.snapshot, cells: originalCells(book, id, original) };
    return {
      ...{ name, visibility: "visible", protected: false, hiddenRows: [], hiddenColumns: [], clipped: false },
      merges: known.added.get(id)?.sheet.merges ?? [],
      cells: book
        .cells(id)
        .map(({ row, column, content, format }) => madeCell(row, column, content, format, null)),
    };
  });
  return { sheets, readOnly: false, macros };
}

function originalCells(
  book: GridBook,
  id: string,
  { cells, snapshot, places }: OriginalSheet & { readonly places: PlaceFormats },
): readonly Cell[] {
  const found: Cell[] = [];
  const seen = new Set<string>();
  for (const { row, column, content, format } of book.cells(id)) {
    const key = placeOf(row, column);
    const original = cells.get(key);
    seen.add(key);
    if (original && sameGridContent(original.content, content)) found.push(original.cell);
    else if (isCovered(snapshot, row, column)) {
      if (original) found.push(original.cell);
    } else {
      const look = places.at(row, column).font;
      const font = {
        font: original ? original.cell.font : look.name,
        bold: original?.cell.bold ?? look.bold,
      };
      found.push(madeCell(row, column, content, format, { ...font, original: original ?? null }));
    }
  }
  for (const [key, { cell }] of cells) {
    // What a merge covers is not in the grid, but still in the file.
    if (!seen.has(key) && (isCovered(snapshot, cell.row, cell.column) || holdsNothing(cell)))
      found.push(cell);
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** A cell with an empty text, or whose formula gave nothing, may be told by no grid. */
function holdsNothing({ value, formula }: Cell): boolean {
  return formula === null && (value.kind === "blank" || (value.kind === "text" && value.text === ""));
}

function madeCell(
  row: number,
  column: number,
  content: GridContent,
  format: string,
  known: {
    readonly font: string | null;
    readonly bold: boolean;
    readonly original: { readonly cell: Cell; readonly content: GridContent } | null;
  } | null,
): Cell {
  const shown = formatFromCode(format);
  const original = known?.original ?? null;
  const isOldFormula = content.formula !== null && original?.content.formula === content.formula;
  const formula = isOldFormula ? original.cell.formula : (content.formula?.slice(1) ?? null);
  let value = valueOfGrid(content, (n) => isDate(n, shown));
  // A function this grid does not know: the value is unknown here, not an error of the workbook.
  const isUnknown = isOldFormula && content.value === "#NAME?" && original.cell.value.kind !== "error";
  if (isUnknown) value = { kind: "blank" };
  return {
    ...{ row, column, value, text: textOf(value, shown), formula },
    cached: formula === null || (!isUnknown && content.value !== null),
    font: known?.font ?? null,
    bold: known?.bold ?? false,
  };
}

function textOf(value: CellValue, format: ReturnType<typeof formatFromCode>): string {
  switch (value.kind) {
    case "number":
      return shownNumber(value.number, format);
    case "date":
      return shownNumber(value.serial, format);
    case "text":
      return value.text;
    case "boolean":
      return value.boolean ? "TRUE" : "FALSE";
    case "error":
      return value.error;
    case "blank":
      return "";
  }
}
