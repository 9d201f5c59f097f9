import { messageFor } from "../messages";
import type { CheckResult } from "../model/checkResult";
import { type Points, pointsToNumber } from "../model/points";
import type { Reason } from "../model/reason";
import type { ScoredRow, ScoreSheet, SheetExtra, SheetNode } from "../model/scoreSheet";
import type { WorkbookSnapshot } from "../model/workbookSnapshot";
import type { CellContent, CellStyle, PlannedWrite, WritePlan } from "../model/writePlan";
import { findCell } from "../scoring/findCell";
import { planTotals } from "../scoring/planTotals";
import { computeTotals } from "../scoring/totals";
import { parseA1, toA1 } from "../text/a1";
import { applyToSnapshot } from "../writing/applyToSnapshot";
import { contentOf, sameContent } from "../writing/contentOf";
import { chainPlans, mergePlans } from "../writing/plans";
import { freeSheetName } from "../writing/sheetName";
import { type AppraisalDraft, isWaived, withAppraised } from "./appraisalDraft";
import {
  type AppraisalRecord,
  readAppraisal,
  RECORD_SHEET,
  recordHeadings,
  WAIVED_TITLE,
} from "./appraisalRecord";
import { type AppraisedRow, appraisedRows } from "./compareScores";

/** Who appraises, and when, as it is to be written ("24/11/2021 09:30"). */
export interface Signature {
  readonly by: string;
  readonly at: string;
}

/**
 * Plans an appraisal: the points into the sheet's own appraisal column where it has one, with live totals above them,
 * and the sheet "Thẩm định" with criterion, self, appraised, difference, reason, who and when. What an earlier record
 * says of rows that are not decided now stays, with its name and time. The draft must have no problems
 * (draftProblems). Blank where nothing is decided.
 */
export function planAppraisal(
  workbook: WorkbookSnapshot,
  result: CheckResult,
  draft: AppraisalDraft,
  signature: Signature,
): WritePlan {
  const { scoreSheet } = result;
  if (scoreSheet === null) return { newSheets: [], writes: [] };
  const points = pointsPlan(workbook, scoreSheet, result, draft);
  return mergePlans(points, recordPlan(workbook, result, draft, signature));
}

function pointsPlan(
  workbook: WorkbookSnapshot,
  scoreSheet: ScoreSheet,
  result: CheckResult,
  draft: AppraisalDraft,
): WritePlan {
  const snapshot = workbook.sheets.find(({ name }) => name === scoreSheet.sheet);
  if (scoreSheet.columns.appraisedPoints === null || snapshot === undefined)
    return { newSheets: [], writes: [] };
  const writes: PlannedWrite[] = [];
  for (const { key, row } of appraisedRows(result)) {
    const score = draft.scores.get(key);
    const place = row.appraisedPoints && parseA1(row.appraisedPoints.cell);
    if (score === undefined || !place) continue;
    const held = findCell(snapshot, place.row, place.column);
    const before = contentOf(held);
    const after: CellContent = { kind: "number", number: pointsToNumber(score.points) };
    if (sameContent(before, after)) continue;
    const isOther = held?.value.kind === "text" || held?.value.kind === "date";
    writes.push({
      ...{ sheet: snapshot.name, cell: row.appraisedPoints.cell, before, after },
      ...{ numberFormat: isOther ? "General" : null, style: null },
      reason: { code: "write-appraised-points", params: { title: row.title || row.code } },
    });
  }
  const plan: WritePlan = { newSheets: [], writes };
  if (writes.length === 0) return plan;
  return chainPlans(plan, appraisedTotals(applyToSnapshot(workbook, plan), result, draft));
}

/** The totals of the appraisal column, planned as those of the agency's column are: there it stands in its place. */
function appraisedTotals(workbook: WorkbookSnapshot, result: CheckResult, draft: AppraisalDraft): WritePlan {
  const appraised = withAppraised(result, draft.scores);
  const sheet = asSelfScored(appraised.scoreSheet!);
  const snapshot = workbook.sheets.find(({ name }) => name === sheet.sheet)!;
  return planTotals(snapshot, sheet, computeTotals(sheet, result.rubricUse!), null);
}

/** Gives the sheet with the appraisal column in the place of the agency's. */
function asSelfScored(sheet: ScoreSheet): ScoreSheet {
  const turned = <T extends ScoredRow>(row: T): T => ({
    ...row,
    selfPoints: row.appraisedPoints ?? row.selfPoints,
  });
  const node = (one: SheetNode): SheetNode => ({ ...turned(one), children: one.children.map(node) });
  const extra = (part: SheetExtra | null) => part && { ...turned(part), items: part.items.map(node) };
  return {
    ...sheet,
    columns: { ...sheet.columns, selfPoints: sheet.columns.appraisedPoints ?? sheet.columns.selfPoints },
    sections: sheet.sections.map(node),
    bonus: extra(sheet.bonus),
    penalty: extra(sheet.penalty),
    total: sheet.total && turned(sheet.total),
  };
}

const widths = [8, 60, 10, 10, 10, 44, 22, 18, 16];
const HEAD_ROW = 4;
const looks: readonly CellStyle[] = [
  ...(["text", "text", "quantity", "quantity", "quantity"] as const),
  ...(["text", "text", "text", "text"] as const),
];

interface Line {
  readonly cells: readonly (string | number | null)[];
  readonly look?: CellStyle;
  readonly title: string;
}

