import type { RubricCandidate, RubricUse } from "../model/checkResult";
import type { Rubric } from "../model/rubric";
import type { SheetNode } from "../model/scoreSheet";
import { matchReworded, matchRubric, matchWordForWord, type RubricMatch } from "./matchRubric";

/** A sheet is a rubric's when at least this much of either is the other's. */
const RECOGNISED = 90;
/** Two rubrics as close as this cannot be told apart: a person must choose. */
const TOO_CLOSE = 5;
/** A rubric that shares less is not worth naming. */
const RESEMBLES = 30;

interface Resembling {
  readonly rubric: Rubric;
  readonly match: RubricMatch;
  readonly matchedPercent: number;
}

/**
 * Says which rubric judges a sheet. The one a person chose, whatever it shares with the sheet; otherwise the one
 * pack of the catalogue that the sheet clearly is; otherwise the sheet's own printed maxima. A rubric without
 * criteria can be chosen but never recognised. For which years a rubric is valid is not looked at.
 */
export function chooseRubric(
  sections: readonly SheetNode[],
  catalog: readonly Rubric[],
  chosen: Rubric | null,
): RubricUse {
  if (chosen) return packUse(chosen, "chosen", matchRubric(sections, chosen), []);

  const resembling = catalog
    // In its own words first: comparing reworded titles costs far more, and strangers share none.
    .map((rubric) => matchWordForWord(sections, rubric))
    .filter(({ percent }) => percent >= RESEMBLES)
    .map((found): Resembling => {
      const match = matchReworded(found);
      return { rubric: found.rubric, match, matchedPercent: match.matchedPercent ?? 0 };
    })
    .sort((a, b) => b.matchedPercent - a.matchedPercent);
  const candidates = resembling.map(candidateOf);

  const clear = resembling.filter(
    (r) => r.matchedPercent >= RECOGNISED && (r.match.sheetMatchedPercent ?? 0) >= RECOGNISED,
  );
  const [best, rival] = clear;
  if (best && (!rival || best.matchedPercent - rival.matchedPercent > TOO_CLOSE)) {
    return packUse(best.rubric, "recognised", best.match, candidates);
  }
  return {
    rubric: null,
    source: "sheet",
    how: "sheet",
    matchedPercent: null,
    candidates,
    criteria: new Map(),
    missing: [],
  };
}

function candidateOf({ rubric, match, matchedPercent }: Resembling): RubricCandidate {
  const { id, version, title, validity } = rubric;
  const sheetMatchedPercent = match.sheetMatchedPercent ?? 0;
  const [missing, altered] = [match.missing.length, match.altered.length];
  return { id, version, title, validity, matchedPercent, sheetMatchedPercent, missing, altered };
}

function packUse(
  rubric: Rubric,
  how: "chosen" | "recognised",
  { criteria, missing, matchedPercent }: RubricMatch,
  candidates: RubricUse["candidates"],
): RubricUse {
  return { rubric, source: "pack", how, matchedPercent, candidates, criteria, missing };
}
