import type { CellContent, PlannedWrite, WorkbookSnapshot, WritePlan } from "../../../src/core";
import { ExcelHost } from "../../../src/hosts/excel/excelHost";
import { connect } from "../../emulator/excelClient";
import { EmulatedExcel } from "../../emulator/emulatedExcel";
import { modelOf, type ModelOptions } from "../../emulator/workbookModel";

jest.setTimeout(30_000);

/** A workbook open in a fake Excel 2021 (ExcelApi 1.14), and the host over it. */
export function openInExcel(workbook: WorkbookSnapshot, options: ModelOptions = {}) {
  const excel = connect(new EmulatedExcel(modelOf(workbook, options)));
  const host = new ExcelHost({ changeQuiet: 0, selectionQuiet: 0 });
  return { excel, host };
}

/** Gives how many round trips some work took. */
export async function roundTrips(excel: EmulatedExcel, work: () => Promise<unknown>): Promise<number> {
  const before = excel.syncs;
  await work();
  return excel.syncs - before;
}

export const blank: CellContent = { kind: "blank" };

/** One write of a number, text or formula ("=A1"). */
export function write(
  place: string,
  before: number | string | CellContent,
  after: number | string | CellContent,
  more: Partial<PlannedWrite> = {},
): PlannedWrite {
  const mark = place.indexOf("!");
  const [sheet, cell] = [place.slice(0, mark), place.slice(mark + 1)];
  const reason = { code: "write-entered-value", params: {} } as const;
  return {
    ...{ sheet, cell, before: contentOfShort(before), after: contentOfShort(after) },
    ...{ numberFormat: null, style: null, reason, ...more },
  };
}

export function planOf(...writes: readonly PlannedWrite[]): WritePlan {
  return { newSheets: [], writes };
}

function contentOfShort(short: number | string | CellContent): CellContent {
  if (typeof short === "number") return { kind: "number", number: short };
  if (typeof short !== "string") return short;
  return short.startsWith("=") ? { kind: "formula", formula: short.slice(1) } : { kind: "text", text: short };
}

/** The error some work ends with: a failure's code, or what was thrown; null when it did not fail. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return null;
  } catch (error) {
    return typeof error === "object" && error !== null && "code" in error ? error.code : error;
  }
}

/** Waits until something is so: events come in later turns. */
export async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!isSo() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 1));
  if (!isSo()) throw new Error("it never came to be");
}
