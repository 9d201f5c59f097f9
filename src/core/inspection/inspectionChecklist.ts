import type { CheckResult } from "../model/checkResult";
import { pointsToNumber } from "../model/points";
import { shortDay } from "../report/officialDate";
import { type TemplateContent, TemplateSheetBuilder } from "../template/templateContent";
import { CHECKLIST_COLUMNS, CHECKLIST_LABELS } from "./checklistWords";
import { contentStanding } from "./contentStanding";
import type { InspectionContent, InspectionContents } from "./inspectionContents";
import type { InspectionPlan } from "./inspectionPlan";

export interface ChecklistInput {
  readonly plan: InspectionPlan;
  readonly contents: InspectionContents;
  readonly agency: InspectionPlan["agencies"][number];
  /** The agency's own workbook, checked; null where it sent none. */
  readonly check: CheckResult | null;
}

/** Rows for subordinate units and for whatever else is seen. */
const SPARE_ROWS = 40;
const LISTS = "Danh mục";
/** A longer name goes over the columns to the right, in lines of about so many letters. */
const LONGEST_IN_CELL = 16;
const VALUE_COLUMNS = 7;
const LETTERS_A_LINE = 110;
/** Points. */
const LINE_HEIGHT = 17;
const LAST = CHECKLIST_COLUMNS.length;
const columnOf = new Map(CHECKLIST_COLUMNS.map(({ column }, i) => [column, i + 1]));
const at = (column: (typeof CHECKLIST_COLUMNS)[number]["column"]): number => columnOf.get(column) ?? 1;

/** Gives the contents a plan inspects: those it names, or all. */
export function inspectedContents(
  contents: InspectionContents,
  plan: InspectionPlan | null,
): readonly InspectionContent[] {
  if (!plan || plan.contents.length === 0) return contents.contents;
  return contents.contents.filter(({ number }) => plan.contents.includes(number));
}

/**
 * Gives the checklist workbook of one agency: a row for each content, with the agency's own self-score and our findings
 * where a criterion meets it, rows for its subordinate units, and lists to choose from.
 */
export function inspectionChecklist(input: ChecklistInput): TemplateContent {
  const { plan, agency, contents, check } = input;
  const sheet = new TemplateSheetBuilder();
  const headingRow = writeHead(sheet, input);
  for (const [i, { heading }] of CHECKLIST_COLUMNS.entries())
    sheet.put(headingRow, i + 1, heading, "heading");
  let row = headingRow;
  for (const content of inspectedContents(contents, plan)) writeContent(sheet, ++row, content, check);
  const spare = row + 1;
  for (let i = 0; i < SPARE_ROWS; i++) writeSpare(sheet, ++row);
  addRules(sheet, { first: headingRow + 1, spare, last: row }, input);
  return {
    title: `Phiếu kiểm tra công tác văn thư, lưu trữ năm ${plan.year}: ${agency.name}`,
    sheets: [
      sheet.build({
        ...{ name: "Phiếu kiểm tra", columnWidths: CHECKLIST_COLUMNS.map(({ width }) => width) },
        ...{
          frozenRows: headingRow,
          landscape: true,
          guarded: false,
          repeatedRows: [headingRow, headingRow],
        },
      }),
      listSheet(input),
    ],
  };
}

function writeHead(sheet: TemplateSheetBuilder, { plan, agency, check }: ChecklistInput): number {
  const wide = (row: number) => ({ top: row, left: 1, bottom: row, right: LAST });
  sheet.merged(wide(1), `PHIẾU KIỂM TRA CÔNG TÁC VĂN THƯ, LƯU TRỮ NĂM ${plan.year}`, "title");
  const period = plan.period
    ? `Thời gian kiểm tra: từ ${shortDay(plan.period.from)} đến ${shortDay(plan.period.to)}`
    : "";
  const notice = check?.rubricUse?.rubric?.notice ?? null;
  sheet.merged(
    wide(2),
    [period, notice === null ? "" : `Phần tự chấm: ${notice}`].filter(Boolean).join(" · "),
    "subtitle",
  );
  const points = check?.totals?.total.selfPoints ?? null;
  const rating = check?.scoreSheet?.declaredRating?.text ?? check?.selfRating?.name ?? null;
  const lines: readonly (readonly [string, string | number | null])[] = [
    [CHECKLIST_LABELS.year, plan.year],
    [CHECKLIST_LABELS.agency, agency.name],
    [CHECKLIST_LABELS.units, agency.units.join("; ")],
    [CHECKLIST_LABELS.inspectedOn, null],
    [CHECKLIST_LABELS.selfPoints, pointsToNumber(points)],
    [CHECKLIST_LABELS.rating, rating],
  ];
  let row = 3;
  for (const [label, value] of lines) {
    sheet.merged({ top: row, left: 1, bottom: row, right: 2 }, label, "infoLabel");
    if (typeof value === "string" && value.length > LONGEST_IN_CELL) {
      sheet.merged({ top: row, left: 3, bottom: row, right: VALUE_COLUMNS }, value, "info", true);
      sheet.height(row, LINE_HEIGHT * Math.ceil(value.length / LETTERS_A_LINE));
    } else sheet.entry(row, 3, label === CHECKLIST_LABELS.inspectedOn ? "date" : "info", value);
    row++;
  }
  return row + 1;
}

