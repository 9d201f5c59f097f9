import type { Lesson } from "../../core";
import { readResultCode, type TrainingResult } from "./resultCode";

/** How one fault went in the room. */
export interface FaultSummary {
  readonly id: string;
  readonly title: string;
  readonly found: number;
  readonly fixed: number;
}

export interface ParticipantSummary {
  readonly name: string;
  readonly seed: string;
  readonly found: number;
  readonly fixed: number;
  readonly hints: number;
  readonly rightVerdicts: number;
}

/** How many found what. */
export interface TrainingSummary {
  readonly participants: readonly ParticipantSummary[];
  /** In the lesson's order. */
  readonly faults: readonly FaultSummary[];
  /** Two participants with one code have seen the same workbook. */
  readonly sharedSeeds: readonly string[];
}

/** Sums up the results of one lesson; those of other lessons, or of another version of it, are left out. */
export function summarise(lesson: Lesson, results: readonly TrainingResult[]): TrainingSummary {
  const faults = lesson.workbooks.flatMap((w) => w.faults);
  const own = results.filter((r) => r.lesson === lesson.id && r.faults.length === faults.length);
  const seeds = own.map(({ seed }) => seed);
  return {
    participants: own.map((r) => ({
      ...{ name: r.participant, seed: r.seed, hints: r.hints },
      found: r.faults.filter((mark) => mark !== "open").length,
      fixed: r.faults.filter((mark) => mark === "fixed").length,
      rightVerdicts: r.verdicts.filter((v) => v === true).length,
    })),
    faults: faults.map(({ id, title }, i) => ({
      ...{ id, title },
      found: own.filter((r) => r.faults[i] !== "open").length,
      fixed: own.filter((r) => r.faults[i] === "fixed").length,
    })),
    sharedSeeds: [...new Set(seeds.filter((seed, i) => seeds.indexOf(seed) !== i))],
  };
}

/** What came of a text with results, one a line. */
export interface CollectedResults {
  /** All results, the latest of a participant with one lesson and code in place of his earlier ones. */
  readonly codes: readonly string[];
  readonly added: number;
  /** Lines that are no result, or were copied wrongly. */
  readonly unread: readonly string[];
}

/** Takes result lines into those already collected. */
export function collectResults(collected: readonly string[], text: string): CollectedResults {
  const codes = new Map(collected.flatMap((code) => entryOf(code)));
  const unread: string[] = [];
  let added = 0;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const [entry] = entryOf(line);
    if (entry === undefined) unread.push(line.trim());
    else {
      codes.set(...entry);
      added++;
    }
  }
  return { codes: [...codes.values()], added, unread };
}

function entryOf(line: string): readonly (readonly [string, string])[] {
  const result = readResultCode(line);
  if (result === null) return [];
  const { lesson, seed, participant } = result;
  return [[[lesson, seed, participant.toLowerCase()].join(";"), line.trim()]];
}
