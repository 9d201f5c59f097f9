import { factsOf } from "../facts";
import { ratingCell } from "../ratingCell";
import { at, finding, type Rule } from "../rule";

/** A condition of the rubric holds the class below what the total alone gives. */
export const ratingCapped: Rule<"rating-capped"> = {
  id: "rating-capped",
  check(context) {
    const rating = context.selfRating;
    if (!rating?.cappedFrom || !factsOf(context).rubricFits) return [];
    const { name, reason } = rating.cappedFrom;
    const place = at(context, ratingCell(context.scoreSheet));
    const params = { computed: rating.name, byTotal: name, reason };
    return [finding("rating-capped", "warning", place, params, rating.cite)];
  },
};
