import {
  arrangeLesson,
  type Judgement,
  type Lesson,
  type LessonStep,
  parseA1,
  type PracticeWorkbook,
  type SheetCell,
} from "../../core";
import type { FaultProgress, TrainingRun, Verdict } from "../../ports/trainingStore";

const UNKNOWN: FaultProgress = { marked: false, status: "open", hints: 0 };
/** Nobody marks more by eye; a person who marks everything has found nothing. */
const MOST_WRONG_MARKS = 200;

/** The first page of a lesson for a participant. */
export function newRun(lesson: Lesson, seed: string, participant: string): TrainingRun {
  return {
    ...{ lesson: lesson.id, seed, participant: participant.trim(), step: 0, checks: 0 },
    ...{ read: [], opened: [], faults: {}, wrongMarks: [], verdicts: {} },
  };
}

/** What is known of a fault. */
export function progressOf(run: TrainingRun, fault: string): FaultProgress {
  return Object.hasOwn(run.faults, fault) ? (run.faults[fault] ?? UNKNOWN) : UNKNOWN;
}

/** Found: pointed at, or changed. What only a hint has shown is not. */
export function isFound({ marked, status }: FaultProgress): boolean {
  return marked || status !== "open";
}

export function withOpened(run: TrainingRun, workbook: number): TrainingRun {
  return run.opened.includes(workbook) ? run : { ...run, opened: [...run.opened, workbook] };
}

export function withStep(run: TrainingRun, step: number): TrainingRun {
  return { ...run, step };
}

/** The participant says that he has read a step. */
export function withRead(run: TrainingRun, step: number): TrainingRun {
  return run.read.includes(step) ? run : { ...run, read: [...run.read, step] };
}

export function withVerdict(run: TrainingRun, workbook: number, verdict: Verdict): TrainingRun {
  return { ...run, verdicts: { ...run.verdicts, [workbook]: verdict } };
}

/** What pointing at a cell came to. `title` is the fault's. */
export type Mark =
  | { readonly kind: "right"; readonly title: string; readonly run: TrainingRun }
  | { readonly kind: "again"; readonly title: string; readonly run: TrainingRun }
  | { readonly kind: "wrong"; readonly run: TrainingRun }
  | { readonly kind: "no-cell" };

/**
 * Takes a cell the participant points at ("d12", without a sheet: any sheet's). A finding's cell and every spoiled cell
 * of the fault count.
 */
export function markCell(
  run: TrainingRun,
  made: PracticeWorkbook,
  workbook: number,
  { sheet, cell }: { readonly sheet: string | null; readonly cell: string },
): Mark {
  const place = parseA1(cell.trim());
  if (place === null) return { kind: "no-cell" };
  const isThere = (at: SheetCell): boolean => {
    const other = parseA1(at.cell);
    const isCell = other?.row === place.row && other.column === place.column;
    return isCell && (sheet === null || sheet === at.sheet);
  };
  const hit = made.faults.find((planted) => [planted.place, ...planted.cells].some(isThere));
  if (hit === undefined) {
    const mark = `${workbook} ${sheet ?? ""}!${cell.trim().toUpperCase()}`;
    const isKnown = run.wrongMarks.includes(mark) || run.wrongMarks.length >= MOST_WRONG_MARKS;
    return { kind: "wrong", run: isKnown ? run : { ...run, wrongMarks: [...run.wrongMarks, mark] } };
  }
  const { id, title } = hit.fault;
  const known = progressOf(run, id);
  if (known.marked) return { kind: "again", title, run };
  return { kind: "right", title, run: withFault(run, id, { ...known, marked: true }) };
}

/** Takes what the judge said of one workbook. A workbook whose rows have moved tells nothing. */
export function withJudgement(run: TrainingRun, { faults, isMoved }: Judgement): TrainingRun {
  const judged = { ...run, checks: run.checks + 1 };
  if (isMoved) return judged;
  return faults.reduce(
    (so, { planted, status }) =>
      withFault(so, planted.fault.id, { ...progressOf(so, planted.fault.id), status }),
    judged,
  );
}

/** Notes that a hint was taken; a later hint counts the earlier ones. */
export function withHint(run: TrainingRun, fault: string, hints: number): TrainingRun {
  const known = progressOf(run, fault);
  return withFault(run, fault, { ...known, hints: Math.max(known.hints, hints) });
}

function withFault(run: TrainingRun, fault: string, progress: FaultProgress): TrainingRun {
  return { ...run, faults: { ...run.faults, [fault]: progress } };
}

/** How far a lesson is. */
export interface Score {
  readonly found: number;
  readonly fixed: number;
  readonly wrong: number;
  readonly faults: number;
  readonly hints: number;
  readonly verdicts: number;
  /** Verdicts that are right: a submission with a fault goes back. */
  readonly rightVerdicts: number;
}

export function scoreOf(lesson: Lesson, run: TrainingRun): Score {
  const faults = lesson.workbooks.flatMap((w) => w.faults.map(({ id }) => progressOf(run, id)));
  const given = judgedVerdicts(lesson, run).filter((verdict) => verdict !== null);
  return {
    found: faults.filter(isFound).length,
    fixed: faults.filter(({ status }) => status === "fixed").length,
    wrong: faults.filter(({ status }) => status === "wrong").length,
    faults: faults.length,
    hints: faults.reduce((sum, { hints }) => sum + hints, 0),
    verdicts: given.length,
    rightVerdicts: given.filter(Boolean).length,
  };
}

/** For each workbook whether the verdict given is right; null where none was given. */
export function judgedVerdicts(lesson: Lesson, run: TrainingRun): readonly (boolean | null)[] {
  return arrangeLesson(lesson, run.seed).workbooks.map(({ faults }, i) => {
    const verdict = run.verdicts[i];
    return verdict === undefined ? null : verdict === rightVerdict(faults.length);
  });
}

/** A submission with any fault goes back to its agency. */
export function rightVerdict(faults: number): Verdict {
  return faults > 0 ? "return" : "accept";
}

/** True when a step's condition holds. Verdicts count when they are right. */
export function isStepDone(lesson: Lesson, run: TrainingRun, step: number): boolean {
  const needed: LessonStep["done"] | undefined = lesson.steps[step]?.done;
  if (needed === undefined) return false;
  const score = scoreOf(lesson, run);
  switch (needed.kind) {
    case "read":
      return run.read.includes(step);
    case "opened":
      return run.opened.length === lesson.workbooks.length;
    case "checked":
      return run.checks > 0;
    case "found":
      return score.found >= needed.count;
    case "fixed":
      return score.fixed >= needed.count;
    case "verdicts":
      return score.rightVerdicts >= needed.count;
  }
}

export function isLessonDone(lesson: Lesson, run: TrainingRun): boolean {
  return lesson.steps.every((_, step) => isStepDone(lesson, run, step));
}
