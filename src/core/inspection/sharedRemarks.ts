import { agencyKey } from "../appraisal/agencyNames";
import { canonicalText, similarText } from "../text/vietnameseText";
import type { Checklist, ChecklistEntry } from "./readChecklist";

/** A remark as several agencies share it, word by word (case, blanks and kinds of quotes aside). */
export interface SharedRemark {
  readonly text: string;
  readonly content: number;
  /** Agencies it was made of, themselves or a unit of theirs. */
  readonly agencies: readonly string[];
  /** The units it was made of: "Cơ quan – Đơn vị". */
  readonly units: readonly string[];
}

type Kind = "strengths" | "shortcomings" | "recommendations";

/** Gives the remarks of one kind by content, those that most agencies share first. */
export function sharedRemarks(checklists: readonly Checklist[], kind: Kind): readonly SharedRemark[] {
  const groups = new Map<
    string,
    { text: string; content: number; agencies: Map<string, string>; units: string[] }
  >();
  for (const { agency, entries } of checklists) {
    for (const entry of entries) {
      for (const text of entry[kind]) add(text, entry, agency);
    }
  }
  function add(text: string, entry: ChecklistEntry, agency: string): void {
    const key = `${entry.content} ${canonicalText(text)}`;
    const group = groups.get(key) ?? {
      text,
      content: entry.content,
      agencies: new Map<string, string>(),
      units: [] as string[],
    };
    group.agencies.set(agencyKey(agency), agency);
    const unit = entry.unit === null ? null : `${agency} – ${entry.unit}`;
    if (unit !== null && !group.units.includes(unit)) group.units.push(unit);
    groups.set(key, group);
  }
  const shared = [...groups.values()].map((group) => ({ ...group, agencies: [...group.agencies.values()] }));
  return shared.sort((a, b) => a.content - b.content || b.agencies.length - a.agencies.length);
}

/** From here up two remarks are worth showing side by side; they are never joined unasked. */
const RESEMBLES = 0.75;
const MOST_PAIRS = 20;
/** Above this many remarks likenesses are not looked for. */
const MOST_REMARKS = 600;

/** Gives pairs of remarks on the same content that say nearly the same: a person may want them to be one. */
export function resemblingRemarks(remarks: readonly SharedRemark[]): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  if (remarks.length > MOST_REMARKS) return pairs;
  for (const [i, a] of remarks.entries()) {
    for (const b of remarks.slice(i + 1)) {
      if (a.content === b.content && similarText(a.text, b.text) >= RESEMBLES) pairs.push([a.text, b.text]);
      if (pairs.length === MOST_PAIRS) return pairs;
    }
  }
  return pairs;
}
