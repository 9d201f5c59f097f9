import { parseA1, parseRange } from "../text/a1";

/** A formula that names more cells than this is not a sum of a scoring sheet. */
const MAX_ROWS = 2000;

/**
 * Gives the rows of the cells a formula names in its own column ("=D11+D12", "=SUM(D11:D13,D15)"), without repeats.
 * Other columns, other sheets and names are passed over. `own` is the A1 address the formula stands at.
 */
export function parseFormulaRows(formula: string, own: string): readonly number[] {
  const column = parseA1(own)?.column;
  if (column === undefined || formula.includes("!") || formula.length > 5000) return [];
  const rows = new Set<number>();
  for (const [reference] of formula.matchAll(/\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?/gi)) {
    const range = reference.includes(":") ? parseRange(reference) : null;
    if (range) {
      if (range.left > column || range.right < column || range.bottom - range.top > MAX_ROWS) continue;
      for (let row = range.top; row <= range.bottom; row++) rows.add(row);
    } else {
      const place = parseA1(reference);
      if (place?.column === column) rows.add(place.row);
    }
  }
  return [...rows];
}
