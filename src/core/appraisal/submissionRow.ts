import type { Severity } from "../model/finding";
import { type Points, pointsFromNumber } from "../model/points";
import { agencyKey } from "./agencyNames";
import type { LinePoints, LineProgress, ReviewLine } from "./reviewLine";

/** Points of one side and the other, in hundredths; null is blank. */
export interface Pair {
  readonly self: Points | null;
  readonly appraised: Points | null;
}

/** What consolidation keeps of one workbook that could be read: little, as there may be ten thousand. */
export interface SubmissionRow {
  /** Place among the files, from 0. */
  readonly order: number;
  readonly file: string;
  readonly sha256: string | null;
  readonly readAt: string;
  /** As the sheet names it; the file's name where it does not. */
  readonly agency: string;
  readonly agencyKey: string;
  readonly isNamed: boolean;
  /** "mau-minh-hoa 1", or "" where the sheet's own maxima judged. */
  readonly rubric: string;
  readonly hasSheet: boolean;
  /** Number of the list of sections in {@link SectionLists}. */
  readonly sectionList: number;
  readonly sections: readonly Pair[];
  readonly bonus: Pair;
  readonly penalty: Pair;
  readonly total: Pair;
  readonly maxPoints: Points | null;
  readonly declaredRating: string | null;
  readonly rating: string | null;
  readonly appraisedRating: string | null;
  /** Place of the rating that counts among the rubric's classes, 1 for the highest; null when unknown. */
  readonly ratingPlace: number | null;
  readonly provisional: boolean;
  readonly appraisedProvisional: boolean;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly progress: readonly LineProgress[];
}

export interface SectionName {
  readonly code: string;
  readonly title: string;
}

/** The different lists of sections the sheets have; most have the same. */
export class SectionLists {
  private readonly numbers = new Map<string, number>();
  readonly lists: (readonly SectionName[])[] = [];

  /** Gives the number of a list; the same sections in the same order have the same. */
  numberOf(sections: readonly SectionName[]): number {
    const key = JSON.stringify(sections.map(({ code, title }) => [code, agencyKey(title)]));
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.lists.length;
      this.numbers.set(key, number);
      this.lists.push(sections.map(({ code, title }) => ({ code, title })));
    }
    return number;
  }
}

/** Gives what is kept of a line that has no failure. */
export function submissionRow(line: ReviewLine, order: number, lists: SectionLists): SubmissionRow {
  const agency = line.agency ?? fileStem(line.file);
  return {
    order,
    file: line.file,
    sha256: line.sha256,
    readAt: line.readAt,
    agency,
    // Two files without an agency's name are not of one agency because they are called the same.
    agencyKey: agencyKey(line.agency ?? line.file),
    isNamed: line.agency !== null,
    rubric: rubricLabel(line),
    hasSheet: line.sheet !== null,
    sectionList: lists.numberOf(line.sections),
    sections: line.sections.map(pairOf),
    bonus: pairOf(line.bonus),
    penalty: pairOf(line.penalty),
    total: pairOf(line.total),
    maxPoints: hundredths(line.total.maxPoints),
    declaredRating: line.rating.declared,
    rating: line.rating.computed,
    appraisedRating: line.rating.appraised,
    ratingPlace: line.rating.appraisedPlace ?? line.rating.computedPlace,
    provisional: line.rating.provisional ?? false,
    appraisedProvisional: line.rating.appraisedProvisional ?? false,
    counts: line.counts,
    progress: line.progress,
  };
}

/** Gives the rubric that judged as one short text; empty for a sheet that judged itself, or none. */
export function rubricLabel({ rubric }: Pick<ReviewLine, "rubric">): string {
  return rubric?.id === null || rubric === null ? "" : `${rubric.id} ${rubric.version ?? ""}`.trim();
}

/** Gives a file's name without folders and ending. */
export function fileStem(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  return name.replace(/\.[a-z]{3,4}$/i, "");
}

/** Gives decimal points as hundredths. */
export function hundredths(value: number | null): Points | null {
  return value === null ? null : (pointsFromNumber(value)?.value ?? null);
}

function pairOf({ selfPoints, appraisedPoints }: LinePoints): Pair {
  return { self: hundredths(selfPoints), appraised: hundredths(appraisedPoints) };
}

/** Gives the points a workbook is ranked by: the appraised total where there is one, else its own. */
export function rankedPoints({ total }: SubmissionRow): Points | null {
  return total.appraised ?? total.self;
}

/**
 * Gives the share of the maximum a workbook reached, to six decimals as the consolidated workbook's formulas round it;
 * the only thing that compares between rubrics. Null when unknown.
 */
export function reachedShare(row: SubmissionRow): number | null {
  const points = rankedPoints(row);
  if (points === null || row.maxPoints === null || row.maxPoints <= 0) return null;
  return Math.round((points / row.maxPoints) * 1e6) / 1e6;
}
