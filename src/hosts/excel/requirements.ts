/// <reference types="office-js" />

/** The oldest set the host works with: Excel 2021 LTSC. Everything above is asked for where it is used. */
export const FLOOR = "1.14";

/** Why Excel can or cannot be used from where the program was opened. */
export type ExcelSupport =
  | "supported"
  | "no-office" // the library did not load: blocked, or no network
  | "not-excel" // opened in a plain browser, or in another program
  | "too-old";

/** Tells whether this Excel can be used; to be asked after Office.onReady. Old builds may misreport sets: members are looked for too. */
export function excelSupport(): ExcelSupport {
  if (typeof Office === "undefined") return "no-office";
  if (typeof Excel === "undefined" || !isExcel()) return "not-excel";
  return supportsExcelApi(FLOOR) && hasMembers() ? "supported" : "too-old";
}

/** True when Excel says that it has a version ("1.20") of ExcelApi. */
export function supportsExcelApi(version: string): boolean {
  return contextOf()?.requirements?.isSetSupported("ExcelApi", version) === true;
}

/** Outside of Office parts of the context are undefined, whatever the types say. */
interface PossibleContext {
  readonly host?: unknown;
  readonly requirements?: { isSetSupported(set: string, version: string): boolean };
}

function contextOf(): PossibleContext | undefined {
  return (Office as { readonly context?: PossibleContext }).context;
}

function isExcel(): boolean {
  const host = contextOf()?.host;
  return host === undefined ? contextOf()?.requirements !== undefined : host === "Excel";
}

/** The members of the floor that the host cannot do without. */
function hasMembers(): boolean {
  const range = Excel.Range.prototype as unknown as Record<string, unknown>;
  return ["getCellProperties", "getMergedAreasOrNullObject", "setCellProperties"].every(
    (name) => typeof range[name] === "function",
  );
}
