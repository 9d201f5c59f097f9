import { decimalToNumber, readNumber } from "../text/vietnameseNumber";
import { foldText, tidyText } from "../text/vietnameseText";
import { parseDay, shortDay } from "./officialDate";
import type { ReportForm } from "./reportForm";

/** The fields of a báo cáo's form as a person fills them in: each is one text, on a sheet or in the pane. */
export const FORM_FIELDS = [
  "year",
  "superior",
  "agency",
  "agencyInText",
  "number",
  "place",
  "date",
  "addressee",
  "bases",
  "annualPlanNumber",
  "annualPlanDate",
  "inspectionPlanNumber",
  "inspectionPlanDate",
  "inspectionNoticeNumber",
  "inspectionNoticeDate",
  "unitsInspected",
  "unitsTotal",
  "outgoing",
  "secretIn",
  "secretOut",
  "signedDigitallyPercent",
  "implementation",
  "processingPlan",
  "processingNotes",
  "difficulties",
  "causes",
  "solutions",
  "proposals",
  "recipients",
  "archive",
  "authority",
  "post",
  "signer",
] as const;

export type FormField = (typeof FORM_FIELDS)[number];
export type FormEntries = Readonly<Record<FormField, string>>;

/** Fields of several lines: one thought, document or receiver a line. */
export const LINE_FIELDS: ReadonlySet<FormField> = new Set<FormField>([
  ...(["bases", "outgoing", "implementation", "processingNotes"] as const),
  ...(["difficulties", "causes", "solutions", "proposals", "recipients"] as const),
]);

/** Why an entry cannot be used; the entry then counts as not made. */
export type FormFault = "not-a-day" | "not-a-count" | "not-a-percent" | "not-a-year" | "not-outgoing";

export interface EnteredForm {
  readonly form: ReportForm;
  readonly faults: ReadonlyMap<FormField, FormFault>;
}

/** A form in which nothing is entered. */
export const NO_ENTRIES: FormEntries = Object.fromEntries(FORM_FIELDS.map((field) => [field, ""])) as Record<
  FormField,
  string
>;

/** Gives the form of what was entered; blank is "not entered", and what cannot be read is told and left out. */
export function formOfEntries(entries: FormEntries): EnteredForm {
  const faults = new Map<FormField, FormFault>();
  const text = (field: FormField) => tidyText(entries[field]) || null;
  const lines = (field: FormField) =>
    entries[field]
      .split("\n")
      .map(tidyText)
      .map((line) => line.replace(/^[-–•*]\s*/u, ""))
      .filter((line) => line !== "");
  const read = <T>(field: FormField, of: (entered: string) => T | null, fault: FormFault): T | null => {
    const entered = text(field);
    if (entered === null) return null;
    const value = of(entered);
    if (value === null) faults.set(field, fault);
    return value;
  };
  const day = (field: FormField) => read(field, parseDay, "not-a-day");
  const count = (field: FormField) => read(field, wholeNumber, "not-a-count");
  const paper = (number: FormField, date: FormField) => {
    const cited = text(number);
    const on = day(date);
    return cited === null ? null : { number: cited, date: on };
  };
  const addressee = text("addressee");
  const form: ReportForm = {
    schema: "vtlt.report-form/1",
    year: read("year", yearOf, "not-a-year"),
    superior: text("superior"),
    agency: text("agency"),
    agencyInText: text("agencyInText"),
    number: text("number"),
    place: text("place"),
    date: day("date"),
    addressee: addressee !== null && NO_ADDRESSEE.test(foldText(addressee)) ? "" : addressee,
    bases: lines("bases"),
    annualPlan: paper("annualPlanNumber", "annualPlanDate"),
    inspectionPlan: paper("inspectionPlanNumber", "inspectionPlanDate"),
    inspectionNotice: paper("inspectionNoticeNumber", "inspectionNoticeDate"),
    unitsInspected: count("unitsInspected"),
    unitsTotal: count("unitsTotal"),
    outgoing: lines("outgoing").flatMap((line) => {
      const kind = outgoingOf(line);
      if (kind === null) faults.set("outgoing", "not-outgoing");
      return kind ?? [];
    }),
    secretIn: count("secretIn"),
    secretOut: count("secretOut"),
    signedDigitallyPercent: read("signedDigitallyPercent", percentOf, "not-a-percent"),
    implementation: lines("implementation"),
    processingPlan: text("processingPlan"),
    processingNotes: lines("processingNotes"),
    difficulties: lines("difficulties"),
    causes: lines("causes"),
    solutions: lines("solutions"),
    proposals: lines("proposals"),
    recipients: lines("recipients"),
    archive: text("archive"),
    signer: { authority: text("authority"), post: text("post"), name: text("signer") },
  };
  return { form, faults };
}

