import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { UnitFile } from "../app/writeReport";
import { openWorkbook } from "../hosts/file/openWorkbookNode";
import { sentencesOf } from "./reportTrouble";
import { harmless } from "./terminal";
import { UsageError } from "./usage";

const WORKBOOK = /\.(?:xlsx|xlsm|xls|ods)$/i;

/** The workbooks of subordinate units; `unreadable` when at least one of them could not be read. */
export interface UnitFiles {
  readonly files: readonly UnitFile[];
  readonly paths: readonly string[];
  readonly unreadable: boolean;
}

/**
 * Reads the workbooks of a folder, or one workbook. Excel's own lock files (~$…) and the agency's own workbook are passed
 * over; a file that cannot be read is told on stderr and does not stop the others.
 */
export async function readUnitFiles(place: string, own: string): Promise<UnitFiles> {
  const paths = await workbooksOf(place, own);
  const files: UnitFile[] = [];
  let unreadable = false;
  for (const path of paths) {
    try {
      files.push({ file: basename(path), snapshot: (await openWorkbook(path)).snapshot });
    } catch (error) {
      unreadable = true;
      for (const sentence of sentencesOf(error)) console.error(harmless(`${path}: ${sentence}`));
    }
  }
  return { files, paths, unreadable };
}

/** Gives the workbooks of a folder in the order of their names, or the one file named. */
export async function workbooksOf(place: string, own: string | null): Promise<readonly string[]> {
  const found = await stat(place).catch(() => null);
  if (!found) throw new UsageError(`Không có thư mục hoặc tệp “${place}”. Kiểm tra lại đường dẫn.`);
  if (!found.isDirectory()) return [place];
  const names = (await readdir(place)).filter((name) => WORKBOOK.test(name) && !/^(?:~\$|\.)/.test(name));
  const paths = names.sort((a, b) => a.localeCompare(b, "vi")).map((name) => join(place, name));
  const self = own === null ? null : await realpath(own).catch(() => own);
  const others: string[] = [];
  for (const path of paths) if ((await realpath(path)) !== self) others.push(path);
  if (others.length === 0)
    throw new UsageError(`Thư mục “${place}” không có sổ tính nào (.xlsx, .xlsm, .xls, .ods).`);
  return others;
}
