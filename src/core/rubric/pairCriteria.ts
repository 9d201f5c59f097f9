import type { Rubric, RubricCriterion } from "../model/rubric";
import { foldText, similarText } from "../text/vietnameseText";
import { pairSections } from "./compareRubrics";

/** A criterion and where it stands: "I/1/1.1", and the section's title with it. */
export interface PlacedCriterion {
  readonly path: string;
  readonly code: string;
  readonly section: number;
  readonly criterion: RubricCriterion;
  readonly folded: string;
}

export interface PairedCriteria {
  readonly pairs: readonly { readonly before: PlacedCriterion; readonly after: PlacedCriterion }[];
  readonly dropped: readonly PlacedCriterion[];
  readonly added: readonly PlacedCriterion[];
}

/** Below this likeness the same code names another criterion. */
const SAME_CODE = 0.6;
/** Elsewhere, with another code, the words alone must say it is the same. */
const ELSEWHERE = 0.8;

/**
 * Pairs the criteria of two rubrics one to one: by words in the same section, by words anywhere, by code and likeness in
 * the same section, at last by likeness anywhere. Marks, case and blanks aside. In the first rubric's order.
 */
export function pairCriteria(before: Rubric, after: Rubric): PairedCriteria {
  const all = placed(before);
  const free = new Set(placed(after));
  const found = new Map<PlacedCriterion, PlacedCriterion>();
  const home = homes(before, after);
  const match = (score: (a: PlacedCriterion, b: PlacedCriterion) => number, least: number) => {
    for (const a of all) {
      if (found.has(a)) continue;
      let best: PlacedCriterion | null = null;
      let most = least;
      for (const b of free) {
        const likeness = score(a, b);
        if (likeness < most || (best && likeness === most)) continue;
        best = b;
        most = likeness;
      }
      if (!best) continue;
      found.set(a, best);
      free.delete(best);
    }
  };
  const here = (a: PlacedCriterion, b: PlacedCriterion) => home.get(a.section) === b.section;
  const coded = (a: PlacedCriterion, b: PlacedCriterion) => foldText(a.code) === foldText(b.code);
  match((a, b) => (here(a, b) && a.folded === b.folded ? (coded(a, b) ? 2 : 1) : 0), 1);
  match((a, b) => (a.folded === b.folded ? 1 : 0), 1);
  match((a, b) => (here(a, b) && coded(a, b) ? similarText(a.folded, b.folded) : 0), SAME_CODE);
  match((a, b) => similarText(a.folded, b.folded), ELSEWHERE);
  return {
    pairs: all.flatMap((a) => {
      const b = found.get(a);
      return b ? [{ before: a, after: b }] : [];
    }),
    dropped: all.filter((a) => !found.has(a)),
    added: [...free],
  };
}

/** Section of the first rubric → the same section of the second, by index. */
function homes(before: Rubric, after: Rubric): ReadonlyMap<number, number> {
  const pairs = pairSections(before.sections, after.sections);
  const home = new Map<number, number>();
  before.sections.forEach((section, i) => {
    const other = pairs.get(section);
    if (other) home.set(i, after.sections.indexOf(other));
  });
  return home;
}

function placed(rubric: Rubric): readonly PlacedCriterion[] {
  return rubric.sections.flatMap((s, section) =>
    s.groups.flatMap((g) =>
      g.criteria.map((criterion) => ({
        path: `${s.code}/${g.code}/${criterion.code}`,
        code: criterion.code,
        section,
        criterion,
        folded: foldText(criterion.title),
      })),
    ),
  );
}
