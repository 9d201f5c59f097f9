import { type Points, pointsFromDecimal } from "../model/points";
import type { ProgressTable } from "../model/progressTable";
import { readNumber } from "../text/vietnameseNumber";
import { foldText, similarText, tidyText } from "../text/vietnameseText";
import { reportProgressTable } from "./reportProgressTable";
import type { ReportPiece } from "./reportPieces";

/** A figure as a report states it. `points` null is blank ("… điểm"); `unclear` is a text nobody can read for certain. */
export interface StatedPoints {
  readonly place: string;
  readonly text: string;
  readonly points: Points | null;
  readonly unclear: boolean;
}

/** What a written report says of the scoring and of the chỉnh lý table. Null and absent: not found. */
export interface ReportReading {
  readonly total: StatedPoints | null;
  readonly bonus: StatedPoints | null;
  readonly penalty: StatedPoints | null;
  /** By the title of the section on the sheet. */
  readonly sections: ReadonlyMap<string, StatedPoints>;
  readonly rating: { readonly place: string; readonly text: string } | null;
  /** The sheet name of the table is its place in the report. */
  readonly progress: ProgressTable | null;
}

interface Line {
  readonly place: string;
  readonly label: string;
  readonly value: string;
}

/** Titles of sections count as the same from this likeness on; between two, the likelier wins. */
const ALIKE = 0.72;
const TOTAL = /^(?:tong (?:so )?diem)(?: tu (?:cham|danh gia))?$/;
const BONUS = /^(?:ket qua )?(?:duoc )?(?:diem )?cong(?: diem)?$|^diem thuong$/;
const PENALTY = /^(?:ket qua )?(?:bi )?tru diem$|^diem (?:bi )?tru$/;
const RATING = /^(?:ket qua )?(?:tu )?xep loai$/;
/** "89 điểm", "89/100 điểm", "… điểm"; what stands behind is not looked at. */
const VALUE = /^[\s:]*(-?\d[\d.,]*|[….]+|_+)(?:\s*\/\s*[\d.,]+)?\s*(?:điểm|đ)?[\s.;,)]*$/iu;
/** "Tổng số điểm tự chấm là 89 điểm": no colon. */
const SPOKEN = /^(.*?)\s+(?:là\s+|đạt\s+)?((?:\d[\d.,]*(?:\s*\/\s*[\d.,]+)?|…|\.{3,})\s*điểm[\s.]*)$/iu;
/** Tables as wide as this are the scoring sheet itself, not its summary. */
const WIDEST_SUMMARY = 3;

/** Reads a report's score block, rating and chỉnh lý table. `sectionTitles` are those of the sheet it belongs to. */
export function readReport(pieces: readonly ReportPiece[], sectionTitles: readonly string[]): ReportReading {
  const lines = pieces.flatMap((piece, i) => linesOf(piece, pieces[i - 1]));
  const named = (words: RegExp) => stated(lines.find(({ label }) => words.test(foldText(label))));
  return {
    total: named(TOTAL),
    bonus: named(BONUS),
    penalty: named(PENALTY),
    sections: sectionsOf(lines, sectionTitles),
    rating: ratingOf(pieces),
    progress: reportProgressTable(pieces),
  };
}

/** Label and value of each statement "…: 20 điểm", and of each short row of a small table. */
function linesOf(piece: ReportPiece, before: ReportPiece | undefined): readonly Line[] {
  if (piece.kind === "table") {
    return piece.rows.flatMap((row, i): Line[] => {
      const cells = row.filter((cell) => cell !== "");
      const value = cells.at(-1) ?? "";
      const label = cells.slice(0, -1).reduce((a, b) => (b.length > a.length ? b : a), "");
      const fits = row.length <= WIDEST_SUMMARY && label !== "" && VALUE.test(value);
      return fits ? [{ place: `${piece.place}, hàng ${i + 1}`, label: bare(label), value }] : [];
    });
  }
  const lines = partsOf(piece.text).flatMap((part): Line[] => {
    const colon = part.lastIndexOf(":");
    const spoken = SPOKEN.exec(part);
    const split = colon >= 0 ? [part.slice(0, colon), part.slice(colon + 1)] : spoken?.slice(1);
    const [label = "", value = ""] = split ?? [];
    return VALUE.test(value) ? [{ place: piece.place, label: bare(label), value }] : [];
  });
  const [first] = lines;
  // A text copied out of a page breaks long names: the line before may be their beginning.
  const begun = before?.kind === "paragraph" && !/[.;:!?…\d]\s*$/u.test(before.text) ? before.text : null;
  return first && begun !== null ? [...lines, { ...first, label: `${bare(begun)} ${first.label}` }] : lines;
}