/** "không": the report is not sent upward. */
const NO_ADDRESSEE = /^(?:khong(?: co)?|none)$/;

/** A count is whole, so "8.800" has one reading; "4,714" is not taken for 4 714. */
function wholeNumber(text: string): number | null {
  const read = readNumber(text, { units: ["văn bản", "đơn vị"] });
  const value = read.kind === "exact" ? read.value : read.kind === "ambiguous" ? read.readings[0] : null;
  return value !== null && value.scale === 0 && value.units >= 0 ? value.units : null;
}

function percentOf(text: string): number | null {
  const read = readNumber(text, { units: ["%", "phần trăm"] });
  if (read.kind !== "exact") return null;
  const share = decimalToNumber(read.value);
  return share >= 0 && share <= 100 ? share : null;
}

function yearOf(text: string): number | null {
  const year = /^\d{4}$/.test(text) ? wholeNumber(text) : null;
  return year !== null && year >= 1945 && year <= 2200 ? year : null;
}

/** "600 tờ trình, kế hoạch" or "tờ trình, kế hoạch: 600". */
function outgoingOf(line: string): { readonly kind: string; readonly count: number } | null {
  const match = /^([\d.]+)\s+(.+)$/u.exec(line) ?? /^(.+?)\s*:\s*([\d.]+)$/u.exec(line);
  if (!match) return null;
  const [first = "", second = ""] = match.slice(1);
  const [number, kind] = /^\d/.test(first) ? [first, second] : [second, first];
  const count = wholeNumber(number);
  return count === null ? null : { kind: kind.replace(/[;.]$/, ""), count };
}

/** Gives what would have to be entered to get a form. */
export function entriesOfForm(form: ReportForm): FormEntries {
  const number = (n: number | null) => (n === null ? "" : String(n).replace(".", ","));
  const day = (date: ReportForm["date"]) => (date === null ? "" : shortDay(date));
  return {
    year: number(form.year),
    superior: form.superior ?? "",
    agency: form.agency ?? "",
    agencyInText: form.agencyInText ?? "",
    number: form.number ?? "",
    place: form.place ?? "",
    date: day(form.date),
    addressee: form.addressee === "" ? "không" : (form.addressee ?? ""),
    bases: form.bases.join("\n"),
    annualPlanNumber: form.annualPlan?.number ?? "",
    annualPlanDate: day(form.annualPlan?.date ?? null),
    inspectionPlanNumber: form.inspectionPlan?.number ?? "",
    inspectionPlanDate: day(form.inspectionPlan?.date ?? null),
    inspectionNoticeNumber: form.inspectionNotice?.number ?? "",
    inspectionNoticeDate: day(form.inspectionNotice?.date ?? null),
    unitsInspected: number(form.unitsInspected),
    unitsTotal: number(form.unitsTotal),
    outgoing: form.outgoing.map(({ kind, count }) => `${number(count)} ${kind}`.trim()).join("\n"),
    secretIn: number(form.secretIn),
    secretOut: number(form.secretOut),
    signedDigitallyPercent: number(form.signedDigitallyPercent),
    implementation: form.implementation.join("\n"),
    processingPlan: form.processingPlan ?? "",
    processingNotes: form.processingNotes.join("\n"),
    difficulties: form.difficulties.join("\n"),
    causes: form.causes.join("\n"),
    solutions: form.solutions.join("\n"),
    proposals: form.proposals.join("\n"),
    recipients: form.recipients.join("\n"),
    archive: form.archive ?? "",
    authority: form.signer.authority ?? "",
    post: form.signer.post ?? "",
    signer: form.signer.name ?? "",
  };
}
