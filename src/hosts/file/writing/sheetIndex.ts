import type { CellRange } from "../../../core/model/place";
import { parseAddress, parseRange, parseWhole, ROW_UNIT } from "../cellReference";
import { corrupt, LAST_COLUMN, LAST_ROW, tooLarge, type ReadLimits } from "../readLimits";
import type { XmlScanner } from "../xmlScanner";
import type { CellSpot, RowSpot, SharedSpot, SheetIndex } from "./sheetLayout";
import { tagEndingAt, type XmlTag } from "./xmlTag";

/** Walks over a worksheet once and notes the places that writing into `rows` needs. Throws as the reader does. */
export function indexSheet(xml: XmlScanner, rows: Iterable<number>, limits: ReadLimits): SheetIndex {
  return new SheetWalk(xml, rows, limits).walk();
}

class SheetWalk {
  private readonly source: string;
  private readonly wanted: readonly number[];
  private readonly rows = new Map<number, RowSpot[]>();
  private readonly newRowPlaces = new Map<number, number>();
  private readonly shared: SharedSpot[] = [];
  private readonly blocks: CellRange[] = [];
  private readonly merges: CellRange[] = [];
  private readonly columnFormats: { from: number; to: number; format: number }[] = [];
  private isProtected = false;
  private passed = 0;
  private rowsEnd = 0;

  constructor(
    private readonly xml: XmlScanner,
    rows: Iterable<number>,
    private readonly limits: ReadLimits,
  ) {
    this.source = xml.source;
    this.wanted = [...new Set(rows)].sort((a, b) => a - b);
    for (const row of this.wanted) this.rows.set(row, []);
  }

  walk(): SheetIndex {
    const xml = this.xml;
    if (xml.enterRoot() !== "worksheet") throw corrupt(xml.part, "root element");
    let dimension: XmlTag | null = null;
    let data: XmlTag | null = null;
    let dataEnd = 0;
    while (xml.nextChild()) {
      if (xml.is("sheetData")) {
        if (data !== null) throw corrupt(xml.part, "second sheetData");
        data = tagEndingAt(this.source, xml.position);
        this.rowsEnd = data.end;
        this.walkRows();
        dataEnd = xml.position;
      } else if (xml.is("cols")) this.walkColumns();
      else if (xml.is("mergeCells")) this.walkMerges();
      else {
        if (xml.is("sheetProtection")) this.isProtected = xml.flag("sheet");
        if (xml.is("dimension")) dimension = tagEndingAt(this.source, xml.position);
        xml.skip();
      }
    }
    xml.finish();
    if (data === null) throw corrupt(xml.part, "no sheetData");
    return {
      source: this.source,
      part: xml.part,
      isProtected: this.isProtected,
      merges: this.merges,
      dimension,
      data,
      dataEnd,
      rowsEnd: this.rowsEnd,
      rows: this.rows,
      newRowPlaces: this.newRowPlaces,
      shared: this.shared,
      blocks: this.blocks,
      columnFormats: this.columnFormats,
    };
  }

  private walkRows(): void {
    const xml = this.xml;
    let row = 0;
    while (xml.nextChild()) {
      if (!xml.is("row")) {
        xml.skip();
        continue;
      }
      const tagEnd = xml.position;
      const written = xml.findAttribute("r");
      row =
        written < 0
          ? row + 1
          : parseWhole(this.source, xml.valueStartOf(written), xml.valueEndOf(written), LAST_ROW);
      if (row < 1 || row > LAST_ROW) throw corrupt(xml.part, "row number");
      this.notePlacesBefore(row, tagEnd);
      const spots = this.rows.get(row);
      const tag = spots === undefined ? null : tagEndingAt(this.source, tagEnd);
      const cells: CellSpot[] = [];
      this.walkCells(row, tag === null ? null : cells);
      if (tag !== null) spots?.push({ row, tag, end: xml.position, cells });
      this.rowsEnd = xml.position;
    }
  }

