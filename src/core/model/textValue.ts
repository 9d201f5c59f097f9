import type { CellValue } from "./workbookSnapshot";

/**
 * A text as a cell holds it. Forms repeat their texts, in one workbook and from one to the next: a host may give the
 * same object to all their cells, and what the text shows is then worked out once.
 */
export class TextValue {
  readonly kind = "text";
  #shown: string | null = null;

  constructor(readonly text: string) {}

  /** Gives what was noted of the value, null when nothing was (also for a plain object that holds a text). */
  static shownOf(value: CellValue): string | null {
    return #shown in value ? value.#shown : null;
  }

  /** Notes what the text shows wherever it stands, whatever the font of the cell. */
  static note(value: CellValue, shown: string): void {
    if (#shown in value) value.#shown = shown;
  }
}
