import type { CellRange } from "../../core/model/place";
import { type ReadLimits, tooLarge } from "./readLimits";
import type { XmlScanner } from "./xmlScanner";

/** Word itself takes 63 columns. */
const MOST_COLUMNS = 256;

interface Spans {
  columns: number;
  /** The cell goes on from the one above; or begins a merge down; or stands alone. */
  down: "continues" | "begins" | "none";
}

/** Reads one table of a document: texts by row and column, and the merges, as on a sheet. */
export class DocumentTables {
  private readonly rows: string[][] = [];
  private readonly merges: (CellRange & { bottom: number })[] = [];
  /** Merges that reach down so far, by their first column. */
  private open = new Map<number, CellRange & { bottom: number }>();

  constructor(
    private readonly xml: XmlScanner,
    private readonly limits: ReadLimits,
    /** Reads what the cell just entered holds; calls back inside its properties. */
    private readonly readText: (properties: () => void) => string,
  ) {}

  read(): { readonly rows: readonly (readonly string[])[]; readonly merges: readonly CellRange[] } {
    this.readRows();
    return { rows: this.rows, merges: this.merges.filter((m) => m.bottom > m.top || m.right > m.left) };
  }

  private readRows(): void {
    const { xml } = this;
    while (xml.nextChild()) {
      if (xml.is("tr")) this.readRow();
      else if (xml.is("sdt") || xml.is("sdtContent") || xml.is("ins")) this.readRows();
      else xml.skip();
    }
  }

  private readRow(): void {
    const row: string[] = [];
    this.rows.push(row);
    if (this.rows.length > this.limits.rows) throw tooLarge("rows", this.limits);
    const reached = new Map<number, CellRange & { bottom: number }>();
    this.readCells(row, reached);
    this.open = reached;
  }

  private readCells(row: string[], reached: Map<number, CellRange & { bottom: number }>): void {
    const { xml } = this;
    while (xml.nextChild()) {
      if (xml.is("tc")) this.readCell(row, reached);
      else if (xml.is("trPr")) this.readRowProperties(row);
      else if (xml.is("sdt") || xml.is("sdtContent") || xml.is("ins")) this.readCells(row, reached);
      else xml.skip();
    }
  }

  /** A row may begin some columns in. */
  private readRowProperties(row: string[]): void {
    const { xml } = this;
    while (xml.nextChild()) {
      if (xml.is("gridBefore"))
        row.push(...Array.from({ length: countOf(xml.prefixedAttribute("val")) }, () => ""));
      xml.skip();
    }
  }

  private readCell(row: string[], reached: Map<number, CellRange & { bottom: number }>): void {
    const left = row.length + 1;
    const spans: Spans = { columns: 1, down: "none" };
    const text = this.readText(() => this.readProperties(spans));
    if (left + spans.columns > MOST_COLUMNS) throw tooLarge("cellsPerSheet", this.limits);
    const top = this.rows.length;
    const above = spans.down === "continues" ? this.open.get(left) : undefined;
    const merge = above ?? { top, left, bottom: top, right: left + spans.columns - 1 };
    merge.bottom = top;
    if (!above) this.merges.push(merge);
    if (spans.down !== "none") reached.set(left, merge);
    row.push(above ? "" : text, ...Array.from({ length: spans.columns - 1 }, () => ""));
  }

  private readProperties(spans: Spans): void {
    const { xml } = this;
    while (xml.nextChild()) {
      if (xml.is("gridSpan")) spans.columns = Math.max(1, countOf(xml.prefixedAttribute("val")));
      else if (xml.is("vMerge"))
        spans.down = xml.prefixedAttribute("val") === "restart" ? "begins" : "continues";
      xml.skip();
    }
  }
}

function countOf(text: string | null): number {
  if (text === null || !/^\d{1,3}$/.test(text)) return 0;
  let n = 0;
  for (const digit of text) n = n * 10 + digit.charCodeAt(0) - 0x30;
  return n;
}
