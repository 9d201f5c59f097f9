import { useMemo } from "react";
import {
  agencyReport,
  documentText,
  type FormFault,
  type FormField,
  formOfEntries,
  type OfficialDocument,
} from "../../../core";
import type { Survey } from "../../../app/surveyWorkbook";
import { type ReportEntries, useReportEntries } from "./useReportEntries";

/** The report as it stands with what is entered. */
export interface PreparedReport extends ReportEntries {
  readonly faults: ReadonlyMap<FormField, FormFault>;
  readonly document: OfficialDocument;
  readonly text: string;
}

/** Makes the report of the checked workbook and the form anew when either changes. */
export function usePreparedReport({ result }: Survey): PreparedReport {
  const form = useReportEntries();
  const { entries } = form;
  const made = useMemo(() => {
    const { form: entered, faults } = formOfEntries(entries);
    const document = agencyReport({ check: result, form: entered, units: null });
    return { faults, document, text: documentText(document) };
  }, [entries, result]);
  return { ...form, ...made };
}
