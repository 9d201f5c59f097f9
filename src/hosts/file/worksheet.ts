import type { CellRange } from "../../core/model/place";
import type { Cell, SheetSnapshot } from "../../core/model/workbookSnapshot";
import { CellReader, type CellContext } from "./cellReader";
import { parseAddress, parseRange, parseWhole, ROW_UNIT } from "./cellReference";
import { corrupt, LAST_COLUMN, LAST_ROW, tooLarge } from "./readLimits";
import { PlainCell } from "./plainCell";
import { isZero, PlainRow } from "./plainRow";
import type { SheetPart } from "./workbookParts";
import { XmlScanner } from "./xmlScanner";

/** Hidden columns as the file has them: stretches, which may reach the end of the grid. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Reads one worksheet part in a single walk. Validations, conditional formats and drawings are only passed over. */
export class WorksheetReader {
  private readonly xml: XmlScanner;
  private readonly cellReader: CellReader;
  private readonly plain = new PlainCell();
  private readonly cells: Cell[] = [];
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: Stretch[] = [];
  private isProtected = false;
  private clipped = false;
  private inOrder = true;
  private lastRow = 0;
  private rightmost = 0;

  constructor(
    private readonly sheet: SheetPart,
    source: string,
    private readonly context: CellContext,
    /** How many cells may be kept: what the limits leave for this sheet. */
    private readonly room: number,
  ) {
    this.xml = new XmlScanner(source, sheet.part, context.limits, context.deadline);
    this.cellReader = new CellReader(this.xml, context);
  }

  /** Gives the sheet. Throws as the scanner does; `corrupt` for places outside the grid or taken twice. */
  read(): SheetSnapshot {
    const xml = this.xml;
    if (xml.enterRoot() !== "worksheet") throw corrupt(xml.part, "root element");
    let hasData = false;
    while (xml.nextChild()) {
      if (xml.is("sheetData")) {
        if (hasData) throw corrupt(xml.part, "second sheetData");
        hasData = true;
        this.readRows();
      } else if (xml.is("cols")) this.readColumns();
      else if (xml.is("mergeCells")) this.readMerges();
      else {
        if (xml.is("sheetProtection")) this.isProtected = xml.flag("sheet");
        xml.skip();
      }
    }
    xml.finish();
    return this.snapshot();
  }

  private readRows(): void {
    const xml = this.xml;
    const plain = new PlainRow();
    let row = 0;
    for (;;) {
      const isPlain = xml.enterPlain(plain);
      if (!isPlain) {
        if (!xml.nextChild()) return;
        if (!xml.is("row")) {
          xml.skip();
          continue;
        }
      }
      const before = row;
      row = isPlain ? plain.row : this.rowOfEntered(row + 1);
      if (row <= before) this.inOrder = false;
      if (row > this.context.limits.rows) this.passRow();
      else {
        if (isPlain ? plain.isHidden : isHiddenRow(xml)) this.hiddenRows.push(row);
        this.readRow(row);
      }
    }
  }

  /** The number of the row just entered: what it says, else that of the place it stands at. */
  private rowOfEntered(next: number): number {
    const { xml } = this;
    const written = xml.findAttribute("r");
    const row =
      written < 0
        ? next
        : parseWhole(xml.source, xml.valueStartOf(written), xml.valueEndOf(written), LAST_ROW);
    if (row < 1 || row > LAST_ROW) throw corrupt(xml.part, "row number");
    return row;
  }

  /** A row beyond the limit is left out; only when it holds something is the sheet clipped by that. */
  private passRow(): void {
    const xml = this.xml;
    while (xml.nextChild()) {
      if (!xml.isEmpty()) this.clipped = true;
      xml.skip();
    }
  }

  private readRow(row: number): void {
    const xml = this.xml;
    const plain = this.plain;
    let column = 0;
    for (;;) {
      const isPlain = xml.passPlain(plain);
      if (!isPlain) {
        if (!xml.nextChild()) return;
        if (!xml.is("c")) {
          xml.skip();
          continue;
        }
      }
      const before = column;
      column = isPlain ? this.columnOfPlain(row, column + 1, plain) : this.columnOfEntered(row, column + 1);
      if (column <= before) this.inOrder = false;
      if (this.cells.length >= this.room) {
        if (!(isPlain ? plain.isEmpty : xml.isEmpty())) this.clipped = true;
        if (!isPlain) xml.skip();
        continue;
      }
      const cell = isPlain
        ? this.cellReader.readPlain(plain, row, column)
        : this.cellReader.read(row, column);
      if (cell === null) continue;
      this.cells.push(cell);
      if (row > this.lastRow) this.lastRow = row;
      if (column > this.rightmost) this.rightmost = column;
    }
  }

