import type { CellContent } from "../../../core/model/writePlan";
import { toA1 } from "../../../core/text/a1";
import { escapeCellText, escapeFormula, needsSpacePreserved } from "./xmlEscape";
import { UnwritablePlan } from "./unwritable";

/** Excel's own limits. */
const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8192;

/** What stands in a cell element: its type attribute, and the elements inside. */
export interface CellBody {
  readonly type: string | null;
  readonly inner: string;
}

/**
 * Gives a content as it stands in a cell element whose children carry `prefix`.
 *
 * Text is written into the cell itself (inlineStr) and not into the table of shared strings: that part then stays
 * byte for byte as it was, its counts need no mending, and no other cell can be touched by mistake. Excel and
 * LibreOffice read both, and put such text into the table when they save. The price, a few bytes for text that
 * stands in several cells, does not matter for the few cells of a plan.
 *
 * `shift` is added to numbers: dates of a workbook that counts from 1904.
 */
export function cellBody(content: CellContent, prefix: string, shift: number): CellBody {
  const p = prefix;
  const v = (text: string): string => `<${p}v>${text}</${p}v>`;
  switch (content.kind) {
    case "blank":
      return { type: null, inner: "" };
    case "number":
      return { type: null, inner: v(numberText(content.number + shift)) };
    case "boolean":
      return { type: "b", inner: v(content.boolean ? "1" : "0") };
    case "error":
      return { type: "e", inner: v(escapeCellText(content.error)) };
    case "text": {
      const space = needsSpacePreserved(content.text) ? ' xml:space="preserve"' : "";
      return {
        type: "inlineStr",
        inner: `<${p}is><${p}t${space}>${escapeCellText(content.text)}</${p}t></${p}is>`,
      };
    }
    case "formula": {
      const formula = `<${p}f>${escapeFormula(content.formula, "")}</${p}f>`;
      const { value } = content;
      if (value === undefined) return { type: null, inner: formula };
      if (typeof value === "number") return { type: null, inner: formula + v(numberText(value + shift)) };
      return { type: "str", inner: formula + v(escapeCellText(value)) };
    }
  }
}

/** The shortest text that reads back as the same number; there is no -0 in a sheet. */
function numberText(n: number): string {
  return n === 0 ? "0" : String(n);
}

/** Throws {@link UnwritablePlan} for a content that no cell can hold. */
export function refuseUnwritable(content: CellContent, cell: string): void {
  switch (content.kind) {
    case "number":
      if (!Number.isFinite(content.number)) throw new UnwritablePlan("number", { cell });
      return;
    case "text":
      if (content.text.length > LONGEST_TEXT) throw new UnwritablePlan("text-too-long", { cell });
      return;
    case "formula": {
      const { formula, value } = content;
      if (formula === "" || formula.startsWith("=") || formula.length > LONGEST_FORMULA) {
        throw new UnwritablePlan("formula", { cell });
      }
      escapeFormula(formula, cell);
      if (typeof value === "number" && !Number.isFinite(value)) throw new UnwritablePlan("number", { cell });
      if (typeof value === "string" && value.length > LONGEST_TEXT)
        throw new UnwritablePlan("text-too-long", { cell });
      return;
    }
    case "blank":
    case "boolean":
    case "error":
  }
}

/** Gives a new cell element; format 0 is left out, as it is what a cell without one has. */
export function newCell(
  place: { readonly row: number; readonly column: number },
  format: number,
  body: CellBody,
  prefix: string,
): string {
  const s = format === 0 ? "" : ` s="${format}"`;
  const t = body.type === null ? "" : ` t="${body.type}"`;
  const open = `<${prefix}c r="${toA1(place.row, place.column)}"${s}${t}`;
  return body.inner === "" ? `${open}/>` : `${open}>${body.inner}</${prefix}c>`;
}
