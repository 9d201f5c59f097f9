import { schemeOf } from "../../scoring/ratingScheme";
import { ratingCell } from "../ratingCell";
import { at, finding, type Rule } from "../rule";

/** The class shown rests on limits nobody has confirmed, or on a sheet that is not fully read. */
export const ratingProvisional: Rule<"rating-provisional"> = {
  id: "rating-provisional",
  check(context) {
    const rating = context.selfRating;
    if (!rating?.provisional) return [];
    const confirmed = schemeOf(context.rubricUse)?.authority.status === "confirmed";
    const variant = confirmed ? ("unread" as const) : ("limits" as const);
    const params = { computed: rating.name, source: rating.cite, variant };
    const cite = context.rubricUse.rubric === null ? null : rating.cite;
    const place = at(context, ratingCell(context.scoreSheet));
    return [finding("rating-provisional", "warning", place, params, cite)];
  },
};