function recordPlan(
  workbook: WorkbookSnapshot,
  result: CheckResult,
  draft: AppraisalDraft,
  signature: Signature,
): WritePlan {
  const old = readAppraisal(workbook, result);
  const lines = recordLines(result, draft, signature, old);
  const name = old?.sheet ?? freeSheetName(workbook, RECORD_SHEET);
  const snapshot = workbook.sheets.find((sheet) => sheet.name === name);
  const headRow = old?.headRow ?? HEAD_ROW;
  const writes: PlannedWrite[] = [];
  const put = (row: number, column: number, after: CellContent, style: CellStyle, title: string) => {
    const before = contentOf(snapshot && findCell(snapshot, row, column));
    const isOldRow = old !== null && row <= old.lastRow;
    if (old !== null && sameContent(before, after)) return;
    const reason: Reason = { code: "write-appraisal-record", params: { title } };
    const cell = toA1(row, column);
    writes.push({
      sheet: name,
      cell,
      before,
      after,
      numberFormat: null,
      style: isOldRow ? null : style,
      reason,
    });
  };
  if (old === null) {
    const agency = result.scoreSheet?.agency?.text ?? "";
    put(1, 1, { kind: "text", text: "KẾT QUẢ THẨM ĐỊNH ĐIỂM TỰ CHẤM" }, "title", RECORD_SHEET);
    if (agency !== "") put(2, 1, { kind: "text", text: agency }, "remark", RECORD_SHEET);
    recordHeadings.forEach((text, i) => put(headRow, i + 1, { kind: "text", text }, "heading", RECORD_SHEET));
  }
  for (const [i, { cells, look, title }] of lines.entries()) {
    const row = headRow + 1 + i;
    for (const [k, style] of looks.entries()) {
      put(row, k + 1, contentIn(cells[k] ?? null, row, k, cells), look ?? style, title);
    }
  }
  // What an earlier, longer record held below is cleared.
  for (let row = headRow + 1 + lines.length; old !== null && row <= old.lastRow; row++) {
    for (let column = 1; column <= looks.length; column++) put(row, column, { kind: "blank" }, "text", "");
  }
  if (old !== null) return { newSheets: [], writes };
  const merge = (row: number) => ({ top: row, left: 1, bottom: row, right: looks.length });
  const sheet = {
    name,
    columnWidths: widths,
    merges: [merge(1), merge(2)],
    frozenRows: HEAD_ROW,
    landscape: true,
  };
  return { newSheets: [sheet], writes };
}

/** The difference is a live formula over its row. */
function contentIn(
  value: string | number | null,
  row: number,
  index: number,
  cells: Line["cells"],
): CellContent {
  const [self, appraised] = [cells[2], cells[3]];
  if (index === 4 && typeof self === "number" && typeof appraised === "number") {
    const difference = Math.round((appraised - self) * 100) / 100;
    return { kind: "formula", formula: `ROUND(D${row}-C${row},2)`, value: difference };
  }
  if (value === null || value === "") return { kind: "blank" };
  return typeof value === "number" ? { kind: "number", number: value } : { kind: "text", text: value };
}

function recordLines(
  result: CheckResult,
  draft: AppraisalDraft,
  { by, at }: Signature,
  old: AppraisalRecord | null,
): readonly Line[] {
  const lines: Line[] = [];
  for (const row of appraisedRows(result)) {
    const before = old?.entries.find(({ target }) => target?.key === row.key);
    const score = draft.scores.get(row.key);
    if (score === undefined && (before?.appraised ?? null) === null) continue;
    const appraised = score?.points ?? before!.appraised!;
    const reason = score?.reason.trim() ?? before!.reason;
    const isOld = before !== undefined && before.appraised === appraised && before.reason === reason;
    lines.push(entryLine(row, appraised, reason, isOld ? before : { by, at }));
  }
  const waivers = [...(old?.waivers ?? []), ...draft.waivers].filter(
    (waiver, i, all) => all.findIndex((w) => isSamePlace(w, waiver)) === i,
  );
  if (waivers.length === 0) return lines;
  lines.push({ cells: [], title: WAIVED_TITLE });
  lines.push({ cells: [WAIVED_TITLE], look: "remark", title: WAIVED_TITLE });
  for (const waiver of waivers) {
    const finding = result.findings.find((f) => isWaived(f, [waiver]));
    const title = finding === undefined ? waiver.rule : messageFor(finding, "vi").title;
    const place = waiver.sheet === "" ? waiver.cell : `${waiver.sheet}!${waiver.cell}`;
    const cells = [waiver.rule, title, null, null, null, waiver.reason.trim(), waiver.name.trim(), at, place];
    lines.push({ cells, title });
  }
  return lines;
}

function entryLine(row: AppraisedRow, appraised: Points, reason: string, signed: Signature): Line {
  const { code, title } = row.row;
  const self = row.self === null ? null : pointsToNumber(row.self);
  return {
    cells: [code, title, self, pointsToNumber(appraised), null, reason, signed.by, signed.at, row.key],
    title: title || code,
  };
}

function isSamePlace(
  a: { readonly rule: string; readonly sheet: string; readonly cell: string },
  b: { readonly rule: string; readonly sheet: string; readonly cell: string },
): boolean {
  return a.rule === b.rule && a.sheet === b.sheet && a.cell === b.cell;
}
