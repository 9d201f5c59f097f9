import {
  type CheckResult,
  columnName,
  criteriaOf,
  type Finding,
  isConfirmed,
  knownQuantity,
  messageFor,
  pointsToNumber,
  type ProgressQuantity,
  type Quantity,
  quantityToNumber,
  type ScoreColumns,
  type Totals,
} from "../core";

/** What is told of a file that could not be read. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** The file a line speaks of. `sha256` is null when not even its bytes could be had. */
export interface CheckedFile {
  readonly file: string;
  readonly sha256: string | null;
}

/**
 * Gives the `vtlt.check/1` object of one file (../shared/design/contracts.md): points as decimal numbers, blanks and
 * things that are not there as null. A failed file has its failure, and null for all the rest.
 */
export function checkLine(file: CheckedFile, outcome: CheckResult | Failure): Record<string, unknown> {
  const head = { schema: "vtlt.check/1", file: file.file, sha256: file.sha256 };
  if ("code" in outcome) {
    const failure = { code: outcome.code, message: outcome.message };
    const rest = { rubric: null, scoreSheet: null, sections: null, bonus: null, penalty: null, total: null };
    return { ...head, failure, ...rest, rating: null, progress: null, findings: null };
  }
  const { scoreSheet, rubricUse, totals, selfRating } = outcome;
  const rubric = rubricUse?.rubric ?? null;
  return {
    ...head,
    failure: null,
    rubric: rubricUse && {
      id: rubric?.id ?? null,
      version: rubric?.version ?? null,
      source: rubricUse.source,
      confirmed: rubric !== null && isConfirmed(rubric),
      // Only where a person has to choose.
      ...(rubric === null && rubricUse.candidates.length > 0 && { candidates: rubricUse.candidates }),
    },
    scoreSheet: scoreSheet && {
      sheet: scoreSheet.sheet,
      headerRow: scoreSheet.headerRow,
      columns: columnLetters(scoreSheet.columns),
      criteria: criteriaOf(scoreSheet.sections).length,
    },
    sections: (totals?.sections ?? []).map((s) => ({
      code: s.section.code,
      title: s.section.title,
      maxPoints: pointsToNumber(s.maxPoints),
      selfPoints: pointsToNumber(s.selfPoints),
      appraisedPoints: pointsToNumber(s.appraisedPoints),
      declaredSelfPoints: pointsToNumber(s.declaredSelfPoints),
    })),
    bonus: pointsToNumber(totals?.bonus.selfPoints ?? null),
    penalty: pointsToNumber(totals?.penalty.selfPoints ?? null),
    total: totals && {
      maxPoints: pointsToNumber(totals.total.maxPoints),
      selfPoints: pointsToNumber(totals.total.selfPoints),
      appraisedPoints: pointsToNumber(totals.total.appraisedPoints),
      declaredSelfPoints: pointsToNumber(totals.total.declaredSelfPoints),
    },
    ...(totals && leftOutLine(totals)),
    rating: {
      declared: scoreSheet?.declaredRating?.text ?? null,
      computed: selfRating?.name ?? null,
      provisional: selfRating?.provisional ?? null,
      next: selfRating?.next
        ? { class: selfRating.next.name, missingPoints: pointsToNumber(selfRating.next.missingPoints) }
        : null,
    },
    progress: outcome.progress && progressLine(outcome.progress),
    findings: outcome.findings.map(findingLine),
  };
}

/** Criteria that do not apply, and the sums before scaling; nothing where every criterion applies. */
function leftOutLine({ notApplicable, rescaled }: Totals): Record<string, unknown> {
  if (notApplicable.length === 0) return {};
  return {
    notApplicable: notApplicable.map((n) => ({
      path: n.criterion.path,
      title: n.criterion.title,
      maxPoints: pointsToNumber(n.maxPoints),
      treatment: n.treatment,
      reason: n.reason === "" ? null : n.reason,
      cell: n.cell,
    })),
    rescaled: rescaled && {
      maxPoints: pointsToNumber(rescaled.maxPoints),
      selfPoints: pointsToNumber(rescaled.selfPoints),
    },
  };
}

function findingLine(finding: Finding): Record<string, unknown> {
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.sheet,
    cell: finding.cell,
    message: messageFor(finding, "vi").text,
    params: finding.params,
    cite: finding.cite,
  };
}

function progressLine({ table, totals }: NonNullable<CheckResult["progress"]>): Record<string, unknown> {
  return {
    sheet: table.sheet,
    rows: table.rows.map((row) => ({
      year: row.year.year,
      ...quantities((name) => knownQuantity(row.quantities[name])),
      note: row.note === "" ? null : row.note,
    })),
    totals: quantities((name) => totals[name]),
  };
}

function quantities(
  of: (name: ProgressQuantity) => Quantity | null,
): Record<ProgressQuantity, number | null> {
  return {
    planned: quantityToNumber(of("planned")),
    done: quantityToNumber(of("done")),
    provinceFunds: quantityToNumber(of("provinceFunds")),
    agencyFunds: quantityToNumber(of("agencyFunds")),
    deposited: quantityToNumber(of("deposited")),
    backlog: quantityToNumber(of("backlog")),
  };
}

function columnLetters(columns: ScoreColumns): Record<string, string | null> {
  const letter = (column: number | null) => (column === null ? null : columnName(column));
  return {
    code: letter(columns.code),
    title: letter(columns.title),
    maxPoints: letter(columns.maxPoints),
    selfPoints: letter(columns.selfPoints),
    appraisedPoints: letter(columns.appraisedPoints),
    evidence: letter(columns.evidence),
    note: letter(columns.note),
  };
}
