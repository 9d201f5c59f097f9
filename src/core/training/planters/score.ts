import { type Points, pointsToNumber } from "../../model/points";
import type { RubricCriterion } from "../../model/rubric";
import { knownPoints, type SheetNode } from "../../model/scoreSheet";
import type { CellContent } from "../../model/writePlan";
import { maximumOf, rubricCriterion, scoredCriteria } from "../../scoring/scoredRows";
import {
  type CleanWorkbook,
  constantAt,
  DAY_AND_MONTH,
  numberTexts,
  type Planter,
  type Planting,
  plantingAt,
} from "../planting";

/** A criterion whose points an agency typed, as they are right. */
interface Scored {
  readonly node: SheetNode;
  readonly cell: string;
  readonly value: number;
  readonly max: number;
  readonly rubric: RubricCriterion | null;
}

const WORDS = ["đạt", "Có", "x", "Tốt", "chưa có"];
/** 1 January 2021 as Excel counts days from 1900. */
const NEW_YEAR_2021 = 44_197;
const DAYS_TO_MAY = 120;
const HALF = 0.5;
/** Words of a title that can be shortened, and of what is left at least. */
const LONG_TITLE = 7;
const SHORT_TITLE = 4;

function scoredOf({ workbook, result, scoreSheet }: CleanWorkbook): readonly Scored[] {
  const use = result.rubricUse;
  if (use === null) return [];
  return scoredCriteria(scoreSheet).flatMap((node): Scored[] => {
    const { cell } = node.selfPoints;
    const value = constantAt(workbook, { sheet: scoreSheet.sheet, cell });
    const max = pointsToNumber(maximumOf(node, use));
    return value === null || max === null
      ? []
      : [{ node, cell, value, max, rubric: rubricCriterion(node, use) }];
  });
}

/** Gives one planting for each content a criterion's points may get. */
function perCriterion(contents: (scored: Scored) => readonly CellContent[]): Planter {
  return (clean) =>
    scoredOf(clean).flatMap((scored) =>
      contents(scored).map((content) => plantingAt(clean.scoreSheet.sheet, scored.cell, content)),
    );
}

const numbers = (...values: readonly number[]): readonly CellContent[] =>
  values.map((number) => ({ kind: "number", number }));
const texts = (values: readonly string[]): readonly CellContent[] =>
  values.map((text) => ({ kind: "text", text }));

/** More than the maximum: by half a point, by one, or a comma forgotten (1,5 → 15). */
export const aboveMax = perCriterion(({ max }) =>
  numbers(max + HALF, max + 1, ...(Number.isInteger(max) ? [] : [max * 10])),
);

export const missing = perCriterion(() => [{ kind: "blank" }]);

export const negative = perCriterion(({ value }) => (value > 0 ? numbers(-value) : []));

/** Between two steps, where any value in steps may be given. */
export const offStep = perCriterion(({ value, max, rubric }) =>
  rubric?.mechanic.kind === "range"
    ? numbers(value - HALF / 2, value + HALF / 2).filter(
        (c) => c.kind === "number" && c.number > 0 && c.number < max,
      )
    : [],
);

/** Half points that are none of the criterion's values. */
export const notALevel = perCriterion(({ max, rubric }) => {
  const allowed = rubric === null ? null : allowedPoints(rubric);
  if (allowed === null) return [];
  const halves = Array.from({ length: max * 2 + 1 }, (_, i) => i / 2);
  return numbers(...halves.filter((half) => !allowed.includes(half)));
});

/** Two readings that are both above the maximum: only then can nothing but the records settle it. */
export const ambiguous: Planter = (clean) =>
  perCriterion(({ max }) => (Number.isInteger(max) && max > 0 ? texts([`${max}.500`, `${max},500`]) : []))(
    clean,
    null,
  );

export const asText: Planter = (clean, as) =>
  perCriterion(({ value }) => (value > 0 ? texts(numberTexts(value, as)) : []))(clean, as);

/** Words where points belong; "date" stands for what Excel makes of "1.5": the first of May. */
export const notNumber: Planter = (clean, as) => {
  const words = (as ?? WORDS).filter((form) => form !== "date");
  const dates = as === null || as.includes("date");
  return scoredOf(clean).flatMap(({ cell, value }): Planting[] => {
    const { sheet } = clean.scoreSheet;
    const planted = texts(words).map((content) => plantingAt(sheet, cell, content));
    const day = Math.floor(value);
    if (!dates || day < 1 || value - day !== HALF) return planted;
    const number = NEW_YEAR_2021 + DAYS_TO_MAY + day - 1;
    return [...planted, plantingAt(sheet, cell, { kind: "number", number }, DAY_AND_MONTH)];
  });
};

export const evidenceMissing: Planter = (clean) =>
  scoredOf(clean).flatMap(({ node, value, rubric }) =>
    rubric?.evidence === "required" && value > 0 && node.evidence !== null && node.evidence.text !== ""
      ? [plantingAt(clean.scoreSheet.sheet, node.evidence.cell, { kind: "blank" })]
      : [],
  );

/** Gives the points a criterion may have as decimals, highest first; null where any value in steps may be given. */
export function allowedPoints({ mechanic, maxPoints }: RubricCriterion): readonly number[] | null {
  const decimals = (points: readonly Points[]) =>
    [...new Set(points.map((p) => pointsToNumber(p)))].sort((a, b) => b - a);
  switch (mechanic.kind) {
    case "range":
      return null;
    case "levels":
      return decimals(mechanic.levels.map((level) => level.points));
    case "bands":
      return decimals(mechanic.bands.map((band) => band.points));
    case "deduction": {
      const points: number[] = [];
      for (let p: number = maxPoints; p >= mechanic.floor; p -= mechanic.perFault) points.push(p);
      return decimals(points as Points[]);
    }
  }
}

/** Printed maxima half a point off. */
export const maxAltered: Planter = (clean) =>
  scoredOf(clean).flatMap(({ node }) => {
    const printed = pointsToNumber(knownPoints(node.maxPoints));
    if (printed === null || node.maxPoints === null || node.maxPoints.formula !== null) return [];
    const { cell } = node.maxPoints;
    return numbers(printed + HALF, printed - HALF)
      .filter((c) => c.kind === "number" && c.number > 0)
      .map((content) => plantingAt(clean.scoreSheet.sheet, cell, content));
  });

/** The title without its end, as people shorten them: from its last comma, or its last words. */
export const titleAltered: Planter = (clean) =>
  scoredOf(clean).flatMap(({ node }) => {
    const words = node.title.split(" ");
    if (words.length < LONG_TITLE) return [];
    const comma = words.findLastIndex((word) => word.endsWith(","));
    const kept = comma + 1 >= SHORT_TITLE ? comma + 1 : words.length - 3;
    const text = words.slice(0, kept).join(" ").replace(/,$/, "");
    return [plantingAt(clean.scoreSheet.sheet, node.titleCell, { kind: "text", text })];
  });
