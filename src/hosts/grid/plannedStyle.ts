import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { PlannedWrite } from "../../core/model/writePlan";
import { CELL_LOOKS } from "../file/writing/cellLooks";

const SIDE = { s: BorderStyleTypes.THIN, cl: { rgb: "#000000" } };

/**
 * Gives the look a planned write brings: that of its style for a cell the plan makes, its number format alone for a
 * cell that exists, undefined when it leaves the look as it is.
 */
export function plannedStyle({ style, numberFormat }: PlannedWrite): IStyleData | undefined {
  if (style === null) return numberFormat === null ? undefined : { n: patternOf(numberFormat) };
  const look = CELL_LOOKS[style];
  return {
    ...{
      ff: look.font,
      fs: look.size,
      vt: VerticalAlign.MIDDLE,
      n: patternOf(numberFormat ?? look.numberFormat),
    },
    ...(look.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(look.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(look.centred ? { ht: HorizontalAlign.CENTER } : {}),
    ...(look.wrapped ? { tb: WrapStrategy.WRAP } : {}),
    ...(look.bordered ? { bd: { t: SIDE, r: SIDE, b: SIDE, l: SIDE } } : {}),
  };
}

/** "General" is no format of its own. */
function patternOf(code: string): { pattern: string } | null {
  return code === "General" ? null : { pattern: code };
}
