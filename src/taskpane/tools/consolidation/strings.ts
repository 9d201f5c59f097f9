import type { Language } from "../../../core";
import { en } from "./en";
import { vi } from "./vi";

/** Every sentence of consolidation in one language. */
export interface ConsolidationStrings {
  readonly title: string;
  readonly purpose: string;
  readonly choose: string;
  readonly chooseHint: string;
  readonly options: string;
  readonly agencies: string;
  readonly agenciesChosen: (count: number) => string;
  readonly noAgencies: string;
  readonly lastYear: string;
  readonly lastYearChosen: (count: number) => string;
  readonly noLastYear: string;
  readonly rubric: string;
  readonly recognised: string;
  readonly start: (files: number) => string;
  readonly running: (done: number, of: number, current: string) => string;
  readonly stop: string;
  readonly finished: (done: number, unread: number) => string;
  readonly stopped: (done: number, of: number) => string;
  readonly result: string;
  readonly counts: (read: number, unread: number, withErrors: number) => string;
  readonly missing: (missing: number, listed: number) => string;
  readonly duplicates: (copies: number, agencies: number) => string;
  readonly save: string;
  readonly saved: Readonly<Record<"openedAsNew" | "saved" | "downloads" | "cancelled", string>>;
  readonly notSaved: string;
  readonly fileName: string;
  readonly ratings: string;
  readonly shares: string;
  readonly bar: (label: string, count: number) => string;
  readonly table: string;
  readonly rank: string;
  readonly agency: string;
  readonly points: string;
  readonly rating: string;
  readonly errors: string;
  readonly showAll: (count: number) => string;
  readonly shortcomings: string;
  readonly shortcoming: (agencies: number, percent: string) => string;
  readonly unread: string;
  readonly file: string;
  readonly why: string;
}

/** Gives the sentences of consolidation in a language. */
export function consolidationStrings(language: Language): ConsolidationStrings {
  return { vi, en }[language];
}
