import { knownPoints, type PointsCell, type ScoreColumns } from "../model/scoreSheet";
import type { Cell } from "../model/workbookSnapshot";
import { readPointsCell } from "./readPoints";
import { parseRowCode, type RowCode } from "./rowCode";
import type { RowWord } from "./rowWords";
import { type GridRow, type SheetGrid, shownText } from "./sheetGrid";
import { titleText } from "./titleText";

/** One row below the heading, read by columns; what it means is decided with its neighbours. */
export interface TableRow {
  readonly row: number;
  readonly code: RowCode | null;
  readonly title: string;
  readonly folded: string;
  readonly titleCell: string;
  readonly hidden: boolean;
  readonly bold: boolean;
  readonly word: RowWord | null;
  /** Printed as an option or a remark under a criterion, not as something scored of its own. */
  readonly option: boolean;
  readonly maxPoints: PointsCell | null;
  readonly selfPoints: PointsCell;
  readonly appraisedPoints: PointsCell | null;
  readonly evidence: { readonly cell: string; readonly text: string } | null;
  readonly note: string;
}

/** Code families a title may begin with when the code column is empty; a closing mark is required there. */
const inTitle =
  /^(?:(?:phần|mục|chương)\s|[IVX]{1,5}[.)]|[A-Z][.)]|\d{1,3}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+\s|[a-zđ]\)|[-–+*•])/iu;

/** Reads one row of the table. `lastCapital`: see parseRowCode. */
export function readTableRow(
  grid: SheetGrid,
  gridRow: GridRow,
  columns: ScoreColumns,
  lastCapital: number,
): TableRow {
  const { row } = gridRow;
  let codeCell: Cell | undefined;
  let titleCell: Cell | undefined;
  let maxCell: Cell | undefined;
  let selfCell: Cell | undefined;
  let appraisedCell: Cell | undefined;
  let evidenceCell: Cell | undefined;
  let noteCell: Cell | undefined;
  for (const cell of gridRow.cells) {
    const { column } = cell;
    if (column === columns.title) titleCell = cell;
    else if (column === columns.code) codeCell = cell;
    else if (column === columns.maxPoints) maxCell = cell;
    else if (column === columns.selfPoints) selfCell = cell;
    else if (column === columns.appraisedPoints) appraisedCell = cell;
    else if (column === columns.evidence) evidenceCell = cell;
    else if (column === columns.note) noteCell = cell;
  }
  let title = shownText(titleCell);
  const codeText = codeTextOf(codeCell);
  let parsed = codeText === "" ? null : parseRowCode(codeText, lastCapital);
  let titleColumn = columns.title;
  if (title === "" && codeText !== "" && columns.code !== null) {
    // The code column is merged over the title: "I. Những nội dung chung …" or "Tổng cộng" stands there.
    title = parsed && parsed.rest !== "" ? parsed.rest : parsed ? "" : codeText;
    titleColumn = columns.code;
  } else if (parsed && parsed.rest !== "" && parsed.code.family !== "bullet") {
    // More than a code stands in the code column ("1 a"): take it as no code at all unless the rest is a mark.
    parsed = /\p{L}{3}/u.test(parsed.rest) ? null : parsed;
  }
  if (codeText === "" && inTitle.test(title)) {
    parsed = parseRowCode(title, lastCapital);
    if (parsed && parsed.code.family !== "bullet" && parsed.rest !== "") title = parsed.rest;
  }
  const code = parsed?.code ?? null;
  const { text, folded, word, option } = titleText(title);
  const maxPoints = columns.maxPoints === null ? null : readPointsCell(grid, row, columns.maxPoints, maxCell);
  const maximum = knownPoints(maxPoints);
  return {
    row,
    code: code?.family === "bullet" ? null : code,
    title: text,
    folded,
    titleCell: grid.address(row, titleColumn),
    hidden: grid.isHidden(row),
    bold: (titleCell ?? codeCell)?.bold ?? false,
    word,
    option: code === null ? option : code.family === "bullet",
    maxPoints,
    selfPoints: readPointsCell(grid, row, columns.selfPoints, selfCell, maximum),
    appraisedPoints:
      columns.appraisedPoints === null
        ? null
        : readPointsCell(grid, row, columns.appraisedPoints, appraisedCell, maximum),
    evidence:
      columns.evidence === null
        ? null
        : { cell: grid.address(row, columns.evidence), text: shownText(evidenceCell) },
    note: shownText(noteCell),
  };
}

/** True when a points cell holds something: a number, a formula, text. A placeholder "…" is nothing. */
export function isFilled(cell: PointsCell | null): boolean {
  return cell !== null && cell.reading.kind !== "blank";
}

/** A code typed as a number keeps its point: 1.1, not the "1,1" that vi-VN shows. */
function codeTextOf(cell: Cell | undefined): string {
  if (cell?.value.kind === "number") return String(Math.round(cell.value.number * 10000) / 10000);
  return shownText(cell);
}
