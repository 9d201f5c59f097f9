import { pointsToNumber, type Points } from "../model/points";
import type {
  Authority,
  ExtraPart,
  Mechanic,
  RatingScheme,
  Rubric,
  RubricCriterion,
  RubricSection,
} from "../model/rubric";

const dec = (points: Points | null) => pointsToNumber(points);

/**
 * Gives a rubric as the JSON value of a rubric file (`vtlt.rubric/1`): what {@link loadRubric} reads back to the same
 * rubric. Points become decimals, keys stand in the order people read them.
 */
export function rubricFile(rubric: Rubric): Record<string, unknown> {
  return {
    schema: "vtlt.rubric/1",
    id: rubric.id,
    version: rubric.version,
    title: rubric.title,
    notice: rubric.notice,
    validity: { from: rubric.validity.from, to: rubric.validity.to },
    authority: authorityFile(rubric.authority),
    step: dec(rubric.step),
    maxPoints: dec(rubric.maxPoints),
    sections: rubric.sections.map(sectionFile),
    bonus: extraFile(rubric.bonus),
    penalty: extraFile(rubric.penalty),
    rating: ratingFile(rubric.rating),
    open: [...rubric.open],
  };
}

/** Gives the text of a rubric file: two spaces a level, with a line end. */
export function rubricFileText(rubric: Rubric): string {
  return `${JSON.stringify(rubricFile(rubric), null, 2)}\n`;
}

function authorityFile({ status, cite, by, on }: Authority): Record<string, unknown> {
  return { status, cite, ...(by !== undefined && { by }), ...(on !== undefined && { on }) };
}

/** True when two parts are known equally well, from the same source. */
export function sameAuthority(a: Authority, b: Authority): boolean {
  return a.status === b.status && a.cite === b.cite && a.by === b.by && a.on === b.on;
}

function sectionFile(section: RubricSection): Record<string, unknown> {
  return {
    code: section.code,
    title: section.title,
    maxPoints: dec(section.maxPoints),
    authority: authorityFile(section.authority),
    groups: section.groups.map(({ code, title, criteria }) => ({
      code,
      title,
      criteria: criteria.map((criterion) => criterionFile(criterion, section.authority)),
    })),
  };
}

function criterionFile(criterion: RubricCriterion, inherited: Authority): Record<string, unknown> {
  const { code, title, maxPoints, mechanic, evidence, applicability, authority } = criterion;
  return {
    code,
    title,
    maxPoints: dec(maxPoints),
    mechanic: mechanicFile(mechanic),
    evidence,
    ...(applicability && { applicability: { ...applicability } }),
    ...(!sameAuthority(authority, inherited) && { authority: authorityFile(authority) }),
  };
}

function mechanicFile(mechanic: Mechanic): Record<string, unknown> {
  switch (mechanic.kind) {
    case "range":
      return { kind: "range" };
    case "levels":
      return {
        kind: "levels",
        levels: mechanic.levels.map((l) => ({ title: l.title, points: dec(l.points) })),
      };
    case "bands": {
      const bands = mechanic.bands.map((b) => ({ fromPercent: b.fromPercent, points: dec(b.points) }));
      return { kind: "bands", bands };
    }
    case "deduction":
      return { kind: "deduction", perFault: dec(mechanic.perFault), floor: dec(mechanic.floor) };
  }
}

function extraFile(part: ExtraPart | null): Record<string, unknown> | null {
  if (part === null) return null;
  return {
    title: part.title,
    cap: dec(part.cap),
    items: part.items.map(({ code, title, points }) => ({ code, title, points: dec(points) })),
    authority: authorityFile(part.authority),
  };
}

function ratingFile(rating: RatingScheme | null): Record<string, unknown> | null {
  if (rating === null) return null;
  return {
    classes: rating.classes.map(({ name, fromPoints }) => ({ name, fromPoints: dec(fromPoints) })),
    caps: rating.caps.map((cap) => ({ ...cap, lessThan: dec(cap.lessThan) })),
    authority: authorityFile(rating.authority),
  };
}
