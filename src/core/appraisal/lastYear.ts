import { type Points, pointsFromNumber } from "../model/points";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";
import { foldText, tidyText } from "../text/vietnameseText";
import { agencyKey } from "./agencyNames";
import type { CriterionStatistics } from "./criterionStatistics";
import { rankedPoints, type SubmissionRow } from "./submissionRow";

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

interface LastAgency {
  readonly agency: string;
  readonly rubric: string;
  readonly points: Points | null;
  readonly maxPoints: Points | null;
  readonly rating: string;
}

interface LastCriterion {
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

/** By what two years are compared: by points only within one rubric, else by the share of the maximum. */
export type ComparedBy = "points" | "share";

export interface AgencyComparison {
  readonly agency: string;
  readonly file: string;
  /** Null where the agency is new. */
  readonly last: LastAgency | null;
  readonly points: Points | null;
  readonly maxPoints: Points | null;
  readonly rubric: string;
  readonly rating: string | null;
  readonly by: ComparedBy;
}

export interface CriterionComparison {
  readonly code: string;
  readonly title: string;
  readonly change: "same" | "maximum" | "new" | "dropped";
  readonly by: ComparedBy;
  readonly maxPoints: Points | null;
  readonly lastMaxPoints: Points | null;
  /** Means as decimals. */
  readonly mean: number | null;
  readonly lastMean: number | null;
}

export interface YearComparison {
  readonly agencies: readonly AgencyComparison[];
  /** Agencies of last year that sent nothing now. */
  readonly gone: readonly string[];
  readonly ambiguous: readonly string[];
  readonly criteria: readonly CriterionComparison[];
  /** Rubrics then and now, when they differ. */
  readonly rubricChange: { readonly last: readonly string[]; readonly now: readonly string[] } | null;
}

/** Compares with an earlier year, agency by agency and criterion by criterion. */
export function compareYears(
  last: LastYear,
  rows: readonly SubmissionRow[],
  criteria: readonly CriterionStatistics[],
): YearComparison {
  const byKey = new Map(last.agencies.map((one) => [agencyKey(one.agency), one]));
  const sent = new Set(rows.map((row) => agencyKey(row.agency)));
  const labelOf = (rubric: string) => (rubric === "" ? printedRubric : rubric);
  const agencies = rows
    .filter((row) => row.hasSheet)
    .map((row): AgencyComparison => {
      const before = byKey.get(agencyKey(row.agency)) ?? null;
      const isSame =
        before !== null &&
        row.rubric !== "" &&
        before.rubric === row.rubric &&
        before.maxPoints === row.maxPoints;
      const { agency, file, maxPoints, appraisedRating, rating } = row;
      return {
        ...{ agency, file, last: before, points: rankedPoints(row), maxPoints },
        rubric: labelOf(row.rubric),
        rating: appraisedRating ?? rating,
        by: isSame ? "points" : "share",
      };
    });
  const then = [...new Set(last.agencies.map(({ rubric }) => rubric))].sort();
  const now = [...new Set(agencies.map(({ rubric }) => rubric))].sort();
  return {
    agencies,
    gone: last.agencies.filter(({ agency }) => !sent.has(agencyKey(agency))).map(({ agency }) => agency),
    ambiguous: last.ambiguous,
    criteria: compareCriteria(last.criteria, mainRubric(criteria)),
    rubricChange: then.join("\n") === now.join("\n") ? null : { last: then, now },
  };
}

/** The criteria of the rubric that most workbooks have: it stands first. */
function mainRubric(criteria: readonly CriterionStatistics[]): readonly CriterionStatistics[] {
  return criteria.filter(({ rubric }) => rubric === criteria[0]?.rubric);
}

function compareCriteria(
  last: readonly LastCriterion[],
  now: readonly CriterionStatistics[],
): readonly CriterionComparison[] {
  const left = last.filter(({ rubric }) => rubric === last[0]?.rubric);
  const isSameRubric = left[0] !== undefined && left[0].rubric === (now[0]?.rubric ?? "");
  const take = (code: string, title: string): LastCriterion | null => {
    const same = left.filter((one) => foldText(one.title) === foldText(title));
    const one = same.find((s) => foldText(s.code) === foldText(code)) ?? same[0];
    if (one === undefined) return null;
    left.splice(left.indexOf(one), 1);
    return one;
  };
  const compared = now.map((one): CriterionComparison => {
    const before = take(one.code, one.title);
    const isSameMax = before?.maxPoints === one.maxPoints;
    return {
      code: one.code,
      title: one.title,
      change: before === null ? "new" : isSameMax ? "same" : "maximum",
      by: isSameRubric && isSameMax ? "points" : "share",
      maxPoints: one.maxPoints,
      lastMaxPoints: before?.maxPoints ?? null,
      mean: one.count === 0 ? null : one.selfSum / one.count / 100,
      lastMean: before?.mean ?? null,
    };
  });
  const dropped = left.map((one): CriterionComparison => ({
    ...{ code: one.code, title: one.title, change: "dropped", by: "share" },
    ...{ maxPoints: null, lastMaxPoints: one.maxPoints, mean: null, lastMean: one.mean },
  }));
  return [...compared, ...dropped];
}
