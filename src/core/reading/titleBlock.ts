import type { FoundText, ScoreSheet } from "../model/scoreSheet";
import { foldText } from "../text/vietnameseText";
import { type SheetGrid, shownText } from "./sheetGrid";

type TitleBlock = Pick<ScoreSheet, "agency" | "superior" | "year" | "reportNumber">;

/** Lines of the head that are no agency: titles, the motto, places and dates, references. */
const notAnAgency =
  /^(?:bang|phu luc|mau|bieu|cong hoa|doc lap|kem theo|\(|so :? ?\d|ngay \d|nam \d|tu cham diem|phieu|ket qua|huong dan|ban hanh|v v|don vi tinh|du thao|cac tieu chi|bo tieu chi|thang diem|diem)/;
const labelled =
  /^(?:tên |)(?:cơ quan,? đơn vị|cơ quan|đơn vị|tên cơ quan|tên đơn vị|đơn vị (?:tự )?chấm điểm|đơn vị báo cáo)\s*:\s*(.+)$/iu;
const reportPattern = /số\s*:?\s*(\d{1,5}\s*\/\s*[A-ZĐƯƠÂÊÔĂ0-9]+(?:\s*[-–]\s*[\p{L}&.0-9]+)*)/iu;
const yearPattern = /năm\s*:?\s*(20\d\d)(?!\d)/iu;

/** Reads what stands above the heading: the agency and the body over it, the year, the report's number. */
export function readTitleBlock(grid: SheetGrid, headerRow: number): TitleBlock {
  const lines: FoundText[] = [];
  let agency: FoundText | null = null;
  let year: TitleBlock["year"] = null;
  let reportNumber: FoundText | null = null;
  let firstColumn = Infinity;
  const left: FoundText[] = [];
  for (const row of grid.rows) {
    if (row.row >= headerRow) break;
    for (const cell of row.cells) {
      if (cell.value.kind !== "text") continue;
      const place = grid.address(cell.row, cell.column);
      const shown = shownText(cell);
      for (const text of splitLines(cell.text, shown)) lines.push({ cell: place, text });
      if (cell.column < firstColumn) firstColumn = cell.column;
      if (cell.column === firstColumn) {
        for (const text of splitLines(cell.text, shown)) left.push({ cell: place, text });
      }
    }
  }
  for (const line of lines) {
    const name = labelled.exec(line.text)?.[1]?.replace(/^[….\s]+$/u, "");
    if (name) agency ??= { cell: line.cell, text: name };
    const number = reportPattern.exec(line.text)?.[1];
    if (number) reportNumber ??= { cell: line.cell, text: number.replace(/\s+/g, "").replace("–", "-") };
    const found = yearPattern.exec(line.text)?.[1];
    // The year of the title wins over that of a date ("ngày 24 tháng 11 năm 2021") further down.
    const isDate = /tháng\s*\d{1,2}\s*năm/iu.test(line.text);
    if (found && (year === null || !isDate)) {
      if (year === null || /^(?:bang|phieu|ket qua|bieu)/.test(foldText(line.text))) {
        year = { cell: line.cell, year: wholeNumber(found) };
      }
    }
  }
  const bodies = left.filter((l) => l.text.length <= 90 && !notAnAgency.test(foldText(l.text)));
  const superior = agency === null && bodies.length >= 2 ? (bodies[0] ?? null) : null;
  agency ??= bodies[superior ? 1 : 0] ?? null;
  return { agency, superior, year, reportNumber };
}

/** A head is often one cell of several lines; tidied text has lost its line breaks, so short cells are split raw. */
function splitLines(raw: string, shown: string): readonly string[] {
  if (!raw.includes("\n")) return [shown];
  const parts = raw.split(/\r?\n/).map((p) => p.trim());
  return parts.join(" ").replace(/\s+/g, " ") === shown ? parts.filter((p) => p.length > 0) : [shown];
}

function wholeNumber(digits: string): number {
  let n = 0;
  for (const d of digits) n = n * 10 + (d.charCodeAt(0) - 48);
  return n;
}
