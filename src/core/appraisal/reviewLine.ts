import type { Severity } from "../model/finding";
import type { ProgressQuantity } from "../model/progressTable";

/** Points of one thing as decimal numbers; null is blank, not zero. */
export interface LinePoints {
  readonly selfPoints: number | null;
  readonly appraisedPoints: number | null;
}

export interface LineSection extends LinePoints {
  readonly code: string;
  readonly title: string;
  readonly maxPoints: number | null;
  readonly declaredSelfPoints: number | null;
}

/** A criterion by the name it has in the rubric, or on the sheet where no rubric knows it. */
export interface LineCriterion extends LinePoints {
  /** Number of its section, from 1: codes may repeat between sections. */
  readonly section: number;
  readonly code: string;
  readonly title: string;
  readonly maxPoints: number | null;
}

export interface LineFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly title: string;
  readonly message: string;
}

/** A year of the chỉnh lý table: metres and million đồng as decimal numbers, null where nothing certain stands. */
export type LineProgress = Readonly<Record<ProgressQuantity, number | null>> & {
  readonly year: number | null;
  readonly note: string | null;
};

/**
 * What is kept of one submitted workbook: one line of `vtlt review --json`, schema `vtlt.review/1`
 * (docs/review-json.md). It stands alone. With a `failure` all that was to be read is null or empty.
 */
export interface ReviewLine {
  readonly schema: "vtlt.review/1";
  readonly file: string;
  /** SHA-256 of the bytes in hexadecimal; null when not even they could be had. */
  readonly sha256: string | null;
  /** ISO 8601 in UTC. */
  readonly readAt: string;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly agency: string | null;
  readonly superior: string | null;
  readonly year: number | null;
  readonly reportNumber: string | null;
  readonly rubric: {
    readonly id: string | null;
    readonly version: string | null;
    readonly title: string | null;
    readonly notice: string | null;
    readonly source: "pack" | "sheet";
    readonly confirmed: boolean;
  } | null;
  readonly sheet: string | null;
  readonly sections: readonly LineSection[];
  readonly bonus: LinePoints;
  readonly penalty: LinePoints;
  readonly total: LinePoints & {
    readonly maxPoints: number | null;
    /** Appraised less self; null unless both are there. */
    readonly difference: number | null;
    readonly declaredSelfPoints: number | null;
  };
  readonly rating: {
    readonly declared: string | null;
    readonly computed: string | null;
    readonly appraised: string | null;
    /** True while the limits are nobody's confirmed ones, or points are missing. */
    readonly provisional: boolean | null;
    readonly appraisedProvisional: boolean | null;
    /** Places of the computed and appraised classes among the rubric's, 1 for the highest. */
    readonly computedPlace: number | null;
    readonly appraisedPlace: number | null;
  };
  readonly criteria: readonly LineCriterion[];
  readonly progress: readonly LineProgress[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly LineFinding[];
  /** Findings beyond the most that are kept of one workbook; `counts` has them all. */
  readonly findingsLeftOut: number;
}

/** The file a line is about. `readAt` comes from outside: the core has no clock. */
export interface ReviewedFile {
  readonly file: string;
  readonly sha256: string | null;
  readonly readAt: string;
}
