import { TextValue } from "../../core/model/textValue";
import type { CellValue } from "../../core/model/workbookSnapshot";

/** A stored value with its shown text; `font` only where the text itself names one. Cells that hold the same share it. */
export interface Stored {
  readonly value: CellValue;
  readonly text: string;
  readonly font: string | null;
}

/** Gives a text as a stored value. */
export function textOf(text: string, font: string | null): Stored {
  return { value: new TextValue(text), text, font };
}
