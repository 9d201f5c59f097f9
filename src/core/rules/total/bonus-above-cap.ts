import { extraAboveCap } from "../extraAboveCap";
import type { Rule } from "../rule";

/** More bonus points than the rubric allows: only the cap counts. */
export const bonusAboveCap: Rule<"bonus-above-cap"> = {
  id: "bonus-above-cap",
  check: (context) => extraAboveCap(context, "bonus", "bonus-above-cap"),
};
