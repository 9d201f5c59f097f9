import { readdirSync, statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { UsageError } from "./usage";

/** A workbook to review: where it is, and what it is called in the results. */
export interface ReviewTask {
  readonly path: string;
  readonly file: string;
}

export interface ReviewTasks {
  readonly tasks: readonly ReviewTask[];
  /** Files of the folders that are no workbooks by their name, and are not read. */
  readonly passedOver: number;
}

const WORKBOOK = /\.(xlsx|xlsm|xls|xlsb|xltx|xltm|ods|et)$/i;

/**
 * Gives the workbooks named by folders and files, in an order that is the same on every machine. Folders are gone
 * through with what lies below; what Excel keeps beside open files ("~$…"), hidden files and `except` are left out.
 */
export function reviewTasks(paths: readonly string[], except: readonly string[]): ReviewTasks {
  const left = new Set(except.map((path) => resolve(path)));
  const found = new Map<string, ReviewTask>();
  let passedOver = 0;
  const add = (path: string, file: string) => {
    const full = resolve(path);
    if (!left.has(full) && !found.has(full)) found.set(full, { path, file: file.split(sep).join("/") });
  };
  for (const path of paths) {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (!isFolder) {
      // What cannot be read is told with the others, in its own line.
      add(path, paths.length === 1 ? basename(path) : path);
      continue;
    }
    const root = paths.length === 1 ? path : "";
    for (const file of filesBelow(path)) {
      if (!WORKBOOK.test(file)) passedOver++;
      else add(file, root === "" ? file : relative(root, file));
    }
  }
  const tasks = [...found.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { tasks, passedOver };
}

function* filesBelow(folder: string): Iterable<string> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    throw new UsageError(
      `Không mở được thư mục “${folder}”. Có thể không có quyền đọc. Hãy kiểm tra lại rồi chạy lại.`,
    );
  }
  for (const entry of entries) {
    if (entry.name.startsWith("~$") || entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    // A link to a file is a file; a link to a folder might lead in a circle.
    else if (entry.isFile() || isLinkedFile(entry.isSymbolicLink(), path)) yield path;
  }
}

function isLinkedFile(isLink: boolean, path: string): boolean {
  return isLink && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}
