import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CellValue, findCell, parseA1, type WorkbookSnapshot } from "../../../src/core";
import { inflateNode } from "../../../src/hosts/file/inflateNode";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbook";

/** Gives the bytes of a sample that ships. */
export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(samplePath(name)));
}

/** Gives where a sample lies on this machine. */
export function samplePath(name: string): string {
  return join(__dirname, "../../../assets/samples", name);
}

/** Reads a saved file. */
export function read(bytes: Uint8Array): WorkbookSnapshot {
  return readWorkbookFile(bytes, { fileName: "tep.xlsx", inflate: inflateNode });
}

/** Gives what a cell holds; undefined when it holds nothing. */
export function valueAt({ sheets }: WorkbookSnapshot, sheet: string, cell: string): CellValue | undefined {
  const place = parseA1(cell)!;
  return findCell(
    sheets.find(({ name }) => name === sheet)!,
    place.row,
    place.column,
  )?.value;
}