function writeContent(
  sheet: TemplateSheetBuilder,
  row: number,
  content: InspectionContent,
  check: CheckResult | null,
): void {
  const standing = check ? contentStanding(content, check) : { selfScore: "", findings: "" };
  sheet.put(row, at("number"), content.number, "code");
  sheet.put(row, at("content"), content.title, "criterion");
  sheet.put(row, at("selfScore"), standing.selfScore === "" ? null : standing.selfScore, "entryText");
  sheet.put(row, at("findings"), standing.findings === "" ? null : standing.findings, "entryText");
  writeEntries(sheet, row);
}

function writeSpare(sheet: TemplateSheetBuilder, row: number): void {
  sheet.entry(row, at("number"), "code");
  for (const column of ["content", "selfScore", "findings"] as const)
    sheet.entry(row, at(column), "entryText");
  writeEntries(sheet, row);
}

function writeEntries(sheet: TemplateSheetBuilder, row: number): void {
  for (const column of [
    "unit",
    "strengths",
    "shortcomings",
    "recommendations",
    "evidence",
    "severity",
  ] as const) {
    sheet.entry(row, at(column), "entryText");
  }
  sheet.entry(row, at("deadline"), "date");
}

/** Lists to choose from; shortcomings may also be written freely, so that list only advises. */
function addRules(
  sheet: TemplateSheetBuilder,
  { first, spare, last }: { readonly first: number; readonly spare: number; readonly last: number },
  { agency, contents, plan }: ChecklistInput,
): void {
  const cells = (column: Parameters<typeof at>[0], from: number) => {
    const letter = String.fromCharCode(64 + at(column));
    return `${letter}${from}:${letter}${last}`;
  };
  const list = (range: string, letter: string, count: number, what: string) => {
    if (count === 0) return;
    sheet.validations.push({
      ...{ cells: range, rule: { kind: "list", source: `'${LISTS}'!$${letter}$2:$${letter}$${count + 1}` } },
      ...{
        promptTitle: "",
        prompt: "",
        errorTitle: "Chưa đúng danh mục",
        error: `Chọn ${what} trong danh sách.`,
      },
    });
  };
  list(cells("severity", first), "A", contents.severities.length, "mức độ");
  list(cells("unit", first), "B", agency.units.length, "đơn vị trực thuộc");
  list(cells("number", spare), "C", inspectedContents(contents, plan).length, "số thứ tự nội dung");
  sheet.validations.push({
    ...{ cells: cells("shortcomings", first), rule: { kind: "any" }, errorTitle: "", error: "" },
    promptTitle: "Mỗi dòng một tồn tại",
    prompt:
      "Xuống dòng bằng Alt+Enter. Tồn tại thường gặp có ở trang Danh mục: chép đúng lời để kết luận gộp được các cơ quan.",
  });
}

function listSheet({ agency, contents, plan }: ChecklistInput): TemplateContent["sheets"][number] {
  const sheet = new TemplateSheetBuilder();
  const inspected = inspectedContents(contents, plan);
  const columns: readonly (readonly [string, readonly (string | number)[]])[] = [
    ["Mức độ", contents.severities],
    ["Đơn vị trực thuộc", agency.units],
    ["Số nội dung", inspected.map(({ number }) => number)],
    ["Nội dung", inspected.map(({ title }) => title)],
    ["Tồn tại thường gặp", inspected.flatMap(({ commonShortcomings }) => commonShortcomings)],
  ];
  for (const [i, [heading, values]] of columns.entries()) {
    sheet.put(1, i + 1, heading, "heading");
    values.forEach((value, r) => {
      sheet.put(r + 2, i + 1, value, "info");
    });
  }
  return sheet.build({
    ...{ name: LISTS, columnWidths: [16, 34, 12, 60, 60] },
    ...{ frozenRows: 1, landscape: true, guarded: false, repeatedRows: null },
  });
}
