import type { Points } from "../model/points";
import { foldText } from "../text/vietnameseText";
import { agencyKey } from "./agencyNames";
import type { CriterionStatistics } from "./criterionStatistics";
import { type LastAgency, type LastCriterion, type LastYear, printedRubric } from "./lastYear";
import { rankedPoints, type SubmissionRow } from "./submissionRow";

/** By what two years are compared: by points only within one rubric, else by the share of the maximum. */
export type ComparedBy = "points" | "share";

export interface AgencyComparison {
  readonly agency: string;
  readonly file: string;
  /** Null where the agency is new. */
  readonly last: LastAgency | null;
  readonly points: Points | null;
  readonly maxPoints: Points | null;
  readonly rubric: string;
  readonly rating: string | null;
  readonly by: ComparedBy;
}

export interface CriterionComparison {
  readonly code: string;
  readonly title: string;
  readonly change: "same" | "maximum" | "new" | "dropped";
  readonly by: ComparedBy;
  readonly maxPoints: Points | null;
  readonly lastMaxPoints: Points | null;
  /** Means as decimals. */
  readonly mean: number | null;
  readonly lastMean: number | null;
}

export interface YearComparison {
  readonly agencies: readonly AgencyComparison[];
  /** Agencies of last year that sent nothing now. */
  readonly gone: readonly string[];
  readonly ambiguous: readonly string[];
  readonly criteria: readonly CriterionComparison[];
  /** Rubrics then and now, when they differ. */
  readonly rubricChange: { readonly last: readonly string[]; readonly now: readonly string[] } | null;
}

/** Compares with an earlier year, agency by agency and criterion by criterion. */
export function compareYears(
  last: LastYear,
  rows: readonly SubmissionRow[],
  criteria: readonly CriterionStatistics[],
): YearComparison {
  const byKey = new Map(last.agencies.map((one) => [agencyKey(one.agency), one]));
  const sent = new Set(rows.map((row) => agencyKey(row.agency)));
  const labelOf = (rubric: string) => (rubric === "" ? printedRubric : rubric);
  const agencies = rows
    .filter((row) => row.hasSheet)
    .map((row): AgencyComparison => {
      const before = byKey.get(agencyKey(row.agency)) ?? null;
      const isSame =
        before !== null &&
        row.rubric !== "" &&
        before.rubric === row.rubric &&
        before.maxPoints === row.maxPoints;
      const { agency, file, maxPoints, appraisedRating, rating } = row;
      return {
        ...{ agency, file, last: before, points: rankedPoints(row), maxPoints },
        rubric: labelOf(row.rubric),
        rating: appraisedRating ?? rating,
        by: isSame ? "points" : "share",
      };
    });
  const then = [...new Set(last.agencies.map(({ rubric }) => rubric))].sort();
  const now = [...new Set(agencies.map(({ rubric }) => rubric))].sort();
  return {
    agencies,
    gone: last.agencies.filter(({ agency }) => !sent.has(agencyKey(agency))).map(({ agency }) => agency),
    ambiguous: last.ambiguous,
    criteria: compareCriteria(last.criteria, mainRubric(criteria)),
    rubricChange: then.join("\n") === now.join("\n") ? null : { last: then, now },
  };
}

/** The criteria of the rubric that most workbooks have: it stands first. */
function mainRubric(criteria: readonly CriterionStatistics[]): readonly CriterionStatistics[] {
  return criteria.filter(({ rubric }) => rubric === criteria[0]?.rubric);
}

function compareCriteria(
  last: readonly LastCriterion[],
  now: readonly CriterionStatistics[],
): readonly CriterionComparison[] {
  const left = last.filter(({ rubric }) => rubric === last[0]?.rubric);
  const isSameRubric = left[0] !== undefined && left[0].rubric === (now[0]?.rubric ?? "");
  const take = (code: string, title: string): LastCriterion | null => {
    const same = left.filter((one) => foldText(one.title) === foldText(title));
    const one = same.find((s) => foldText(s.code) === foldText(code)) ?? same[0];
    if (one === undefined) return null;
    left.splice(left.indexOf(one), 1);
    return one;
  };
  const compared = now.map((one): CriterionComparison => {
    const before = take(one.code, one.title);
    const isSameMax = before?.maxPoints === one.maxPoints;
    return {
      code: one.code,
      title: one.title,
      change: before === null ? "new" : isSameMax ? "same" : "maximum",
      by: isSameRubric && isSameMax ? "points" : "share",
      maxPoints: one.maxPoints,
      lastMaxPoints: before?.maxPoints ?? null,
      mean: one.count === 0 ? null : one.selfSum / one.count / 100,
      lastMean: before?.mean ?? null,
    };
  });
  const dropped = left.map((one): CriterionComparison => ({
    ...{ code: one.code, title: one.title, change: "dropped", by: "share" },
    ...{ maxPoints: null, lastMaxPoints: one.maxPoints, mean: null, lastMean: one.mean },
  }));
  return [...compared, ...dropped];
}
