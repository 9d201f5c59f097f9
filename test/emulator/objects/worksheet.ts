import { parseRange, columnNumber } from "../../../src/core/text/a1";
import type { EmulatedExcel } from "../emulatedExcel";
import { HostError, HostObject } from "../hostObject";
import { usedRange, type ModelSheet } from "../workbookModel";
import { range } from "./range";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Excel.Worksheet. */
export function worksheet(excel: EmulatedExcel, sheet: ModelSheet): HostObject {
  return new HostObject("Worksheet", {
    identity: () => ({ Id: sheet.id }),
    scalars: {
      Id: { get: () => sheet.id },
      Name: { get: () => sheet.name },
      Position: { get: () => excel.model.sheets.indexOf(sheet) },
      Visibility: { get: () => VISIBILITY[sheet.visibility] },
    },
    navigations: {
      Protection: () =>
        new HostObject("WorksheetProtection", {
          scalars: {
            Protected: { get: () => sheet.protected },
            Options: { get: () => (sheet.protected ? { allowFormatCells: sheet.allowFormatCells } : null) },
          },
        }),
      FreezePanes: () =>
        new HostObject("WorksheetFreezePanes", {
          methods: { FreezeRows: (count: number | null) => void (sheet.frozenRows = count ?? 1) },
        }),
      PageLayout: () => pageLayout(excel, sheet),
    },
    methods: {
      GetRange: (address: string | null) => range(excel, sheet, areaOf(address)),
      GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        range(excel, sheet, {
          top: row + 1,
          left: column + 1,
          bottom: row + rows,
          right: column + columns,
        }),
      GetUsedRange: (valuesOnly: boolean | null) =>
        range(
          excel,
          sheet,
          usedRange(sheet, valuesOnly === true) ?? { top: 1, left: 1, bottom: 1, right: 1 },
        ),
      GetUsedRangeOrNullObject: (valuesOnly: boolean | null) => {
        const used = usedRange(sheet, valuesOnly === true);
        return used ? range(excel, sheet, used) : null;
      },
      Activate: () => {
        // A hidden sheet cannot come to the front.
        if (sheet.visibility !== "visible") throw new HostError("InvalidOperation", "sheet is hidden");
        excel.model.activeSheet = sheet;
      },
      Delete: () => {
        excel.refuseStructure();
        if (excel.model.sheets.filter((s) => s.visibility === "visible").length < 2) {
          throw new HostError("InvalidOperation", "the last visible sheet");
        }
        excel.deleteSheet(sheet);
      },
    },
  });
}

function pageLayout(excel: EmulatedExcel, { page }: ModelSheet): HostObject {
  const property = (name: keyof ModelSheet["page"]) => ({
    get: () => page[name],
    set: (value: unknown) => {
      // Excel sets pages up through the printer's driver.
      if (!excel.hasPrinter) throw new HostError("GeneralException", "no printer");
      Object.assign(page, { [name]: value });
    },
  });
  return new HostObject("PageLayout", {
    scalars: {
      Orientation: property("orientation"),
      PaperSize: property("paperSize"),
      Zoom: property("zoom"),
    },
  });
}

/** A rectangle, or whole columns ("C:D"). */
function areaOf(address: string | null) {
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(address ?? "");
  const [left, right] = columns ? [columnNumber(columns[1]!), columnNumber(columns[2]!)] : [null, null];
  if (left !== null && right !== null) return { top: 1, left, bottom: 1_048_576, right };
  const area = parseRange(address ?? "");
  if (!area) throw new HostError("InvalidArgument", `no range: ${String(address)}`);
  return area;
}
