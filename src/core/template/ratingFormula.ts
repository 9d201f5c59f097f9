import type { RatingScheme } from "../model/rubric";

interface RatingCells {
  readonly total: string;
  /** The cell of a criterion by its path; null when it has none. */
  readonly cell: (path: string) => string | null;
  /** How many criteria still wait for points. */
  readonly unscored: string;
  readonly provisional: boolean;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/**
 * Gives the formula that names the class the total reaches, held down by the conditions of the rubric; blank until
 * every criterion has points. Marked "(tạm tính)" while nobody has confirmed the limits.
 */
export function ratingFormula({ classes, caps }: RatingScheme, cells: RatingCells): string {
  // Classes stand highest first and the last begins at 0: a total below every other limit is in the last.
  const byTotal = classes
    .slice(0, -1)
    .reduceRight(
      (rest, c, i) => `IF(${cells.total}>=${c.fromPoints / 100},${i + 1},${rest})`,
      String(classes.length),
    );
  const held = caps.flatMap((cap) => {
    const cell = cells.cell(cap.criterion);
    const rank = classes.findIndex((c) => c.name === cap.atMost) + 1;
    if (cell === null || rank === 0) return [];
    return [`IF(ISNUMBER(${cell}),IF(${cell}<${cap.lessThan / 100},${rank},1),1)`];
  });
  const rank = held.length === 0 ? byTotal : `MAX(${byTotal},${held.join(",")})`;
  const name = `CHOOSE(${rank},${classes.map((c) => quoted(c.name)).join(",")})`;
  const mark = cells.provisional ? `&${quoted(" (tạm tính)")}` : "";
  return `IF(OR(NOT(ISNUMBER(${cells.total})),${cells.unscored}>0),"",${name}${mark})`;
}
