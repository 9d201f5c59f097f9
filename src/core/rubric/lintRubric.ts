import type { Severity } from "../model/finding";
import { pointsToNumber } from "../model/points";
import type { ParamValue } from "../model/reason";
import type { Authority, Mechanic, Rubric } from "../model/rubric";
import { foldText } from "../text/vietnameseText";
import { type JsonFault, readJson, type TextPlace } from "./jsonPlaces";
import { loadRubric } from "./loadRubric";
import type { RubricProblemCode } from "./rubricProblem";

/** What a lint may say beyond what keeps a rubric from being loaded at all. */
export type LintCode =
  | RubricProblemCode
  | JsonFault
  | "json-repeated-key" // {key}
  | "same-title" // {title, first}: two criteria of one section cannot be told apart
  | "same-code-folded" // {code, first}: codes that read alike
  | "same-level-points" // {points, title}
  | "levels-not-descending"
  | "bands-not-rising" // {fromPercent}
  | "band-beyond-reach" // 100 % gives less than the maximum of the bands
  | "no-way-to-zero" // {points}: the lowest choice
  | "deduction-too-large" // {perFault, maxPoints}
  | "class-off-step" // {name, fromPoints, step}
  | "class-never-reached" // {name}
  | "item-above-cap" // {points, cap}
  | "cap-not-lower" // {name}
  | "cite-says-nothing" // {cite}
  | "confirmed-without-source" // {cite}: no number or date of a decision in it
  | "confirmed-by-nobody"
  | "unconfirmed" // {cite}
  | "open-question" // {text}
  | "no-classes"
  | "no-step"
  | "no-maximum"
  | "section-without-criteria" // {title}
  | "not-marked-unconfirmed"; // not confirmed, and no notice printed

/** One thing to say of a rubric file: what, how bad, and where in the JSON. */
export interface LintNote {
  readonly severity: Severity;
  readonly code: LintCode;
  /** "sections[0].groups[1].criteria[2].maxPoints"; empty for the file as a whole. */
  readonly path: string;
  readonly place: TextPlace | null;
  readonly params: Readonly<Record<string, ParamValue>>;
}

export interface LintedRubric {
  /** Null when the file cannot be used: see the errors. */
  readonly rubric: Rubric | null;
  readonly notes: readonly LintNote[];
}

/** Looks a rubric file over: its JSON, its form, its sums, what it leaves open. Errors first as they stand in the file. */
export function lintRubric(text: string): LintedRubric {
  const json = readJson(text);
  if (!json.ok) {
    const { fault, place, found } = json;
    const note = { severity: "error", code: fault, path: "", place, params: { found } } as const;
    return { rubric: null, notes: [note] };
  }
  const placeOf = (path: string) => nearest(path, json.placeOf);
  const repeated = json.repeated.map(({ path, key, place }): LintNote => ({
    ...{ severity: "error", code: "json-repeated-key", path, place, params: { key } },
  }));
  const loaded = loadRubric(json.value);
  if (!loaded.ok) {
    const problems = loaded.problems.map(({ path, code, params }): LintNote => ({
      severity: "error",
      code,
      path,
      place: placeOf(path),
      params,
    }));
    return { rubric: null, notes: [...repeated, ...problems] };
  }
  const notes = lookOver(loaded.rubric).map((n): LintNote => ({ ...n, place: placeOf(n.path) }));
  return { rubric: repeated.length === 0 ? loaded.rubric : null, notes: [...repeated, ...notes] };
}

/** The place of a path, or of the nearest thing around it: a missing key has none of its own. */
function nearest(path: string, placeOf: (path: string) => TextPlace | null): TextPlace | null {
  for (let at = path; ; at = at.replace(/(?:\.[^.[\]]*|\[\d+\]|^[^.[\]]*)$/, "")) {
    const place = placeOf(at);
    if (place !== null || at === "") return place;
  }
}

type Said = Omit<LintNote, "place">;

/** Gives what a rubric that loads should still be asked about: warnings, and hints for what is merely open. */
export function lookOver(rubric: Rubric): readonly Said[] {
  return [
    ...authorities(rubric),
    ...criteria(rubric),
    ...ratingNotes(rubric),
    ...extras(rubric),
    ...gaps(rubric),
  ];
}

function warn(path: string, code: LintCode, params: Said["params"] = {}): Said {
  return { severity: "warning", path, code, params };
}

function hint(path: string, code: LintCode, params: Said["params"] = {}): Said {
  return { severity: "hint", path, code, params };
}

const NOTHING = /^(?:[\s.…?\-–_]+|chưa (?:rõ|có|biết)|không (?:rõ|có|biết)|todo|tbd|n\/a|x+)$/iu;
/** A decision has a number with a slash, or at least a day. */
const SOURCE = /\d+\s*\/|\d{1,2}\/\d{1,2}\/\d{4}|ngày\s+\d/iu;

function* authorities(rubric: Rubric): Generator<Said> {
  yield* authority(rubric.authority, "authority");
  for (const [s, section] of rubric.sections.entries()) {
    const path = `sections[${s}]`;
    yield* authority(section.authority, `${path}.authority`);
    for (const [g, group] of section.groups.entries()) {
      for (const [c, criterion] of group.criteria.entries()) {
        // A criterion without an authority of its own is told with its section.
        if (criterion.authority === section.authority) continue;
        yield* authority(criterion.authority, `${path}.groups[${g}].criteria[${c}].authority`);
      }
    }
  }
  for (const part of ["bonus", "penalty", "rating"] as const) {
    const known = rubric[part]?.authority;
    if (known) yield* authority(known, `${part}.authority`);
  }
}

