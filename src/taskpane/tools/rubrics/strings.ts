import type { Language } from "../../../core";
import type { FileDestination } from "../../../ports/fileOutput";
import { en } from "./en";
import { vi } from "./vi";

/** Every sentence of the screens about rubrics in one language. What the core says of rubrics is Vietnamese. */
export interface RubricsStrings {
  readonly title: string;
  readonly purpose: string;
  readonly back: string;
  readonly working: string;
  readonly known: string;
  readonly facts: (criteria: number, from: number, to: number | null) => string;
  readonly inUse: string;
  readonly use: (title: string) => string;
  readonly useShort: string;
  readonly edit: string;
  readonly save: string;
  readonly remove: string;
  readonly keep: string;
  readonly keepHint: string;
  readonly candidates: string;
  readonly candidatesHint: string;
  readonly candidate: (matched: string, missing: number, altered: number) => string;
  readonly bring: string;
  readonly bringHint: string;
  readonly fromOpen: string;
  readonly fromFile: string;
  readonly fromJson: string;
  readonly compare: string;
  readonly saved: Readonly<Record<FileDestination, string>>;
  readonly cannotRead: string;
  readonly problems: (file: string) => string;
  readonly problemsHint: string;
  readonly brought: (title: string) => string;
  readonly form: {
    readonly title: string;
    readonly read: (sheet: string, sections: number, criteria: number) => string;
    readonly none: string;
    readonly notes: Readonly<Record<"error" | "warning" | "hint", string>>;
    readonly asked: string;
    readonly make: string;
    readonly made: string;
    readonly notMade: string;
    readonly cell: (cell: string) => string;
    readonly maxima: string;
    readonly maximaHint: string;
  };
  readonly fields: {
    readonly name: string;
    readonly id: string;
    readonly idHint: string;
    readonly version: string;
    readonly from: string;
    readonly to: string;
    readonly toHint: string;
    readonly decision: string;
    readonly decisionHint: string;
    readonly classes: string;
    readonly classesHint: string;
    readonly step: string;
    readonly bonusCap: string;
    readonly penaltyCap: string;
    readonly evidence: string;
    readonly evidenceOf: Readonly<Record<"required" | "optional", string>>;
  };
  readonly faults: {
    readonly classes: string;
    readonly points: string;
    readonly year: string;
    readonly id: string;
    readonly maxima: string;
    readonly day: string;
    readonly needed: string;
  };
  readonly editor: {
    readonly title: (title: string) => string;
    readonly limits: string;
    readonly caps: string;
    readonly capsHint: string;
    readonly capRemove: (criterion: string) => string;
    readonly capAdd: string;
    readonly criterion: string;
    readonly lessThan: string;
    readonly atMost: string;
    readonly reason: string;
    readonly applicability: string;
    readonly applicabilityHint: string;
    readonly condition: string;
    readonly treatment: string;
    readonly treatmentOf: Readonly<Record<"rescale" | "full", string>>;
    readonly applicabilityAdd: string;
    readonly applicabilityRemove: (criterion: string) => string;
    readonly apply: string;
    readonly applied: string;
    readonly open: string;
    readonly confirm: string;
    readonly confirmHint: string;
    readonly by: string;
    readonly on: string;
    readonly confirmButton: string;
    readonly confirmed: string;
  };
  readonly comparison: {
    readonly title: string;
    readonly before: string;
    readonly after: string;
    readonly counts: (pairs: number, dropped: number, added: number) => string;
    readonly same: string;
    readonly differences: string;
    readonly sheet: string;
    readonly points: (least: string, most: string) => string;
    readonly rating: (least: string, most: string) => string;
    readonly carried: (count: number) => string;
    readonly uncertain: string;
    readonly why: Readonly<Record<"not-on-sheet" | "not-scored" | "scored-otherwise", string>>;
    readonly lost: string;
  };
}

const all: Readonly<Record<Language, RubricsStrings>> = { vi, en };

/** Gives the sentences in a language. */
export function rubricsStrings(language: Language): RubricsStrings {
  return all[language];
}
