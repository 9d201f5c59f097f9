import type { RubricUse, Totals } from "../model/checkResult";
import type { Points } from "../model/points";
import type { RatingClass, RatingScheme } from "../model/rubric";
import { fallbackRating } from "../rubric/fallbackRating";

/** The illustrative limits are out of 100 points. */
const ILLUSTRATIVE_MAX = 10_000;

/** Gives the classes that judge: the rubric's, null while it has none, or the illustrative ones of a bare sheet. */
export function schemeOf(use: RubricUse): RatingScheme | null {
  return use.rubric === null ? fallbackRating : use.rubric.rating;
}

/**
 * Gives the classes with the points at which they begin on this sheet. A rubric's limits hold as they are. The
 * illustrative ones are scaled to the sheet's maximum, rounded up to hundredths, so that `total >= fromPoints` says
 * exactly `total * 100 >= limit * maximum`. Null when that maximum is not known.
 */
export function classesFor(
  scheme: RatingScheme,
  use: RubricUse,
  totals: Totals,
): readonly RatingClass[] | null {
  if (use.rubric !== null) return scheme.classes;
  const max = totals.total.maxPoints;
  if (max === null || max <= 0) return null;
  if (max === ILLUSTRATIVE_MAX) return scheme.classes;
  return scheme.classes.map(({ name, fromPoints }) => ({
    name,
    fromPoints: Math.ceil((fromPoints * max) / ILLUSTRATIVE_MAX) as Points,
  }));
}
