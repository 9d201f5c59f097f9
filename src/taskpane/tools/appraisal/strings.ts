import type { Language } from "../../../core";
import { en } from "./en";
import { vi } from "./vi";

/** Every sentence of appraisal in one language. Points come in already written. */
export interface AppraisalStrings {
  readonly title: string;
  readonly purpose: string;
  readonly needCheck: string;
  readonly noSheet: string;
  readonly noColumn: string;
  readonly reviewer: string;
  readonly reviewerHint: string;
  readonly reviewerMissing: string;
  readonly totals: string;
  readonly part: string;
  readonly self: string;
  readonly appraised: string;
  readonly difference: string;
  readonly total: string;
  readonly bonus: string;
  readonly penalty: string;
  readonly rating: string;
  readonly open: (count: number) => string;
  readonly criteria: string;
  readonly accept: string;
  readonly accepted: (count: number) => string;
  readonly show: string;
  readonly filters: Readonly<Record<"open" | "changed" | "all", (count: number) => string>>;
  readonly nothing: string;
  readonly line: (self: string, appraised: string) => string;
  readonly change: (title: string) => string;
  readonly changeShort: string;
  readonly points: (maximum: string) => string;
  readonly pointsUnlimited: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly keep: string;
  readonly acceptOne: string;
  readonly forget: string;
  readonly cancel: string;
  readonly notPoints: string;
  readonly decided: string;
  readonly waive: (title: string) => string;
  readonly waiveShort: string;
  readonly waiveReason: string;
  readonly waiveKeep: string;
  readonly waived: string;
  readonly kept: (title: string) => string;
  readonly doubts: string;
  readonly changed: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly save: string;
  readonly saveText: string;
  readonly print: string;
  readonly printHint: string;
  readonly saved: string;
  readonly listName: string;
  readonly preview: string;
  readonly problems: (count: number) => string;
}

/** Gives the sentences of appraisal in a language. */
export function appraisalStrings(language: Language): AppraisalStrings {
  return { vi, en }[language];
}
