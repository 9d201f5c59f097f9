import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookSnapshot } from "../../../src/core";
import { checksumNode, inflateNode } from "../../../src/hosts/file/inflateNode";
import { deflateNode } from "../../../src/hosts/file/writing/deflateNode";
import { createHeadlessGrid } from "../../../src/hosts/grid/createGrid";
import type { Grid } from "../../../src/hosts/grid/grid";
import { type GridHost, openGridHost } from "../../../src/hosts/grid/gridHost";
import { fileOf } from "../../contract/fileOf";

export const ports = {
  ...{ fileName: "tep.xlsx", inflate: inflateNode, deflate: deflateNode, checksum: checksumNode },
};

const grids: Grid[] = [];

/** Gives a grid without a screen that goes away after the test. */
export function newGrid(): Grid {
  const grid = createHeadlessGrid();
  grids.push(grid);
  return grid;
}

/** Lets every grid of this test go. */
export function disposeGrids(): void {
  for (const grid of grids.splice(0)) grid.dispose();
}

/** Gives the bytes of a sample that ships. */
export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "../../../assets/samples", name)));
}

/** Opens a file, or a workbook made of a snapshot, in a grid of its own. */
export function openInGrid(source: Uint8Array | WorkbookSnapshot): { grid: Grid; host: GridHost } {
  const grid = newGrid();
  const bytes = source instanceof Uint8Array ? source : fileOf(source);
  return { grid, host: openGridHost(grid, bytes, ports, "book") };
}

/** Does what typing a text into a cell and Enter do, through the same hooks. */
export function type(host: GridHost, sheet: string, cell: string, text: string): void {
  const place = host.placeOf({ sheet, cell })!;
  host.book.goTo(place);
  host.book.typeAsPerson(place, text);
}
