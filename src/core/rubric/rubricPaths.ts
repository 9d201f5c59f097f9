import type { Rubric, RubricCriterion } from "../model/rubric";

/**
 * Gives the criteria of a rubric by path, codes from the section down joined by "/" ("I/2/2.1"), in rubric order.
 * Paths name criteria where codes repeat between sections: a RatingCap names its criterion so.
 */
export function criteriaByPath(rubric: Rubric): ReadonlyMap<string, RubricCriterion> {
  const found = new Map<string, RubricCriterion>();
  for (const section of rubric.sections) {
    for (const group of section.groups) {
      for (const c of group.criteria) found.set(`${section.code}/${group.code}/${c.code}`, c);
    }
  }
  return found;
}
