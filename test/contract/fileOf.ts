import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookSnapshot } from "../../src/core";
import { checksumNode, inflateNode } from "../../src/hosts/file/inflateNode";
import { deflateNode } from "../../src/hosts/file/writing/deflateNode";
import { workbookFromSnapshot } from "../../src/hosts/file/writing/workbookFromSnapshot";

const ports = { fileName: "tep.xlsx", inflate: inflateNode, deflate: deflateNode, checksum: checksumNode };

/** Gives a workbook as a file. Files made from snapshots leave protection out: it is put in here. */
export function fileOf(workbook: WorkbookSnapshot): Uint8Array {
  const bytes = workbookFromSnapshot(workbook, ports);
  if (!workbook.sheets.some((sheet) => sheet.protected)) return bytes;
  const parts = unzipSync(bytes);
  workbook.sheets.forEach((sheet, i) => {
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    const xml = strFromU8(parts[part]!).replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
    if (sheet.protected) parts[part] = strToU8(xml);
  });
  return zipSync(parts);
}
