import type * as z from "zod";
import type { CheckResult } from "../model/checkResult";
import { FORM_GUIDE, type reportFormSchema } from "./reportForm";

/** The form as it stands in a file: days are texts. */
export type ReportFormFile = z.input<typeof reportFormSchema>;

/** Gives a form to fill in, with what the workbook already says, and a guide to each field. */
export function reportFormTemplate({ scoreSheet, progress }: CheckResult): ReportFormFile {
  return {
    schema: "vtlt.report-form/1",
    guide: { ...FORM_GUIDE },
    year: scoreSheet?.year?.year ?? null,
    superior: scoreSheet?.superior?.text ?? null,
    agency: scoreSheet?.agency?.text ?? null,
    agencyInText: null,
    number: scoreSheet?.reportNumber?.text ?? null,
    ...{ place: null, date: null, addressee: null, bases: [] },
    ...{
      annualPlan: null,
      inspectionPlan: null,
      inspectionNotice: null,
      unitsInspected: null,
      unitsTotal: null,
    },
    ...{ outgoing: [], secretIn: null, secretOut: null, signedDigitallyPercent: null, implementation: [] },
    processingPlan: progress?.table.plan?.text ?? null,
    ...{ processingNotes: [], difficulties: [], causes: [], solutions: [], proposals: [] },
    ...{ recipients: [], archive: null, signer: { authority: null, post: null, name: null } },
  };
}
