import type { Points } from "./points";

/** How well something official is known. Only `confirmed` things may be shown without "tạm tính". */
export type RubricStatus = "confirmed" | "assumed";

/** Where something official comes from and whether somebody has compared it with the source. */
export interface Authority {
  readonly status: RubricStatus;
  /** The decision or circular, or in words why it is assumed. */
  readonly cite: string;
  /** Who compared it with the source; not given while nobody has. */
  readonly by?: string | undefined;
  /** The day that was done, "2025-03-15". */
  readonly on?: string | undefined;
}

/** A choice with fixed points ("Thực hiện đầy đủ: 2 điểm"). */
export interface Level {
  readonly title: string;
  readonly points: Points;
}

/** Points for a share: from `fromPercent` (included) up to the next band's start. */
export interface PercentBand {
  readonly fromPercent: number;
  readonly points: Points;
}

/** How the points of a criterion come about. */
export type Mechanic =
  /** Any value from 0 to the maximum, in the rubric's step. */
  | { readonly kind: "range" }
  /** One of the listed levels. */
  | { readonly kind: "levels"; readonly levels: readonly Level[] }
  /** By the share reached. */
  | { readonly kind: "bands"; readonly bands: readonly PercentBand[] }
  /** The maximum less `perFault` for each fault, never under `floor`. */
  | { readonly kind: "deduction"; readonly perFault: Points; readonly floor: Points };

/** When a criterion is not scored: the condition in words, and what becomes of its points. */
export interface Applicability {
  readonly condition: string;
  /** `rescale` drops it from the maximum and scales up; `full` gives its points in full. */
  readonly whenNotApplicable: "rescale" | "full";
}

export interface RubricCriterion {
  readonly code: string;
  readonly title: string;
  readonly maxPoints: Points;
  readonly mechanic: Mechanic;
  readonly evidence: "required" | "optional";
  readonly applicability: Applicability | null;
  readonly authority: Authority;
}

export interface RubricGroup {
  readonly code: string;
  readonly title: string;
  readonly criteria: readonly RubricCriterion[];
}

export interface RubricSection {
  readonly code: string;
  readonly title: string;
  /** Null when nobody has confirmed or assumed one (an open pack). */
  readonly maxPoints: Points | null;
  readonly groups: readonly RubricGroup[];
  readonly authority: Authority;
}

/** A thing that earns bonus points or costs penalty points. */
export interface ExtraItem {
  readonly code: string;
  readonly title: string;
  readonly points: Points;
}

export interface ExtraPart {
  readonly title: string;
  readonly cap: Points | null;
  readonly items: readonly ExtraItem[];
  readonly authority: Authority;
}

/** One class of the rating: reached from `fromPoints` (included) up. */
export interface RatingClass {
  readonly name: string;
  readonly fromPoints: Points;
}

/** Caps the class, whatever the total: when the criterion has less than `lessThan`, at most class `atMost`. */
export interface RatingCap {
  /** Path of the criterion in the rubric ("I/1/1.1"), because codes repeat between sections. */
  readonly criterion: string;
  readonly lessThan: Points;
  readonly atMost: string;
  readonly reason: string;
}

export interface RatingScheme {
  /** Highest class first; the last one starts at 0. */
  readonly classes: readonly RatingClass[];
  readonly caps: readonly RatingCap[];
  readonly authority: Authority;
}

/** A scoring rubric: data, never code. */
export interface Rubric {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** A line printed wherever the rubric is used ("MẪU MINH HỌA – chưa đối chiếu Phụ lục I"), or null. */
  readonly notice: string | null;
  /** Years it is valid for, both included; `to` null while in force. */
  readonly validity: { readonly from: number; readonly to: number | null };
  readonly authority: Authority;
  /** Points go in steps of this (0,5 điểm = 50); null when unknown. */
  readonly step: Points | null;
  /** Null while the annex's total is not known. */
  readonly maxPoints: Points | null;
  readonly sections: readonly RubricSection[];
  readonly bonus: ExtraPart | null;
  readonly penalty: ExtraPart | null;
  /** Null while nobody knows the classes: then there is a total but no rating. */
  readonly rating: RatingScheme | null;
  /** What must still be confirmed, as sentences for the screen (Vietnamese); empty for a finished rubric. */
  readonly open: readonly string[];
}

/** True when nothing a rating rests on is still assumed: the rubric itself and its classes are confirmed. */
export function isConfirmed(rubric: Rubric): boolean {
  return rubric.authority.status === "confirmed" && rubric.rating?.authority.status === "confirmed";
}