  /** Rows asked for that come before this one, and before none of the rows so far, belong right here. */
  private notePlacesBefore(row: number, tagEnd: number): void {
    while (this.passed < this.wanted.length && this.wanted[this.passed]! < row) {
      this.newRowPlaces.set(this.wanted[this.passed++]!, this.source.lastIndexOf("<", tagEnd - 1));
    }
  }

  private walkCells(row: number, cells: CellSpot[] | null): void {
    const xml = this.xml;
    const source = this.source;
    let column = 0;
    while (xml.nextChild()) {
      if (!xml.is("c")) {
        xml.skip();
        continue;
      }
      const tagEnd = xml.position;
      column = this.columnOf(row, column + 1);
      while (xml.nextChild()) {
        if (xml.is("f")) this.noteFormula(row, column, tagEnd);
        else xml.skip();
      }
      if (cells !== null) cells.push({ row, column, tag: tagEndingAt(source, tagEnd), end: xml.position });
    }
  }

  private columnOf(row: number, next: number): number {
    const xml = this.xml;
    const written = xml.findAttribute("r");
    if (written < 0) {
      if (next > LAST_COLUMN) throw corrupt(xml.part, "cell beyond the grid");
      return next;
    }
    const place = parseAddress(this.source, xml.valueStartOf(written), xml.valueEndOf(written));
    const column = place % ROW_UNIT;
    if (place < 0 || (place - column) / ROW_UNIT !== row) throw corrupt(xml.part, "cell address");
    return column;
  }

  /** Notes a formula that concerns more than its own cell, and leaves it. */
  private noteFormula(row: number, column: number, cellTagEnd: number): void {
    const xml = this.xml;
    const type = xml.attribute("t");
    if (type === "array" || type === "dataTable") {
      const own = { top: row, left: column, bottom: row, right: column };
      this.blocks.push(parseRange(xml.attribute("ref") ?? "") ?? own);
      if (this.blocks.length > this.limits.merges) throw tooLarge("merges", this.limits);
    }
    if (type !== "shared") {
      xml.skip();
      return;
    }
    const group = xml.findAttribute("si");
    const number =
      group < 0 ? -1 : parseWhole(this.source, xml.valueStartOf(group), xml.valueEndOf(group), 0x7fffffff);
    if (number < 0) throw corrupt(xml.part, "shared formula");
    const tag = tagEndingAt(this.source, xml.position);
    xml.readText();
    this.shared.push({
      group: number,
      row,
      column,
      cellStart: this.source.lastIndexOf("<", cellTagEnd - 1),
      formulaStart: tag.start,
      formulaEnd: xml.position,
      prefix: tag.prefix,
      hasText: xml.textEnd > xml.textStart,
    });
    if (this.shared.length > this.limits.cellsInAll) throw tooLarge("cellsInAll", this.limits);
  }

  private walkColumns(): void {
    const xml = this.xml;
    while (xml.nextChild()) {
      const [from, to, format] = ["min", "max", "style"].map((name) => this.whole(name));
      if (format! > 0) this.columnFormats.push({ from: from!, to: to!, format: format! });
      if (this.columnFormats.length > LAST_COLUMN) throw corrupt(xml.part, "columns");
      xml.skip();
    }
  }

  private whole(name: string): number {
    const i = this.xml.findAttribute(name);
    return i < 0 ? 0 : parseWhole(this.source, this.xml.valueStartOf(i), this.xml.valueEndOf(i), LAST_ROW);
  }

  private walkMerges(): void {
    const xml = this.xml;
    while (xml.nextChild()) {
      const range = parseRange(xml.attribute("ref") ?? "");
      if (range === null) throw corrupt(xml.part, "merge");
      this.merges.push(range);
      if (this.merges.length > this.limits.merges) throw tooLarge("merges", this.limits);
      xml.skip();
    }
  }
}
