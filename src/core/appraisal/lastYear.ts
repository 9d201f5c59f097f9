import { type Points, pointsFromNumber } from "../model/points";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";
import { foldText, tidyText } from "../text/vietnameseText";
import { agencyKey } from "./agencyNames";

/** The headings of the consolidated workbook by which it is read again; written and read from here alone. */
export const summaryHeadings = {
  agency: "Cơ quan, đơn vị",
  rubric: "Bộ tiêu chí",
  self: "Tổng điểm tự chấm",
  appraised: "Tổng điểm thẩm định",
  maximum: "Điểm tối đa",
  rating: "Xếp loại",
} as const;

export const criterionHeadings = {
  rubric: "Bộ tiêu chí",
  code: "Mã",
  title: "Tiêu chí",
  maximum: "Điểm tối đa",
  mean: "Trung bình tự chấm",
} as const;

export const summarySheetName = "Tổng hợp";
export const criterionSheetName = "Tiêu chí";
/** Stands where a sheet's own printed maxima judged. */
export const printedRubric = "(in trên bảng)";

export interface LastAgency {
  readonly agency: string;
  readonly rubric: string;
  readonly points: Points | null;
  readonly maxPoints: Points | null;
  readonly rating: string;
}

export interface LastCriterion {
  readonly rubric: string;
  readonly code: string;
  readonly title: string;
  readonly maxPoints: Points | null;
  /** Mean self points as a decimal. */
  readonly mean: number | null;
}

/** What an earlier consolidated workbook says. */
export interface LastYear {
  readonly agencies: readonly LastAgency[];
  readonly criteria: readonly LastCriterion[];
  /** Agencies that stand there twice: not compared, because nobody can tell which is meant. */
  readonly ambiguous: readonly string[];
}

/**
 * Reads an earlier consolidated workbook by its headings, as it is: somebody may have edited it. Null when it has no
 * sheet "Tổng hợp" with the columns that are needed.
 */
export function readLastYear(workbook: WorkbookSnapshot): LastYear | null {
  const summary = tableOf(workbook, summarySheetName, summaryHeadings);
  if (summary === null) return null;
  const agencies = summary.map((row): LastAgency => ({
    agency: textOf(row.agency),
    rubric: textOf(row.rubric),
    points: pointsOf(row.appraised) ?? pointsOf(row.self),
    maxPoints: pointsOf(row.maximum),
    rating: textOf(row.rating),
  }));
  const criteria = (tableOf(workbook, criterionSheetName, criterionHeadings) ?? []).map(
    (row): LastCriterion => ({
      rubric: textOf(row.rubric),
      code: textOf(row.code),
      title: textOf(row.title),
      maxPoints: pointsOf(row.maximum),
      mean: row.mean?.value.kind === "number" ? row.mean.value.number : null,
    }),
  );
  const named = agencies.filter(({ agency }) => agency !== "");
  const counts = new Map<string, number>();
  for (const { agency } of named) counts.set(agencyKey(agency), (counts.get(agencyKey(agency)) ?? 0) + 1);
  const isTwice = ({ agency }: LastAgency) => (counts.get(agencyKey(agency)) ?? 0) > 1;
  return {
    agencies: named.filter((one) => !isTwice(one)),
    criteria: criteria.filter(({ title }) => title !== ""),
    ambiguous: [...new Set(named.filter(isTwice).map(({ agency }) => agency))],
  };
}

type TableRow<K extends string> = Readonly<Partial<Record<K, Cell>>>;
const LOOKED_ROWS = 30;

/** The rows below the row that has all the headings; null without such a sheet or row. */
function tableOf<K extends string>(
  workbook: WorkbookSnapshot,
  sheetName: string,
  headings: Readonly<Record<K, string>>,
): readonly TableRow<K>[] | null {
  const key = foldText(sheetName);
  const sheet = workbook.sheets.find(({ name }) => foldText(name) === key);
  if (sheet === undefined) return null;
  const names = Object.entries(headings) as [K, string][];
  for (const row of rowsOf(sheet)) {
    if ((row[0]?.row ?? 0) > LOOKED_ROWS) return null;
    const columns = new Map<number, K>();
    for (const [name, heading] of names) {
      const cell = row.find((c) => foldText(textOf(c)) === foldText(heading));
      if (cell) columns.set(cell.column, name);
    }
    if (columns.size === names.length) return below(sheet, row[0]!.row, columns);
  }
  return null;
}

function below<K extends string>(
  sheet: SheetSnapshot,
  headerRow: number,
  columns: ReadonlyMap<number, K>,
): readonly TableRow<K>[] {
  return rowsOf(sheet)
    .filter(([first]) => first !== undefined && first.row > headerRow)
    .map((cells) => {
      const row: Partial<Record<K, Cell>> = {};
      for (const cell of cells) {
        const name = columns.get(cell.column);
        if (name !== undefined) row[name] = cell;
      }
      return row;
    });
}

function rowsOf(sheet: SheetSnapshot): readonly (readonly Cell[])[] {
  const rows = new Map<number, Cell[]>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows.values()];
}

function textOf(cell: Cell | undefined): string {
  return cell?.value.kind === "text" ? tidyText(cell.value.text) : "";
}

function pointsOf(cell: Cell | undefined): Points | null {
  return cell?.value.kind === "number" ? (pointsFromNumber(cell.value.number)?.value ?? null) : null;
}
