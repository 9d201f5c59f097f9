import type { ExtraTotal, Rescaled, RubricUse, SectionTotal, Totals } from "../model/checkResult";
import { sumOrBlank, type Points } from "../model/points";
import type { ExtraPart } from "../model/rubric";
import { knownPoints, type ScoreSheet, type SheetExtra, type SheetNode } from "../model/scoreSheet";
import { applicabilityOf, leftOut, rescale, type ToldNotApplicable } from "./applicability";
import { cellOf, leavesOf, maximumOf, scoredCriteria, type Side } from "./scoredRows";

type Out = Pick<Totals, "notApplicable">;

/** The sum of the known points of some rows; blank while all of them are. */
function sumOf(rows: readonly SheetNode[], side: Side, out: Out): Points | null {
  let sum: number | null = null;
  for (const row of rows) {
    const left = leftOut(out, row, side);
    const points = left
      ? left.treatment === "full"
        ? left.maxPoints
        : null
      : knownPoints(cellOf(row, side));
    if (points !== null) sum = (sum ?? 0) + points;
  }
  return sum as Points | null;
}

/** The sum of the maxima; null as soon as one is not known: part of a maximum is none. */
function sumOfMaxima(rows: readonly SheetNode[], use: RubricUse): Points | null {
  let sum = 0;
  for (const row of rows) {
    const max = maximumOf(row, use);
    if (max === null) return null;
    sum += max;
  }
  return sum as Points;
}

function sectionTotal(section: SheetNode, use: RubricUse, out: Out): SectionTotal {
  const leaves = section.children.length === 0 ? [section] : leavesOf(section.children);
  const applied = leaves.filter((leaf) => leftOut(out, leaf, "self")?.treatment !== "rescale");
  return {
    section,
    selfPoints: sumOf(leaves, "self", out),
    appraisedPoints: sumOf(leaves, "appraised", out),
    maxPoints: sumOfMaxima(applied, use) ?? knownPoints(section.maxPoints),
    declaredSelfPoints: knownPoints(section.selfPoints),
    declaredAppraisedPoints: knownPoints(section.appraisedPoints),
  };
}

/** A penalty is taken off whichever way it is written: "-2" and "2" both cost two points. */
function size(points: Points | null): Points | null {
  return points === null ? null : (Math.abs(points) as Points);
}

/**
 * Gives the points of a bonus or penalty part as entered: those of its item rows if any has points, else those of
 * its own row; penalties without their sign. Null while blank.
 */
export function enteredExtra(extra: SheetExtra | null, side: Side, penalty: boolean): Points | null {
  if (extra === null) return null;
  const signless = penalty ? size : (p: Points | null) => p;
  if (extra.items.length > 0) {
    const ofItems = sumOrBlank(
      leavesOf(extra.items).map((item) => signless(knownPoints(cellOf(item, side)))),
    );
    if (ofItems !== null) return ofItems;
  }
  return signless(knownPoints(cellOf(extra, side)));
}

function extraTotal(extra: SheetExtra | null, part: ExtraPart | null, penalty: boolean): ExtraTotal {
  const cap = part?.cap ?? null;
  const capped = (p: Points | null) => (p !== null && cap !== null && p > cap ? cap : p);
  const entered = enteredExtra(extra, "self", penalty);
  return {
    selfPoints: capped(entered),
    appraisedPoints: capped(enteredExtra(extra, "appraised", penalty)),
    enteredSelfPoints: entered,
    cap,
  };
}

/** The points that are out of the maximum on one side. */
function dropped(out: Out, side: Side): number {
  let sum = 0;
  for (const { criterion, maxPoints, treatment } of out.notApplicable) {
    if (treatment === "rescale" && leftOut(out, criterion, side)) sum += maxPoints;
  }
  return sum;
}

/** Sections and bonus less penalty. Not clamped: a total below zero is shown as it is, so that a person sees it. */
function grandTotal(sections: Points | null, bonus: Points | null, penalty: Points | null): Points | null {
  const earned = sumOrBlank([sections, bonus]);
  return penalty === null ? earned : (((earned ?? 0) - penalty) as Points);
}

/**
 * Gives every total of a sheet, self and appraised, beside what the sheet itself declares. Points that are blank or
 * in doubt are left out (`unreadCriteria` lists the criteria), and a sum of nothing but such is blank, not zero.
 * The total may be negative. Criteria that do not apply are out of the maximum and the rest is scaled up, or have their
 * points in full, as the rubric says; `told` adds to what the sheet itself says of them. A rubric's maxima and caps come before the printed ones.
 */
export function computeTotals(sheet: ScoreSheet, use: RubricUse, told?: ToldNotApplicable): Totals {
  const out = applicabilityOf(sheet, use, told);
  const sections = sheet.sections.map((section) => sectionTotal(section, use, out));
  const bonus = extraTotal(sheet.bonus, use.rubric?.bonus ?? null, false);
  const penalty = extraTotal(sheet.penalty, use.rubric?.penalty ?? null, true);
  const maxima = sections.map((s) => s.maxPoints);
  const applied = maxima.includes(null) ? null : sumOrBlank(maxima);
  const whole = applied === null ? null : ((applied + dropped(out, "self")) as Points);
  const selfPoints = sumOrBlank(sections.map((s) => s.selfPoints));
  const appraisedPoints = sumOrBlank(sections.map((s) => s.appraisedPoints));
  const rescaled: Rescaled | null =
    applied === null || whole === null || dropped(out, "self") === 0
      ? null
      : {
          maxPoints: applied,
          appraisedMaxPoints: (whole - dropped(out, "appraised")) as Points,
          selfPoints,
          appraisedPoints,
        };
  const scaled = (points: Points | null, max: Points | undefined) =>
    whole === null || max === undefined ? points : rescale(points, max, whole);
  return {
    ...out,
    rescaled,
    sections,
    bonus,
    penalty,
    total: {
      selfPoints: grandTotal(scaled(selfPoints, rescaled?.maxPoints), bonus.selfPoints, penalty.selfPoints),
      appraisedPoints: grandTotal(
        scaled(appraisedPoints, rescaled?.appraisedMaxPoints),
        bonus.appraisedPoints,
        penalty.appraisedPoints,
      ),
      maxPoints: whole ?? knownPoints(sheet.total?.maxPoints ?? null),
      declaredSelfPoints: knownPoints(sheet.total?.selfPoints ?? null),
      declaredAppraisedPoints: knownPoints(sheet.total?.appraisedPoints ?? null),
    },
    unreadCriteria: scoredCriteria(sheet).filter(
      (node) => knownPoints(node.selfPoints) === null && !leftOut(out, node, "self"),
    ),
  };
}
