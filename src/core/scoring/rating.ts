import type { Rating, RubricUse, Totals } from "../model/checkResult";
import type { Points } from "../model/points";
import type { RatingScheme } from "../model/rubric";
import { knownPoints, type ScoreSheet } from "../model/scoreSheet";
import { leftOut } from "./applicability";
import { gainsOf, holdingCaps, pointsToLift } from "./explainRating";
import { classesFor, schemeOf } from "./ratingScheme";
import { cellOf, scoredCriteria, type Side } from "./scoredRows";

function isProvisional(scheme: RatingScheme, side: Side, sheet: ScoreSheet, totals: Totals): boolean {
  if (scheme.authority.status !== "confirmed") return true;
  return scoredCriteria(sheet).some(
    (node) => knownPoints(cellOf(node, side)) === null && !leftOut(totals, node, side),
  );
}

/**
 * Gives the class a total reaches and why: the limit, the condition that caps it, and what the next class takes.
 * Null while the total is blank, while the rubric has no classes, or when a bare sheet states no maximum to compare
 * the illustrative limits with. Provisional unless the limits are confirmed and every criterion is read.
 */
export function rate(
  total: Points | null,
  side: Side,
  sheet: ScoreSheet,
  use: RubricUse,
  totals: Totals,
): Rating | null {
  const scheme = schemeOf(use);
  const classes = scheme === null ? null : classesFor(scheme, use, totals);
  if (total === null || scheme === null || classes === null || classes.length === 0) return null;

  const reached = classes.findIndex((c) => total >= c.fromPoints);
  // The last class begins at 0; a total below zero belongs to it too.
  const byTotal = reached < 0 ? classes.length - 1 : reached;
  const rankOf = (name: string) => classes.findIndex((c) => c.name === name);
  const holding = holdingCaps(scheme, side, sheet, use);
  let rank = byTotal;
  let strictest: (typeof holding)[number] | null = null;
  for (const held of holding) {
    const atMost = rankOf(held.cap.atMost);
    if (atMost <= rank) continue;
    rank = atMost;
    strictest = held;
  }

  const { name, fromPoints } = classes[rank]!;
  const cappedFrom = strictest && {
    name: classes[byTotal]!.name,
    reason: strictest.cap.reason,
    criterion: strictest.cap.criterion,
  };
  const higher = classes[rank - 1];
  let next: Rating["next"] = null;
  if (higher !== undefined) {
    const below = holding.filter((held) => rankOf(held.cap.atMost) > rank - 1);
    // Points won on a capped criterion count for the total too: the larger of both needs is enough.
    const missingPoints = Math.max(higher.fromPoints - total, pointsToLift(below)) as Points;
    const gains = gainsOf(side, sheet, use, below).filter((g) => !leftOut(totals, g.criterion, side));
    next = { name: higher.name, missingPoints, gains };
  }
  return {
    name,
    fromPoints,
    cappedFrom,
    next,
    provisional: isProvisional(scheme, side, sheet, totals),
    cite: scheme.authority.cite,
  };
}
