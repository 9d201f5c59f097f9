import type { WorkbookSnapshot } from "../model/workbookSnapshot";
import type { CellContent, PlannedWrite, WritePlan } from "../model/writePlan";
import { parseA1, toA1 } from "../text/a1";
import { applyToSnapshot } from "../writing/applyToSnapshot";
import { contentOf, sameContent } from "../writing/contentOf";
import { cellAt, DAY_AND_MONTH, type PlantedContent } from "./planting";
import { recalculate } from "./recalculate";

/** As Excel counts days from 1900. */
const LAST_OF_APRIL_2021 = 44_316;
/** No person sees the plan of an exercise before it is written: all its writes bear one reason. */
const REASON = { code: "write-entered-value", params: {} } as const;

/** Gives the workbook with some cells filled otherwise and its formulas worked out anew; the given one stays. */
export function withContents(
  workbook: WorkbookSnapshot,
  contents: readonly PlantedContent[],
): WorkbookSnapshot {
  const writes = contents.map((content) => writeOf(workbook, content, content.planted, content.numberFormat));
  const written = applyToSnapshot(workbook, { newSheets: [], writes });
  const dates = contents.filter(({ numberFormat }) => numberFormat === DAY_AND_MONTH);
  return recalculate(dates.reduce(asDate, written));
}

/** Gives the plan that makes one workbook of the other: the same sheets, other contents. */
export function planBetween(
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  formats: ReadonlyMap<string, string>,
): WritePlan {
  const writes = before.sheets.flatMap((sheet, i): PlannedWrite[] => {
    const changed = after.sheets[i];
    if (changed === undefined || changed === sheet) return [];
    const places = new Set([...sheet.cells, ...changed.cells].map((cell) => toA1(cell.row, cell.column)));
    return [...places].flatMap((cell) => {
      const place = { sheet: sheet.name, cell };
      const content = contentOf(cellAt(after, place));
      const held = contentOf(cellAt(before, place));
      const moved = held.kind === "formula" && content.kind === "formula" && held.value !== content.value;
      if (sameContent(held, content) && !moved) return [];
      return [writeOf(before, place, content, formats.get(`${sheet.name}!${cell}`) ?? null)];
    });
  });
  return { newSheets: [], writes };
}

function writeOf(
  workbook: WorkbookSnapshot,
  place: { readonly sheet: string; readonly cell: string },
  after: CellContent,
  numberFormat: string | null,
): PlannedWrite {
  const before = contentOf(cellAt(workbook, place));
  return { sheet: place.sheet, cell: place.cell, before, after, numberFormat, style: null, reason: REASON };
}

function asDate(workbook: WorkbookSnapshot, { sheet, cell }: PlantedContent): WorkbookSnapshot {
  const place = parseA1(cell);
  const sheets = workbook.sheets.map((one) =>
    one.name !== sheet
      ? one
      : {
          ...one,
          cells: one.cells.map((c) =>
            c.row === place?.row && c.column === place.column && c.value.kind === "number"
              ? {
                  ...c,
                  value: { kind: "date", serial: c.value.number } as const,
                  text: dayAndMonth(c.value.number),
                }
              : c,
          ),
        },
  );
  return { ...workbook, sheets };
}

/** "1/5" for the serial of 1 May 2021: all planted dates lie in the first days of that month. */
function dayAndMonth(serial: number): string {
  return `${serial - LAST_OF_APRIL_2021}/5`;
}
