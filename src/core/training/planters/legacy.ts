import { toA1 } from "../../text/a1";
import { toTcvn3 } from "../legacyWriting";
import type { Planter } from "../planting";

/** One finding speaks of all such cells, so one fault writes several. */
const CELLS = 3;

/**
 * Texts as a .Vn… font stored them, three at a time; the finding stands at the first. Where the workbook has cells in
 * such a font it is these.
 */
export const legacyFont: Planter = ({ snapshot }) => {
  const isOld = (font: string | null): boolean => font !== null && /^\.vn/i.test(font);
  const hasOld = snapshot.cells.some(({ font }) => isOld(font));
  const encoded = snapshot.cells.flatMap(({ row, column, value, font }) => {
    if (value.kind !== "text" || font === null || (hasOld && !isOld(font))) return [];
    const text = toTcvn3(value.text, font);
    return text === null ? [] : [{ cell: toA1(row, column), text }];
  });
  const stride = Math.max(1, Math.floor(encoded.length / CELLS));
  return encoded.slice(0, stride).map((_, first) => {
    const cells = Array.from({ length: CELLS }, (__, i) => encoded[first + i * stride])
      .filter((one) => one !== undefined)
      .map(({ cell, text }) => ({
        sheet: snapshot.name,
        cell,
        planted: { kind: "text", text } as const,
        numberFormat: null,
      }));
    return { place: { sheet: snapshot.name, cell: cells[0]!.cell }, cells };
  });
};
