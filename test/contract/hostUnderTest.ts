import type { CellContent, WorkbookSnapshot } from "../../src/core";
import type { WorkbookHost } from "../../src/ports/workbookHost";

/** A host with a workbook in it, and what a test does behind its back. */
export interface HostUnderTest {
  readonly host: WorkbookHost;
  /** A person changes a cell. */
  readonly edit: (sheet: string, cell: string, content: CellContent) => Promise<void>;
}

/** How the contract gets its hosts. */
export interface HostKind {
  readonly name: string;
  /** Puts a workbook into a new host. */
  open(workbook: WorkbookSnapshot): Promise<HostUnderTest>;
  /** Files are never read-only: they are copied, not changed. */
  readonly knowsReadOnly: boolean;
}

/**
 * The snapshot as hosts have to agree on it. They may differ in what is left out here:
 * - the order of merges, which the file keeps as it was written;
 * - the shown text of anything but text: each host shows numbers as it can;
 * - fonts and bold, which a host in memory does not make for cells it writes.
 */
export function agreed(workbook: WorkbookSnapshot) {
  return {
    readOnly: workbook.readOnly,
    macros: workbook.macros,
    sheets: workbook.sheets.map(({ cells, merges, ...sheet }) => ({
      ...sheet,
      merges: [...merges].sort((a, b) => a.top - b.top || a.left - b.left),
      cells: cells.map(({ row, column, value, formula, cached }) => ({
        row,
        column,
        value,
        formula,
        cached,
      })),
    })),
  };
}

/** The same for reading alone, where fonts and bold are part of the agreement. */
export function agreedWithLooks(workbook: WorkbookSnapshot) {
  const looks = workbook.sheets.map(({ cells }) => cells.map(({ font, bold }) => ({ font, bold })));
  return { ...agreed(workbook), looks };
}
