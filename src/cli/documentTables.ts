import { tablesSnapshot, type WorkbookSnapshot } from "../core";
import { openDocument } from "../hosts/file/readDocumentNode";

/** Reads the tables of a Word document as the sheets of a workbook. Throws ReadFailure. */
export function documentTables(path: string): WorkbookSnapshot {
  return tablesSnapshot(openDocument(path));
}
