import { compareDays, parseDay, shortDay } from "../report/officialDate";
import { tidyText } from "../text/vietnameseText";
import { agencyKey } from "../appraisal/agencyNames";
import type { InspectionPlan, InspectionPlanFile } from "./inspectionPlan";

/** The fields of an inspection plan as a person fills them in: each is one text. */
export const PLAN_FIELDS = [
  ...(["year", "agencies", "periodFrom", "periodTo", "bases", "team", "contents"] as const),
  ...(["superior", "agency", "agencyInText", "number", "place", "date"] as const),
  ...(["recipients", "archive", "authority", "post", "signer"] as const),
] as const;

export type PlanField = (typeof PLAN_FIELDS)[number];
export type PlanEntries = Readonly<Record<PlanField, string>>;

/** Fields of several lines: an agency, a base text, a member of the team or a receiver a line. */
export const PLAN_LINE_FIELDS: ReadonlySet<PlanField> = new Set<PlanField>([
  ...(["agencies", "bases", "team", "recipients"] as const),
]);

export type PlanFault =
  "needed" | "not-a-year" | "not-a-day" | "ends-before" | "not-a-member" | "agency-twice" | "not-contents";

export interface EnteredPlan {
  /** Null while year or agencies are not known. */
  readonly plan: InspectionPlan | null;
  readonly faults: ReadonlyMap<PlanField, PlanFault>;
}

export const NO_PLAN_ENTRIES = Object.fromEntries(PLAN_FIELDS.map((field) => [field, ""])) as PlanEntries;

/**
 * Gives the plan of what was entered. Agencies are written "Cơ quan: đơn vị; đơn vị", members "Vai trò: họ tên, chức vụ".
 * What cannot be read is told and left out.
 */
export function planOfEntries(entries: PlanEntries): EnteredPlan {
  const faults = new Map<PlanField, PlanFault>();
  const text = (field: PlanField) => tidyText(entries[field]) || null;
  const lines = (field: PlanField) =>
    entries[field]
      .split("\n")
      .map((line) =>
        tidyText(line)
          .replace(/^[-–•*]\s*/u, "")
          .replace(/;$/, ""),
      )
      .filter((line) => line !== "");
  const day = (field: PlanField) => {
    const entered = text(field);
    const read = entered === null ? null : parseDay(entered);
    if (entered !== null && read === null) faults.set(field, "not-a-day");
    return read;
  };
  const [from, to] = [day("periodFrom"), day("periodTo")];
  const ends = from !== null && to !== null && compareDays(from, to) > 0;
  if (ends) faults.set("periodTo", "ends-before");
  const year = yearOf(text("year"), faults);
  const agencies = agenciesOf(lines("agencies"), faults);
  const team = lines("team").flatMap((line) => {
    const member = memberOf(line);
    if (member === null) faults.set("team", "not-a-member");
    return member ?? [];
  });
  const contents = contentsOf(text("contents"), faults);
  const rest = {
    ...{ superior: text("superior"), agency: text("agency"), agencyInText: text("agencyInText") },
    ...{ number: text("number"), place: text("place"), date: day("date") },
    ...{ bases: lines("bases"), team, agencies, contents, recipients: lines("recipients") },
    period: from !== null && to !== null && !ends ? { from, to } : null,
    archive: text("archive"),
    signer: { authority: text("authority"), post: text("post"), name: text("signer") },
  };
  const isKnown = year !== null && agencies.length > 0;
  return { plan: isKnown ? { schema: "vtlt.inspection-plan/1", year, ...rest } : null, faults };
}

function yearOf(text: string | null, faults: Map<PlanField, PlanFault>): number | null {
  if (text === null) {
    faults.set("year", "needed");
    return null;
  }
  const day = /^\d{4}$/.test(text) ? parseDay(`1/1/${text}`) : null;
  if (day === null) faults.set("year", "not-a-year");
  return day?.year ?? null;
}

function agenciesOf(lines: readonly string[], faults: Map<PlanField, PlanFault>): InspectionPlan["agencies"] {
  if (lines.length === 0) faults.set("agencies", "needed");
  const agencies = new Map<string, InspectionPlan["agencies"][number]>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = tidyText(colon < 0 ? line : line.slice(0, colon));
    const units =
      colon < 0
        ? []
        : line
            .slice(colon + 1)
            .split(";")
            .map(tidyText)
            .filter((unit) => unit !== "");
    if (name === "") continue;
    if (agencies.has(agencyKey(name))) faults.set("agencies", "agency-twice");
    else agencies.set(agencyKey(name), { name, units });
  }
  return [...agencies.values()];
}

/** "1, 2, 7"; blank is all of them. */
function contentsOf(text: string | null, faults: Map<PlanField, PlanFault>): number[] {
  const numbers = (text ?? "").split(/[\s,;]+/u).filter((part) => part !== "");
  if (numbers.some((part) => !/^[1-9]\d?$/.test(part))) {
    faults.set("contents", "not-contents");
    return [];
  }
  return numbers.map((part) => Number.parseInt(part, 10));
}

function memberOf(line: string): InspectionPlan["team"][number] | null {
  const match = /^([^:]+):\s*([^,]+)(?:,\s*(.+))?$/u.exec(line);
  const [, role = "", name = "", post] = match ?? [];
  return match
    ? { role: tidyText(role), name: tidyText(name), post: post === undefined ? null : tidyText(post) }
    : null;
}

/** Gives what would have to be entered to get a plan. */
export function entriesOfPlan(plan: InspectionPlan): PlanEntries {
  const day = (date: InspectionPlan["date"]) => (date === null ? "" : shortDay(date));
  return {
    year: String(plan.year),
    agencies: plan.agencies
      .map(({ name, units }) => (units.length === 0 ? name : `${name}: ${units.join("; ")}`))
      .join("\n"),
    periodFrom: day(plan.period?.from ?? null),
    periodTo: day(plan.period?.to ?? null),
    bases: plan.bases.join("\n"),
    team: plan.team
      .map(({ role, name, post }) => `${role}: ${name}${post === null || post === "" ? "" : `, ${post}`}`)
      .join("\n"),
    contents: plan.contents.join(", "),
    superior: plan.superior ?? "",
    agency: plan.agency ?? "",
    agencyInText: plan.agencyInText ?? "",
    number: plan.number ?? "",
    place: plan.place ?? "",
    date: day(plan.date),
    recipients: plan.recipients.join("\n"),
    archive: plan.archive ?? "",
    authority: plan.signer.authority ?? "",
    post: plan.signer.post ?? "",
    signer: plan.signer.name ?? "",
  };
}

/** Gives a plan as it stands in a file. */
export function planFileOf(plan: InspectionPlan): InspectionPlanFile {
  const day = (date: InspectionPlan["date"]) => (date === null ? null : shortDay(date));
  const { period } = plan;
  return {
    ...plan,
    date: day(plan.date),
    period: period && { from: shortDay(period.from), to: shortDay(period.to) },
  };
}
