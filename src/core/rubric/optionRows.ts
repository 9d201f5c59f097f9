import { knownPoints, type ScoredRow, type ScoreSheet, type SheetNode } from "../model/scoreSheet";
import type { SheetSnapshot } from "../model/workbookSnapshot";
import { readPointsCell } from "../reading/readPoints";
import { rowWord } from "../reading/rowWords";
import { type SheetGrid, sheetGrid, shownText } from "../reading/sheetGrid";
import { foldText } from "../text/vietnameseText";
import type { PrintedOption } from "./readMechanic";

/** A remark longer than this below a criterion is prose, not an option. */
const LONGEST_OPTION = 400;

/**
 * Gives the rows printed under each scored row, by the scored row's number: those between it and the next scored row
 * that have words in the title column. Points standing in the maximum column of such a row go with it.
 */
export function optionRows(
  snapshot: SheetSnapshot,
  sheet: ScoreSheet,
): ReadonlyMap<number, readonly PrintedOption[]> {
  const grid = sheetGrid(snapshot);
  const scored = new Set<number>(scoredRowsOf(sheet).map((row) => row.row));
  const found = new Map<number, PrintedOption[]>();
  let owner: number | null = null;
  for (const { row } of grid.rows) {
    if (row <= sheet.headerLastRow) continue;
    if (scored.has(row)) {
      owner = row;
      for (const option of linesBelow(grid, sheet, row)) push(found, row, option);
      continue;
    }
    if (owner === null) continue;
    const option = optionAt(grid, sheet, row);
    if (option === "end") owner = null;
    else if (option !== null) push(found, owner, option);
  }
  return found;
}

function push(map: Map<number, PrintedOption[]>, row: number, option: PrintedOption): void {
  const list = map.get(row);
  if (list) list.push(option);
  else map.set(row, [option]);
}

function scoredRowsOf(sheet: ScoreSheet): readonly ScoredRow[] {
  const all = (nodes: readonly SheetNode[]): readonly ScoredRow[] =>
    nodes.flatMap((node) => [node, ...all(node.children)]);
  const { sections, bonus, penalty, total } = sheet;
  const extras = [bonus, penalty].flatMap((extra) => (extra ? [extra, ...all(extra.items)] : []));
  return [...all(sections), ...extras, ...(total ? [total] : [])];
}

/** The row's words as an option; "end" where the table is over (total, rating, signatures), null for nothing. */
function optionAt(grid: SheetGrid, sheet: ScoreSheet, row: number): PrintedOption | "end" | null {
  const { columns } = sheet;
  const text = shownText(grid.at(row, columns.title));
  const mark = columns.code === null ? "" : shownText(grid.at(row, columns.code));
  const word = rowWord(foldText(text === "" ? mark : text));
  if (word !== null) return "end";
  if (text === "" || text.length > LONGEST_OPTION || repeatsHeader(grid, sheet, row)) return null;
  const points =
    columns.maxPoints === null
      ? null
      : knownPoints(readPointsCell(grid, row, columns.maxPoints, grid.at(row, columns.maxPoints)));
  return { cell: grid.address(row, columns.title), text, points };
}

/** A heading printed again on the next page, or its row of numbers. */
function repeatsHeader(grid: SheetGrid, sheet: ScoreSheet, row: number): boolean {
  const text = foldText(shownText(grid.at(row, sheet.columns.title)));
  for (let header = sheet.headerRow; header <= sheet.headerLastRow; header++) {
    const heading = foldText(shownText(grid.at(header, sheet.columns.title)));
    if (heading !== "" && heading === text) return true;
  }
  return /^\(?[a-z0-9]\)?$/.test(text);
}

/** The further lines of the criterion's own cell, where its options are printed inside it. */
function linesBelow(grid: SheetGrid, sheet: ScoreSheet, row: number): readonly PrintedOption[] {
  const cell = grid.at(row, sheet.columns.title);
  if (cell?.value.kind !== "text" || !/[\r\n]/.test(cell.value.text)) return [];
  const [, ...lines] = cell.value.text.split(/\r?\n/);
  return lines
    .map((line) => line.replace(/\s+/gu, " ").normalize("NFC").trim())
    .filter((line) => /^[-–—+*•●]/u.test(line) || /\d\s*(?:điểm|đ)\s*[.;]?$/iu.test(line))
    .map((text) => ({ cell: grid.address(row, sheet.columns.title), text, points: null }));
}
