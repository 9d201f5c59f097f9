import { useMemo } from "react";
import {
  agencyReport,
  type CheckResult,
  documentText,
  type FormFault,
  type FormField,
  formOfEntries,
  type OfficialDocument,
  reportFormTemplate,
} from "../../../core";
import type { Survey } from "../../../app/surveyWorkbook";
import { type ReportEntries, useReportEntries } from "./useReportEntries";

/** The report as it stands with what is entered. */
export interface PreparedReport extends ReportEntries {
  readonly faults: ReadonlyMap<FormField, FormFault>;
  readonly document: OfficialDocument;
  readonly text: string;
  /** What the workbook itself says, used where nothing is entered. */
  readonly known: Readonly<Partial<Record<FormField, string>>>;
}

/** Makes the report of the checked workbook and the form anew when either changes. */
export function usePreparedReport({ result }: Survey): PreparedReport {
  const form = useReportEntries();
  const { entries, units } = form;
  const made = useMemo(() => {
    const { form: entered, faults } = formOfEntries(entries);
    const document = agencyReport({ check: result, form: entered, units });
    return { faults, document, text: documentText(document), known: knownEntries(result) };
  }, [entries, units, result]);
  return { ...form, ...made };
}

function knownEntries(result: CheckResult): PreparedReport["known"] {
  const { year, superior, agency, number, processingPlan } = reportFormTemplate(result);
  return {
    ...(year !== null && { year: String(year) }),
    ...(superior !== null && { superior }),
    ...(agency !== null && { agency }),
    ...(number !== null && { number }),
    ...(processingPlan !== null && { processingPlan }),
  };
}
