import type { FailureCode } from "../model/failure";
import type { RuleId } from "../model/finding";
import type { ReasonCode } from "../model/reason";
import type { RefusalWhy } from "../model/writePlan";

export type Language = "vi" | "en";

/** What a finding says: a heading, what happened, why it matters, what to do. "{name}" stands for a param. */
export interface Sentences {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/** The sentences of a rule; `variants` replace some of them for a value of the finding's `variant` param. */
export interface RuleMessage extends Sentences {
  readonly variants?: Readonly<Record<string, Partial<Sentences>>>;
}

/** Every sentence of one language about rules, reasons and failures. */
export interface LanguagePack {
  readonly rules: Readonly<Record<RuleId, RuleMessage>>;
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  /** What happened, why, what to do, in one text. */
  readonly failures: Readonly<Record<FailureCode, string>>;
  /** Why a cell was not written and what to do: {place} is the cell or the sheet. */
  readonly refusals: Readonly<Record<RefusalWhy, string>>;
  /** Words for params that are codes: param name → value → word; the key "" is for values without a word. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Stands for a param that is empty text. */
  readonly blank: string;
  /** Last touch to a filled sentence, where a param does not agree with the words around it. */
  readonly smooth?: (sentence: string) => string;
  readonly formatNumber: (value: number) => string;
}
