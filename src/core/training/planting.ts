import type { CheckResult } from "../model/checkResult";
import type { SheetCell } from "../model/place";
import type { ScoreSheet } from "../model/scoreSheet";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";
import type { CellContent } from "../model/writePlan";
import { findCell } from "../scoring/findCell";
import { parseA1 } from "../text/a1";

/** A workbook without the faults that are to be planted, and all that is known of it. */
export interface CleanWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly result: CheckResult;
  readonly scoreSheet: ScoreSheet;
  /** The sheet the scoring sheet stands on. */
  readonly snapshot: SheetSnapshot;
}

/** What one cell would get. `numberFormat` turns a number into a date ("d/m"), as Excel does with "1.5". */
export interface PlantedContent extends SheetCell {
  readonly planted: CellContent;
  readonly numberFormat: string | null;
}

/** One way to break a rule: where its finding will stand, and what has to be written for it. */
export interface Planting {
  readonly place: SheetCell;
  readonly cells: readonly PlantedContent[];
}

/**
 * Gives the ways to break one rule in a workbook, in sheet order. They are proposals: whoever plants one lets the
 * program's own rules confirm it. `as`: the forms or texts a lesson allows; null for all.
 */
export type Planter = (clean: CleanWorkbook, as: readonly string[] | null) => readonly Planting[];

/** The date format in which "1.5" becomes 1/5. */
export const DAY_AND_MONTH = "d/m";

/** Gives a planting of one cell whose finding stands at that cell. */
export function plantingAt(
  sheet: string,
  cell: string,
  planted: CellContent,
  numberFormat: string | null = null,
): Planting {
  return { place: { sheet, cell }, cells: [{ sheet, cell, planted, numberFormat }] };
}

/** Gives the cell of a workbook at an A1 address; undefined where nothing stands. */
export function cellAt(workbook: WorkbookSnapshot, { sheet, cell }: SheetCell): Cell | undefined {
  const snapshot = workbook.sheets.find(({ name }) => name === sheet);
  const place = parseA1(cell);
  return snapshot && place ? findCell(snapshot, place.row, place.column) : undefined;
}

/** Gives the number a cell holds as a constant; null for formulas, texts, dates and blanks. */
export function constantAt(workbook: WorkbookSnapshot, place: SheetCell): number | null {
  const found = cellAt(workbook, place);
  return found?.formula === null && found.value.kind === "number" ? found.value.number : null;
}

/** The forms in which people type a number as text. */
const TEXT_FORMS: Readonly<Record<string, (value: number) => string>> = {
  /** "1,5" */
  comma: (value) => decimalText(value, ","),
  /** "1.5" */
  dot: (value) => decimalText(value, "."),
  /** "705." */
  trailing: (value) => `${decimalText(value, ",")}.`,
  /** "1,5 điểm" */
  points: (value) => `${decimalText(value, ",")} điểm`,
  /** "12 m" */
  metres: (value) => `${decimalText(value, ",")} m`,
};

/** Gives a number as text in each form that is allowed; whole numbers have no decimal form of their own. */
export function numberTexts(value: number, as: readonly string[] | null): readonly string[] {
  const forms = Object.entries(TEXT_FORMS).filter(([form]) => as === null || as.includes(form));
  return [...new Set(forms.map(([, write]) => write(value)))];
}

function decimalText(value: number, mark: "," | "."): string {
  // No sheet has finer values than thousandths; binary noise stays out.
  return String(Math.round(value * 1000) / 1000).replace(".", mark);
}