function* authority({ status, cite, by, on }: Authority, path: string): Generator<Said> {
  if (NOTHING.test(cite.trim())) yield warn(`${path}.cite`, "cite-says-nothing", { cite });
  else if (status === "confirmed" && !SOURCE.test(cite)) {
    yield warn(`${path}.cite`, "confirmed-without-source", { cite });
  }
  if (status === "assumed") yield hint(path, "unconfirmed", { cite });
  else if (by === undefined || on === undefined) yield hint(path, "confirmed-by-nobody");
}

function* criteria(rubric: Rubric): Generator<Said> {
  for (const [s, section] of rubric.sections.entries()) {
    const titles = new Map<string, string>();
    if (section.groups.length === 0) {
      yield hint(`sections[${s}].groups`, "section-without-criteria", { title: section.title });
    }
    for (const [g, group] of section.groups.entries()) {
      const codes = new Map<string, string>();
      for (const [i, c] of group.criteria.entries()) {
        const path = `sections[${s}].groups[${g}].criteria[${i}]`;
        const title = foldText(c.title);
        const first = titles.get(title);
        if (first !== undefined) yield warn(`${path}.title`, "same-title", { title: c.title, first });
        else titles.set(title, path);
        const code = foldText(c.code);
        const twin = codes.get(code);
        if (twin !== undefined && twin !== c.code) {
          yield warn(`${path}.code`, "same-code-folded", { code: c.code, first: twin });
        }
        codes.set(code, c.code);
        yield* mechanicNotes(c.mechanic, c.maxPoints, `${path}.mechanic`);
      }
    }
  }
}

function* mechanicNotes(mechanic: Mechanic, maxPoints: number, path: string): Generator<Said> {
  const dec = (points: number) => points / 100;
  if (mechanic.kind === "levels") {
    const seen = new Map<number, string>();
    for (const [i, { points, title }] of mechanic.levels.entries()) {
      const at = `${path}.levels[${i}].points`;
      const same = seen.get(points);
      if (same !== undefined) yield hint(at, "same-level-points", { points: dec(points), title: same });
      seen.set(points, title);
    }
    const lowest = Math.min(...mechanic.levels.map((l) => l.points));
    if (lowest > 0) yield hint(`${path}.levels`, "no-way-to-zero", { points: dec(lowest) });
    const sorted = mechanic.levels.every((l, i, all) => i === 0 || l.points <= (all[i - 1]?.points ?? 0));
    const rising = mechanic.levels.every((l, i, all) => i === 0 || l.points >= (all[i - 1]?.points ?? 0));
    if (!sorted && !rising) yield hint(`${path}.levels`, "levels-not-descending");
  }
  if (mechanic.kind === "bands") {
    for (const [i, { fromPercent, points }] of mechanic.bands.entries()) {
      const before = mechanic.bands[i - 1];
      if (before && points < before.points) {
        yield warn(`${path}.bands[${i}].points`, "bands-not-rising", { fromPercent });
      }
    }
    const last = mechanic.bands.at(-1);
    if (last && last.points < maxPoints) yield warn(`${path}.bands`, "band-beyond-reach");
  }
  if (mechanic.kind === "deduction" && mechanic.perFault > maxPoints - mechanic.floor) {
    const params = { perFault: dec(mechanic.perFault), maxPoints: dec(maxPoints - mechanic.floor) };
    yield warn(`${path}.perFault`, "deduction-too-large", params);
  }
}

function* ratingNotes({ rating, step, maxPoints }: Rubric): Generator<Said> {
  if (rating === null) return;
  for (const [i, { name, fromPoints }] of rating.classes.entries()) {
    const path = `rating.classes[${i}]`;
    const params = { name, fromPoints: pointsToNumber(fromPoints), step: pointsToNumber(step) ?? 0 };
    if (step !== null && fromPoints % step !== 0) yield warn(`${path}.fromPoints`, "class-off-step", params);
    const above = rating.classes[i - 1];
    const top = maxPoints !== null && fromPoints === maxPoints && i > 0;
    if (top || (above && above.fromPoints - fromPoints < (step ?? 1))) {
      yield warn(`${path}.fromPoints`, "class-never-reached", { name });
    }
  }
  for (const [i, cap] of rating.caps.entries()) {
    if (cap.atMost === rating.classes[0]?.name) {
      yield warn(`rating.caps[${i}].atMost`, "cap-not-lower", { name: cap.atMost });
    }
  }
}

function* extras(rubric: Rubric): Generator<Said> {
  for (const part of ["bonus", "penalty"] as const) {
    const extra = rubric[part];
    if (!extra || extra.cap === null) continue;
    for (const [i, item] of extra.items.entries()) {
      if (item.points <= extra.cap) continue;
      const params = { points: pointsToNumber(item.points), cap: pointsToNumber(extra.cap) };
      yield warn(`${part}.items[${i}].points`, "item-above-cap", params);
    }
  }
}

function* gaps(rubric: Rubric): Generator<Said> {
  if (rubric.rating === null) yield hint("rating", "no-classes");
  if (rubric.step === null) yield hint("step", "no-step");
  if (rubric.maxPoints === null) yield hint("maxPoints", "no-maximum");
  if (rubric.authority.status === "assumed" && rubric.notice === null) {
    yield hint("notice", "not-marked-unconfirmed");
  }
  for (const [i, text] of rubric.open.entries()) yield hint(`open[${i}]`, "open-question", { text });
}
