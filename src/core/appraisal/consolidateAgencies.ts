import { type AgencyMatch, matchAgencies } from "./agencyNames";
import { type Shortcoming, ShortcomingTable } from "./commonShortcomings";
import { compareText, type CriterionStatistics, CriterionTable } from "./criterionStatistics";
import { compareYears, type YearComparison } from "./compareYears";
import type { LastYear } from "./lastYear";
import type { ReviewLine } from "./reviewLine";
import {
  reachedShare,
  SectionLists,
  type SectionName,
  type SubmissionRow,
  submissionRow,
} from "./submissionRow";

/** A workbook that could not be read, and why. */
export interface UnreadRow {
  readonly file: string;
  readonly sha256: string | null;
  readonly code: string;
  readonly message: string;
}

/** Workbooks that are one and the same, or of one agency. All of them are kept. */
export interface DuplicateGroup {
  readonly kind: "content" | "agency";
  readonly agency: string;
  readonly rows: readonly SubmissionRow[];
}

/** A ranked workbook: `rank` from 1, equal shares share one; null where no share is known. */
export interface RankedRow extends SubmissionRow {
  readonly rank: number | null;
}

/** Everything the consolidated workbook shows, but for the findings one by one. */
export interface ConsolidatedReview {
  /** Best first; those without a share behind. */
  readonly rows: readonly RankedRow[];
  readonly unread: readonly UnreadRow[];
  readonly duplicates: readonly DuplicateGroup[];
  readonly shortcomings: readonly Shortcoming[];
  readonly criteria: readonly CriterionStatistics[];
  readonly criteriaClipped: boolean;
  /** Agencies the shares count over: exact copies once, one agency once. */
  readonly agencies: number;
  /** The sections most sheets have, and their number in the rows; null when no sheet was read. */
  readonly sections: readonly SectionName[];
  readonly sectionList: number | null;
  /** What was to be read; more than was read when a person stopped the run. */
  readonly expected: number;
  readonly match: AgencyMatch | null;
  readonly comparison: YearComparison | null;
  /** Lines to print wherever the rubrics are used ("MẪU MINH HỌA …"). */
  readonly notices: readonly string[];
}

export interface ConsolidationOptions {
  /** Workbooks that were to be read. */
  readonly expected: number;
  readonly agencies?: readonly string[] | null;
  readonly lastYear?: LastYear | null;
}

/**
 * Puts the lines of many workbooks together, one by one in file order. Of each workbook only what the tables need is
 * kept; its findings are counted and let go.
 */
export class Consolidation {
  private readonly rows: SubmissionRow[] = [];
  private readonly unread: UnreadRow[] = [];
  private readonly lists = new SectionLists();
  private readonly criteria = new CriterionTable();
  private readonly shortcomings = new ShortcomingTable();
  private readonly contents = new Set<string>();
  private readonly notices = new Set<string>();

  add(line: ReviewLine): void {
    if (line.failure !== null) {
      const { file, sha256, failure } = line;
      this.unread.push({ file, sha256, ...failure });
      return;
    }
    const row = submissionRow(line, this.rows.length, this.lists);
    this.rows.push(row);
    if (line.rubric?.notice) this.notices.add(line.rubric.notice);
    this.shortcomings.add(line, row.agencyKey);
    // An exact copy says nothing new about the criteria: counted once.
    if (row.sha256 !== null && this.contents.has(row.sha256)) return;
    if (row.sha256 !== null) this.contents.add(row.sha256);
    this.criteria.add(line, row.agency);
  }

  /** Workbooks put in so far, unreadable ones included. */
  get size(): number {
    return this.rows.length + this.unread.length;
  }

  finish({ expected, agencies, lastYear }: ConsolidationOptions): ConsolidatedReview {
    const rows = ranked(this.rows);
    const criteria = this.criteria.rows();
    const sectionList = mostUsed(this.rows);
    return {
      rows,
      unread: this.unread,
      duplicates: duplicatesOf(this.rows),
      shortcomings: this.shortcomings.rows(),
      criteria,
      criteriaClipped: this.criteria.clipped,
      agencies: new Set(this.rows.map((row) => row.agencyKey)).size,
      sections: sectionList === null ? [] : (this.lists.lists[sectionList] ?? []),
      sectionList,
      expected,
      match: agencies
        ? matchAgencies(
            agencies,
            // A workbook without a scoring sheet is not what was asked for.
            this.rows.filter((row) => row.hasSheet).map((row) => row.agency),
          )
        : null,
      comparison: lastYear ? compareYears(lastYear, rows, criteria) : null,
      notices: [...this.notices].sort(compareText),
    };
  }
}

function ranked(rows: readonly SubmissionRow[]): readonly RankedRow[] {
  const sorted = rows
    .map((row) => ({ row, share: reachedShare(row) }))
    .sort(
      (a, b) =>
        (b.share ?? -Infinity) - (a.share ?? -Infinity) ||
        compareText(a.row.agencyKey, b.row.agencyKey) ||
        a.row.order - b.row.order,
    );
  let rank = 0;
  return sorted.map(({ row, share }, index) => {
    if (share === null) return { ...row, rank: null };
    if (index === 0 || share !== sorted[index - 1]?.share) rank = index + 1;
    return { ...row, rank };
  });
}

/** The list of sections that most sheets have; the earliest of equals. */
function mostUsed(rows: readonly SubmissionRow[]): number | null {
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (row.sections.length > 0) counts.set(row.sectionList, (counts.get(row.sectionList) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [list, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = list;
  return best;
}

function duplicatesOf(rows: readonly SubmissionRow[]): readonly DuplicateGroup[] {
  const byContent = groupsOf(rows, (row) => row.sha256);
  const byAgency = groupsOf(rows, (row) => row.agencyKey).filter(
    // The same file several times is told once, as a copy.
    (group) => new Set(group.map((row) => row.sha256)).size > 1,
  );
  const group = (kind: DuplicateGroup["kind"]) => (same: readonly SubmissionRow[]) => ({
    ...{ kind, agency: same[0]?.agency ?? "", rows: same },
  });
  return [...byContent.map(group("content")), ...byAgency.map(group("agency"))];
}

function groupsOf(
  rows: readonly SubmissionRow[],
  keyOf: (row: SubmissionRow) => string | null,
): readonly (readonly SubmissionRow[])[] {
  const groups = new Map<string, SubmissionRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null || key === "") continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
