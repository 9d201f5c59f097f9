import type { ExtraTotal, RubricUse, SectionTotal, Totals } from "../model/checkResult";
import { sumOrBlank, type Points } from "../model/points";
import type { ExtraPart } from "../model/rubric";
import { knownPoints, type ScoreSheet, type SheetExtra, type SheetNode } from "../model/scoreSheet";
import { cellOf, leavesOf, maximumOf, scoredCriteria, type Side } from "./scoredRows";

/** The sum of the known points of some rows; blank while all of them are. */
function sumOf(rows: readonly SheetNode[], side: Side): Points | null {
  let sum: number | null = null;
  for (const row of rows) {
    const points = knownPoints(cellOf(row, side));
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

function sectionTotal(section: SheetNode, use: RubricUse): SectionTotal {
  // The seam for criteria that do not apply (Applicability): they leave `leaves` here, and what is left is rescaled.
  const leaves = section.children.length === 0 ? [section] : leavesOf(section.children);
  return {
    section,
    selfPoints: sumOf(leaves, "self"),
    appraisedPoints: sumOf(leaves, "appraised"),
    maxPoints: sumOfMaxima(leaves, use) ?? knownPoints(section.maxPoints),
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

/** Sections and bonus less penalty. Not clamped: a total below zero is shown as it is, so that a person sees it. */
function grandTotal(sections: Points | null, bonus: Points | null, penalty: Points | null): Points | null {
  const earned = sumOrBlank([sections, bonus]);
  return penalty === null ? earned : (((earned ?? 0) - penalty) as Points);
}

/**
 * Gives every total of a sheet, self and appraised, beside what the sheet itself declares. Points that are blank or
 * in doubt are left out (`unreadCriteria` lists the criteria), and a sum of nothing but such is blank, not zero.
 * The total may be negative. A rubric's maxima and caps come before the printed ones.
 */
export function computeTotals(sheet: ScoreSheet, use: RubricUse): Totals {
  const sections = sheet.sections.map((section) => sectionTotal(section, use));
  const bonus = extraTotal(sheet.bonus, use.rubric?.bonus ?? null, false);
  const penalty = extraTotal(sheet.penalty, use.rubric?.penalty ?? null, true);
  const maxima = sections.map((s) => s.maxPoints);
  return {
    sections,
    bonus,
    penalty,
    total: {
      selfPoints: grandTotal(
        sumOrBlank(sections.map((s) => s.selfPoints)),
        bonus.selfPoints,
        penalty.selfPoints,
      ),
      appraisedPoints: grandTotal(
        sumOrBlank(sections.map((s) => s.appraisedPoints)),
        bonus.appraisedPoints,
        penalty.appraisedPoints,
      ),
      maxPoints:
        (maxima.includes(null) ? null : sumOrBlank(maxima)) ?? knownPoints(sheet.total?.maxPoints ?? null),
      declaredSelfPoints: knownPoints(sheet.total?.selfPoints ?? null),
      declaredAppraisedPoints: knownPoints(sheet.total?.appraisedPoints ?? null),
    },
    unreadCriteria: scoredCriteria(sheet).filter((node) => knownPoints(node.selfPoints) === null),
  };
}
