import type { CellRange } from "../../src/core/model/place";
import type { CellValue, SheetVisibility, WorkbookSnapshot } from "../../src/core/model/workbookSnapshot";
import { parseA1 } from "../../src/core/text/a1";
import { formatOfShown } from "./cellText";

/** How a cell of the fake Excel looks, as far as our host asks or sets it. */
export interface ModelLook {
  font: { name: string; size: number; bold: boolean; italic: boolean };
  wrapText: boolean;
  horizontalAlignment: string;
  verticalAlignment: string;
  /** Sides that have a line. */
  borders: readonly string[];
  locked: boolean;
}

export interface ModelCell {
  /** A constant, or what the formula gave when it was last worked out. */
  value: CellValue;
  formula: string | null;
  numberFormat: string;
  look: ModelLook;
  /** The text a snapshot brought along; null once the cell was written: then the format tells. */
  text: string | null;
}

export interface ModelSheet {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  protected: boolean;
  allowFormatCells: boolean;
  readonly cells: Map<string, ModelCell>;
  merges: CellRange[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** Widths in points by column. */
  readonly columnWidths: Map<number, number>;
  frozenRows: number;
  page: { orientation: string; paperSize: string; zoom: unknown };
}

/** The workbook behind the fake Excel: mutable, in memory. */
export interface WorkbookModel {
  readonly name: string;
  readonly sheets: ModelSheet[];
  readOnly: boolean;
  structureProtected: boolean;
  activeSheet: ModelSheet;
  selection: CellRange;
  readonly settings: Map<string, unknown>;
  nextId: number;
}

/** What a snapshot does not tell about cells, by sheet and address. */
export interface ModelOptions {
  readonly numberFormats?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Cells that are not locked; all others are, as in Excel. */
  readonly unlocked?: Readonly<Record<string, readonly string[]>>;
}

const NORMAL_FONT = { name: "Calibri", size: 11, bold: false, italic: false };
const DEFAULT_WIDTH = 48;

/** One text for a place in a sheet's map of cells. */
export function cellKey(row: number, column: number): string {
  return `${row} ${column}`;
}

/** A cell that nobody has touched. */
export function emptyCell(): ModelCell {
  return {
    value: { kind: "blank" },
    formula: null,
    numberFormat: "General",
    look: {
      font: { ...NORMAL_FONT },
      wrapText: false,
      horizontalAlignment: "General",
      verticalAlignment: "Bottom",
      borders: [],
      locked: true,
    },
    text: "",
  };
}

/** A sheet as Excel adds it. */
export function emptySheet(model: Pick<WorkbookModel, "nextId">, name: string): ModelSheet {
  return {
    id: `{00000000-0001-0000-0000-${String(model.nextId++).padStart(12, "0")}}`,
    name,
    visibility: "visible",
    protected: false,
    allowFormatCells: false,
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    frozenRows: 0,
    page: { orientation: "Portrait", paperSize: "A4", zoom: { scale: 100 } },
  };
}

/** Builds the workbook from a snapshot. Number formats are told by the shown texts unless given. */
export function modelOf(snapshot: WorkbookSnapshot, options: ModelOptions = {}): WorkbookModel {
  const counter = { nextId: 1 };
  const sheets = snapshot.sheets.map((from) => {
    const sheet = emptySheet(counter, from.name);
    sheet.visibility = from.visibility;
    sheet.protected = from.protected;
    sheet.merges = [...from.merges];
    for (const row of from.hiddenRows) sheet.hiddenRows.add(row);
    for (const column of from.hiddenColumns) sheet.hiddenColumns.add(column);
    for (const cell of from.cells) {
      const made = emptyCell();
      Object.assign(made, { value: cell.value, formula: cell.formula, text: cell.text });
      made.numberFormat = formatOfShown(cell);
      made.look.font = { ...NORMAL_FONT, name: cell.font ?? NORMAL_FONT.name, bold: cell.bold };
      sheet.cells.set(cellKey(cell.row, cell.column), made);
    }
    for (const [address, format] of Object.entries(options.numberFormats?.[from.name] ?? {})) {
      cellAt(sheet, address).numberFormat = format;
    }
    for (const address of options.unlocked?.[from.name] ?? []) cellAt(sheet, address).look.locked = false;
    return sheet;
  });
  const first = sheets.find(({ visibility }) => visibility === "visible") ?? sheets[0];
  if (!first) throw new Error("a workbook has at least one sheet");
  return {
    name: snapshot.macros ? "Book.xlsm" : "Book.xlsx",
    sheets,
    readOnly: snapshot.readOnly,
    structureProtected: false,
    activeSheet: first,
    selection: { top: 1, left: 1, bottom: 1, right: 1 },
    settings: new Map(),
    nextId: counter.nextId,
  };
}

/** Gives the cell at an address, made when nobody touched it before. */
export function cellAt(sheet: ModelSheet, address: string): ModelCell {
  const place = parseA1(address);
  if (!place) throw new Error(`no address: ${address}`);
  return touch(sheet, place.row, place.column);
}

/** Gives the cell at a place, made when nobody touched it before. */
export function touch(sheet: ModelSheet, row: number, column: number): ModelCell {
  const key = cellKey(row, column);
  let cell = sheet.cells.get(key);
  if (!cell) sheet.cells.set(key, (cell = emptyCell()));
  return cell;
}

/** Width of a column in points. */
export function widthOf(sheet: ModelSheet, column: number): number {
  return sheet.columnWidths.get(column) ?? DEFAULT_WIDTH;
}

/** True for a cell with content. */
export function holdsContent(cell: ModelCell): boolean {
  return cell.formula !== null || cell.value.kind !== "blank";
}

/** Gives the rectangle around all cells that hold something (or, not `valuesOnly`, have a look); null for none. */
export function usedRange(sheet: ModelSheet, valuesOnly: boolean): CellRange | null {
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  const include = ({ top, left, bottom, right }: CellRange): void => {
    used ??= { top, left, bottom, right };
    used.top = Math.min(used.top, top);
    used.left = Math.min(used.left, left);
    used.bottom = Math.max(used.bottom, bottom);
    used.right = Math.max(used.right, right);
  };
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && !holdsContent(cell)) continue;
    const [row = 0, column = 0] = key.split(" ").map((n) => Number.parseInt(n, 10));
    include({ top: row, left: column, bottom: row, right: column });
  }
  if (!valuesOnly) sheet.merges.forEach(include);
  return used;
}
