import { extraAboveCap } from "../extraAboveCap";
import type { Rule } from "../rule";

/** More penalty points than the rubric allows: only the cap counts. */
export const penaltyAboveCap: Rule<"penalty-above-cap"> = {
  id: "penalty-above-cap",
  check: (context) => extraAboveCap(context, "penalty", "penalty-above-cap"),
};
