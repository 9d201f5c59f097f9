import type { ProgressQuantity } from "./progressTable";
import type { ParamValue, ReasonCode } from "./reason";
import type { UnseenWhy } from "./workbookSnapshot";

/** `error` lỗi, `warning` cần xem lại, `hint` gợi ý. */
export type Severity = "error" | "warning" | "hint";

/**
 * What each rule puts into its sentence. The key is the rule's identifier, the name of its file and the key of its
 * message. Points are decimal numbers (0.75), places A1 text, titles as read. `code` and `title` name the row.
 */
export interface RuleParams {
  // rules/sheet
  "not-a-score-sheet": { sheets: number; looked: string };
  "rubric-mismatch": { rubric: string; matched: number; expected: number };
  "criterion-missing": { code: string; title: string; maxPoints: number; rubric: string };
  "criterion-duplicated": { code: string; title: string; firstCell: string };
  "criterion-altered": { code: string; title: string; expected: string };
  "max-altered": { code: string; title: string; maxPoints: number | string; expected: number };
  "max-inconsistent": {
    code: string;
    title: string;
    maxPoints: number;
    /** What it should be: the sum of the parts, or the best option printed under a criterion. */
    sum: number;
    variant: "parts" | "levels";
  };
  "legacy-font": { count: number; encoding: string };
  "formula-external": { formula: string; count: number };
  "sheet-clipped": { sheet: string };
  // rules/score
  "score-missing": {
    code: string;
    title: string;
    maxPoints: number | string;
    /** The whole sheet is not filled in: one finding for `count` criteria. */
    variant?: "unfilled";
    count?: number;
  };
  "score-not-number": {
    code: string;
    title: string;
    text: string;
    variant: "text" | "date" | "boolean" | "range";
  };
  "score-number-as-text": {
    code: string;
    title: string;
    text: string;
    points: number;
    /** How the text came to its one reading, with what that reason's own sentence needs; empty when plain. */
    why: ReasonCode | "";
    taken?: number;
    left?: number;
    maximum?: number;
    unit?: string;
  };
  "score-ambiguous": { code: string; title: string; text: string; first: number; second: number };
  "score-negative": { code: string; title: string; points: number };
  "score-above-max": { code: string; title: string; points: number; maxPoints: number };
  "score-off-step": {
    code: string;
    title: string;
    points: number;
    step: number;
    /** More decimals than hundredths: `points` is the nearest. */
    variant?: "rounded";
  };
  "score-not-a-level": {
    code: string;
    title: string;
    points: number;
    /** Decimals parted by "; ", the highest first. */
    levels: string;
    /** The values are options printed on the sheet, not the rubric's. */
    variant?: "printed";
  };
  "score-error-value": { code: string; title: string; text: string };
  "criterion-not-applicable": {
    code: string;
    title: string;
    maxPoints: number;
    /** In the agency's words; empty when none is given. */
    reason: string;
    /** When the rubric lets it be left out; empty where it does not. */
    condition: string;
    /** What becomes of it, or why the claim is not followed. */
    variant: "rescale" | "full" | "no-reason" | "always-applies" | "no-rubric" | "scored";
  };
  "evidence-missing": { code: string; title: string };
  "hidden-row-scored": { code: string; title: string; points: number; row: number };
  // rules/trust
  "criterion-added": { code: string; title: string; points: number | string; rubric: string };
  "macros-present": Record<string, never>;
  "very-hidden-sheet": { sheet: string; count: number };
  "external-link": {
    /** The first link's target. */
    target: string;
    /** The first cell's formula, with `cells`. */
    formula: string;
    /** Links of this kind, or with `cells` the cells whose formulas use them. */
    count: number;
    /** `cells`: formulas outside the points columns; `unused`: no formula that was read uses the link. */
    variant: "cells" | "unused" | "program" | "data";
  };
  "invisible-text": { row: number; code: string; title: string; text: string; variant: UnseenWhy };
  // rules/total
  "section-total-mismatch": { code: string; title: string; declared: number; computed: number };
  "grand-total-mismatch": { declared: number; computed: number };
  "total-typed-over-formula": { title: string; declared: number };
  "stale-formula-cache": {
    formula: string;
    /** Empty when the file stores no value. */
    stored: number | string;
    /** Empty when we cannot work the formula out. */
    computed: number | string;
    /** `differs`: this cell. `not-stored`, `none-stored`: some, all formulas of the points columns; `count` says how many. */
    variant: "differs" | "not-stored" | "none-stored";
    count: number;
  };
  "rating-mismatch": {
    declared: string;
    computed: string;
    total: number;
    /** "tạm tính" or empty. */
    provisional: string;
    variant: "confirmed" | "provisional" | "unknown-class";
  };
  "rating-capped": { computed: string; byTotal: string; reason: string };
  "rating-provisional": {
    computed: string;
    source: string;
    /** Why: the limits are not confirmed, or criteria are not read. */
    variant: "limits" | "unread";
  };
  "bonus-above-cap": { points: number; cap: number };
  "penalty-above-cap": { points: number; cap: number };
  // rules/progress: `quantity` is a ProgressQuantity, metres and million đồng are decimal numbers, years texts
  "progress-number-as-text": {
    quantity: ProgressQuantity;
    row: number;
    text: string;
    value: number;
    /** What had to be overlooked to read it, a ReasonCode, or empty. */
    why: ReasonCode | "";
    variant: "plain" | "costs";
  } & Partial<CostEvidence>;
  "progress-ambiguous": {
    quantity: ProgressQuantity;
    row: number;
    text: string;
    /** When settled, the reading taken; else the Vietnamese one. */
    first: number;
    second: number;
    why: ReasonCode;
    variant: "open" | "open-costs" | "settled" | "settled-costs";
  } & Partial<CostEvidence>;
  "progress-not-number": {
    quantity: ProgressQuantity;
    row: number;
    text: string;
    variant: "text" | "date" | "boolean" | "range" | "error" | "unknown" | "negative";
  };
  "progress-done-exceeds-planned": { year: string; done: number; planned: number; excess: number };
  "progress-deposited-exceeds-done": { year: string; deposited: number; done: number; excess: number };
  "progress-year-outside-plan": { year: string; periods: string };
  "progress-year-duplicated": { year: string; firstCell: string };
  "progress-year-missing": { row: number; text: string; variant: "blank" | "text" };
  "progress-unit-cost-outlier": {
    year: string;
    funds: number;
    metres: number;
    unitCost: number;
    /** Of the other years; with one other year its own cost. */
    median: number;
    otherYear: string;
    otherFunds: number;
    otherMetres: number;
    /** How many times the larger is the smaller. */
    factor: number;
    variant: "pair" | "median";
  };
  "progress-backlog-question": { planned: number; done: number; difference: number; backlog: number };
  /** `headings`: the periods named differ from each other; `rows`: the rows do not hold the period's years. */
  "progress-period-mismatch": { periods: string; years: string; variant: "headings" | "rows" };
  "progress-total-mismatch": { quantity: ProgressQuantity; declared: number; computed: number };
}

/** Million đồng a metre of a row by each reading of a doubtful cell, beside another year's. */
interface CostEvidence {
  funds: number;
  metres: number;
  unitCost: number;
  secondFunds: number;
  secondMetres: number;
  secondUnitCost: number;
  otherYear: string;
  otherFunds: number;
  otherMetres: number;
  otherUnitCost: number;
}

export type RuleId = keyof RuleParams;

/** Something a person must look at, as data. Its sentences are in messages/, under the rule's name. */
export interface Finding<R extends RuleId = RuleId> {
  readonly rule: R;
  readonly severity: Severity;
  /** Null when the finding is about the workbook as a whole. */
  readonly sheet: string | null;
  /** A1 address of the cell to look at; null when there is none. */
  readonly cell: string | null;
  readonly params: Readonly<Record<string, ParamValue>>;
  /** The decision or circular the rule rests on, or null when it is arithmetic or plain sense. */
  readonly cite: string | null;
}
