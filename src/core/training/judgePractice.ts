import type { CheckResult } from "../model/checkResult";
import type { Finding, RuleId } from "../model/finding";
import type { SheetCell } from "../model/place";
import type { WorkbookSnapshot } from "../model/workbookSnapshot";
import type { CellContent } from "../model/writePlan";
import { toA1 } from "../text/a1";
import { foldText } from "../text/vietnameseText";
import { contentOf, sameContent } from "../writing/contentOf";
import { mayFollow } from "./consequences";
import { keyOf, type PlantedFault, type PracticeWorkbook } from "./makePractice";
import { cellAt } from "./planting";

/** `open`: as planted. `fixed`: right and no longer found. `wrong`: changed, but not to what is right. */
export type FaultStatus = "open" | "fixed" | "wrong";

export interface JudgedFault {
  readonly planted: PlantedFault;
  readonly status: FaultStatus;
  /** The program's finding is still there. */
  readonly isStillFound: boolean;
}

/** What came of a practice workbook so far. */
export interface Judgement {
  readonly faults: readonly JudgedFault[];
  /** Cells that were right and have been changed. */
  readonly spoiled: readonly SheetCell[];
  /** Findings that were not planted and are no mere consequence of faults still open. */
  readonly arisen: readonly Finding[];
  /** Rows or columns were put in or taken out, or a sheet is gone: nothing can be judged by its place any more. */
  readonly isMoved: boolean;
}

/** Rules about sums and classes: while a fault is open they speak of its consequences. */
const CONSEQUENCES: ReadonlySet<RuleId> = new Set<RuleId>([
  "section-total-mismatch",
  "grand-total-mismatch",
  "rating-mismatch",
  "rating-capped",
  "rating-provisional",
  "max-inconsistent",
  "bonus-above-cap",
  "progress-backlog-question",
  "progress-unit-cost-outlier",
  "progress-total-mismatch",
]);

/** Rules whose cell is right as soon as any live sum of the right parts stands there. */
const ANY_FORMULA: ReadonlySet<RuleId> = new Set<RuleId>([
  "section-total-mismatch",
  "grand-total-mismatch",
  "total-typed-over-formula",
]);

/** Judges a practice workbook as it is now, with the check's answer about it. Changes nothing. */
export function judgePractice(
  made: PracticeWorkbook,
  now: WorkbookSnapshot,
  { findings, scoreSheet }: Pick<CheckResult, "findings" | "scoreSheet">,
): Judgement {
  const isMoved = hasMoved(made, now, scoreSheet?.sheet ?? null);
  const faults = made.faults.map((planted) => judgeFault(planted, made, now, findings));
  const isDone = faults.every(({ status }) => status === "fixed");
  const expected = new Set([
    ...made.baseline,
    ...made.consequences,
    ...faults.flatMap(({ planted }) => keysOf(planted)),
  ]);
  const arisen = isMoved
    ? []
    : findings.filter(
        (f) =>
          // A stored value that is behind is the doing of the program that saved the file.
          f.rule !== "stale-formula-cache" &&
          !expected.has(keyOf(f)) &&
          (isDone || !CONSEQUENCES.has(f.rule)),
      );
  return { faults, spoiled: isMoved ? [] : spoiledCells(made, now), arisen, isMoved };
}

/** The finding of a fault, wherever it may stand by now: one that speaks of several cells moves to the next of them. */
function keysOf({ fault: { rule }, place, cells }: PlantedFault): readonly string[] {
  return [place, ...cells].map((at) => keyOf({ rule, sheet: at.sheet, cell: at.cell }));
}

function judgeFault(
  planted: PlantedFault,
  made: PracticeWorkbook,
  now: WorkbookSnapshot,
  findings: readonly Finding[],
): JudgedFault {
  const keys = keysOf(planted);
  const isStillFound = findings.some((f) => keys.includes(keyOf(f)));
  const held = planted.cells.map((cell) => ({ cell, content: contentOf(cellAt(now, cell)) }));
  const isRight = held.every(({ cell: { right }, content }) => isSame(content, right, planted.fault.rule));
  const others = made.faults.filter((other) => other !== planted).map(({ fault }) => fault.rule);
  // A live sum may still be wrong because of another fault below it: that one is still found.
  const isExcused = mayFollow(planted.fault.rule, others);
  if (isRight && (!isStillFound || isExcused)) return { planted, status: "fixed", isStillFound };
  const isUntouched = planted.cells.every((cell, i) => {
    const content = held[i]!.content;
    const before = contentOf(cellAt(made.workbook, cell));
    return sameContent(content, before) || isSame(content, cell.right, planted.fault.rule);
  });
  return { planted, status: isUntouched && isStillFound ? "open" : "wrong", isStillFound };
}

/** True for the same meaning: texts but for case and marks of tone, sums by any formula. */
function isSame(content: CellContent, right: CellContent, rule: RuleId): boolean {
  if (content.kind === "text" && right.kind === "text") {
    return rule === "legacy-font" || rule === "criterion-altered" || rule === "rating-mismatch"
      ? foldText(content.text) === foldText(right.text)
      : // Evidence and headings: whoever fills them in finds words of their own.
        content.text.trim() !== "";
  }
  if (right.kind === "formula")
    return content.kind === "formula" && (ANY_FORMULA.has(rule) || sameContent(content, right));
  return sameContent(content, right);
}

/** Constants that were right and are others now, outside the planted cells. */
function spoiledCells(made: PracticeWorkbook, now: WorkbookSnapshot): readonly SheetCell[] {
  const planted = new Set(made.faults.flatMap(({ cells }) => cells.map((c) => `${c.sheet}!${c.cell}`)));
  return made.clean.sheets.flatMap(({ name, cells }) =>
    cells.flatMap((right): SheetCell[] => {
      const place = { sheet: name, cell: toA1(right.row, right.column) };
      if (right.formula !== null || planted.has(`${name}!${place.cell}`)) return [];
      return sameContent(contentOf(right), contentOf(cellAt(now, place))) ? [] : [place];
    }),
  );
}

/** The codes in the first column still stand where they stood. */
function hasMoved(made: PracticeWorkbook, now: WorkbookSnapshot, scoreSheet: string | null): boolean {
  if (scoreSheet === null) return true;
  return made.clean.sheets.some(({ name, cells }) => {
    const sheet = now.sheets.find((s) => s.name === name);
    if (sheet === undefined) return true;
    const labels = cells.filter(
      (c) => c.formula === null && c.value.kind === "text" && !isWritten(made, name, c),
    );
    const gone = labels.filter(
      (c) => !sameContent(contentOf(c), contentOf(cellAt(now, { sheet: name, cell: toA1(c.row, c.column) }))),
    );
    // One or two texts may be edited; a row put in moves all below it.
    return gone.length > 10 && gone.length * 4 > labels.length;
  });
}

function isWritten(
  made: PracticeWorkbook,
  sheet: string,
  c: { readonly row: number; readonly column: number },
): boolean {
  const cell = toA1(c.row, c.column);
  return made.faults.some(({ cells }) => cells.some((p) => p.sheet === sheet && p.cell === cell));
}
