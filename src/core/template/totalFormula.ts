import type { Points } from "../model/points";
import { columnName } from "../text/a1";

interface Extra {
  readonly row: number;
  readonly cap: Points | null;
}

const MAX_COLUMN = 3;
const NOTE_COLUMN = 7;

/**
 * Gives a formula term that is 1 while a criterion is left out: no points stand in its cell, and the cell or the note
 * says "không áp dụng"; else 0.
 */
export function notApplicableTerm(row: number, column: number): string {
  const cell = `${columnName(column)}${row}`;
  const words = `${cell}&" "&$${columnName(NOTE_COLUMN)}${row}`;
  return `IF(COUNT(${cell})>0,0,IF(ISNUMBER(SEARCH("không áp dụng",${words})),1,0))`;
}

/**
 * Gives the formula of the grand total: sections, plus bonus and less penalty up to their caps; blank while nothing is
 * scored. Where criteria may drop out, the sections' points are scaled to the whole maximum, rounded to hundredths.
 */
export function totalFormula({
  column,
  sections,
  bonus,
  penalty,
  totalRow,
  rescaled,
}: {
  readonly column: number;
  readonly sections: readonly number[];
  readonly bonus: Extra | null;
  readonly penalty: Extra | null;
  readonly totalRow: number;
  readonly rescaled: readonly { readonly row: number }[];
}): string {
  const name = columnName(column);
  const cells = sections.map((row) => `${name}${row}`).join(",");
  const max = `$${columnName(MAX_COLUMN)}`;
  const out = rescaled.map(({ row }) => `${max}${row}*${notApplicableTerm(row, column)}`).join("+");
  const whole = `${max}${totalRow}`;
  const points =
    rescaled.length === 0 ? `SUM(${cells})` : `ROUND(SUM(${cells})*${whole}/MAX(${whole}-(${out}),0.01),2)`;
  const counted = (extra: Extra) => {
    const value = `N(${name}${extra.row})`;
    return extra.cap === null ? value : `MIN(${value},${extra.cap / 100})`;
  };
  const extras = (bonus ? `+${counted(bonus)}` : "") + (penalty ? `-${counted(penalty)}` : "");
  return `IF(COUNT(${cells})=0,"",${points}${extras})`;
}
