import type { ProgressTable } from "../model/progressTable";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";
import { foldText } from "../text/vietnameseText";
import { progressHeaderAt } from "./findProgressHeader";
import { likelyHeaderRows } from "./likelyProgressRows";
import { speaksOfProcessing } from "./progressWords";
import { titleTexts } from "./progressYears";
import { progressQuantities, readProgressTable } from "./readProgressTable";
import { sheetGrid } from "./sheetGrid";

/** A sheet that explains, and a table that is only an example. */
const GUIDE = /\b(?:huong dan|vi du)\b/;
const EXAMPLE = /^(?:vi du|minh hoa|thi du)\b/;

/**
 * Finds and reads the chỉnh lý progress table among all sheets: the one with the most filled cells, a visible sheet
 * before a hidden one. Null when no sheet has one. Cheap where there is none: raw texts are looked at first.
 */
export function findProgressTable(workbook: WorkbookSnapshot): ProgressTable | null {
  let best: ProgressTable | null = null;
  let bestWeight = 0;
  for (const snapshot of workbook.sheets) {
    for (const table of tablesOf(snapshot)) {
      const weight = weigh(table, snapshot);
      if (weight > bestWeight) {
        best = table;
        bestWeight = weight;
      }
    }
  }
  return best;
}

function tablesOf(snapshot: SheetSnapshot): readonly ProgressTable[] {
  const likely = likelyHeaderRows(snapshot);
  if (likely.length === 0 || GUIDE.test(foldText(snapshot.name))) return [];
  const grid = sheetGrid(snapshot);
  const tables: ProgressTable[] = [];
  let read = 0;
  for (const row of likely) {
    if (row <= read) continue;
    const header = progressHeaderAt(grid, row);
    if (header === null) continue;
    const titles = titleTexts(grid, header.firstRow, header.firstRow - 1);
    if (titles.some((t) => EXAMPLE.test(foldText(t.text)))) continue;
    const aboutProcessing =
      header.speaksOfProcessing ||
      speaksOfProcessing(snapshot.name) ||
      titles.some((t) => speaksOfProcessing(t.text));
    if (!aboutProcessing) continue;
    const table = readProgressTable(grid, header);
    tables.push(table);
    read = Math.max(header.lastRow, table.total?.row ?? 0, table.rows.at(-1)?.row ?? 0);
  }
  return tables;
}

/** One for the heading, one a row, one a filled cell. */
function weigh(table: ProgressTable, snapshot: SheetSnapshot): number {
  let weight = 1 + table.rows.length;
  for (const row of table.rows) {
    for (const quantity of progressQuantities) {
      if ((row.quantities[quantity]?.reading.kind ?? "blank") !== "blank") weight++;
    }
  }
  return weight * (snapshot.visibility === "visible" ? 1 : 0.01);
}
