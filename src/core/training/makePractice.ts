import { checkSnapshot, type CheckOptions } from "../checkSnapshot";
import type { CheckResult } from "../model/checkResult";
import type { Finding } from "../model/finding";
import type { SheetCell } from "../model/place";
import type { WorkbookSnapshot } from "../model/workbookSnapshot";
import type { CellContent, WritePlan } from "../model/writePlan";
import { parseA1 } from "../text/a1";
import { applyToSnapshot } from "../writing/applyToSnapshot";
import { contentOf } from "../writing/contentOf";
import { arrangeLesson } from "./arrange";
import type { Lesson, LessonFault } from "./lesson";
import { mayFollow } from "./consequences";
import { isPlantable, planters } from "./planters";
import { cellAt, type CleanWorkbook, type PlantedContent, type Planting } from "./planting";
import { planPracticeSheet } from "./practiceSheet";
import { SeededChoice } from "./seed";
import { varyPoints } from "./varyPoints";
import { planBetween, withContents } from "./withContents";

/** A fault as it stands in one participant's workbook. */
export interface PlantedFault {
  readonly fault: LessonFault;
  /** Where the program's finding stands. */
  readonly place: SheetCell;
  /** The cells that were spoiled, with what is right there. */
  readonly cells: readonly (PlantedContent & { readonly right: CellContent })[];
  /** The finding, for hints in its own words. */
  readonly finding: Finding;
}

/** One workbook of a lesson as one participant gets it. */
export interface PracticeWorkbook {
  readonly name: string;
  /** With the faults in it and the sheet that names the exercise. */
  readonly workbook: WorkbookSnapshot;
  /** Makes it of the base. Replaces some formulas by numbers: a fault that lessons teach. */
  readonly plan: WritePlan;
  /** The solution: the same workbook without the faults. */
  readonly clean: WorkbookSnapshot;
  readonly faults: readonly PlantedFault[];
  /** Findings that belong to the workbook and are nobody's task ("xếp loại tạm tính"), as keys. */
  readonly baseline: readonly string[];
  /** Findings that some fault brings along, as keys: they go with it. */
  readonly consequences: readonly string[];
}

/** A lesson that cannot be made: a fault fits nowhere, or the base is no scoring sheet. */
export class LessonFailure extends Error {
  constructor(
    readonly code: "no-place" | "no-base",
    /** The fault's title. */
    readonly fault: string,
  ) {
    super(`${code} ${fault}`);
    this.name = "LessonFailure";
  }
}

/** Shuffles before a fault is given up: some faults hide each other, most orders work. */
const ATTEMPTS = 8;
/** Places tried for one fault in one attempt. */
const MOST_TRIED = 40;

/**
 * Gives a workbook of a lesson for a participant's code. The same code gives the same workbook everywhere. Exactly the
 * lesson's faults are in it: each was confirmed by the program's own check, together with all others. Throws
 * LessonFailure where the base has no room for a fault.
 */
export function makePractice(
  lesson: Lesson,
  number: number,
  seed: string,
  base: WorkbookSnapshot,
  options: CheckOptions,
): PracticeWorkbook {
  const spec = arrangeLesson(lesson, seed).workbooks[number];
  if (spec === undefined) throw new RangeError(`no workbook ${number} in ${lesson.id}`);
  const choice = new SeededChoice(`${lesson.id}/${number}/${seed}`);
  const check = (workbook: WorkbookSnapshot): CheckResult => checkSnapshot(workbook, options);

  const clean = varied(named(cleanOf(base, check), spec.agency, check), spec.vary, choice, check);
  const baseline = clean.result.findings.map(keyOf).sort();
  const planted = plantAll(clean, spec.faults, baseline, choice, check);
  const sheetPlan = planPracticeSheet(
    { lesson: lesson.id, seed, workbook: number },
    lesson.title,
    clean.result,
  );
  const formats = new Map(
    planted.faults.flatMap(({ cells }) =>
      cells.flatMap((c): [string, string][] =>
        c.numberFormat === null ? [] : [[`${c.sheet}!${c.cell}`, c.numberFormat]],
      ),
    ),
  );
  const changes = planBetween(base, planted.workbook, formats);
  return {
    name: spec.name,
    workbook: applyToSnapshot(planted.workbook, sheetPlan),
    plan: { newSheets: sheetPlan.newSheets, writes: [...changes.writes, ...sheetPlan.writes] },
    clean: applyToSnapshot(clean.workbook, sheetPlan),
    faults: planted.faults,
    baseline,
    consequences: planted.consequences,
  };
}

/** Names a finding by rule and place. */
export function keyOf({ rule, sheet, cell }: Pick<Finding, "rule" | "sheet" | "cell">): string {
  return `${rule}\n${sheet ?? ""}\n${cell ?? ""}`;
}

type Check = (workbook: WorkbookSnapshot) => CheckResult;

