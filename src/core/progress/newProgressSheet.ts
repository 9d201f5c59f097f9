import { type Quantity, quantityToNumber, sumOrBlank } from "../model/points";
import type { ProgressQuantity } from "../model/progressTable";
import type { Reason } from "../model/reason";
import type { WorkbookSnapshot } from "../model/workbookSnapshot";
import type { CellContent, CellStyle, PlannedWrite, WritePlan } from "../model/writePlan";
import { progressQuantities } from "../reading/readProgressTable";
import { toA1 } from "../text/a1";
import { freeSheetName } from "../writing/sheetName";
import { filledQuantity } from "./filledQuantity";
import { extraColumns, progressHeadings } from "./progressForm";
import type { FillSources } from "./planProgressFill";

/** A chỉnh lý table to make: one row a year of the plan. */
export interface NewProgressTable {
  /** The plan as headings name it ("Kế hoạch 2916"); empty when unknown. */
  readonly plan: string;
  readonly from: number;
  readonly to: number;
  readonly totalRow?: boolean;
  /** A column with the share of the plan done. */
  readonly shareDone?: boolean;
  /** Columns with plan and metres done up to each year. */
  readonly cumulated?: boolean;
}

const SHEET_NAME = "Chỉnh lý";
const MOST_YEARS = 100;
const HEADER_ROW = 4;
const FIRST_ROW = 6;
/** Place of each column in the official form. */
const columnOf: Readonly<Record<ProgressQuantity | "year" | "note", number>> = {
  ...{ planned: 1, done: 2, provinceFunds: 3, agencyFunds: 4, year: 5, deposited: 6, backlog: 7, note: 8 },
};
const LAST_OFFICIAL = 8;
const reason: Reason = { code: "write-new-table", params: {} };

/** Plans a new sheet with the table in the official form, filled from the sources. Throws RangeError on no years. */
export function newProgressSheet(
  workbook: WorkbookSnapshot,
  wanted: NewProgressTable,
  sources: FillSources,
): WritePlan {
  const { from, to } = wanted;
  if (!Number.isInteger(from) || !Number.isInteger(to) || from > to || to - from >= MOST_YEARS) {
    throw new RangeError(`no years of a plan: ${from}-${to}`);
  }
  const name = freeSheetName(workbook, SHEET_NAME);
  const sheet = new FormSheet(name);
  const extras = extraColumns(wanted, { first: FIRST_ROW, planned: columnOf.planned, done: columnOf.done });
  const lastColumn = LAST_OFFICIAL + extras.length;

  sheet.merge(1, 1, 1, lastColumn);
  sheet.put(1, 1, text(`KẾT QUẢ THỰC HIỆN CHỈNH LÝ TÀI LIỆU GIAI ĐOẠN ${from}-${to}`), "title");
  if (wanted.plan !== "") {
    sheet.merge(2, 1, 2, lastColumn);
    sheet.put(2, 1, text(`(Theo ${wanted.plan})`), "remark");
  }
  for (const heading of progressHeadings(wanted)) {
    const { top, left, bottom, right } = heading.place;
    if (top !== bottom || left !== right) sheet.merge(top + HEADER_ROW, left, bottom + HEADER_ROW, right);
    sheet.put(top + HEADER_ROW, left, text(heading.text), "heading");
  }
  extras.forEach((extra, i) => {
    sheet.merge(HEADER_ROW, LAST_OFFICIAL + 1 + i, HEADER_ROW + 1, LAST_OFFICIAL + 1 + i);
    sheet.put(HEADER_ROW, LAST_OFFICIAL + 1 + i, text(extra.heading), "heading");
  });

  const values = new Map<ProgressQuantity, (Quantity | null)[]>(progressQuantities.map((q) => [q, []]));
  const valuesOf = (q: ProgressQuantity) => values.get(q) ?? [];
  for (let year = from; year <= to; year++) {
    const row = FIRST_ROW + year - from;
    sheet.put(row, columnOf.year, { kind: "number", number: year }, "year");
    for (const quantity of progressQuantities) {
      const filled = filledQuantity(year, quantity, toA1(row, columnOf.year), sources, name);
      valuesOf(quantity).push(filled?.value ?? null);
      sheet.put(row, columnOf[quantity], filled?.content ?? { kind: "blank" }, "quantity", filled?.reason);
    }
    sheet.put(row, columnOf.note, { kind: "blank" }, "text");
    extras.forEach((extra, i) => {
      const after = extra.content(row, valuesOf("planned"), valuesOf("done"));
      sheet.put(row, LAST_OFFICIAL + 1 + i, after, extra.style);
    });
  }
  if (wanted.totalRow) putTotalRow(sheet, FIRST_ROW + to - from + 1, valuesOf, extras);
  const widths = [20, 20, 16, 16, 12, 24, 22, 24, ...extras.map(() => 16)];
  return {
    newSheets: [
      { name, columnWidths: widths, merges: sheet.merges, frozenRows: FIRST_ROW - 1, landscape: true },
    ],
    writes: sheet.inOrder(),
  };
}

/** Sums of the years as live formulas that stay blank over blanks; backlogs of several years are not added up. */
function putTotalRow(
  sheet: FormSheet,
  row: number,
  valuesOf: (quantity: ProgressQuantity) => readonly (Quantity | null)[],
  extras: ReturnType<typeof extraColumns>,
): void {
  const sumOf = (quantity: ProgressQuantity) => sumOrBlank(valuesOf(quantity));
  sheet.put(row, columnOf.year, text("Tổng cộng"), "total");
  for (const quantity of progressQuantities) {
    const column = columnOf[quantity];
    const range = `${toA1(FIRST_ROW, column)}:${toA1(row - 1, column)}`;
    const sum = sumOf(quantity);
    const formula = `IF(COUNT(${range})=0,"",SUM(${range}))`;
    const value = sum === null ? "" : quantityToNumber(sum);
    const after: CellContent =
      quantity === "backlog" ? { kind: "blank" } : { kind: "formula", formula, value };
    sheet.put(row, column, after, "total", { code: "write-column-total", params: { quantity } });
  }
  sheet.put(row, columnOf.note, { kind: "blank" }, "text");
  extras.forEach((extra, i) => {
    const after = extra.total(row, sumOf("planned"), sumOf("done"));
    sheet.put(row, LAST_OFFICIAL + 1 + i, after, extra.style);
  });
}

function text(value: string): CellContent {
  return { kind: "text", text: value };
}

/** Collects the cells of a sheet that does not exist yet. */
class FormSheet {
  readonly merges: { top: number; left: number; bottom: number; right: number }[] = [];
  private readonly writes: { row: number; column: number; write: PlannedWrite }[] = [];

  constructor(private readonly name: string) {}

  merge(top: number, left: number, bottom: number, right: number): void {
    this.merges.push({ top, left, bottom, right });
  }

  put(row: number, column: number, after: CellContent, style: CellStyle, why: Reason = reason): void {
    const write: PlannedWrite = {
      sheet: this.name,
      cell: toA1(row, column),
      before: { kind: "blank" },
      after,
      numberFormat: null,
      style,
      reason: why,
    };
    this.writes.push({ row, column, write });
  }

  inOrder(): readonly PlannedWrite[] {
    return this.writes.sort((a, b) => a.row - b.row || a.column - b.column).map(({ write }) => write);
  }
}
