import type { WorkbookSnapshot } from "../model/workbookSnapshot";
import type { CellStyle, PlannedWrite, WritePlan } from "../model/writePlan";
import type { CellRange } from "../model/place";
import { toA1 } from "../text/a1";
import { freeSheetName } from "../writing/sheetName";
import type { Block, DocumentTable, OfficialDocument } from "./officialDocument";

/** Letters of one line: it flows over the columns beside it, as merged cells would hide what does not fit. */
const LINE_LENGTH = 110;
/** Width in characters of each column; eight hold the chỉnh lý table. */
const COLUMN_WIDTH = 15;
const LEAST_COLUMNS = 8;
const SHEET_NAME = "Báo cáo";
const reason = { code: "write-report-text", params: {} } as const;

/** Plans a new sheet with the text and tables of a document, without its annexes: those stand in the workbook already. */
export function planReportSheet(workbook: WorkbookSnapshot, official: OfficialDocument): WritePlan {
  const page = new Page(freeSheetName(workbook, SHEET_NAME));
  const { head, signature } = official;
  page.pair(head.superior, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  page.pair(head.agency, "Độc lập - Tự do - Hạnh phúc");
  page.pair(head.number, head.placeDate);
  page.gap();
  page.title(official.title);
  page.title(official.subject);
  page.gap();
  if (official.addressee !== null) page.line(`Kính gửi: ${official.addressee}`);
  for (const block of official.blocks) page.block(block);
  page.gap();
  page.pair("Nơi nhận:", signature.authority ?? signature.post);
  const [first = "", ...others] = official.recipients;
  page.pair(first, signature.authority === null ? "" : signature.post);
  for (const line of others) page.line(line);
  page.pair("", signature.name);
  return page.plan();
}

/** Fills a sheet from the top, row by row. */
class Page {
  private row = 0;
  private columns = LEAST_COLUMNS;
  private readonly writes: PlannedWrite[] = [];
  private readonly merges: CellRange[] = [];

  constructor(private readonly name: string) {}

  gap(): void {
    this.row++;
  }

  line(text: string): void {
    for (const part of broken(text)) {
      this.row++;
      this.put(this.row, 1, part, null);
    }
  }

  pair(left: string, right: string): void {
    this.row++;
    this.put(this.row, 1, left, null);
    this.put(this.row, LEAST_COLUMNS / 2 + 1, right, null);
  }

  title(text: string): void {
    this.row++;
    this.merges.push({ top: this.row, left: 1, bottom: this.row, right: LEAST_COLUMNS });
    this.put(this.row, 1, text, "title");
  }

  block(block: Block): void {
    if (block.kind === "table") this.table(block.table);
    else if (block.kind === "bars")
      for (const bar of block.bars) this.line(`${bar.label}: ${bar.count}/${block.of}`);
    else this.line(block.text);
  }

  plan(): WritePlan {
    const columnWidths = Array.from({ length: this.columns }, () => COLUMN_WIDTH);
    const sheet = { name: this.name, columnWidths, merges: this.merges, frozenRows: 0, landscape: true };
    return { newSheets: [sheet], writes: this.writes };
  }

  private table({ widths, headRows, rows }: DocumentTable): void {
    const top = this.row + 1;
    const taken = new Set<string>();
    this.columns = Math.max(this.columns, widths.length);
    rows.forEach((cells, r) => {
      let column = 1;
      for (const { text, columns = 1, rows: down = 1 } of cells) {
        while (taken.has(`${r},${column}`)) column++;
        for (let d = 0; d < down; d++) {
          for (let c = 0; c < columns; c++) taken.add(`${r + d},${column + c}`);
        }
        const place = { top: top + r, left: column, bottom: top + r + down - 1, right: column + columns - 1 };
        if (columns > 1 || down > 1) this.merges.push(place);
        this.put(place.top, column, text, r < headRows ? "heading" : "text");
        column += columns;
      }
    });
    this.row += rows.length;
    this.gap();
  }

  private put(row: number, column: number, text: string, style: CellStyle | null): void {
    if (text === "" && style === null) return;
    this.writes.push({
      ...{
        sheet: this.name,
        cell: toA1(row, column),
        before: { kind: "blank" },
        numberFormat: null,
        style,
        reason,
      },
      after: text === "" ? { kind: "blank" } : { kind: "text", text },
    });
  }
}

/** A paragraph as lines of at most so many letters, broken at blanks. */
function broken(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE_LENGTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
