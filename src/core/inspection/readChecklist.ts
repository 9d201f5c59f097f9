import { type Points, pointsFromDecimal, pointsFromNumber } from "../model/points";
import type { Cell, WorkbookSnapshot } from "../model/workbookSnapshot";
import type { CalendarDay } from "../report/officialDate";
import { readNumber } from "../text/vietnameseNumber";
import { foldText, tidyText } from "../text/vietnameseText";
import { linesOf } from "../units/readUnitList";
import { CHECKLIST_COLUMNS, CHECKLIST_LABELS, type ChecklistColumn } from "./checklistWords";
import type { InspectionContents } from "./inspectionContents";
import { dayOfCell, findSheetTable, type TableRow } from "./sheetTable";

/** What was entered for one content, of the agency itself or of one of its units. */
export interface ChecklistEntry {
  readonly content: number;
  /** Null for the agency itself. */
  readonly unit: string | null;
  readonly strengths: readonly string[];
  readonly shortcomings: readonly string[];
  readonly recommendations: readonly string[];
  readonly evidence: string;
  readonly severity: string | null;
  readonly deadline: CalendarDay | null;
  readonly place: string;
}

/** A filled checklist. */
export interface Checklist {
  readonly file: string;
  readonly agency: string;
  readonly year: number | null;
  readonly units: readonly string[];
  readonly inspectedOn: CalendarDay | null;
  readonly selfPoints: Points | null;
  readonly rating: string | null;
  readonly entries: readonly ChecklistEntry[];
  /** Contents of which nothing at all was entered. */
  readonly untouched: readonly number[];
  /** What a person must settle: Vietnamese sentences. */
  readonly questions: readonly string[];
}

/** Reads a filled checklist; null when the workbook holds none. */
export function readChecklist(
  workbook: WorkbookSnapshot,
  file: string,
  contents: InspectionContents,
): Checklist | null {
  const needed: readonly ChecklistColumn[] = ["content", "strengths", "shortcomings", "recommendations"];
  const table = findSheetTable(workbook.sheets, CHECKLIST_COLUMNS, needed);
  if (!table) return null;
  const questions: string[] = [];
  const reading = { contents, questions, last: null as number | null };
  const seen = new Set<number>();
  const entries = table.rows.flatMap((row) => {
    const entry = readEntry(row, reading, seen);
    return entry ? [entry] : [];
  });
  const touched = new Set(entries.map(({ content }) => content));
  const head = (label: string): Cell | null => table.labelled(label);
  const agency = tidyText(head(CHECKLIST_LABELS.agency)?.text ?? "");
  if (agency === "") questions.push(`Phiếu ${file} không ghi tên cơ quan: lấy tên tệp.`);
  const inspectedOn = dayOfCell(head(CHECKLIST_LABELS.inspectedOn));
  if (inspectedOn === undefined) questions.push(`Phiếu ${file}: ngày kiểm tra không đọc được.`);
  return {
    file,
    agency: agency === "" ? file.replace(/\.[^.]+$/, "") : agency,
    year: yearOf(head(CHECKLIST_LABELS.year)),
    units: linesOf(head(CHECKLIST_LABELS.units)?.text ?? ""),
    inspectedOn: inspectedOn ?? null,
    selfPoints: pointsOf(head(CHECKLIST_LABELS.selfPoints)),
    rating: tidyText(head(CHECKLIST_LABELS.rating)?.text ?? "") || null,
    entries,
    untouched: [...seen].filter((number) => !touched.has(number)),
    questions,
  };
}

interface Reading {
  readonly contents: InspectionContents;
  readonly questions: string[];
}

function readEntry(
  row: TableRow<ChecklistColumn>,
  reading: Reading,
  seen: Set<number>,
): ChecklistEntry | null {
  const content = contentOf(row, reading.contents);
  if (content !== null) seen.add(content);
  const strengths = linesOf(row.text("strengths"));
  const shortcomings = linesOf(row.text("shortcomings"));
  const recommendations = linesOf(row.text("recommendations"));
  const evidence = tidyText(row.text("evidence"));
  if (strengths.length + shortcomings.length + recommendations.length === 0 && evidence === "") return null;
  const place = row.place("shortcomings");
  if (content === null) {
    reading.questions.push(
      `${place}: dòng có ghi nhận xét nhưng không rõ thuộc nội dung nào: chưa đưa vào kết luận.`,
    );
    return null;
  }
  const deadline = dayOfCell(row.cell("deadline"));
  if (deadline === undefined) {
    reading.questions.push(
      `${row.place("deadline")}: thời hạn “${tidyText(row.text("deadline"))}” không phải là ngày: để trống.`,
    );
  }
  const unit = tidyText(row.text("unit"));
  return {
    ...{
      content,
      unit: unit === "" ? null : unit,
      strengths,
      shortcomings,
      recommendations,
      evidence,
      place,
    },
    severity: tidyText(row.text("severity")) || null,
    deadline: deadline ?? null,
  };
}

/** By its number, else by the words of its title. */
function contentOf(row: TableRow<ChecklistColumn>, { contents }: InspectionContents): number | null {
  const number = wholeNumber(tidyText(row.text("number")).replace(/[.)]$/, ""));
  if (number !== null) return contents.some((one) => one.number === number) ? number : null;
  const title = foldText(row.text("content"));
  return contents.find((one) => title !== "" && foldText(one.title) === title)?.number ?? null;
}

function wholeNumber(text: string): number | null {
  const read = readNumber(text);
  return read.kind === "exact" && read.value.scale === 0 ? read.value.units : null;
}

function yearOf(cell: Cell | null): number | null {
  const text = tidyText(cell?.text ?? "");
  return /^(?:19|20|21)\d{2}$/.test(text) ? wholeNumber(text) : null;
}

function pointsOf(cell: Cell | null): Points | null {
  if (cell?.value.kind === "number") return pointsFromNumber(cell.value.number)?.value ?? null;
  if (cell?.value.kind !== "text") return null;
  const read = readNumber(cell.value.text);
  return read.kind === "exact" ? (pointsFromDecimal(read.value)?.value ?? null) : null;
}
