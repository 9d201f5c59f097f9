import { pointsToNumber, type Points } from "../model/points";
import type { ParamValue } from "../model/reason";
import type {
  Authority,
  ExtraPart,
  Mechanic,
  RatingScheme,
  Rubric,
  RubricCriterion,
  RubricSection,
} from "../model/rubric";
import { canonicalText, foldText } from "../text/vietnameseText";
import { formatDecimal } from "../text/vietnameseNumber";
import { pairCriteria, type PlacedCriterion } from "./pairCriteria";
import { printedOptions } from "../template/printedPoints";

/** What can differ between two rubrics. Each has its sentence in {@link differenceText}. */
export type DifferenceCode =
  | "title-changed" // {before, after}
  | "validity-changed" // {before, after}
  | "source-changed" // {before, after}
  | "status-changed" // {part, before, after}
  | "step-changed" // {before, after}
  | "maximum-changed" // {before, after}
  | "section-added" // {code, title}
  | "section-dropped" // {code, title}
  | "section-reworded" // {code, before, after}
  | "section-maximum-changed" // {code, title, before, after}
  | "criterion-added" // {path, title, maxPoints}
  | "criterion-dropped" // {path, title, maxPoints}
  | "criterion-moved" // {before, after, title}
  | "criterion-reworded" // {path, before, after}
  | "criterion-maximum-changed" // {path, title, before, after}
  | "criterion-scoring-changed" // {path, title, before, after}
  | "criterion-evidence-changed" // {path, title, after}
  | "criterion-applicability-changed" // {path, title, before, after}
  | "extra-added" // {part}
  | "extra-dropped" // {part}
  | "extra-cap-changed" // {part, before, after}
  | "item-added" // {part, title, points}
  | "item-dropped" // {part, title, points}
  | "item-points-changed" // {part, title, before, after}
  | "class-added" // {name, fromPoints}
  | "class-dropped" // {name, fromPoints}
  | "class-limit-changed" // {name, before, after}
  | "classes-added"
  | "classes-dropped"
  | "cap-added" // {criterion, name}
  | "cap-dropped"; // {criterion, name}

export interface Difference {
  readonly code: DifferenceCode;
  readonly params: Readonly<Record<string, ParamValue>>;
}

export interface RubricComparison {
  readonly differences: readonly Difference[];
  /** Criteria of both, first rubric's beside the second's. */
  readonly pairs: readonly { readonly before: PlacedCriterion; readonly after: PlacedCriterion }[];
  readonly dropped: readonly PlacedCriterion[];
  readonly added: readonly PlacedCriterion[];
}

const OPEN = "chưa rõ";

/** Tells what changed from one rubric to another, in the order of the rubric: what it is, sections, criteria, extras, classes. */
export function compareRubrics(before: Rubric, after: Rubric): RubricComparison {
  const { pairs, dropped, added } = pairCriteria(before, after);
  const differences: Difference[] = [];
  const put = (code: DifferenceCode, params: Difference["params"]) => void differences.push({ code, params });
  compareHeads(before, after, put);
  compareSections(before.sections, after.sections, put);
  for (const d of dropped) put("criterion-dropped", named(d));
  for (const pair of pairs) compareCriteria(pair.before, pair.after, put);
  for (const a of added) put("criterion-added", named(a));
  for (const part of ["bonus", "penalty"] as const) compareExtras(part, before[part], after[part], put);
  compareRatings(before.rating, after.rating, put);
  return { differences, pairs, dropped, added };
}

type Put = (code: DifferenceCode, params: Difference["params"]) => void;

function shown(points: Points | null): string {
  return points === null ? OPEN : formatDecimal(pointsToNumber(points));
}

function named({ path, criterion }: PlacedCriterion): Difference["params"] {
  return { path, title: criterion.title, maxPoints: pointsToNumber(criterion.maxPoints) };
}

function compareHeads(a: Rubric, b: Rubric, put: Put): void {
  if (canonicalText(a.title) !== canonicalText(b.title))
    put("title-changed", { before: a.title, after: b.title });
  const years = ({ validity: { from, to } }: Rubric) => (to === null ? `từ năm ${from}` : `${from}–${to}`);
  if (years(a) !== years(b)) put("validity-changed", { before: years(a), after: years(b) });
  if (a.authority.cite !== b.authority.cite)
    put("source-changed", { before: a.authority.cite, after: b.authority.cite });
  compareStatus("bộ tiêu chí", a.authority, b.authority, put);
  if (a.step !== b.step) put("step-changed", { before: shown(a.step), after: shown(b.step) });
  if (a.maxPoints !== b.maxPoints)
    put("maximum-changed", { before: shown(a.maxPoints), after: shown(b.maxPoints) });
}

function compareStatus(part: string, a: Authority, b: Authority, put: Put): void {
  const word = ({ status }: Authority) => (status === "confirmed" ? "đã xác nhận" : "chưa xác nhận");
  if (a.status !== b.status) put("status-changed", { part, before: word(a), after: word(b) });
}

function compareSections(a: readonly RubricSection[], b: readonly RubricSection[], put: Put): void {
  const pairs = pairSections(a, b);
  const met = new Set(pairs.values());
  for (const section of a) {
    const other = pairs.get(section);
    const { code, title } = section;
    if (!other) {
      put("section-dropped", { code, title });
      continue;
    }
    if (canonicalText(title) !== canonicalText(other.title))
      put("section-reworded", { code: other.code, before: title, after: other.title });
    if (section.maxPoints !== other.maxPoints) {
      const params = { before: shown(section.maxPoints), after: shown(other.maxPoints) };
      put("section-maximum-changed", { code: other.code, title: other.title, ...params });
    }
  }
  for (const section of b)
    if (!met.has(section)) put("section-added", { code: section.code, title: section.title });
}

