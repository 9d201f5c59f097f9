import muoiBaNoiDung from "../../assets/inspection/muoi-ba-noi-dung.json";
import {
  agencyKey,
  type Checklist,
  checkSnapshot,
  type CheckResult,
  followedUp,
  type FollowUpItem,
  followUpItems,
  followUpWorkbook,
  inspectionChecklist,
  inspectionConclusion,
  type InspectionContents,
  type InspectionPlan,
  loadInspectionContents,
  type OfficialDocument,
  readChecklist,
  type TemplateContent,
  type WorkbookSnapshot,
} from "../core";
import type { RubricStore } from "../ports/rubricStore";

/** A workbook by the name of its file. */
export interface NamedWorkbook {
  readonly file: string;
  readonly snapshot: WorkbookSnapshot;
}

let bundled: InspectionContents | null = null;

/** The contents that ship with the program, validated when first asked for. */
export function bundledContents(): InspectionContents {
  if (bundled) return bundled;
  const loaded = loadInspectionContents(muoiBaNoiDung);
  // A file that does not load is a fault of the build: a test loads it.
  if (!loaded.ok) throw new Error(loaded.faults.join("; "));
  return (bundled = loaded.value);
}

/** The checklist of one agency, and which workbook its self-score comes from. */
export interface MadeChecklist {
  readonly agency: string;
  readonly content: TemplateContent;
  /** Null where no workbook of the agency was found. */
  readonly from: string | null;
}

/** Gives a checklist for each agency of a plan, prefilled from the workbooks the agencies sent in. */
export function makeChecklists(
  plan: InspectionPlan,
  contents: InspectionContents,
  submitted: readonly NamedWorkbook[],
  rubrics: RubricStore,
): { readonly checklists: readonly MadeChecklist[]; readonly unused: readonly string[] } {
  const sent = new Map<string, { file: string; check: CheckResult }>();
  const unused: string[] = [];
  const planned = new Set(plan.agencies.map(({ name }) => agencyKey(name)));
  for (const { file, snapshot } of submitted) {
    const check = checkSnapshot(snapshot, { catalog: rubrics.list() });
    const key = agencyKey(check.scoreSheet?.agency?.text ?? "");
    if (planned.has(key) && !sent.has(key)) sent.set(key, { file, check });
    else unused.push(file);
  }
  const checklists = plan.agencies.map((agency): MadeChecklist => {
    const own = sent.get(agencyKey(agency.name)) ?? null;
    const content = inspectionChecklist({ plan, contents, agency, check: own?.check ?? null });
    return { agency: agency.name, content, from: own?.file ?? null };
  });
  return { checklists, unused };
}

export interface Conclusion {
  readonly checklists: readonly Checklist[];
  /** Files that hold no checklist. */
  readonly others: readonly string[];
  readonly document: OfficialDocument;
  readonly followUp: TemplateContent;
}

/**
 * Turns filled checklists into the conclusion and the table by which mending is followed. `lastYear` are the shortcomings
 * of the inspection before, as their table was filled in since. Null when no workbook is a checklist.
 */
export function concludeInspection(
  workbooks: readonly NamedWorkbook[],
  options: {
    readonly plan: InspectionPlan | null;
    readonly contents: InspectionContents;
    readonly lastYear: readonly FollowUpItem[] | null;
  },
): Conclusion | null {
  const { plan, contents } = options;
  const checklists: Checklist[] = [];
  const others: string[] = [];
  for (const { file, snapshot } of workbooks) {
    const checklist = readChecklist(snapshot, file, contents);
    if (checklist) checklists.push(checklist);
    else others.push(file);
  }
  if (checklists.length === 0) return null;
  const lastYear = options.lastYear && followedUp(options.lastYear, checklists);
  const year = plan?.year ?? checklists.find((one) => one.year !== null)?.year ?? null;
  const items = followUpItems(checklists, contents);
  return {
    ...{ checklists, others },
    document: inspectionConclusion({ plan, contents, checklists, lastYear }),
    followUp: followUpWorkbook(items, year === null ? "…" : String(year)),
  };
}
