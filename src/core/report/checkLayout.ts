import { foldText, tidyText } from "../text/vietnameseText";
import { numberLine } from "./numberLine";
import { decreeDay, decreeMonth, parseDay } from "./officialDate";
import { MOTTO } from "./officialDocument";
import type { ReportPiece } from "./reportPieces";

/** What the decree writes differently. Always a hint: a person decides. */
export interface LayoutHint {
  readonly code:
    | "number-line"
    | "number-line-missing"
    | "place-date"
    | "date"
    | "country-name"
    | "motto"
    | "title-case"
    | "heading-missing"
    | "heading-order"
    | "recipients-missing"
    | "archive-missing";
  /** Empty when something is not there at all. */
  readonly place: string;
  readonly found: string;
  /** How it should be written; empty when nobody can say. */
  readonly wanted: string;
}

interface Line {
  readonly place: string;
  readonly text: string;
}

/** The head stands within so many lines. */
const HEAD_LINES = 20;
/** Head and signature may stand in tables without borders. */
const linesOf = (piece: ReportPiece): readonly Line[] => {
  const texts = piece.kind === "paragraph" ? [piece.text] : piece.rows.flat();
  const lines = texts.flatMap((text) => text.split("\n"));
  // Only the beginning is looked at: nothing of interest is longer.
  return lines.map((text) => ({ place: piece.place, text: tidyText(text.slice(0, LONGEST_LINE)) }));
};
const LONGEST_LINE = 500;

/** Checks number line, dates, names and headings of a report against Nghị định 30/2020/NĐ-CP (facts.md §3). */
export function checkLayout(pieces: readonly ReportPiece[]): readonly LayoutHint[] {
  const lines = pieces.flatMap(linesOf).filter(({ text }) => text !== "");
  const head = lines.slice(0, HEAD_LINES);
  return [
    ...numberHints(head),
    ...nameHints(head),
    ...placeDateHints(head),
    ...dateHints(pieces),
    ...headingHints(lines),
    ...endHints(lines),
  ];
}

const NUMBER_LINE = /^số\s*:?\s*(?=[\d….]*\s*[/\d])/iu;

function numberHints(head: readonly Line[]): readonly LayoutHint[] {
  const line = head.find(({ text }) => text.length < 80 && NUMBER_LINE.test(text) && text.includes("/"));
  if (!line) return [{ code: "number-line-missing", place: "", found: "", wanted: "Số: …/BC-…" }];
  // In one paragraph with the date of the other column, the number ends before it.
  const found = tidyText(line.text.split(/\s{3,}|\t/)[0] ?? line.text);
  const wanted = numberLine(found);
  return found === wanted ? [] : [{ code: "number-line", place: line.place, found, wanted }];
}

function nameHints(head: readonly Line[]): readonly LayoutHint[] {
  const hints: LayoutHint[] = [];
  const exact = (code: LayoutHint["code"], wanted: string): void => {
    const key = foldText(wanted);
    const line = head.find(({ text }) => foldText(text) === key);
    if (line && !sameButTone(line.text, wanted)) {
      hints.push({ code, place: line.place, found: line.text, wanted });
    }
  };
  exact("country-name", MOTTO.country);
  exact("motto", MOTTO.words);
  const title = head.find(({ text }) => foldText(text) === "bao cao");
  if (title && title.text !== "BÁO CÁO") {
    hints.push({ code: "title-case", place: title.place, found: title.text, wanted: "BÁO CÁO" });
  }
  return hints;
}

/** "HOÀ" and "HÒA" are both written; only case, blanks and dashes are looked at. */
function sameButTone(a: string, b: string): boolean {
  const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "");
  return bare(a) === bare(b);
}

const PLACE_DATE = /ngày\s*([\d….]+)\s*tháng\s*([\d….]+)\s*năm\s*([\d….]+)/iu;

