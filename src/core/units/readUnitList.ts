import { parseDay } from "../report/officialDate";
import { type Points, pointsFromDecimal, pointsFromNumber } from "../model/points";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";
import { toA1 } from "../text/a1";
import { readNumber } from "../text/vietnameseNumber";
import { foldText, tidyText } from "../text/vietnameseText";
import { sheetRows } from "./sheetRows";

/** A unit as a list of units names it. */
export interface ListedUnit {
  readonly name: string;
  /** The list gives points, a rating, shortcomings or a mark that it was inspected. */
  readonly inspected: boolean;
  readonly points: Points | null;
  readonly rating: string | null;
  readonly shortcomings: readonly string[];
  readonly note: string;
  /** "Danh sách!B7". */
  readonly place: string;
}

export interface UnitList {
  readonly sheet: string;
  readonly units: readonly ListedUnit[];
  /** What could not be read: Vietnamese sentences. */
  readonly questions: readonly string[];
}

type Column = "name" | "points" | "rating" | "inspected" | "shortcomings" | "note";

/** How a heading names a column, on folded text; the first that fits. */
const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ["inspected", /^(?:da )?(?:duoc )?kiem tra$|^ngay kiem tra$|^tinh trang kiem tra$/],
  ["rating", /xep loai|^loai$/],
  ["points", /^(?:tong )?(?:so )?diem(?: tu cham)?$|^diem so$/],
  ["shortcomings", /ton tai|han che/],
  ["note", /^ghi chu$/],
  ["name", /^(?:ten )?(?:co quan|don vi|phong|ban)\b/],
];

/** Words for "not inspected" in the mark column; anything else written there means it was. */
const NOT = /^(?:chua|khong|0|no)\b/;
const FOOTER = /^(?:tong (?:so|cong)|cong|nguoi lap|noi nhan|ghi chu)\b/;
const HEADING_ROWS = 30;

/**
 * Finds a list of units in a workbook: a heading row with a column of names ("Tên đơn vị") and at least one more of
 * points, rating, shortcomings or "Đã kiểm tra", or names alone under "Danh sách đơn vị". Null where there is none.
 */
export function readUnitList(workbook: WorkbookSnapshot): UnitList | null {
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== "visible") continue;
    const found = listOf(sheet);
    if (found) return found;
  }
  return null;
}

function listOf(sheet: SheetSnapshot): UnitList | null {
  const rows = sheetRows(sheet);
  for (const [row, cells] of rows) {
    if (row > HEADING_ROWS) return null;
    const columns = headingColumns(cells);
    if (!columns) continue;
    return readRows(sheet, row, columns, rows);
  }
  return null;
}

function headingColumns(cells: readonly Cell[]): ReadonlyMap<Column, number> | null {
  const columns = new Map<Column, number>();
  for (const cell of cells) {
    const heading = foldText(cell.text);
    const named = HEADINGS.find(([, words]) => words.test(heading));
    if (named && !columns.has(named[0])) columns.set(named[0], cell.column);
  }
  // A title such as "Đơn vị: …" alone is no list.
  return columns.has("name") && cells.length > 1 ? columns : null;
}

function readRows(
  sheet: SheetSnapshot,
  headingRow: number,
  columns: ReadonlyMap<Column, number>,
  rows: ReadonlyMap<number, readonly Cell[]>,
): UnitList | null {
  const units: ListedUnit[] = [];
  const questions: string[] = [];
  for (const [row, cells] of rows) {
    if (row <= headingRow) continue;
    const at = (column: Column) => cells.find((cell) => cell.column === columns.get(column));
    const name = tidyText(at("name")?.text ?? "");
    if (name === "" || /^\(?\d+\)?$/.test(name)) continue;
    if (FOOTER.test(foldText(name))) break;
    const place = `${sheet.name}!${toA1(row, columns.get("name") ?? 1)}`;
    const points = pointsOf(at("points"));
    if (points === undefined) {
      questions.push(
        `Điểm “${tidyText(at("points")?.text ?? "")}” của “${name}” (${place}) không đọc chắc chắn được: để trống.`,
      );
    }
    const shownRating = tidyText(at("rating")?.text ?? "");
    const rating = isBlankMark(shownRating) ? null : shownRating;
    const shortcomings = linesOf(at("shortcomings")?.text ?? "");
    const mark = foldText(at("inspected")?.text ?? "");
    const marked = columns.has("inspected")
      ? mark !== "" && !NOT.test(mark)
      : (points ?? null) !== null || rating !== null || shortcomings.length > 0;
    units.push({
      ...{ name, inspected: marked, points: points ?? null, rating },
      ...{ shortcomings, note: tidyText(at("note")?.text ?? ""), place },
    });
  }
  return units.length > 0 ? { sheet: sheet.name, units, questions } : null;
}

const isBlankMark = (text: string): boolean => /^[-–—.…\s]*$/.test(text);

/** Points of a cell; null for blank, undefined for what cannot be read for certain. */
function pointsOf(cell: Cell | undefined): Points | null | undefined {
  if (!cell || cell.value.kind === "blank") return null;
  if (cell.value.kind === "number") return pointsFromNumber(cell.value.number)?.value ?? undefined;
  if (cell.value.kind !== "text" || parseDay(cell.text)) return undefined;
  const read = readNumber(cell.value.text);
  if (read.kind === "blank") return null;
  return read.kind === "exact" ? (pointsFromDecimal(read.value)?.value ?? undefined) : undefined;
}

/** A cell's text as items: one a line, or parted by ";", without dashes. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/[\n;]/)
    .map((line) =>
      tidyText(line)
        .replace(/^[-+•*–]\s*/u, "")
        .replace(/[.,;]$/, ""),
    )
    .filter((line) => line !== "" && !isBlankMark(line));
}
