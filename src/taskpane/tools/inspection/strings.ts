import type { Language, PlanFault, PlanField } from "../../../core";
import type { FileDestination } from "../../../ports/fileOutput";
import { en } from "./en";
import { vi } from "./vi";

/** Every sentence of the inspection tool in one language. Checklists and conclusion are Vietnamese always. */
export interface InspectionStrings {
  readonly title: string;
  readonly purpose: string;
  readonly privacy: string;
  readonly plan: string;
  readonly planHint: string;
  readonly planMore: string;
  readonly field: Readonly<Record<PlanField, string>>;
  readonly hint: Readonly<Partial<Record<PlanField, string>>>;
  readonly fault: Readonly<Record<PlanFault, string>>;
  readonly openPlan: string;
  readonly savePlan: string;
  readonly badPlan: (faults: string) => string;
  readonly contentsNotice: (cite: string) => string;
  readonly checklists: string;
  readonly checklistsHint: string;
  readonly needPlan: string;
  readonly chooseSubmitted: string;
  readonly submitted: (files: number) => string;
  readonly unused: (files: string) => string;
  readonly make: (agency: string) => string;
  readonly makeShort: string;
  readonly prefilled: (file: string) => string;
  readonly notPrefilled: string;
  readonly conclusion: string;
  readonly conclusionHint: string;
  readonly chooseFilled: string;
  readonly chooseLastYear: string;
  readonly lastYear: (file: string, items: number) => string;
  readonly noLastYear: (file: string) => string;
  readonly read: (agency: string, shortcomings: number) => string;
  readonly noChecklist: (file: string) => string;
  readonly none: string;
  readonly open: (count: number) => string;
  readonly saveConclusion: string;
  readonly saveFollowUp: string;
  readonly saved: Readonly<Record<FileDestination, string>>;
  readonly failed: string;
  readonly working: string;
}

const packs: Readonly<Record<Language, InspectionStrings>> = { vi, en };

export function inspectionStrings(language: Language): InspectionStrings {
  return packs[language];
}
