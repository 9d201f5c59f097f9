import {
  WriteRefused,
  type CellContent,
  type PlannedWrite,
  type WritePlan,
} from "../../../../../src/core/model/writePlan";
import { contentOf } from "../../../../../src/core/writing/contentOf";
import { inflateNode } from "../../../../../src/hosts/file/inflateNode";
import { READ_LIMITS } from "../../../../../src/hosts/file/readLimits";
import { ZipPackage } from "../../../../../src/hosts/file/zipPackage";
import { deflateNode } from "../../../../../src/hosts/file/writing/deflateNode";
import { patchWorkbook } from "../../../../../src/hosts/file/writing/patchWorkbook";
import { UnwritablePlan } from "../../../../../src/hosts/file/writing/unwritable";
import { toA1 } from "../../../../../src/core/text/a1";
import { buildWorkbook, type WorkbookXml } from "../../support/workbookBuilder";
import { read } from "../../support/reading";

export const ports = { inflate: inflateNode, deflate: deflateNode };
export const BLANK: CellContent = { kind: "blank" };
export const number = (n: number): CellContent => ({ kind: "number", number: n });
export const text = (t: string): CellContent => ({ kind: "text", text: t });
export const formula = (f: string, value?: number | string): CellContent =>
  value === undefined ? { kind: "formula", formula: f } : { kind: "formula", formula: f, value };

/** A write into "Sheet1" unless told otherwise. */
export function write(
  cell: string,
  before: CellContent,
  after: CellContent,
  more: Partial<PlannedWrite> = {},
): PlannedWrite {
  const reason = { code: "level-by-code", params: {} } as const;
  return { sheet: "Sheet1", cell, before, after, numberFormat: null, style: null, reason, ...more };
}

export function planOf(...writes: readonly PlannedWrite[]): WritePlan {
  return { newSheets: [], writes };
}

export function patch(bytes: Uint8Array, ...writes: readonly PlannedWrite[]): Uint8Array {
  return patchWorkbook(bytes, planOf(...writes), ports);
}

/** Builds a workbook of one sheet with these rows, writes into it and gives the content of its sheetData. */
export function rowsAfter(rows: string, ...writes: readonly PlannedWrite[]): string {
  const xml = textOf(patch(buildWorkbook({ sheets: [{ rows }] }), ...writes), "xl/worksheets/sheet1.xml");
  return /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? xml;
}

/** Builds a workbook, writes into it and gives the text of one part. */
export function partAfter(book: WorkbookXml, part: string, ...writes: readonly PlannedWrite[]): string {
  return textOf(patch(buildWorkbook(book), ...writes), part);
}

export function zipOf(bytes: Uint8Array): ZipPackage {
  return new ZipPackage(bytes, inflateNode, READ_LIMITS);
}

/** Gives a part of a package as text. */
export function textOf(bytes: Uint8Array, part: string): string {
  return zipOf(bytes).readText(part);
}

/** Gives the stretch of a package from a part's local header to the next entry, in hexadecimal. */
export function rawPart(bytes: Uint8Array, part: string): string {
  const entry = zipOf(bytes).entries.get(part.toLowerCase());
  return entry ? Buffer.from(bytes.subarray(entry.offset, entry.end)).toString("hex") : "no such part";
}

/** Gives "why cell" of every refusal, the code of a plan nothing can hold, or "written". */
export function outcomeOfWriting(run: () => unknown): string | readonly string[] {
  try {
    run();
    return "written";
  } catch (error) {
    if (error instanceof WriteRefused) {
      return error.refusals.map(({ why, sheet, cell }) => `${why} ${sheet}!${cell ?? ""}`);
    }
    if (error instanceof UnwritablePlan) return error.code;
    throw error;
  }
}

/** Gives what every cell of a workbook holds, by sheet and address, as far as writing goes. */
export function contentsOf(bytes: Uint8Array): Record<string, CellContent> {
  const contents: Record<string, CellContent> = {};
  for (const sheet of read(bytes).sheets) {
    for (const cell of sheet.cells) {
      contents[`${sheet.name}!${toA1(cell.row, cell.column)}`] = contentOf(cell);
    }
  }
  return contents;
}
