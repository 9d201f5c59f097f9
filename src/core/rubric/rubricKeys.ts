import type { Rubric, RubricCriterion, RubricSection } from "../model/rubric";
import { foldText } from "../text/vietnameseText";

/** A criterion of a rubric with what it is matched by. */
export interface KeyedCriterion {
  readonly criterion: RubricCriterion;
  /** Folded code, "1.1" → "1 1". */
  readonly code: string;
}

export interface KeyedSection {
  readonly title: string;
  readonly byTitle: ReadonlyMap<string, readonly KeyedCriterion[]>;
  readonly byCode: ReadonlyMap<string, readonly KeyedCriterion[]>;
}

export interface RubricKeys {
  readonly sections: readonly KeyedSection[];
  readonly criteria: readonly RubricCriterion[];
}

const known = new WeakMap<Rubric, RubricKeys>();

/** Gives the folded titles and codes of a rubric; made once, because every sheet is held against them. */
export function keysOf(rubric: Rubric): RubricKeys {
  let keys = known.get(rubric);
  if (keys === undefined) {
    keys = makeKeys(rubric);
    known.set(rubric, keys);
  }
  return keys;
}

function makeKeys(rubric: Rubric): RubricKeys {
  const criteria: RubricCriterion[] = [];
  const sections = rubric.sections.map((section) => keySection(section, criteria));
  return { sections, criteria };
}

function keySection(section: RubricSection, criteria: RubricCriterion[]): KeyedSection {
  const byTitle = new Map<string, KeyedCriterion[]>();
  const byCode = new Map<string, KeyedCriterion[]>();
  for (const group of section.groups) {
    for (const criterion of group.criteria) {
      const keyed = { criterion, code: foldText(criterion.code) };
      criteria.push(criterion);
      collect(byTitle, foldText(criterion.title), keyed);
      collect(byCode, keyed.code, keyed);
    }
  }
  return { title: foldText(section.title), byTitle, byCode };
}

function collect(map: Map<string, KeyedCriterion[]>, key: string, item: KeyedCriterion): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
