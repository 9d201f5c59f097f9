import { type Quantity, quantityToNumber, sumOrBlank } from "../model/points";
import type { ProgressQuantity, ProgressRow, ProgressTable, QuantityCell } from "../model/progressTable";
import type { SheetSnapshot } from "../model/workbookSnapshot";
import type { CellContent, PlannedWrite, WritePlan } from "../model/writePlan";
import { isDoubtfulQuantity, knownQuantity } from "../reading/readProgressQuantity";
import { progressQuantities } from "../reading/readProgressTable";
import { findCell } from "../scoring/findCell";
import { columnName, toA1 } from "../text/a1";
import { contentOf, sameContent } from "../writing/contentOf";
import { appendRows } from "./appendRows";
import { quantityFormat } from "./cureNumbers";
import { type FilledQuantity, filledQuantity } from "./filledQuantity";
import type { FillSources } from "./planProgressFill";

/** Plans to fill an existing table: its rows, rows for years it lacks below them, and the blanks of its total row. */
export function fillTable(table: ProgressTable, sheet: SheetSnapshot, sources: FillSources): WritePlan {
  const known = new Map<string, Quantity>();
  const writes: PlannedWrite[] = [];
  for (const row of table.rows) {
    for (const quantity of progressQuantities) {
      const write = fillCell(table, sheet, row, quantity, sources);
      if (write === null) continue;
      known.set(write.planned.cell, write.value);
      writes.push(write.planned);
    }
  }
  const total = table.total ? fillTotal(table, sheet, table.total, known, sources.cured) : [];
  return { newSheets: [], writes: [...writes, ...appendRows(table, sheet, sources), ...total] };
}

function fillCell(
  table: ProgressTable,
  sheet: SheetSnapshot,
  row: ProgressRow,
  quantity: ProgressQuantity,
  sources: FillSources,
): { readonly planned: PlannedWrite; readonly value: Quantity } | null {
  const column = table.columns[quantity];
  const cell = row.quantities[quantity];
  const { year } = row.year;
  if (column === null || cell === null || year === null || cell.cell !== toA1(row.row, column)) return null;
  // A year in two rows: nobody can tell which of them the sum belongs to.
  if (table.rows.some((other) => other !== row && other.year.year === year)) return null;
  const before = contentOf(findCell(sheet, row.row, column));
  if (before.kind === "formula") return null;
  const filled = filledQuantity(year, quantity, yearInFormula(sheet, table, row), sources, table.sheet);
  if (filled === null || sameContent(before, filled.content)) return null;
  const isOpen = cell.reading.kind === "blank";
  if (!isOpen && filled.source === "ledger" && sources.ledgerOver !== "all") return null;
  const planned: PlannedWrite = {
    sheet: sheet.name,
    cell: cell.cell,
    before,
    after: filled.content,
    numberFormat: formatOf(filled),
    style: null,
    reason: filled.reason,
  };
  return { planned, value: filled.value };
}

/** A formula's result may change, so it keeps decimals; a text format would show the formula itself. */
function formatOf({ source, value }: FilledQuantity): string {
  return source === "ledger" ? "#,##0.###" : quantityFormat(value);
}

/** The address of the year's cell where it holds the number; else the number itself, for SUMIFS compares numbers. */
function yearInFormula(sheet: SheetSnapshot, table: ProgressTable, row: ProgressRow): string {
  const { year, cell } = row.year;
  const own = toA1(row.row, table.columns.year ?? 1);
  const held = findCell(sheet, row.row, table.columns.year ?? 1)?.value;
  return held?.kind === "number" && held.number === year && cell === own ? own : String(year);
}

function isText({ reading }: QuantityCell): boolean {
  return (reading.kind === "exact" || reading.kind === "rounded") && reading.asText;
}

/** The sums of the years in the blank cells of the total row below them. Backlogs are not added up. */
function fillTotal(
  table: ProgressTable,
  sheet: SheetSnapshot,
  total: ProgressRow,
  filled: ReadonlyMap<string, Quantity>,
  cured: boolean,
): readonly PlannedWrite[] {
  const first = table.rows[0]?.row;
  const last = table.rows.at(-1)?.row;
  if (first === undefined || last === undefined || total.row <= last) return [];
  return progressQuantities.flatMap((quantity): PlannedWrite[] => {
    const column = table.columns[quantity];
    const cell = total.quantities[quantity];
    if (quantity === "backlog" || column === null || cell === null) return [];
    if (cell.reading.kind !== "blank" || cell.cell !== toA1(total.row, column)) return [];
    const open = table.rows.flatMap(({ quantities: { [quantity]: of } }) =>
      of && !filled.has(of.cell) ? [of] : [],
    );
    // A sum that passes over a text would look complete.
    if (open.some((of) => isDoubtfulQuantity(of) || (isText(of) && !(cured && of.reading.kind === "exact"))))
      return [];
    const values = table.rows.map((row) => {
      const of = row.quantities[quantity];
      return of ? (filled.get(of.cell) ?? knownQuantity(of)) : null;
    });
    const sum = sumOrBlank(values);
    const before = contentOf(findCell(sheet, total.row, column));
    if (sum === null || before.kind === "formula") return [];
    const name = columnName(column);
    const formula = `SUM(${name}${first}:${name}${last})`;
    const after: CellContent = { kind: "formula", formula, value: quantityToNumber(sum) };
    const reason = { code: "write-column-total", params: { quantity } } as const;
    return [
      { sheet: sheet.name, cell: cell.cell, before, after, numberFormat: "#,##0.###", style: null, reason },
    ];
  });
}
