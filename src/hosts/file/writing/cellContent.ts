import type { CellContent } from "../../../core/model/writePlan";
import type { Cell } from "../../../core/model/workbookSnapshot";
import { storedText } from "./xmlEscape";

const BLANK: CellContent = { kind: "blank" };

/** Gives what a cell of a snapshot holds as far as writing goes; a date is the number of its day. */
export function contentOfCell(cell: Cell | null): CellContent {
  if (cell === null) return BLANK;
  const { value, formula } = cell;
  if (formula !== null) {
    if (value.kind === "number") return { kind: "formula", formula, value: value.number };
    if (value.kind === "date") return { kind: "formula", formula, value: value.serial };
    if (value.kind === "text") return { kind: "formula", formula, value: value.text };
    return { kind: "formula", formula };
  }
  return value.kind === "date" ? { kind: "number", number: value.serial } : value;
}

/**
 * Whether a cell holds what it should. Formulas are compared by their text: what they give changes with other cells.
 * Texts are compared as a file can hold them.
 */
export function holdsSame(a: CellContent, b: CellContent): boolean {
  switch (a.kind) {
    case "blank":
      return b.kind === "blank";
    case "number":
      return b.kind === "number" && a.number === b.number;
    case "text":
      return b.kind === "text" && storedText(a.text) === storedText(b.text);
    case "boolean":
      return b.kind === "boolean" && a.boolean === b.boolean;
    case "error":
      return b.kind === "error" && a.error === b.error;
    case "formula":
      return b.kind === "formula" && a.formula === b.formula;
  }
}
