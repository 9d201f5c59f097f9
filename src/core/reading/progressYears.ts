import type { Period } from "../model/progressTable";
import type { FoundText } from "../model/scoreSheet";
import type { Cell } from "../model/workbookSnapshot";
import { foldText } from "../text/vietnameseText";
import { type SheetGrid, shownText } from "./sheetGrid";

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** How far above its heading a table's title may stand. */
const TITLE_ROWS = 12;

const PERIOD =
  /(?<![\d/])((?:19|20)\d\d)\s*(?:[-\u2010-\u2015\u2212]|đến|tới)\s*(?:hết\s*)?(?:năm\s*)?((?:19|20)\d\d)(?!\d)/giu;
const PLAN = /(?:kế hoạch|KH)(?:\s+số)?\s*:?\s*\d+(?:\s*\/\s*[\p{L}\d]+(?:-[\p{L}\d]+)*)*/iu;

/** Gives the year a cell states: a number, "Năm 2019", or a date in that year; null for none or for several. */
export function readYear(cell: Cell | undefined): number | null {
  switch (cell?.value.kind) {
    case "number":
      return asYear(cell.value.number);
    case "date":
      return asYear(yearOfSerial(cell.value.serial));
    case "text": {
      const digits = /^(?:nam )?(\d{4})(?:$| (?!.*\d{4}))/.exec(foldText(shownText(cell)))?.[1];
      return digits === undefined ? null : asYear(yearOfDigits(digits));
    }
    default:
      return null;
  }
}

function asYear(n: number): number | null {
  return Number.isInteger(n) && n >= FIRST_YEAR && n <= LAST_YEAR ? n : null;
}

function yearOfDigits(digits: string): number {
  let n = 0;
  for (const d of digits) n = n * 10 + d.charCodeAt(0) - 0x30;
  return n;
}

/** The year of an Excel date serial (1900 system), without a calendar of the machine. */
function yearOfSerial(serial: number): number {
  // Days since 1 March of year 0, in eras of 400 years: leap days then end their year.
  const days = Math.floor(serial) + 693_899;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  return year + era * 400 + (ofYear >= 306 ? 1 : 0);
}

/** What the heading and the lines above it say: the texts, nearest last. */
export function titleTexts(grid: SheetGrid, firstRow: number, lastRow: number): readonly FoundText[] {
  let top = firstRow;
  for (let i = grid.rows.length - 1; i >= 0; i--) {
    const row = grid.rows[i]!;
    if (row.row >= firstRow) continue;
    // A row with a number or of many texts belongs to another table.
    const filled = row.cells.filter((c) => c.value.kind !== "blank");
    const prose = filled.every((c) => c.value.kind === "text") && filled.length <= 3;
    if (row.row < firstRow - TITLE_ROWS || !prose) break;
    top = row.row;
  }
  const texts: FoundText[] = [];
  for (const row of grid.rows) {
    if (row.row < top) continue;
    if (row.row > lastRow) break;
    for (const cell of row.cells) {
      const text = cell.value.kind === "text" ? shownText(cell) : "";
      if (text !== "") texts.push({ cell: grid.address(cell.row, cell.column), text });
    }
  }
  return texts;
}

/** Gives the periods that texts name ("2019-2021", "từ năm 2019 đến năm 2021"), in their order. */
export function periodsIn(texts: readonly FoundText[]): readonly Period[] {
  const periods: Period[] = [];
  for (const { cell, text } of texts) {
    if (!/\d{4}/.test(text)) continue;
    for (const [, first = "", second = ""] of text.matchAll(PERIOD)) {
      const [from, to] = [yearOfDigits(first), yearOfDigits(second)];
      if (from <= to) periods.push({ cell, from, to });
    }
  }
  return periods;
}

/** Gives the plan as a text names it by its number ("Kế hoạch 2916"); the first text that does so counts. */
export function planIn(texts: readonly FoundText[]): FoundText | null {
  for (const { cell, text } of texts) {
    const plan = PLAN.exec(text)?.[0];
    if (plan !== undefined) return { cell, text: plan.trim() };
  }
  return null;
}
