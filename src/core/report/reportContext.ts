import type { CheckResult } from "../model/checkResult";
import type { UnitsRollUp } from "../units/unitsRollUp";
import { shortDay } from "./officialDate";
import type { OpenItems } from "./openItems";
import type { ReportForm } from "./reportForm";

export interface AgencyReportInput {
  readonly check: CheckResult;
  readonly form: ReportForm;
  /** What is known of the subordinate units; null when nobody asked. */
  readonly units: UnitsRollUp | null;
}

/** What the parts of a report are made from; `open` collects what is missing. */
export interface ReportContext extends AgencyReportInput {
  readonly open: OpenItems;
  readonly year: string;
  /** The agency's name for sentences. */
  readonly agency: string;
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** One thought as an item: a dash before it and a full stop behind. */
export function asItem(text: string): string {
  const bare = text.replace(/^[-–+•]\s*/u, "");
  return `- ${bare}${/[.;:!?…]$/u.test(bare) ? "" : "."}`;
}

/** "Kế hoạch số 98/KH-SLĐTBXH ngày 22/3/2021"; null where nothing was entered. */
export function paperCited(kind: string, paper: ReportForm["annualPlan"]): string | null {
  if (!paper) return null;
  return `${kind} số ${paper.number}${paper.date ? ` ngày ${shortDay(paper.date)}` : ""}`;
}