function cleanOf(workbook: WorkbookSnapshot, check: Check): CleanWorkbook {
  const result = check(workbook);
  const { scoreSheet } = result;
  const snapshot = workbook.sheets.find(({ name }) => name === scoreSheet?.sheet);
  if (scoreSheet === null || snapshot === undefined) throw new LessonFailure("no-base", "");
  return { workbook, result, scoreSheet, snapshot };
}

function named(clean: CleanWorkbook, agency: string | null, check: Check): CleanWorkbook {
  const cell = clean.scoreSheet.agency?.cell;
  if (agency === null || cell === undefined) return clean;
  const text = { kind: "text", text: agency } as const;
  const content = { sheet: clean.scoreSheet.sheet, cell, planted: text, numberFormat: null };
  return cleanOf(withContents(clean.workbook, [content]), check);
}

/** Other points, and the class that goes with them. A class that changes the findings is no mere variation. */
function varied(clean: CleanWorkbook, count: number, choice: SeededChoice, check: Check): CleanWorkbook {
  if (count === 0) return clean;
  const points = varyPoints(clean, count, choice);
  const changed = cleanOf(withContents(clean.workbook, points), check);
  const { declaredRating, sheet } = changed.scoreSheet;
  const name = changed.result.selfRating?.name;
  if (declaredRating === null || name === undefined || declaredRating.text === name) return changed;
  const text = { kind: "text", text: name } as const;
  const rating = { sheet, cell: declaredRating.cell, planted: text, numberFormat: null };
  return cleanOf(withContents(changed.workbook, [rating]), check);
}

interface Planted {
  readonly workbook: WorkbookSnapshot;
  readonly faults: readonly PlantedFault[];
  readonly consequences: readonly string[];
}

function plantAll(
  clean: CleanWorkbook,
  faults: readonly LessonFault[],
  baseline: readonly string[],
  choice: SeededChoice,
  check: Check,
): Planted {
  let failed = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    let planted: Planted = { workbook: clean.workbook, faults: [], consequences: [] };
    failed = "";
    for (const fault of faults) {
      const next = plantOne(clean, planted, fault, baseline, choice, check);
      if (next === null) {
        failed = fault.title;
        break;
      }
      planted = next;
    }
    if (failed === "") return planted;
  }
  throw new LessonFailure("no-place", failed);
}

/** Plants one more fault where the check then finds it, all earlier ones and nothing else; null when nowhere. */
function plantOne(
  clean: CleanWorkbook,
  before: Planted,
  fault: LessonFault,
  baseline: readonly string[],
  choice: SeededChoice,
  check: Check,
): Planted | null {
  if (!isPlantable(fault.rule)) return null;
  const line = (place: SheetCell): string => lineOf(clean.scoreSheet.sheet, place);
  const taken = new Set(before.faults.flatMap(({ place, cells }) => [place, ...cells].map(line)));
  const open = planters[fault.rule](clean, fault.as).filter(
    (planting) =>
      isAllowed(planting, fault) && ![planting.place, ...planting.cells].some((p) => taken.has(line(p))),
  );
  for (const { place, cells } of choice.shuffle(open).slice(0, MOST_TRIED)) {
    const workbook = withContents(before.workbook, cells);
    const { findings } = check(workbook);
    const key = keyOf({ rule: fault.rule, ...place });
    const finding = findings.find((f) => keyOf(f) === key);
    if (finding === undefined) continue;
    const written = cells.map((c) => ({ ...c, right: contentOf(cellAt(clean.workbook, c)) }));
    const faults = [...before.faults, { fault, place, cells: written, finding }];
    const consequences = onlyConsequences(findings, faults, baseline);
    if (consequences !== null) return { workbook, faults, consequences };
  }
  return null;
}

/** Gives what the faults bring along; null when one of them is hidden, or something else is found as well. */
function onlyConsequences(
  findings: readonly Finding[],
  faults: readonly PlantedFault[],
  baseline: readonly string[],
): readonly string[] | null {
  const wanted = [...baseline, ...faults.map(({ finding }) => keyOf(finding))];
  const rules = faults.map(({ fault }) => fault.rule);
  const others: string[] = [];
  for (const finding of findings) {
    const key = keyOf(finding);
    const at = wanted.indexOf(key);
    if (at >= 0) wanted.splice(at, 1);
    else if (mayFollow(finding.rule, rules)) others.push(key);
    else return null;
  }
  return wanted.length === 0 ? others : null;
}

/** Two faults in one row of the scoring sheet would be hard to tell apart; other tables have few rows. */
function lineOf(scoreSheet: string, { sheet, cell }: SheetCell): string {
  return sheet === scoreSheet ? `${sheet} ${parseA1(cell)?.row ?? 0}` : `${sheet} ${cell}`;
}

function isAllowed({ place, cells }: Planting, { cells: allowed }: LessonFault): boolean {
  if (allowed === null) return true;
  return [place, ...cells].some(
    ({ sheet, cell }) => allowed.includes(cell) || allowed.includes(`${sheet}!${cell}`),
  );
}
