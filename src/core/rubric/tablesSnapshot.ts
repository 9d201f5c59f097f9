import type { ReportPiece } from "../report/reportPieces";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";

/**
 * Gives the tables of a written document as the sheets of a workbook, each named as the document names it ("bảng 2"), so
 * that an annex in Word is read like one in Excel. Texts only; the words between the tables go above the next one.
 */
export function tablesSnapshot(pieces: readonly ReportPiece[]): WorkbookSnapshot {
  const sheets: SheetSnapshot[] = [];
  let above: string[] = [];
  for (const piece of pieces) {
    if (piece.kind === "paragraph") {
      if (piece.text.trim() !== "") above.push(piece.text);
      continue;
    }
    const head = above.slice(-MOST_ABOVE);
    above = [];
    const cells: Cell[] = head.map((text, i) => textCell(i + 1, 1, text));
    piece.rows.forEach((row, r) =>
      row.forEach((text, c) => {
        if (text !== "") cells.push(textCell(head.length + r + 1, c + 1, text));
      }),
    );
    const down = head.length;
    sheets.push({
      name: piece.place,
      visibility: "visible",
      protected: false,
      cells,
      merges: piece.merges.map((m) => ({ ...m, top: m.top + down, bottom: m.bottom + down })),
      hiddenRows: [],
      hiddenColumns: [],
      clipped: false,
    });
  }
  return { sheets, readOnly: true, macros: false };
}

/** As many lines above a table as can be its title. */
const MOST_ABOVE = 8;

function textCell(row: number, column: number, text: string): Cell {
  const value = { kind: "text", text } as const;
  return { row, column, value, text, formula: null, cached: true, font: null, bold: false };
}
