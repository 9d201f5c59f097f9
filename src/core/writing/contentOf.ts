import type { CellContent } from "../model/writePlan";
import type { Cell } from "../model/workbookSnapshot";

/** Gives what a cell holds as far as writing goes; nothing is blank, a date is the number of its day. */
export function contentOf(cell: Cell | undefined): CellContent {
  if (cell === undefined) return { kind: "blank" };
  const { value, formula, cached } = cell;
  if (formula === null) return value.kind === "date" ? { kind: "number", number: value.serial } : value;
  if (!cached) return { kind: "formula", formula };
  switch (value.kind) {
    case "number":
      return { kind: "formula", formula, value: value.number };
    case "date":
      return { kind: "formula", formula, value: value.serial };
    case "text":
      return { kind: "formula", formula, value: value.text };
    default:
      return { kind: "formula", formula };
  }
}

/** True when two contents are the same. Formulas are compared by their text: what they give changes with other cells. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  switch (a.kind) {
    case "blank":
      return b.kind === "blank";
    case "number":
      return b.kind === "number" && a.number === b.number;
    case "text":
      return b.kind === "text" && a.text === b.text;
    case "boolean":
      return b.kind === "boolean" && a.boolean === b.boolean;
    case "error":
      return b.kind === "error" && a.error === b.error;
    case "formula":
      return b.kind === "formula" && a.formula === b.formula;
  }
}
