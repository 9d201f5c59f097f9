import type { Rubric, RubricCriterion } from "../model/rubric";
import { criteriaOf, type SheetNode } from "../model/scoreSheet";
import { foldText, similarText } from "../text/vietnameseText";
import { keysOf, type KeyedCriterion, type KeyedSection } from "./rubricKeys";

/** A criterion whose wording on the sheet is not the rubric's. */
export interface AlteredCriterion {
  /** Path on the sheet. */
  readonly path: string;
  /** The rubric's title. */
  readonly expected: string;
}

/** How far a sheet's criteria are those of a rubric. */
export interface RubricMatch {
  /** Sheet path → criterion of the rubric (the rubric's own object). */
  readonly criteria: ReadonlyMap<string, RubricCriterion>;
  /** Criteria of the rubric the sheet does not have, in rubric order. */
  readonly missing: readonly RubricCriterion[];
  /** Share of the rubric's criteria found, 0–100 to a tenth; null when the rubric has none. */
  readonly matchedPercent: number | null;
  /** Share of the sheet's criteria that are the rubric's, 0–100 to a tenth; null when the sheet has none. */
  readonly sheetMatchedPercent: number | null;
  readonly altered: readonly AlteredCriterion[];
}

/** Below this likeness a row with the same code is another criterion, not the same in other words. */
const SAME_IN_OTHER_WORDS = 0.6;

interface Found {
  readonly node: SheetNode;
  readonly criterion: RubricCriterion;
}

/** The first half of a match: what stands on the sheet in the rubric's own words. */
export interface WordForWord {
  readonly rubric: Rubric;
  /** Share of the rubric's criteria that do, 0–100. */
  readonly percent: number;
  readonly same: readonly Found[];
  readonly taken: ReadonlySet<RubricCriterion>;
  /** What of the sheet is left, with the section of the rubric it may belong to. */
  readonly left: readonly { readonly node: SheetNode; readonly keyed: KeyedSection }[];
  readonly onSheet: number;
}

/**
 * Matches the criteria of a sheet with those of a rubric, one to one, inside matching sections (by title, otherwise
 * by order): first by title, marks, case and spaces aside; then by the same code with a title at least 0.6 alike,
 * which counts as altered wording. Where a title stands several times, the same code goes first, then the order.
 */
export function matchRubric(sections: readonly SheetNode[], rubric: Rubric): RubricMatch {
  return matchReworded(matchWordForWord(sections, rubric));
}

/** Gives what a sheet has of a rubric in the rubric's own words: much cheaper than the whole match. */
export function matchWordForWord(sections: readonly SheetNode[], rubric: Rubric): WordForWord {
  const keys = keysOf(rubric);
  const pairs = pairSections(sections, keys.sections);
  const taken = new Set<RubricCriterion>();
  const same: Found[] = [];
  const left: { node: SheetNode; keyed: KeyedSection }[] = [];
  let onSheet = 0;
  sections.forEach((section, index) => {
    const nodes = criteriaOf([section]);
    onSheet += nodes.length;
    const keyed = pairs[index];
    if (!keyed) return;
    for (const node of nodes) if (!takeSameTitle(node, keyed, taken, same)) left.push({ node, keyed });
  });
  return { rubric, percent: percent(taken.size, keys.criteria.length) ?? 0, same, taken, left, onSheet };
}

/** The second half: finds what is left by its code, in other words, and gives the whole match. */
export function matchReworded({ rubric, same, taken: takenBefore, left, onSheet }: WordForWord): RubricMatch {
  const keys = keysOf(rubric);
  const taken = new Set(takenBefore);
  const altered: Found[] = [];
  for (const { node, keyed } of left) takeSameCode(node, keyed, taken, altered);
  const criteria = new Map<string, RubricCriterion>();
  // Where codes repeat on a sheet, so does the path: the row that matches by its title has the better claim.
  for (const found of [same, altered]) {
    for (const { node, criterion } of found) if (!criteria.has(node.path)) criteria.set(node.path, criterion);
  }
  return {
    criteria,
    missing: keys.criteria.filter((c) => !taken.has(c)),
    matchedPercent: percent(taken.size, keys.criteria.length),
    sheetMatchedPercent: percent(taken.size, onSheet),
    altered: altered.map(({ node, criterion }) => ({ path: node.path, expected: criterion.title })),
  };
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}

/** Gives the rubric's section for each section of the sheet: the one with its title, else the one in its place. */
function pairSections(
  sections: readonly SheetNode[],
  keyed: readonly KeyedSection[],
): readonly (KeyedSection | null)[] {
  const free = new Set(keyed);
  const byTitle = sections.map((section) => {
    const title = foldText(section.title);
    const found = keyed.find((k) => k.title === title && free.has(k)) ?? null;
    if (found) free.delete(found);
    return found;
  });
  return byTitle.map((found, index) => {
    const inPlace = keyed[index];
    if (found || !inPlace || !free.has(inPlace)) return found;
    free.delete(inPlace);
    return inPlace;
  });
}

function takeSameTitle(
  node: SheetNode,
  section: KeyedSection,
  taken: Set<RubricCriterion>,
  found: Found[],
): boolean {
  const candidates = section.byTitle.get(foldText(node.title));
  if (candidates === undefined) return false;
  let chosen: KeyedCriterion | null = null;
  for (const candidate of candidates) {
    if (taken.has(candidate.criterion)) continue;
    chosen ??= candidate;
    if (candidates.length > 1 && candidate.code === foldText(node.code)) {
      chosen = candidate;
      break;
    }
  }
  if (chosen === null) return false;
  const { criterion } = chosen;
  taken.add(criterion);
  found.push({ node, criterion });
  return true;
}

function takeSameCode(
  node: SheetNode,
  section: KeyedSection,
  taken: Set<RubricCriterion>,
  found: Found[],
): void {
  if (node.code === "") return;
  let best: KeyedCriterion | null = null;
  let bestLikeness = SAME_IN_OTHER_WORDS;
  for (const candidate of section.byCode.get(foldText(node.code)) ?? []) {
    if (taken.has(candidate.criterion)) continue;
    const likeness = similarText(node.title, candidate.criterion.title);
    if (likeness < bestLikeness || (best && likeness === bestLikeness)) continue;
    best = candidate;
    bestLikeness = likeness;
  }
  if (!best) return;
  taken.add(best.criterion);
  found.push({ node, criterion: best.criterion });
}
