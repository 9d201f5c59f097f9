import { pointsToNumber, type Points } from "../model/points";
import type { ParamValue } from "../model/reason";
import type { RatingScheme, Rubric, RubricCriterion } from "../model/rubric";
import { criteriaByPath } from "./rubricPaths";
import type { RubricProblemCode } from "./rubricProblem";

type Path = readonly (string | number)[];

/** Something a well-formed rubric says that cannot be, and where. Points in params are decimal numbers. */
export interface RubricFault {
  readonly path: Path;
  readonly code: RubricProblemCode;
  readonly params: Readonly<Record<string, ParamValue>>;
}

const dec = pointsToNumber;

function fault(path: Path, code: RubricProblemCode, params: RubricFault["params"] = {}): RubricFault {
  return { path, code, params };
}

function* duplicates(items: readonly { readonly code: string }[], path: Path): Generator<RubricFault> {
  const seen = new Set<string>();
  for (const [i, { code }] of items.entries()) {
    if (seen.has(code)) yield fault([...path, i, "code"], "duplicate-code", { code });
    seen.add(code);
  }
}

/** The points a choice may give: none above the maximum, and one that reaches it. */
function* choices(all: readonly { points: Points }[], max: Points, path: Path): Generator<RubricFault> {
  for (const [i, { points }] of all.entries()) {
    if (points > max) {
      const params = { points: dec(points), maxPoints: dec(max) };
      yield fault([...path, i, "points"], "level-above-max", params);
    }
  }
  if (!all.some((c) => c.points === max)) yield fault(path, "no-level-at-max", { maxPoints: dec(max) });
}

function* mechanicFaults({ mechanic, maxPoints }: RubricCriterion, path: Path): Generator<RubricFault> {
  switch (mechanic.kind) {
    case "range":
      return;
    case "levels":
      yield* choices(mechanic.levels, maxPoints, [...path, "levels"]);
      return;
    case "bands": {
      let before = -1;
      for (const [i, { fromPercent }] of mechanic.bands.entries()) {
        const at = [...path, "bands", i, "fromPercent"];
        if (i === 0 && fromPercent !== 0) yield fault(at, "bands-not-from-zero", { fromPercent });
        if (fromPercent <= before) yield fault(at, "bands-not-ascending", { fromPercent });
        before = fromPercent;
      }
      yield* choices(mechanic.bands, maxPoints, [...path, "bands"]);
      return;
    }
    case "deduction":
      if (mechanic.floor > maxPoints) {
        const params = { points: dec(mechanic.floor), maxPoints: dec(maxPoints) };
        yield fault([...path, "floor"], "floor-above-max", params);
      }
  }
}

/** Every figure of a criterion lies on the rubric's step: otherwise the rubric itself asks for points off step. */
function* stepFaults(c: RubricCriterion, step: Points, path: Path): Generator<RubricFault> {
  const figures: [Path, Points][] = [[["maxPoints"], c.maxPoints]];
  const m = c.mechanic;
  if (m.kind === "levels")
    m.levels.forEach((l, i) => figures.push([["mechanic", "levels", i, "points"], l.points]));
  if (m.kind === "bands")
    m.bands.forEach((b, i) => figures.push([["mechanic", "bands", i, "points"], b.points]));
  if (m.kind === "deduction") {
    figures.push([["mechanic", "perFault"], m.perFault], [["mechanic", "floor"], m.floor]);
  }
  for (const [tail, points] of figures) {
    if (points % step === 0) continue;
    yield fault([...path, ...tail], "off-step", { points: dec(points), step: dec(step) });
  }
}

function* sectionFaults(rubric: Rubric): Generator<RubricFault> {
  yield* duplicates(rubric.sections, ["sections"]);
  for (const [s, section] of rubric.sections.entries()) {
    yield* duplicates(section.groups, ["sections", s, "groups"]);
    let sum = 0;
    for (const [g, group] of section.groups.entries()) {
      const criteriaPath = ["sections", s, "groups", g, "criteria"];
      yield* duplicates(group.criteria, criteriaPath);
      for (const [i, criterion] of group.criteria.entries()) {
        const path = [...criteriaPath, i];
        sum += criterion.maxPoints;
        yield* mechanicFaults(criterion, [...path, "mechanic"]);
        if (rubric.step !== null) yield* stepFaults(criterion, rubric.step, path);
      }
    }
    // A section without criteria is open: its maximum may be known before they are.
    if (section.groups.length > 0 && section.maxPoints !== null && sum !== section.maxPoints) {
      const params = { sum: sum / 100, maxPoints: dec(section.maxPoints) };
      yield fault(["sections", s, "maxPoints"], "section-sum", params);
    }
  }
}

function* sumFaults(rubric: Rubric): Generator<RubricFault> {
  if (rubric.maxPoints === null) return;
  let sum = 0;
  for (const { maxPoints } of rubric.sections) {
    if (maxPoints === null) return;
    sum += maxPoints;
  }
  if (sum !== rubric.maxPoints) {
    yield fault(["maxPoints"], "rubric-sum", { sum: sum / 100, maxPoints: dec(rubric.maxPoints) });
  }
}

function* ratingFaults(rubric: Rubric, { classes, caps }: RatingScheme): Generator<RubricFault> {
  const names = new Set<string>();
  for (const [i, { name, fromPoints }] of classes.entries()) {
    const path = ["rating", "classes", i];
    const params = { name, fromPoints: dec(fromPoints) };
    if (names.has(name)) yield fault([...path, "name"], "duplicate-class", { name });
    names.add(name);
    const above = classes[i - 1];
    if (above && fromPoints >= above.fromPoints) {
      yield fault([...path, "fromPoints"], "classes-not-descending", { name });
    }
    if (rubric.maxPoints !== null && fromPoints > rubric.maxPoints) {
      const maxPoints = dec(rubric.maxPoints);
      yield fault([...path, "fromPoints"], "class-above-max", { ...params, maxPoints });
    }
    if (i === classes.length - 1 && fromPoints !== 0) {
      yield fault([...path, "fromPoints"], "last-class-not-zero", params);
    }
  }
  const criteria = criteriaByPath(rubric);
  for (const [i, { criterion, lessThan, atMost }] of caps.entries()) {
    const path = ["rating", "caps", i];
    const capped = criteria.get(criterion);
    if (!capped) yield fault([...path, "criterion"], "cap-unknown-criterion", { criterion });
    else if (lessThan === 0 || lessThan > capped.maxPoints) {
      const params = { points: dec(lessThan), maxPoints: dec(capped.maxPoints) };
      yield fault([...path, "lessThan"], "cap-out-of-reach", params);
    }
    if (!names.has(atMost)) yield fault([...path, "atMost"], "cap-unknown-class", { name: atMost });
  }
}

/** Gives what a well-formed rubric says that cannot be: sums, steps, orders, names that lead nowhere. */
export function* faultsOf(rubric: Rubric): Generator<RubricFault> {
  const { from, to } = rubric.validity;
  if (to !== null && to < from) yield fault(["validity", "to"], "validity-reversed", { from, to });
  yield* sectionFaults(rubric);
  yield* sumFaults(rubric);
  for (const part of ["bonus", "penalty"] as const) {
    const extra = rubric[part];
    if (extra) yield* duplicates(extra.items, [part, "items"]);
  }
  if (rubric.rating) yield* ratingFaults(rubric, rubric.rating);
  if (rubric.authority.status === "confirmed" && rubric.open.length > 0) {
    yield fault(["authority", "status"], "confirmed-but-open");
  }
}
