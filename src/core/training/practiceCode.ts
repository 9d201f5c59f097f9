import type { WorkbookSnapshot } from "../model/workbookSnapshot";
import { findCell } from "../scoring/findCell";
import { normaliseSeed } from "./seed";

/** Which practice workbook this is: enough to make it again, so that it can be judged wherever it is opened. */
export interface PracticeCode {
  readonly lesson: string;
  readonly seed: string;
  /** Number of the workbook in its lesson, from 0. */
  readonly workbook: number;
}

/** The sheet that marks a workbook as an exercise, and where its code stands. */
export const PRACTICE_SHEET = "Bài thực hành";
export const CODE_ROW = 2;
const PREFIX = "Mã bài: ";

/** Gives the code as it is printed: "Mã bài: lan-dau/K7QF/1". */
export function practiceCodeText({ lesson, seed, workbook }: PracticeCode): string {
  return `${PREFIX}${lesson}/${seed}/${workbook + 1}`;
}

/** Gives the code of a practice workbook; null for any other: nothing of a clerk's own workbook is ever judged. */
export function practiceCodeOf(workbook: WorkbookSnapshot): PracticeCode | null {
  const sheet = workbook.sheets.find(({ name }) => name === PRACTICE_SHEET);
  const cell = sheet && findCell(sheet, CODE_ROW, 1);
  if (cell?.value.kind !== "text") return null;
  const [, lesson, seed, number] =
    /^Mã bài: ([a-z0-9-]{1,40})\/([A-Z0-9]{3,12})\/([1-9]\d?)$/.exec(cell.value.text.trim()) ?? [];
  if (lesson === undefined || seed === undefined || number === undefined) return null;
  if (normaliseSeed(seed) !== seed) return null;
  return { lesson, seed, workbook: parseInt(number, 10) - 1 };
}
