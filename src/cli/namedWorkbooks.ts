import { basename } from "node:path";
import type { NamedWorkbook } from "../app/inspectAgencies";
import { openWorkbook } from "../hosts/file/openWorkbookNode";
import { sentencesOf } from "./reportTrouble";
import { harmless } from "./terminal";
import { workbooksOf } from "./workbooksOf";

export interface NamedWorkbooks {
  readonly files: readonly NamedWorkbook[];
  readonly paths: readonly string[];
  /** At least one could not be read: told on stderr, the others are there. */
  readonly unreadable: boolean;
}

/** Reads the workbooks of folders and files in the order named; `except` are passed over. */
export async function readNamedWorkbooks(
  places: readonly string[],
  except: readonly string[],
): Promise<NamedWorkbooks> {
  const paths: string[] = [];
  for (const place of places) {
    for (const path of await workbooksOf(place, except)) if (!paths.includes(path)) paths.push(path);
  }
  const files: NamedWorkbook[] = [];
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
