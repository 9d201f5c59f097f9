import type { CellContent } from "../../core/model/writePlan";

/** What is entered into a cell: a number as a number, never as text, since Excel reads text by the machine's locale. */
export type Entry = number | string | boolean;

/** Longer text is no date in any language. */
const LONGEST_DATE = 64;

/** Gives a content as it is entered. "" makes the cell blank. */
export function entryOf(content: CellContent): Entry {
  switch (content.kind) {
    case "blank":
      return "";
    case "number":
      return content.number;
    case "boolean":
      return content.boolean;
    case "error":
      return content.error;
    case "formula":
      return `=${content.formula}`;
    case "text":
      return mayBecomeOther(content.text) ? `'${content.text}` : content.text;
  }
}

/** Whether Excel might make a number, date, formula or truth value of a text; behind an apostrophe it stays text. */
function mayBecomeOther(text: string): boolean {
  return (
    /^[\s'"=+\-@#.,(%$]/.test(text) ||
    text === "" ||
    /^(?:true|false)$/i.test(text.trim()) ||
    (/\d/.test(text) && text.length <= LONGEST_DATE)
  );
}