/** Pairs sections by their words, what is left by their code. */
export function pairSections(
  a: readonly RubricSection[],
  b: readonly RubricSection[],
): ReadonlyMap<RubricSection, RubricSection> {
  const pairs = new Map<RubricSection, RubricSection>();
  const free = new Set(b);
  const match = (alike: (one: RubricSection, two: RubricSection) => boolean) => {
    for (const one of a) {
      if (pairs.has(one)) continue;
      const two = [...free].find((candidate) => alike(one, candidate));
      if (!two) continue;
      pairs.set(one, two);
      free.delete(two);
    }
  };
  match((one, two) => foldText(one.title) === foldText(two.title));
  match((one, two) => foldText(one.code) === foldText(two.code));
  return pairs;
}

function compareCriteria(a: PlacedCriterion, b: PlacedCriterion, put: Put): void {
  const { path } = b;
  const { title } = b.criterion;
  if (a.path !== b.path) put("criterion-moved", { before: a.path, after: path, title });
  if (canonicalText(a.criterion.title) !== canonicalText(title))
    put("criterion-reworded", { path, before: a.criterion.title, after: title });
  if (a.criterion.maxPoints !== b.criterion.maxPoints) {
    const params = { before: shown(a.criterion.maxPoints), after: shown(b.criterion.maxPoints) };
    put("criterion-maximum-changed", { path, title, ...params });
  }
  const [before, after] = [scoring(a.criterion), scoring(b.criterion)];
  if (before !== after) put("criterion-scoring-changed", { path, title, before, after });
  if (a.criterion.evidence !== b.criterion.evidence) {
    const word = b.criterion.evidence === "required" ? "bắt buộc" : "không bắt buộc";
    put("criterion-evidence-changed", { path, title, after: word });
  }
  const [when, then] = [applicability(a.criterion), applicability(b.criterion)];
  if (when !== then) put("criterion-applicability-changed", { path, title, before: when, after: then });
}

/** How a criterion is scored, in the words of its option rows. */
export function scoring({ mechanic }: { readonly mechanic: Mechanic }): string {
  const options = printedOptions(mechanic).map((o) => o.replace(/^- /, ""));
  return options.length === 0 ? "chấm tự do đến điểm tối đa" : options.join("; ");
}

function applicability({ applicability: a }: RubricCriterion): string {
  if (a === null) return "áp dụng cho mọi cơ quan";
  const then = a.whenNotApplicable === "full" ? "tính đủ điểm" : "bỏ khỏi điểm tối đa";
  return `không áp dụng khi: ${a.condition} (${then})`;
}

function compareExtras(part: "bonus" | "penalty", a: ExtraPart | null, b: ExtraPart | null, put: Put): void {
  const name = part === "bonus" ? "điểm cộng" : "điểm trừ";
  if (a === null || b === null) {
    if (b !== null) put("extra-added", { part: name });
    if (a !== null) put("extra-dropped", { part: name });
    return;
  }
  if (a.cap !== b.cap) put("extra-cap-changed", { part: name, before: shown(a.cap), after: shown(b.cap) });
  const free = [...b.items];
  for (const item of a.items) {
    const at = free.findIndex((other) => foldText(other.title) === foldText(item.title));
    const [other] = at < 0 ? [] : free.splice(at, 1);
    const { title, points } = item;
    if (!other) put("item-dropped", { part: name, title, points: pointsToNumber(points) });
    else if (other.points !== points)
      put("item-points-changed", { part: name, title, before: shown(points), after: shown(other.points) });
  }
  for (const { title, points } of free)
    put("item-added", { part: name, title, points: pointsToNumber(points) });
}

function compareRatings(a: RatingScheme | null, b: RatingScheme | null, put: Put): void {
  if (a === null || b === null) {
    if (b !== null) put("classes-added", {});
    if (a !== null) put("classes-dropped", {});
    return;
  }
  compareStatus("giới hạn xếp loại", a.authority, b.authority, put);
  const met = new Set<string>();
  for (const { name, fromPoints } of a.classes) {
    const other = b.classes.find((c) => foldText(c.name) === foldText(name));
    if (!other) put("class-dropped", { name, fromPoints: shown(fromPoints) });
    else {
      met.add(other.name);
      if (other.fromPoints !== fromPoints)
        put("class-limit-changed", {
          name: other.name,
          before: shown(fromPoints),
          after: shown(other.fromPoints),
        });
    }
  }
  for (const { name, fromPoints } of b.classes)
    if (!met.has(name)) put("class-added", { name, fromPoints: shown(fromPoints) });
  const key = (c: RatingScheme["caps"][number]) => `${c.criterion} ${c.lessThan} ${foldText(c.atMost)}`;
  const [had, has] = [new Set(a.caps.map(key)), new Set(b.caps.map(key))];
  for (const c of a.caps)
    if (!has.has(key(c))) put("cap-dropped", { criterion: c.criterion, name: c.atMost });
  for (const c of b.caps) if (!had.has(key(c))) put("cap-added", { criterion: c.criterion, name: c.atMost });
}