function placeDateHints(head: readonly Line[]): readonly LayoutHint[] {
  const line = head.find(({ text }) => text.length < 80 && PLACE_DATE.test(text));
  if (!line) return [];
  const [found = "", day = "", month = ""] = PLACE_DATE.exec(line.text) ?? [];
  const read = parseDay(found);
  if (!read) return [];
  const wanted = `ngày ${decreeDay(read.day)} tháng ${decreeMonth(read.month)} năm ${read.year}`;
  const asWritten = day === decreeDay(read.day) && month === decreeMonth(read.month) && found === wanted;
  const place = line.text.slice(0, line.text.indexOf(found)).trim();
  const comma = place === "" || place.endsWith(",");
  if (asWritten && comma) return [];
  const full = place === "" ? wanted : `${place.replace(/,?$/, ",")} ${wanted}`;
  return [{ code: "place-date", place: line.place, found: line.text, wanted: full }];
}

const SHORT_DATE = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g;

/** Dates in sentences: day under 10 and months 1, 2 with a leading 0. Tables are left alone. */
function dateHints(pieces: readonly ReportPiece[]): readonly LayoutHint[] {
  return pieces.flatMap((piece): readonly LayoutHint[] => {
    if (piece.kind !== "paragraph") return [];
    return [...piece.text.matchAll(SHORT_DATE)].flatMap(([found]): readonly LayoutHint[] => {
      const read = parseDay(found);
      if (!read) return [{ code: "date", place: piece.place, found, wanted: "" }];
      const wanted = `${decreeDay(read.day)}/${decreeMonth(read.month)}/${read.year}`;
      return found === wanted ? [] : [{ code: "date", place: piece.place, found, wanted }];
    });
  });
}

const ROMAN_HEADING = /^([IVX]{1,5})\s*[.)/-]?\s+\p{L}/u;
const ROMANS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
const LONGEST_HEADING = 160;
/** The parts every such report has, by the words of their headings. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/ket qua.*van thu/, "I. Kết quả thực hiện công tác văn thư, lưu trữ"],
  [/chinh ly/, "II. Kết quả thực hiện kế hoạch chỉnh lý"],
  [/ton tai|kho khan|han che/, "III. Tồn tại, khó khăn; nguyên nhân; giải pháp"],
  [/kien nghi|de xuat/, "IV. Kiến nghị, đề xuất"],
];

function headingHints(lines: readonly Line[]): readonly LayoutHint[] {
  const annex = lines.findIndex(({ text }) => /^phụ lục(?: [IVX]+)?$/iu.test(text));
  const body = annex < 0 ? lines : lines.slice(0, annex);
  const headings = body.flatMap((line) => {
    const number = ROMAN_HEADING.exec(line.text)?.[1];
    return number !== undefined && line.text.length < LONGEST_HEADING ? [{ ...line, number }] : [];
  });
  const hints: LayoutHint[] = [];
  // Numbers that Word makes itself are not in the text: then any short line may be the heading.
  const named = headings.length > 0 ? headings : body.filter(({ text }) => text.length < LONGEST_HEADING);
  for (const [words, wanted] of PARTS) {
    if (!named.some(({ text }) => words.test(foldText(text)))) {
      hints.push({ code: "heading-missing", place: "", found: "", wanted });
    }
  }
  for (const [i, heading] of headings.entries()) {
    const expected = ROMANS[i] ?? heading.number;
    if (heading.number === expected && heading.text.startsWith(`${expected}. `)) continue;
    const rest = heading.text.slice(heading.number.length).replace(/^\s*[.)/-]?\s*/, "");
    hints.push({
      code: "heading-order",
      place: heading.place,
      found: heading.text,
      wanted: `${expected}. ${rest}`,
    });
  }
  return hints;
}

function endHints(lines: readonly Line[]): readonly LayoutHint[] {
  const hints: LayoutHint[] = [];
  if (!lines.some(({ text }) => foldText(text).startsWith("noi nhan"))) {
    hints.push({ code: "recipients-missing", place: "", found: "", wanted: "Nơi nhận:" });
  }
  if (!lines.some(({ text }) => /^[-–]?\s*lưu\s*:/iu.test(text))) {
    hints.push({ code: "archive-missing", place: "", found: "", wanted: "- Lưu: VT, …" });
  }
  return hints;
}
