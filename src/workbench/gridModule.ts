/** Everything that needs the spreadsheet engine: loaded in one piece, once the page itself is there. */
export { createScreenGrid } from "../hosts/grid/screenGrid";
export { openGridHost, type GridHost } from "../hosts/grid/gridHost";
export { saveGrid } from "../hosts/grid/saveGrid";
export type { Grid } from "../hosts/grid/grid";
