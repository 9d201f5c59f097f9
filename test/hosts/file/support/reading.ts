import { ReadFailure } from "../../../../src/core/model/failure";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../../../src/core/model/workbookSnapshot";
import { inflateNode } from "../../../../src/hosts/file/inflateNode";
import { readWorkbookFile, type ReadOptions } from "../../../../src/hosts/file/readWorkbook";
import { buildWorkbook, type WorkbookXml } from "./workbookBuilder";

/** Reads bytes as a program in Node does. */
export function read(bytes: Uint8Array, options: Partial<ReadOptions> = {}): WorkbookSnapshot {
  return readWorkbookFile(bytes, { fileName: "PhuLuc1.xlsx", inflate: inflateNode, ...options });
}

/** Builds a workbook and gives its first sheet as read. */
export function firstSheet(book: WorkbookXml, options: Partial<ReadOptions> = {}): SheetSnapshot {
  return read(buildWorkbook(book), options).sheets[0]!;
}

/** Builds a workbook of one sheet with these rows and gives its cells as read. */
export function cellsOf(rows: string, book: WorkbookXml = {}): readonly Cell[] {
  return firstSheet({ ...book, sheets: [{ rows }] }).cells;
}

/** Gives "code" or "code reason" of the failure, or "read" when there is none; any other error is thrown on. */
export function outcomeOf(run: () => unknown): string {
  try {
    run();
    return "read";
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    const { why, limit, kind } = error.params;
    return [error.code, why ?? limit ?? kind].filter((word) => word !== undefined).join(": ");
  }
}

/** The outcome of reading a file of these bytes. */
export function readingOf(bytes: Uint8Array, options: Partial<ReadOptions> = {}): string {
  return outcomeOf(() => read(bytes, options));
}