/** A statement is never this long; longer texts are not searched for one, whoever wrote them. */
const LONGEST_PART = 1000;

/** The statements of a paragraph. */
function partsOf(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .filter((part) => part.length <= LONGEST_PART)
    .flatMap((part) => tidyText(part).split(/[.,] ?(?=trong đó)|(?<!\p{L})trong đó ?:/iu));
}

/** A label without its dash, number or letter: "+ ", "- ", "1. ", "a) ". */
function bare(label: string): string {
  return tidyText(label).replace(/^(?:[-–+*•]|[IVX]{1,4}[.)]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s*/u, "");
}

function stated(line: Line | undefined): StatedPoints | null {
  if (!line) return null;
  const text = tidyText(line.value).replace(/[.;,)\s]+$/u, (end) => (/^\.{2,}/.test(end) ? end : ""));
  const shown = VALUE.exec(line.value)?.[1] ?? "";
  const read = readNumber(shown);
  const points = read.kind === "exact" ? pointsFromDecimal(read.value) : null;
  return {
    place: line.place,
    text: text === "" ? shown : text,
    points: points?.value ?? null,
    unclear: read.kind !== "blank" && points?.exact !== true,
  };
}

/** Each section gets the line likest to its title, and no line serves two. */
function sectionsOf(lines: readonly Line[], titles: readonly string[]): ReadonlyMap<string, StatedPoints> {
  const pairs = titles.flatMap((title) =>
    lines.map((line) => ({ title, line, alike: similarText(title, line.label) })),
  );
  const found = new Map<string, StatedPoints>();
  const taken = new Set<Line>();
  for (const { title, line, alike } of pairs.sort((a, b) => b.alike - a.alike)) {
    if (alike < ALIKE || found.has(title) || taken.has(line)) continue;
    const points = stated(line);
    if (!points) continue;
    found.set(title, points);
    taken.add(line);
  }
  return found;
}

function ratingOf(pieces: readonly ReportPiece[]): ReportReading["rating"] {
  for (const piece of pieces) {
    const found =
      piece.kind === "paragraph"
        ? partsOf(piece.text).map(spokenRating)
        : piece.rows.map((row) => ratingPair(row.filter((cell) => cell !== "")));
    const text = found.find((one) => one !== null);
    if (text !== undefined) return { place: piece.place, text };
  }
  return null;
}

/** "Tự xếp loại: Tốt", "xếp loại Tốt"; also inside a sentence, behind "tự xếp loại". */
function spokenRating(part: string): string | null {
  const whole =
    ratingPair(part.split(":")) ?? ratingPair(/^(.*?xếp loại) (.*)$/iu.exec(part)?.slice(1) ?? []);
  if (whole !== null) return whole;
  const inside = /tự xếp loại ?:? ?(?:loại )?["“]?([\p{L} ]+)/iu.exec(part);
  const text = tidyText(inside?.[1] ?? "");
  return text !== "" && text.split(" ").length <= MOST_WORDS ? text : null;
}

/** A class has few words. */
const MOST_WORDS = 4;

function ratingPair([label = "", value = "", more]: readonly string[]): string | null {
  if (more !== undefined || label.length > LONGEST_PART || !RATING.test(foldText(bare(label)))) return null;
  const text = tidyText(value.slice(0, LONGEST_PART))
    .replace(/\(tạm tính\)/iu, "")
    .replace(/^(?:loại )?["“]?/iu, "")
    .replace(/["”]?[ .;,]*$/u, "");
  return text === "" || /^[…. ]+$/.test(text) ? null : text;
}
