import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookSnapshot } from "../../src/core";
import { checksumNode, inflateNode } from "../../src/hosts/file/inflateNode";
import { deflateNode } from "../../src/hosts/file/writing/deflateNode";
import { workbookFromSnapshot } from "../../src/hosts/file/writing/workbookFromSnapshot";
import { createHeadlessGrid } from "../../src/hosts/grid/createGrid";
import type { Grid } from "../../src/hosts/grid/grid";
import { openGridHost } from "../../src/hosts/grid/gridHost";
import { editPlan } from "./editPlan";
import { describeHost } from "./workbookHost.contract";

const ports = { fileName: "sach.xlsx", inflate: inflateNode, deflate: deflateNode, checksum: checksumNode };

const grids: Grid[] = [];

function newGrid(): Grid {
  const grid = createHeadlessGrid();
  grids.push(grid);
  return grid;
}

afterEach(() => {
  for (const grid of grids.splice(0)) grid.dispose();
});

describeHost({
  name: "the grid host",
  knowsReadOnly: false,
  open: (workbook) => {
    const host = openGridHost(
      newGrid(),
      withProtection(workbookFromSnapshot(workbook, ports), workbook),
      ports,
      "book",
    );
    return Promise.resolve({
      host,
      edit: async (sheet, cell, content) => {
        await host.apply(editPlan(await host.read(), sheet, cell, content));
      },
    });
  },
});

/** Files made from snapshots leave protection out: it is put in here. */
function withProtection(bytes: Uint8Array, { sheets }: WorkbookSnapshot): Uint8Array {
  if (!sheets.some((sheet) => sheet.protected)) return bytes;
  const parts = unzipSync(bytes);
  sheets.forEach((sheet, i) => {
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    const xml = strFromU8(parts[part]!).replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
    if (sheet.protected) parts[part] = strToU8(xml);
  });
  return zipSync(parts);
}
