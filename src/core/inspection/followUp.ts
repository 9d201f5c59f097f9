import { agencyKey } from "../appraisal/agencyNames";
import type { WorkbookSnapshot } from "../model/workbookSnapshot";
import { type CalendarDay, serialOfDay } from "../report/officialDate";
import { type TemplateContent, TemplateSheetBuilder } from "../template/templateContent";
import { canonicalText, foldText, tidyText } from "../text/vietnameseText";
import { linesOf } from "../units/readUnitList";
import type { InspectionContents } from "./inspectionContents";
import type { Checklist } from "./readChecklist";
import { dayOfCell, findSheetTable } from "./sheetTable";

/** What is done about a shortcoming, in words that are printed and read. */
export const FOLLOW_UP_STATES = ["Chưa khắc phục", "Đang khắc phục", "Đã khắc phục"] as const;
const [NOT_MENDED, , MENDED] = FOLLOW_UP_STATES;

/** One shortcoming to be mended. */
export interface FollowUpItem {
  readonly agency: string;
  readonly unit: string | null;
  readonly content: string;
  readonly shortcoming: string;
  readonly recommendation: string;
  readonly severity: string | null;
  readonly deadline: CalendarDay | null;
  readonly state: string;
}

/** Gives every shortcoming of the checklists, in the order of agencies and contents. */
export function followUpItems(
  checklists: readonly Checklist[],
  contents: InspectionContents,
): readonly FollowUpItem[] {
  const titles = new Map(contents.contents.map(({ number, title }) => [number, title]));
  return checklists.flatMap(({ agency, entries }) =>
    entries.flatMap((entry) =>
      entry.shortcomings.map((shortcoming): FollowUpItem => ({
        ...{ agency, unit: entry.unit, shortcoming },
        content: `(${entry.content}) ${titles.get(entry.content) ?? ""}`.trim(),
        recommendation: entry.recommendations.join("; "),
        ...{ severity: entry.severity, deadline: entry.deadline, state: NOT_MENDED },
      })),
    ),
  );
}

type Column =
  "agency" | "unit" | "content" | "shortcoming" | "recommendation" | "severity" | "deadline" | "state";

const COLUMNS: readonly { column: Column; heading: string; words: RegExp; width: number }[] = [
  { column: "agency", heading: "Cơ quan", words: /^co quan/, width: 30 },
  { column: "unit", heading: "Đơn vị trực thuộc", words: /^don vi/, width: 24 },
  { column: "content", heading: "Nội dung kiểm tra", words: /^noi dung/, width: 34 },
  { column: "shortcoming", heading: "Tồn tại, hạn chế", words: /ton tai|han che/, width: 42 },
  { column: "recommendation", heading: "Kiến nghị", words: /kien nghi/, width: 34 },
  { column: "severity", heading: "Mức độ", words: /^muc do/, width: 13 },
  { column: "deadline", heading: "Thời hạn khắc phục", words: /thoi han/, width: 14 },
  { column: "state", heading: "Tình trạng", words: /^tinh trang/, width: 18 },
];
/** "TT" stands before them, "Ghi chú" behind. */
const FIRST_COLUMN = 2;
const HEADING_ROW = 3;

