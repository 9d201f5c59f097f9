import type { WorkbookSnapshot } from "../model/workbookSnapshot";

/** Excel's limit. */
const LONGEST_NAME = 31;

/** Gives a name for a new sheet: the wished one, or with (2), (3) … behind it when it is taken in any case of letters. */
export function freeSheetName(workbook: WorkbookSnapshot, wished: string): string {
  const key = (name: string) => name.normalize("NFC").toLowerCase();
  const taken = new Set(workbook.sheets.map((sheet) => key(sheet.name)));
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? "" : ` (${n})`;
    const name = wished.slice(0, LONGEST_NAME - suffix.length).trimEnd() + suffix;
    if (!taken.has(key(name))) return name;
  }
}

/** Gives a sheet's name as a formula writes it before "!": in quotes, its own quotes doubled. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
