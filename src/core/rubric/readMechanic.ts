import { type Points, pointsToNumber } from "../model/points";
import type { Applicability, Level, Mechanic, PercentBand } from "../model/rubric";
import { type BandEdges, type OptionPhrase, optionPhrases } from "./optionPhrase";
import type { ImportNote } from "./importNote";

/** A row printed under a criterion. */
export interface PrintedOption {
  readonly cell: string;
  readonly text: string;
  /** Points in the maximum column of the row. */
  readonly points: Points | null;
}

/** How the options under a criterion were understood. Without any, or when they say nothing together, `range`. */
export interface ReadMechanic {
  readonly mechanic: Mechanic;
  readonly applicability: Applicability | null;
  /** The best points the options give; null when they give none. */
  readonly best: Points | null;
  readonly notes: readonly ImportNote[];
}

/** The kind a sheet's own table of criteria names; null when only the options tell. */
export type MechanicKind = Mechanic["kind"];

type Level1 = Extract<OptionPhrase, { kind: "level" }>;
type Deduction = Extract<OptionPhrase, { kind: "deduction" }>;

/** Bands printed in whole percents may leave one between them ("đến 79%", "từ 80%"). */
const WHOLE_PERCENT = 1;

/**
 * Makes one mechanic of the rows printed under a criterion: percentage bands when every choice speaks of a share,
 * fixed levels when all give points, a deduction when one says "mỗi … trừ …". Anything it cannot make sense of is
 * told with its cell, and the criterion is then scored freely up to its maximum.
 */
export function readMechanic(
  options: readonly PrintedOption[],
  maxPoints: Points | null,
  kind: MechanicKind | null = null,
): ReadMechanic {
  const notes: ImportNote[] = [];
  const levels: Level1[] = [];
  const deductions: Deduction[] = [];
  let applicability: Applicability | null = null;
  let unknown = false;
  for (const option of options) {
    for (const phrase of optionPhrases(option.text, option.points)) {
      if (phrase === null) {
        unknown ||= /\d/.test(option.text);
        notes.push(note(option.cell, "option-not-understood", { text: option.text }));
      } else if (phrase.kind === "level") levels.push(phrase);
      else if (phrase.kind === "deduction") deductions.push(phrase);
      else {
        if (phrase.whenNotApplicable === null)
          notes.push(note(option.cell, "applicability-unsaid", { text: option.text }));
        applicability = {
          condition: phrase.condition,
          whenNotApplicable: phrase.whenNotApplicable ?? "rescale",
        };
      }
    }
  }
  const cell = options[0]?.cell ?? null;
  const best = levels.length === 0 ? null : (Math.max(...levels.map((l) => l.points)) as Points);
  const free = { mechanic: { kind: "range" }, applicability, best, notes } as const;
  if (unknown || levels.length + deductions.length === 0) return free;
  const max = maxPoints ?? best;
  if (max === null) return free;
  const put = (code: ImportNote["code"], params: ImportNote["params"]) =>
    notes.push(note(cell, code, params));
  if (deductions.length > 0) {
    const made = deduction(deductions, levels, max);
    if (made === null) put("options-mixed", {});
    return made === null ? free : { ...free, mechanic: made };
  }
  if (levels.length < 2) {
    put("options-single", {});
    return free;
  }
  if (best !== null && best !== max) {
    const code = best > max ? "options-above-max" : "options-below-max";
    put(code, { points: pointsToNumber(best), maxPoints: pointsToNumber(max) });
    return free;
  }
  const asBands = kind === null ? levels.every((l) => l.band !== null) : kind === "bands";
  const bands = asBands ? bandsOf(levels, put) : null;
  if (bands !== null) return { ...free, mechanic: { kind: "bands", bands } };
  const mechanic: Mechanic = {
    kind: "levels",
    levels: levels.map(({ title, points }): Level => ({ title, points })),
  };
  return { ...free, mechanic };
}

function note(cell: string | null, code: ImportNote["code"], params: ImportNote["params"]): ImportNote {
  return { severity: "warning", cell, code, params };
}

/** Choices beside a deduction may only name its two ends; otherwise no one mechanic holds both. */
function deduction(
  deductions: readonly Deduction[],
  levels: readonly Level1[],
  max: Points,
): Mechanic | null {
  const [first] = deductions;
  if (first === undefined || deductions.some((d) => d.perFault !== first.perFault)) return null;
  const { limit } = deductions.find((d) => d.limit.kind !== "unsaid") ?? first;
  const floor = limit.kind === "floor" ? limit.points : limit.kind === "most" ? max - limit.points : 0;
  if (floor < 0 || floor > max || first.perFault > max) return null;
  if (levels.some(({ points }) => points !== max && points !== floor)) return null;
  return { kind: "deduction", perFault: first.perFault, floor: floor as Points };
}

type Put = (code: ImportNote["code"], params: ImportNote["params"]) => void;

/** Gives the bands in rising order, telling gaps and edges that the words leave open; null when they overlap. */
function bandsOf(levels: readonly Level1[], put: Put): readonly PercentBand[] | null {
  const sorted = levels
    .flatMap(({ band, points, title }) => (band === null ? [] : [{ band, points, title }]))
    .sort((a, b) => a.band.from - b.band.from || (a.band.to ?? 101) - (b.band.to ?? 101));
  if (sorted.length !== levels.length) return null;
  const bands: PercentBand[] = [];
  let before: BandEdges | null = null;
  for (const { band, points, title } of sorted) {
    if (before === null && band.from !== 0) {
      put("bands-start", { percent: band.from });
      bands.push({ fromPercent: 0, points: 0 as Points });
    }
    if (before !== null) {
      const end = before.to ?? 100;
      if (band.from <= before.from || band.from < end) return null;
      if (band.from > end + (before.below ? 0 : WHOLE_PERCENT)) {
        put("bands-gap", { from: end, to: band.from });
        return null;
      }
    }
    if (band.open) put("band-edge", { text: title, percent: band.from });
    bands.push({ fromPercent: band.from, points });
    before = band;
  }
  return bands;
}
