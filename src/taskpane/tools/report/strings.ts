import type { FormFault, FormField, Language } from "../../../core";
import type { FileDestination } from "../../../ports/fileOutput";
import { en } from "./en";
import { vi } from "./vi";

/** The form's parts, in the order of the report. */
export type FormPart = "head" | "work" | "processing" | "problems" | "end";

/** Every sentence of the report tool in one language. The report itself is Vietnamese always. */
export interface ReportStrings {
  readonly title: string;
  readonly purpose: string;
  readonly needCheck: string;
  readonly noSheet: string;
  readonly form: string;
  readonly formHint: string;
  readonly part: Readonly<Record<FormPart, string>>;
  readonly field: Readonly<Record<FormField, string>>;
  readonly hint: Readonly<Partial<Record<FormField, string>>>;
  readonly fault: Readonly<Record<FormFault, string>>;
  readonly takenFromWorkbook: string;
  readonly fromSheet: string;
  readonly keep: string;
  readonly keepHint: string;
  readonly sampleIsNotWritten: string;
  readonly units: string;
  readonly unitsHint: string;
  readonly chooseUnits: string;
  readonly unitsRead: (inspected: number, total: number | null, missing: string) => string;
  readonly preview: string;
  readonly previewLabel: string;
  readonly open: (count: number) => string;
  readonly nothingOpen: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly save: string;
  readonly saved: Readonly<Record<FileDestination, string>>;
  readonly notSaved: string;
  readonly toSheet: string;
  readonly compare: string;
  readonly compareHint: string;
  readonly paste: string;
  readonly compareNow: string;
  readonly chooseFile: string;
  readonly fileTooLarge: string;
  readonly same: (compared: number) => string;
  readonly differs: (compared: number, differences: number) => string;
  readonly nothingCompared: string;
  readonly layout: (hints: number) => string;
}

const packs: Readonly<Record<Language, ReportStrings>> = { vi, en };

export function reportStrings(language: Language): ReportStrings {
  return packs[language];
}