/** Gives the follow-up workbook: one row a shortcoming, its state to be chosen. */
export function followUpWorkbook(items: readonly FollowUpItem[], year: string): TemplateContent {
  const sheet = new TemplateSheetBuilder();
  const last = COLUMNS.length + FIRST_COLUMN;
  sheet.merged(
    { top: 1, left: 1, bottom: 1, right: last },
    `BẢNG THEO DÕI KHẮC PHỤC TỒN TẠI SAU KIỂM TRA NĂM ${year}`,
    "title",
  );
  sheet.put(HEADING_ROW, 1, "TT", "heading");
  COLUMNS.forEach(({ heading }, i) => {
    sheet.put(HEADING_ROW, i + FIRST_COLUMN, heading, "heading");
  });
  sheet.put(HEADING_ROW, last, "Ghi chú", "heading");
  items.forEach((item, i) => {
    const row = HEADING_ROW + 1 + i;
    sheet.put(row, 1, i + 1, "code");
    COLUMNS.forEach(({ column }, c) => {
      const value = column === "deadline" ? item.deadline && serialOfDay(item.deadline) : item[column];
      const look = column === "deadline" ? "date" : "entryText";
      sheet.entry(row, c + FIRST_COLUMN, look, value === "" ? null : value);
    });
    sheet.entry(row, last, "entryText");
  });
  const stateLetter = String.fromCharCode(
    64 + FIRST_COLUMN + COLUMNS.findIndex(({ column }) => column === "state"),
  );
  if (items.length > 0) {
    sheet.validations.push({
      cells: `${stateLetter}${HEADING_ROW + 1}:${stateLetter}${HEADING_ROW + items.length}`,
      rule: { kind: "list", source: `"${FOLLOW_UP_STATES.join(",")}"` },
      ...{ promptTitle: "", prompt: "", errorTitle: "Chưa đúng danh mục" },
      error: `Chọn một trong: ${FOLLOW_UP_STATES.join(", ")}.`,
    });
  }
  return {
    title: `Theo dõi khắc phục tồn tại sau kiểm tra năm ${year}`,
    sheets: [
      sheet.build({
        name: "Theo dõi khắc phục",
        columnWidths: [6, ...COLUMNS.map(({ width }) => width), 24],
        ...{
          frozenRows: HEADING_ROW,
          landscape: true,
          guarded: false,
          repeatedRows: [HEADING_ROW, HEADING_ROW],
        },
      }),
    ],
  };
}

/** Reads a follow-up workbook, as it was made and since filled in; null when there is no such table. */
export function readFollowUp(workbook: WorkbookSnapshot): readonly FollowUpItem[] | null {
  const table = findSheetTable(workbook.sheets, COLUMNS, ["agency", "shortcoming", "state"]);
  if (!table) return null;
  return table.rows.flatMap((row): readonly FollowUpItem[] => {
    const [agency, unit, shortcoming] = [row.text("agency"), row.text("unit"), row.text("shortcoming")].map(
      tidyText,
    );
    if (!agency || !shortcoming) return [];
    return [
      {
        ...{ agency, unit: unit === "" || unit === undefined ? null : unit, shortcoming },
        ...{
          content: tidyText(row.text("content")),
          recommendation: linesOf(row.text("recommendation")).join("; "),
        },
        severity: tidyText(row.text("severity")) || null,
        deadline: dayOfCell(row.cell("deadline")) ?? null,
        state: tidyText(row.text("state")),
      },
    ];
  });
}

/**
 * What became of last year's shortcoming. `mended`: its state says so and it was not found again; `repeated`: found
 * again this year, whatever its state says; `not-seen`: the agency was inspected and it was not found, but nobody wrote
 * that it is mended; `not-inspected`: nobody has looked.
 */
export type Outcome = "mended" | "repeated" | "not-seen" | "not-inspected";

export interface FollowedUp {
  readonly item: FollowUpItem;
  readonly outcome: Outcome;
}

/** Holds last year's shortcomings against this year's checklists, by agency, unit and the shortcoming's words. */
export function followedUp(
  lastYear: readonly FollowUpItem[],
  checklists: readonly Checklist[],
): readonly FollowedUp[] {
  const now = new Set(
    checklists.flatMap(({ agency, entries }) =>
      entries.flatMap(({ unit, shortcomings }) => shortcomings.map((text) => keyOf(agency, unit, text))),
    ),
  );
  const inspected = new Set(checklists.map(({ agency }) => agencyKey(agency)));
  return lastYear.map((item) => {
    if (now.has(keyOf(item.agency, item.unit, item.shortcoming))) return { item, outcome: "repeated" };
    if (foldText(item.state) === foldText(MENDED)) return { item, outcome: "mended" };
    return { item, outcome: inspected.has(agencyKey(item.agency)) ? "not-seen" : "not-inspected" };
  });
}

function keyOf(agency: string, unit: string | null, shortcoming: string): string {
  return [agencyKey(agency), agencyKey(unit ?? ""), canonicalText(shortcoming)].join("|");
}