  private columnOfPlain(row: number, next: number, plain: PlainCell): number {
    if (plain.row === 0) return this.columnOf(row, next, -1, -1);
    if (plain.row !== row) throw corrupt(this.xml.part, "cell address");
    return plain.column;
  }

  private columnOfEntered(row: number, next: number): number {
    const { xml } = this;
    const written = xml.findAttribute("r");
    return this.columnOf(row, next, xml.valueStartOf(written), xml.valueEndOf(written));
  }

  /** The column of a cell: by its address in the source, or next to the cell before when it has none (-1). */
  private columnOf(row: number, next: number, start: number, end: number): number {
    const xml = this.xml;
    if (start < 0) {
      if (next > LAST_COLUMN) throw corrupt(xml.part, "cell beyond the grid");
      return next;
    }
    const place = parseAddress(xml.source, start, end);
    const column = place % ROW_UNIT;
    if (place < 0 || (place - column) / ROW_UNIT !== row) throw corrupt(xml.part, "cell address");
    return column;
  }

  private readColumns(): void {
    const xml = this.xml;
    while (xml.nextChild()) {
      const from = wholeOr(xml, "min", 0);
      // Some writers go on beyond the grid; what would stand there does not exist.
      const to = Math.min(wholeOr(xml, "max", 0), LAST_COLUMN);
      if (from < 1 || to < from) throw corrupt(xml.part, "columns");
      if (xml.flag("hidden") || isZero(xml.attribute("width") ?? "")) {
        this.hiddenColumns.push({ from, to });
        if (this.hiddenColumns.length > LAST_COLUMN) throw corrupt(xml.part, "columns");
      }
      xml.skip();
    }
  }

  private readMerges(): void {
    const xml = this.xml;
    while (xml.nextChild()) {
      const range = parseRange(xml.attribute("ref") ?? "");
      if (range === null) throw corrupt(xml.part, "merge");
      if (range.top !== range.bottom || range.left !== range.right) this.merges.push(range);
      if (this.merges.length > this.context.limits.merges) throw tooLarge("merges", this.context.limits);
      xml.skip();
    }
  }

  private snapshot(): SheetSnapshot {
    if (!this.inOrder) this.putInOrder();
    const { unseen } = this.cellReader;
    return {
      name: this.sheet.name,
      visibility: this.sheet.visibility,
      protected: this.isProtected,
      cells: this.cells,
      merges: this.merges,
      hiddenRows: this.hiddenRows.filter((row) => row <= this.lastRow),
      hiddenColumns: columnsOf(this.hiddenColumns, this.rightmost),
      clipped: this.clipped,
      ...(unseen.length > 0 ? { unseenCells: unseen } : {}),
    };
  }

  private putInOrder(): void {
    this.cells.sort((a, b) => a.row - b.row || a.column - b.column);
    this.cellReader.unseen.sort((a, b) => a.row - b.row || a.column - b.column);
    for (let i = 1; i < this.cells.length; i++) {
      const [a, b] = [this.cells[i - 1]!, this.cells[i]!];
      if (a.row === b.row && a.column === b.column) throw corrupt(this.xml.part, "repeated cell");
    }
    const rows = [...new Set(this.hiddenRows)].sort((a, b) => a - b);
    this.hiddenRows.length = 0;
    for (const row of rows) this.hiddenRows.push(row);
  }
}

/** Filters and people hide rows by the mark; some hide them by a height of zero. */
function isHiddenRow(xml: XmlScanner): boolean {
  return xml.flag("hidden") || isZero(xml.attribute("ht") ?? "");
}

function wholeOr(xml: XmlScanner, name: string, otherwise: number): number {
  const i = xml.findAttribute(name);
  return i < 0 ? otherwise : parseWhole(xml.source, xml.valueStartOf(i), xml.valueEndOf(i), LAST_ROW);
}

/** Stretches as single columns, up to the last one in use: "all columns to XFD" must not become 16,000 numbers. */
function columnsOf(stretches: readonly Stretch[], last: number): number[] {
  // Marked, not listed: thousands of stretches that all reach the end cost no more than one.
  const marks = new Uint8Array(last + 1);
  for (const { from, to } of stretches) marks.fill(1, from, to + 1);
  const columns: number[] = [];
  for (let column = 1; column <= last; column++) if (marks[column] === 1) columns.push(column);
  return columns;
}
