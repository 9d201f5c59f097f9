import { type CellContent, type Finding, parseA1, type PlantedFault, type SheetCell } from "../../core";

/** A hint as data. Each says more than the one before: where to look, what is wrong, what is right. */
export type Hint =
  | { readonly kind: "where"; readonly sheet: string; readonly from: number; readonly to: number }
  | { readonly kind: "what"; readonly place: SheetCell; readonly finding: Finding }
  | {
      readonly kind: "solution";
      readonly cells: readonly (SheetCell & { readonly right: CellContent })[];
    }
  /** The lesson's own words. */
  | { readonly kind: "text"; readonly text: string };

/** Where, what, solution. */
export const HINTS = 3;
/** Rows above and below that the first hint leaves open; the fault is not always in their middle. */
const AROUND = 6;

/** Gives the hint of a level, 1 to 3. */
export function hintFor(planted: PlantedFault, level: number): Hint {
  const { fault, place, cells, finding } = planted;
  const own = fault.hints[level - 1];
  if (own !== undefined) return { kind: "text", text: filled(own, planted) };
  const row = parseA1(place.cell)?.row ?? 1;
  if (level === 1) {
    const from = Math.max(1, row - (row % AROUND));
    return { kind: "where", sheet: place.sheet, from, to: from + AROUND - 1 };
  }
  return level === 2 ? { kind: "what", place, finding } : { kind: "solution", cells };
}

function filled(template: string, { place, finding }: PlantedFault): string {
  const row = parseA1(place.cell)?.row ?? "";
  const values: Readonly<Record<string, string | number>> = { ...finding.params, ...place, row };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
