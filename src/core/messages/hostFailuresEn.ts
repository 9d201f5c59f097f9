import type { HostFailureCode } from "../model/failure";

/** What to say when Excel did not do what it was asked: what happened, why, what to do. */
export const hostFailuresEn: Readonly<Record<HostFailureCode, string>> = {
  "cell-being-edited":
    "A cell is being edited. Until that ends, Excel lets nothing be read or written. Press Enter (or Esc) to finish the cell and try again.",
  "host-read-only":
    "The workbook is open for viewing only. The program cannot work with the cells in this mode. Choose Enable Editing or save it as another copy, and try again.",
  "sheet-gone":
    "The sheet or cell is no longer there. The sheet may just have been renamed or deleted. Look at the workbook and try again.",
  "sheet-hidden":
    "The sheet with this cell is hidden. Excel cannot go to a hidden sheet. Right-click a sheet tab, choose Unhide and try again.",
  "host-busy":
    "Excel is busy. A dialog may be open, a cell may be being edited, or Excel is calculating. Close the dialog, finish the cell, wait a moment and try again.",
  "access-denied":
    "Excel refused. The cell, sheet or workbook may be protected. Ask whoever protected it to unlock it; this program never unlocks anything.",
  "request-too-large":
    "There is more data than Excel takes at once. A scoring sheet is usually far smaller. Delete superfluous rows and columns, or move the scoring sheet to a file of its own.",
  "connection-lost":
    "The connection is lost: Excel does not answer. The network may be down or the session may have expired. Check the network, reload the page or reopen the workbook, and try again.",
  "library-too-old":
    "This version of Excel lacks something that is needed. Excel 2021 or later, or Microsoft 365, is required. Update Excel, or use the browser page.",
  "host-refused":
    "Excel could not do what it was asked (error code: {code}). The workbook may be in a state that does not allow it. Try again; if it keeps failing, tell the administrator the code.",
};
