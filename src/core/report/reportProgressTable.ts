import type { ProgressTable } from "../model/progressTable";
import type { Cell, SheetSnapshot } from "../model/workbookSnapshot";
import { findProgressTable } from "../reading/findProgressTable";
import { foldText } from "../text/vietnameseText";
import type { ReportPiece } from "./reportPieces";

type Table = Extract<ReportPiece, { kind: "table" }>;

/** The plan's form (facts.md §2), for tables whose own heading is shortened or lost. */
const OFFICIAL_HEAD: readonly string[] = [
  "Tổng số tài liệu chỉnh lý theo Kế hoạch (mét)",
  "Tổng số tài liệu đã thực hiện chỉnh lý (mét)",
  "Kinh phí tỉnh hỗ trợ (triệu đồng)",
  "Kinh phí đơn vị bố trí (triệu đồng)",
  "Năm chỉnh lý",
  "Tổng số tài liệu nộp lưu vào Lưu trữ lịch sử (mét)",
  "Số tài liệu tồn đọng hiện có tại đơn vị (mét)",
  "Ghi chú",
];
const YEAR_COLUMN = OFFICIAL_HEAD.indexOf("Năm chỉnh lý");
const YEAR = /^(?:năm\s*)?(?:19|20)\d{2}$/iu;

/**
 * Finds the chỉnh lý table among a report's tables and reads it exactly as one on a sheet is read: the same words, the
 * same settling of doubtful numbers, so that a difference is never one of reading. Null where there is none.
 */
export function reportProgressTable(pieces: readonly ReportPiece[]): ProgressTable | null {
  const tables = pieces.filter((piece) => piece.kind === "table");
  const found = findProgressTable({ sheets: tables.map(sheetOf), readOnly: false, macros: false });
  if (found) return found;
  const ordered = tables.flatMap((table) => inOfficialOrder(table) ?? []);
  return findProgressTable({ sheets: ordered.map(sheetOf), readOnly: false, macros: false });
}

function sheetOf(table: Table): SheetSnapshot {
  const cells: Cell[] = [];
  for (const [r, row] of headAligned(table).entries()) {
    for (const [c, text] of row.entries()) {
      if (text === "") continue;
      const place = { row: r + 1, column: c + 1 };
      cells.push({
        ...place,
        value: { kind: "text", text },
        text,
        formula: null,
        cached: true,
        font: null,
        bold: false,
      });
    }
  }
  return {
    ...{ name: table.place, visibility: "visible", protected: false, cells, merges: table.merges },
    ...{ hiddenRows: [], hiddenColumns: [], clipped: false },
  };
}

/**
 * A pasted head gives one cell for "Kinh phí thực hiện" where the rows below have two: a place is put in behind it, so
 * that the columns stand above each other.
 */
function headAligned({ rows, merges }: Table): readonly (readonly string[])[] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => {
    const spanning = row.findIndex((text) => /^kinh phi thuc hien\b/.test(foldText(text)));
    if (merges.length > 0 || spanning < 0 || row.length !== width - 1) return row;
    return [...row.slice(0, spanning + 1), "", ...row.slice(spanning + 1)];
  });
}

/** A table of eight (or seven) columns with years in the fifth is the plan's form, whatever its heading says. */
function inOfficialOrder(table: Table): Table | null {
  const isYear = (row: readonly string[]) =>
    row.length >= OFFICIAL_HEAD.length - 1 && YEAR.test(row[YEAR_COLUMN] ?? "");
  const first = table.rows.findIndex(isYear);
  if (first < 0) return null;
  // Rows keep their numbers, so that a difference names the row a person counts; the form's head takes that of theirs.
  const rows = table.rows.map((row, i) => (isYear(row) ? row : i === first - 1 ? OFFICIAL_HEAD : []));
  return { ...table, rows: first === 0 ? [OFFICIAL_HEAD, ...rows] : rows, merges: [] };
}
