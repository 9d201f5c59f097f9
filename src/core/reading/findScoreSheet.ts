import type { Reason } from "../model/reason";
import { type ColumnRole, criteriaOf, type NoScoreSheet, type ScoreSheet } from "../model/scoreSheet";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";
import { findHeaders, type ScoreHeader } from "./findHeader";
import { readScoreSheet } from "./readScoreSheet";
import { sheetGrid } from "./sheetGrid";

/** What a person may settle where the reader would choose itself. */
export interface ReadingChoice {
  /** Name of the sheet to read. */
  readonly sheet?: string | undefined;
  /** A row of the heading to read under (from 1). */
  readonly headerRow?: number | undefined;
  /** Columns (from 1) that play other parts than the heading suggests; the other parts stay as found. */
  readonly columns?: Partial<Readonly<Record<ColumnRole, number>>> | undefined;
}

export type FoundScoreSheet =
  | { readonly found: true; readonly scoreSheet: ScoreSheet; readonly snapshot: SheetSnapshot }
  | { readonly found: false; readonly missing: NoScoreSheet };

/** A table this small beside a larger one is an example in a guide, not the sheet. */
interface Candidate {
  readonly scoreSheet: ScoreSheet;
  readonly snapshot: SheetSnapshot;
  readonly weight: number;
}

/**
 * Finds and reads the scoring sheet among all sheets of a workbook: the one with the most scored criteria, a visible
 * one before a hidden one. Without any, says for each sheet what it lacked.
 */
export function findScoreSheet(workbook: WorkbookSnapshot, choice: ReadingChoice = {}): FoundScoreSheet {
  const candidates: Candidate[] = [];
  const looked: NoScoreSheet["looked"][number][] = [];
  for (const snapshot of workbook.sheets) {
    if (choice.sheet !== undefined && snapshot.name !== choice.sheet) continue;
    const read = readBest(snapshot, choice);
    if ("lacking" in read) looked.push({ sheet: snapshot.name, lacking: read.lacking });
    else candidates.push({ scoreSheet: read.scoreSheet, snapshot, weight: weigh(read.scoreSheet, snapshot) });
  }
  const best = candidates.reduce<Candidate | null>((a, b) => (a && a.weight >= b.weight ? a : b), null);
  if (!best) return { found: false, missing: { looked } };
  const count = criteriaOf(best.scoreSheet.sections).length;
  const reasons: Reason[] = [
    { code: "sheet-has-criteria", params: { sheet: best.snapshot.name, count } },
    ...(candidates.length > 1
      ? [{ code: "sheet-best-of", params: { count: candidates.length } } as const]
      : []),
    ...best.scoreSheet.reasons,
  ];
  return { found: true, scoreSheet: { ...best.scoreSheet, reasons }, snapshot: best.snapshot };
}

function readBest(
  snapshot: SheetSnapshot,
  choice: ReadingChoice,
): { scoreSheet: ScoreSheet } | { lacking: Reason } {
  if (snapshot.cells.length === 0) return { lacking: { code: "sheet-empty", params: {} } };
  const grid = sheetGrid(snapshot);
  const headers = findHeaders(grid)
    .filter((h) => isChosen(h, choice.headerRow))
    .map((h) => withColumns(h, choice.columns));
  const first = headers[0];
  if (!first) return { lacking: { code: "sheet-without-header", params: {} } };
  let best: ScoreSheet | null = null;
  let bestWeight = 0;
  for (const header of headers) {
    // A repeated heading belongs to the table above it.
    if (best && header.columns.title === best.columns.title && header.firstRow < 2000) {
      if (header.columns.selfPoints === best.columns.selfPoints) continue;
    }
    const sheet = readScoreSheet(grid, header, headers);
    const weight = sheet ? weigh(sheet, snapshot) : 0;
    if (sheet && weight > bestWeight) {
      best = sheet;
      bestWeight = weight;
    }
  }
  if (best) return { scoreSheet: best };
  return { lacking: { code: "sheet-without-criteria", params: { row: first.firstRow } } };
}

/** Criteria count; those with a maximum or a score count double; hidden sheets come after visible ones. */
function weigh(sheet: ScoreSheet, snapshot: SheetSnapshot): number {
  let weight = 0;
  for (const criterion of criteriaOf(sheet.sections)) {
    const filled =
      (criterion.maxPoints?.reading.kind ?? "blank") !== "blank" ||
      criterion.selfPoints.reading.kind !== "blank";
    weight += filled ? 2 : 1;
  }
  const share = snapshot.visibility === "visible" ? 1 : snapshot.visibility === "hidden" ? 0.1 : 0.01;
  return weight < 2 ? 0 : weight * share;
}

function isChosen(header: ScoreHeader, row: number | undefined): boolean {
  return row === undefined || (header.firstRow <= row && row <= header.lastRow);
}

/** A column a person gave another part loses the part it had. */
function withColumns(header: ScoreHeader, chosen: ReadingChoice["columns"]): ScoreHeader {
  if (chosen === undefined) return header;
  const taken = new Set(Object.values(chosen));
  const freed = (column: number | null) => (column !== null && taken.has(column) ? null : column);
  const { columns } = header;
  return {
    ...header,
    columns: {
      code: chosen.code ?? freed(columns.code),
      title: chosen.title ?? columns.title,
      maxPoints: chosen.maxPoints ?? freed(columns.maxPoints),
      selfPoints: chosen.selfPoints ?? columns.selfPoints,
      appraisedPoints: chosen.appraisedPoints ?? freed(columns.appraisedPoints),
      evidence: chosen.evidence ?? freed(columns.evidence),
      note: chosen.note ?? freed(columns.note),
    },
  };
}
