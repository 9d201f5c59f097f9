/// <reference types="office-js" />
import { hostFailureOf } from "./hostFailures";
import { supportsExcelApi } from "./requirements";

/**
 * Runs one piece of work in Excel. It waits while a person edits a cell: Excel refuses everything until that ends.
 * Errors of Office.js become HostFailure; what the work itself throws passes through.
 */
export async function excelRun<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  options: { readonly oneUndo?: boolean } = {},
): Promise<T> {
  const merged = options.oneUndo === true && supportsExcelApi("1.20");
  try {
    // ExcelApi 1.20 for mergeUndoGroup; older versions ignore what they do not know, and are not asked.
    return await Excel.run({ delayForCellEdit: true, ...(merged ? { mergeUndoGroup: true } : {}) }, work);
  } catch (error) {
    throw hostFailureOf(error);
  }
}
