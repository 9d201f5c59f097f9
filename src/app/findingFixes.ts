import {
  contentOf,
  cureNumbers,
  type Finding,
  findCell,
  isEmptyPlan,
  parseA1,
  planTotals,
  type PlannedWrite,
  type Points,
  type PointsCell,
  pointsToNumber,
  progressQuantities,
  type Quantity,
  quantityToNumber,
  type ScoredRow,
  type SheetNode,
  type WritePlan,
} from "../core";
import type { Survey } from "./surveyWorkbook";

/**
 * One step that mends a finding. `number`: the text becomes the one number it says. `reading`: a person takes one of two
 * readings, whose value it names. `totals`: totals become live formulas, with all that these need.
 */
export type Fix =
  | { readonly kind: "number"; readonly plan: WritePlan }
  | { readonly kind: "totals"; readonly plan: WritePlan }
  | { readonly kind: "reading"; readonly value: number; readonly plan: WritePlan };

/** Gives the one-step mends of a finding, none when only a person can mend it. Nothing is written. */
export function fixesFor(finding: Finding, survey: Survey): readonly Fix[] {
  switch (finding.rule) {
    case "score-number-as-text":
    case "score-ambiguous":
      return scoreFixes(finding, survey);
    case "section-total-mismatch":
    case "grand-total-mismatch":
    case "total-typed-over-formula":
      return totalFixes(finding, survey);
    case "progress-number-as-text":
    case "progress-ambiguous":
      return progressFixes(finding, survey);
    default:
      return [];
  }
}

/** Gives the plan that makes true numbers and live formulas of all points typed otherwise; empty without a sheet. */
export function planSheetTotals({ workbook, result }: Survey): WritePlan {
  const { scoreSheet, totals, selfRating } = result;
  const snapshot = workbook.sheets.find((sheet) => sheet.name === scoreSheet?.sheet);
  if (!scoreSheet || !totals || !snapshot) return { newSheets: [], writes: [] };
  return planTotals(snapshot, scoreSheet, totals, selfRating);
}

function totalFixes(finding: Finding, survey: Survey): readonly Fix[] {
  const plan = planSheetTotals(survey);
  return plan.writes.some((write) => write.cell === finding.cell && write.sheet === finding.sheet)
    ? [{ kind: "totals", plan }]
    : [];
}

function scoreFixes({ cell }: Finding, survey: Survey): readonly Fix[] {
  const found = pointsCells(survey).find((points) => points.cell === cell);
  if (found === undefined || found.formula !== null) return [];
  const { reading } = found;
  if (reading.kind === "exact" && reading.asText) {
    return fixOf("number", pointsWrite(survey, found, reading.points, "write-true-number"));
  }
  if (reading.kind !== "ambiguous") return [];
  return reading.readings.flatMap((points) =>
    fixOf("reading", pointsWrite(survey, found, points, "write-chosen-number"), pointsToNumber(points)),
  );
}

function pointsWrite(
  { workbook, result }: Survey,
  { cell, text }: PointsCell,
  points: Points,
  code: "write-true-number" | "write-chosen-number",
): PlannedWrite | null {
  const sheet = workbook.sheets.find((s) => s.name === result.scoreSheet?.sheet);
  const place = parseA1(cell);
  if (!sheet || !place) return null;
  const number = pointsToNumber(points);
  return {
    sheet: sheet.name,
    cell,
    before: contentOf(findCell(sheet, place.row, place.column)),
    after: { kind: "number", number },
    numberFormat: "General",
    style: null,
    reason: { code, params: { text, value: number } },
  };
}

function progressFixes({ cell }: Finding, { workbook, result }: Survey): readonly Fix[] {
  const table = result.progress?.table;
  const sheet = workbook.sheets.find((s) => s.name === table?.sheet);
  if (!table || !sheet || cell === null) return [];
  const only = (choice?: Quantity): PlannedWrite | null => {
    const choices = new Map(choice === undefined ? [] : [[cell, choice]]);
    return cureNumbers(table, sheet, choices).writes.find((write) => write.cell === cell) ?? null;
  };
  for (const row of table.total ? [...table.rows, table.total] : table.rows) {
    for (const quantity of progressQuantities) {
      const found = row.quantities[quantity];
      if (found?.cell !== cell) continue;
      const { reading } = found;
      const readings =
        reading.kind === "ambiguous"
          ? reading.readings
          : reading.kind === "exact" && reading.settled
            ? [reading.value, reading.settled.other]
            : null;
      if (readings === null) return fixOf("number", only());
      return readings.flatMap((value) => fixOf("reading", only(value), quantityToNumber(value)));
    }
  }
  return [];
}

function fixOf(kind: "number" | "reading", write: PlannedWrite | null, value = 0): readonly Fix[] {
  const plan: WritePlan = { newSheets: [], writes: write === null ? [] : [write] };
  if (isEmptyPlan(plan)) return [];
  return kind === "number" ? [{ kind, plan }] : [{ kind, value, plan }];
}

/** Every place where points of the sheet stand or belong, maxima left out. */
function pointsCells({ result: { scoreSheet } }: Survey): readonly PointsCell[] {
  if (scoreSheet === null) return [];
  const { sections, bonus, penalty, total } = scoreSheet;
  const extras = [bonus, penalty].flatMap((extra) =>
    extra === null ? [] : [extra, ...allRows(extra.items)],
  );
  const rows: readonly ScoredRow[] = [...allRows(sections), ...extras, ...(total === null ? [] : [total])];
  return rows.flatMap(({ selfPoints, appraisedPoints }) =>
    appraisedPoints === null ? [selfPoints] : [selfPoints, appraisedPoints],
  );
}

function allRows(nodes: readonly SheetNode[]): readonly ScoredRow[] {
  return nodes.flatMap((node) => [node, ...allRows(node.children)]);
}
