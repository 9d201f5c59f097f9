import { pointsToNumber } from "../../model/points";
import { cellOf, isDoubtful } from "../../scoring/scoredRows";
import { schemeOf } from "../../scoring/ratingScheme";
import { foldText } from "../../text/vietnameseText";
import { factsOf } from "../facts";
import { at, finding, type Rule, type RuleContext } from "../rule";

/** True when some self points are there but cannot be read: they may make up for a class that looks too high. */
function pointsInDoubt(context: RuleContext): boolean {
  return factsOf(context).judged.some((j) => j.side === "self" && isDoubtful(cellOf(j.row, "self")!.reading));
}

/**
 * A declared class that is not the one the points give, or is none of the classes. On a bare sheet the illustrative
 * class names are not the agency's: an unknown name is then only a warning. Silent while points in doubt (errors of
 * their own) may explain a class that is higher than the computed one.
 */
export const ratingMismatch: Rule<"rating-mismatch"> = {
  id: "rating-mismatch",
  check(context) {
    const { selfRating, rubricUse, totals } = context;
    const declared = context.scoreSheet.declaredRating;
    const total = totals.total.selfPoints;
    const scheme = schemeOf(rubricUse);
    if (selfRating === null || declared === null || total === null || scheme === null) return [];
    if (!factsOf(context).rubricFits) return [];
    const rank = (name: string) => {
      const key = foldText(name);
      return scheme.classes.findIndex((c) => foldText(c.name) === key);
    };
    const declaredRank = rank(declared.text);
    const computedRank = rank(selfRating.name);
    if (declaredRank === computedRank) return [];
    const unknown = declaredRank < 0;
    if (!unknown && declaredRank < computedRank && pointsInDoubt(context)) return [];
    const params = {
      declared: declared.text,
      computed: selfRating.name,
      total: pointsToNumber(total),
      provisional: selfRating.provisional ? "tạm tính" : "",
      variant: unknown
        ? ("unknown-class" as const)
        : selfRating.provisional
          ? ("provisional" as const)
          : ("confirmed" as const),
    };
    const bare = rubricUse.rubric === null;
    const severity = unknown && bare ? "warning" : "error";
    const place = at(context, declared.cell);
    return [finding("rating-mismatch", severity, place, params, bare ? null : selfRating.cite)];
  },
};
