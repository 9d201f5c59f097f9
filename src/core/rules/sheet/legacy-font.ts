import { at, finding, type Rule } from "../rule";

/** Text in an old Vietnamese encoding: read by decoding, never converted. Told once, at the first such cell. */
export const legacyFont: Rule<"legacy-font"> = {
  id: "legacy-font",
  check(context) {
    const { legacy } = context.scoreSheet;
    if (legacy === null) return [];
    const params = { count: legacy.count, encoding: legacy.encoding === "tcvn3" ? "TCVN3" : "VNI" };
    return [finding("legacy-font", "hint", at(context, legacy.cell), params)];
  },
};
