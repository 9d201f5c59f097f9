import type { CellValue } from "../../src/core/model/workbookSnapshot";
import { numberIn, shownText } from "./cellText";
import { HostError, notImplemented } from "./hostObject";
import type { ModelCell } from "./workbookModel";

/** What a person or a program enters: as Excel takes it, a text may become something else. */
export function enter(cell: ModelCell, input: unknown): void {
  if (input === null || input === undefined) return;
  Object.assign(cell, { formula: null, text: null, ...entered(cell, input) });
}

function entered(cell: ModelCell, input: unknown): { value: CellValue; formula?: string } {
  const isText = cell.numberFormat === "@";
  switch (typeof input) {
    case "number":
      // A cell in the Text format turns numbers into text.
      return isText
        ? { value: { kind: "text", text: shownText({ kind: "number", number: input }, "General") } }
        : { value: numberIn(input, cell.numberFormat) };
    case "boolean":
      return { value: { kind: "boolean", boolean: input } };
    case "string":
      return enteredText(input, isText);
    default:
      throw new HostError("InvalidArgument", `no content of a cell: ${typeof input}`);
  }
}

function enteredText(input: string, isText: boolean): { value: CellValue; formula?: string } {
  if (input === "") return { value: { kind: "blank" } };
  if (input.startsWith("'")) return { value: { kind: "text", text: input.slice(1) } };
  if (isText) return { value: { kind: "text", text: input } };
  if (input.startsWith("=")) return { value: { kind: "blank" }, formula: input.slice(1) };
  if (/^(?:TRUE|FALSE)$/i.test(input)) {
    return { value: { kind: "boolean", boolean: input.toUpperCase() === "TRUE" } };
  }
  if (/^#[A-Z0-9/]+[!?]?$/.test(input)) return { value: { kind: "error", error: input } };
  // Excel reads such text by the locale of the machine: what comes of it nobody should rely on.
  if (/^[-+(\d.,]/.test(input.trim()) && /\d/.test(input) && input.length < 30) {
    throw notImplemented("Range", `entry of the text "${input}", which Excel may read as a number or a date`);
  }
  return { value: { kind: "text", text: input } };
}
