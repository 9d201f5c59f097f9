import type { Finding } from "./finding";
import type { Points } from "./points";
import type { ProgressTable, ProgressTotals } from "./progressTable";
import type { Rubric, RubricCriterion } from "./rubric";
import type { NoScoreSheet, ScoreSheet, SheetNode } from "./scoreSheet";

/** Self and appraised points of one thing. Null is blank, not zero. */
export interface PointsPair {
  readonly selfPoints: Points | null;
  readonly appraisedPoints: Points | null;
}

/** What one section adds up to from its criteria, beside what the sheet says. */
export interface SectionTotal extends PointsPair {
  readonly section: SheetNode;
  readonly maxPoints: Points | null;
  readonly declaredSelfPoints: Points | null;
  readonly declaredAppraisedPoints: Points | null;
}

/** Bonus or penalty as counted: cut at the cap when there is one. A penalty is a positive number to take off. */
export interface ExtraTotal extends PointsPair {
  /** Before the cap. */
  readonly enteredSelfPoints: Points | null;
  readonly cap: Points | null;
}

/** A criterion that does not apply to the agency: the rubric allows it, and somebody says so. */
export interface NotApplicable {
  readonly criterion: SheetNode;
  /** Where it is said, or the cell of its points. */
  readonly cell: string;
  /** In the agency's words; empty when none is given. */
  readonly reason: string;
  readonly maxPoints: Points;
  /** `rescale`: out of the maximum, the rest is scaled up; `full`: its points are given. */
  readonly treatment: "rescale" | "full";
  /** When the rubric lets it be left out, in its words. */
  readonly condition: string;
}

/** "Không áp dụng" that cannot be followed: the criterion is scored like any other. */
export interface RefusedClaim {
  readonly criterion: SheetNode;
  readonly cell: string;
  /** `always-applies`: by the rubric; `no-rubric`: nobody knows; `scored`: points stand beside the words. */
  readonly why: "always-applies" | "no-rubric" | "scored";
}

/** What stands for the whole while some criteria are out of the maximum. */
export interface Rescaled {
  /** Maximum of the criteria that apply, self-scored and appraised. */
  readonly maxPoints: Points;
  readonly appraisedMaxPoints: Points;
  /** Points of the sections before scaling; without bonus and penalty. */
  readonly selfPoints: Points | null;
  readonly appraisedPoints: Points | null;
}

/** All totals of a sheet. `total` = sections + bonus − penalty; blank while nothing at all is scored. */
export interface Totals {
  readonly sections: readonly SectionTotal[];
  readonly bonus: ExtraTotal;
  readonly penalty: ExtraTotal;
  readonly total: PointsPair & {
    readonly maxPoints: Points | null;
    readonly declaredSelfPoints: Points | null;
    readonly declaredAppraisedPoints: Points | null;
  };
  readonly notApplicable: readonly NotApplicable[];
  readonly refusedClaims: readonly RefusedClaim[];
  /** Null unless criteria are out of the maximum: then `total` is scaled to the whole maximum. */
  readonly rescaled: Rescaled | null;
  /** Scored criteria whose points are not known (blank, doubtful, no number): the total leaves them out. */
  readonly unreadCriteria: readonly SheetNode[];
}

/** A criterion where points can still be won. */
export interface Gain {
  readonly criterion: SheetNode;
  readonly missingPoints: Points;
}

/** A class and why it is that one. Points in hundredths. */
export interface Rating {
  readonly name: string;
  /** Points at which the class begins. */
  readonly fromPoints: Points;
  /** The class by the total alone, when a condition capped it. */
  readonly cappedFrom: { readonly name: string; readonly reason: string; readonly criterion: string } | null;
  /** The next higher class, the points it still takes, and where they can be won, largest first; null at the top. */
  readonly next: {
    readonly name: string;
    readonly missingPoints: Points;
    readonly gains: readonly Gain[];
  } | null;
  /** True when the limits are illustrative or unconfirmed: shown as "tạm tính". */
  readonly provisional: boolean;
  /** Where the limits come from, in words. */
  readonly cite: string;
}

/** A rubric that resembles a sheet, and how far: for a person to choose from. */
export interface RubricCandidate {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Share of the rubric's criteria found on the sheet, and of the sheet's that are the rubric's, 0–100. */
  readonly matchedPercent: number;
  readonly sheetMatchedPercent: number;
  /** Criteria the sheet does not have, and criteria in other words. */
  readonly missing: number;
  readonly altered: number;
  /** Years it is valid for; `to` null while in force. */
  readonly validity: { readonly from: number; readonly to: number | null };
}

/** How the rubric that judged was come by. */
export interface RubricUse {
  /** The rubric; null when the sheet's own printed maxima serve (source "sheet"). */
  readonly rubric: Rubric | null;
  readonly source: "pack" | "sheet";
  readonly how: "chosen" | "recognised" | "sheet";
  /** Share of the rubric's criteria found on the sheet, 0–100, for the rubric used. */
  readonly matchedPercent: number | null;
  /** Rubrics of the catalogue that resemble the sheet, best first. */
  readonly candidates: readonly RubricCandidate[];
  /** Sheet criterion → rubric criterion, by path. */
  readonly criteria: ReadonlyMap<string, RubricCriterion>;
  /** Rubric criteria the sheet does not have. */
  readonly missing: readonly RubricCriterion[];
}

/** The whole answer about one workbook. */
export interface CheckResult {
  readonly scoreSheet: ScoreSheet | null;
  readonly noScoreSheet: NoScoreSheet | null;
  readonly rubricUse: RubricUse | null;
  readonly totals: Totals | null;
  readonly selfRating: Rating | null;
  readonly appraisedRating: Rating | null;
  /** The chỉnh lý table and its sums; null where the workbook has none. */
  readonly progress: { readonly table: ProgressTable; readonly totals: ProgressTotals } | null;
  readonly findings: readonly Finding[];
}
