import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "./usage";

const WORKBOOK = /\.(?:xlsx|xlsm|xls|ods)$/i;

/**
 * Gives the workbooks of a folder in the order of their names, or the one file named. Excel's own lock files (~$…),
 * hidden files and `except` are passed over. Throws UsageError where there is none.
 */
export async function workbooksOf(place: string, except: readonly string[]): Promise<readonly string[]> {
  const found = await stat(place).catch(() => null);
  if (!found) throw new UsageError(`Không có thư mục hoặc tệp “${place}”. Kiểm tra lại đường dẫn.`);
  if (!found.isDirectory()) return [place];
  const names = (await readdir(place)).filter((name) => WORKBOOK.test(name) && !/^(?:~\$|\.)/.test(name));
  const paths = names.sort((a, b) => a.localeCompare(b, "vi")).map((name) => join(place, name));
  const left = new Set(await Promise.all(except.map((path) => realpath(path).catch(() => path))));
  const others: string[] = [];
  for (const path of paths) if (!left.has(await realpath(path))) others.push(path);
  if (others.length === 0) {
    throw new UsageError(`Thư mục “${place}” không có sổ tính nào (.xlsx, .xlsm, .xls, .ods).`);
  }
  return others;
}
