import type { CheckResult } from "../model/checkResult";
import { type Points, pointsFromNumber } from "../model/points";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";
import { toA1 } from "../text/a1";
import { foldText, tidyText } from "../text/vietnameseText";
import { type AppraisedScore, isWaived, type Waiver } from "./appraisalDraft";
import { type AppraisedRow, appraisedRows, type PointsProblem } from "./compareScores";

/** The sheet on which an appraisal is kept for people to read and print. */
export const RECORD_SHEET = "Thẩm định";
export const WAIVED_TITLE = "PHÁT HIỆN ĐƯỢC BỎ QUA KHI THẨM ĐỊNH";

/** Columns of the record, in order; not the words of a scoring sheet, so that it is never taken for one. */
export const recordHeadings = [
  "Mã",
  "Nội dung được thẩm định",
  "Đơn vị chấm",
  "Thẩm định lại",
  "Chênh lệch",
  "Lý do",
  "Người thẩm định",
  "Thời điểm",
  "Ô trong bảng",
] as const;

/** One line of the record as it stands there: nothing of it is trusted before it is checked. */
export interface RecordEntry {
  readonly row: number;
  /** The row of the scoring sheet it is about; null when none fits. */
  readonly target: AppraisedRow | null;
  readonly code: string;
  readonly title: string;
  readonly self: Points | null;
  readonly appraised: Points | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** What disagrees between the record and the workbook. `cell` is on the record's sheet. */
export interface RecordDoubt {
  readonly cell: string;
  readonly title: string;
  readonly code:
    | "unknown-criterion" // names no row of the scoring sheet
    | "twice" // a second line about the same row
    | "self-changed" // the agency's points are others now
    | "column-differs" // the sheet's own appraisal column says otherwise
    | "no-points" // no number stands there
    | "reason-missing" // differs from the agency's points, without a reason
    | "name-missing"
    | "waiver-unmatched" // the finding set aside is not found any more
    | "waiver-incomplete" // set aside without reason or name: not honoured
    | PointsProblem["code"];
}

export interface AppraisalRecord {
  readonly sheet: string;
  readonly entries: readonly RecordEntry[];
  /** Those that hold: matched with a finding, with reason and name. */
  readonly waivers: readonly Waiver[];
  readonly doubts: readonly RecordDoubt[];
  /** The last row that is used. */
  readonly lastRow: number;
  readonly headRow: number;
}

/**
 * Reads the record of an appraisal back. Anybody may have edited it: each line is matched with the scoring sheet by
 * its code and title, never by its place, and checked against the rubric and the sheet; what disagrees is told. Null
 * when the workbook has none.
 */
export function readAppraisal(workbook: WorkbookSnapshot, result: CheckResult): AppraisalRecord | null {
  const found = findRecord(workbook);
  if (found === null) return null;
  const { sheet, headRow } = found;
  const rows = rowsBelow(sheet, headRow);
  const targets = appraisedRows(result);
  const entries: RecordEntry[] = [];
  const waivers: Waiver[] = [];
  const doubts: RecordDoubt[] = [];
  let inWaivers = false;
  for (const [row, cells] of rows) {
    const text = (column: number) => textOf(cells.get(column));
    if (foldText(text(1)) === foldText(WAIVED_TITLE)) inWaivers = true;
    else if (foldText(text(2)) === foldText(recordHeadings[1])) continue;
    else if (inWaivers) readWaiver(row, text);
    else if (text(2) !== "") readEntry(row, cells, text);
  }
  const lastRow = Math.max(headRow, ...[...rows.keys()]);
  return { sheet: sheet.name, entries, waivers, doubts, lastRow, headRow };

  function doubt(row: number, column: number, title: string, code: RecordDoubt["code"]): void {
    doubts.push({ cell: toA1(row, column), title, code });
  }

  function readEntry(row: number, cells: ReadonlyMap<number, Cell>, text: (column: number) => string): void {
    const [code, title, reason, by, at] = [text(1), text(2), text(6), text(7), text(8)];
    const [self, appraised] = [pointsOf(cells.get(3)), pointsOf(cells.get(4))];
    const target = matchRow(targets, code, title, text(9));
    const isTwice = target !== null && entries.some((entry) => entry.target === target);
    entries.push({ row, target: isTwice ? null : target, code, title, self, appraised, reason, by, at });
    if (target === null || isTwice) {
      doubt(row, 2, title, isTwice ? "twice" : "unknown-criterion");
      return;
    }
    if (self !== target.self) doubt(row, 3, title, "self-changed");
    if (appraised === null) {
      doubt(row, 4, title, "no-points");
      return;
    }
    const problem = target.problemOf(appraised);
    if (problem !== null) doubt(row, 4, title, problem.code);
    if (target.row.appraisedPoints !== null && target.appraised !== appraised) {
      doubt(row, 4, title, "column-differs");
    }
    if (appraised !== target.self && reason === "") doubt(row, 6, title, "reason-missing");
    if (by === "") doubt(row, 7, title, "name-missing");
  }

  function readWaiver(row: number, text: (column: number) => string): void {
    const [rule, title, reason, name] = [text(1), text(2), text(6), text(7)];
    if (rule === "") return;
    const place = text(9);
    const mark = place.lastIndexOf("!");
    const waiver = {
      rule,
      sheet: place.slice(0, Math.max(0, mark)),
      cell: place.slice(mark + 1),
      reason,
      name,
    };
    const isKnown = result.findings.some((finding) => isWaived(finding, [waiver]));
    if (reason === "" || name === "") doubt(row, reason === "" ? 6 : 7, title, "waiver-incomplete");
    else if (isKnown) waivers.push(waiver);
    else doubt(row, 1, title, "waiver-unmatched");
  }
}

/**
 * Gives the points of a record that stand in for an appraisal column: lines that are matched, hold to the rubric and
 * belong to a sheet without such a column. Where it has one, the column is what counts.
 */
export function standInPoints(record: AppraisalRecord | null): ReadonlyMap<string, AppraisedScore> {
  const points = new Map<string, AppraisedScore>();
  for (const { target, appraised, reason } of record?.entries ?? []) {
    if (target === null || appraised === null) continue;
    if (target.row.appraisedPoints !== null || target.problemOf(appraised) !== null) continue;
    points.set(target.key, { points: appraised, reason });
  }
  return points;
}

/** The row with the same title, the same code going first and then the same cell; null when none has the title. */
function matchRow(
  targets: readonly AppraisedRow[],
  code: string,
  title: string,
  cell: string,
): AppraisedRow | null {
  const same = targets.filter(({ row }) => foldText(row.title) === foldText(title));
  const sameCode = same.filter(({ row }) => foldText(row.code) === foldText(code));
  const candidates = sameCode.length > 0 ? sameCode : same;
  return candidates.find(({ key }) => key === cell) ?? (candidates.length === 1 ? candidates[0]! : null);
}

const LOOKED_ROWS = 20;

function findRecord(workbook: WorkbookSnapshot): { sheet: SheetSnapshot; headRow: number } | null {
  for (const sheet of workbook.sheets) {
    if (!foldText(sheet.name).startsWith(foldText(RECORD_SHEET))) continue;
    const head = sheet.cells.find(
      ({ row, column, value }) =>
        row <= LOOKED_ROWS &&
        column === 2 &&
        value.kind === "text" &&
        foldText(value.text) === foldText(recordHeadings[1]),
    );
    if (head) return { sheet, headRow: head.row };
  }
  return null;
}

function rowsBelow(sheet: SheetSnapshot, headRow: number): ReadonlyMap<number, ReadonlyMap<number, Cell>> {
  const rows = new Map<number, Map<number, Cell>>();
  for (const cell of sheet.cells) {
    if (cell.row <= headRow) continue;
    const row = rows.get(cell.row);
    if (row) row.set(cell.column, cell);
    else rows.set(cell.row, new Map([[cell.column, cell]]));
  }
  return rows;
}

function textOf(cell: Cell | undefined): string {
  if (cell === undefined || cell.value.kind === "blank") return "";
  return tidyText(cell.value.kind === "text" ? cell.value.text : cell.text);
}

function pointsOf(cell: Cell | undefined): Points | null {
  return cell?.value.kind === "number" ? (pointsFromNumber(cell.value.number)?.value ?? null) : null;
}
