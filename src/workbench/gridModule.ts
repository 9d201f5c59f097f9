/** Everything that needs the spreadsheet engine: loaded in one piece, once the page itself is there. */
export { createScreenGrid } from "../hosts/grid/screenGrid";
export { openGridHost, type GridHost } from "../hosts/grid/gridHost";
export { finishEntry, hasOpenEntry, isEntryOpen } from "../hosts/grid/openEntry";
export { saveGrid } from "../hosts/grid/saveGrid";
export { largeSheets, type LargeSheets } from "../hosts/grid/largeSheets";
export type { Grid } from "../hosts/grid/grid";
