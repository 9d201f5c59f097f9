import { readFile, stat } from "node:fs/promises";
import type { Loaded } from "../core";
import { UsageError } from "./usage";

const MOST_BYTES = 8 * 1024 * 1024;
const MOST_FAULTS = 10;

/**
 * Reads a file of data by its loader. `what` names it in the sentences ("Phiếu"). Throws UsageError, in Vietnamese, for
 * a file that is not there, too large, no JSON, or not in its form.
 */
export async function readJsonFile<T>(
  path: string,
  what: string,
  load: (json: unknown) => Loaded<T>,
): Promise<T> {
  let json: unknown;
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new UsageError(`${what} “${path}” quá lớn (trên 8 MB) nên không đọc.`);
    // Windows editors put a mark of the encoding before the first character.
    json = JSON.parse((await readFile(path, "utf8")).replace(/^\ufeff/, ""));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof SyntaxError) {
      throw new UsageError(
        `${what} “${path}” không phải JSON hợp lệ nên không dùng được. Xem lại dấu phẩy và dấu nháy.`,
      );
    }
    throw new UsageError(`Không đọc được ${what.toLowerCase()} “${path}”. Kiểm tra tên tệp và quyền đọc.`);
  }
  const loaded = load(json);
  if (loaded.ok) return loaded.value;
  const faults = loaded.faults.slice(0, MOST_FAULTS).map((fault) => `  - ${fault}`);
  const more =
    loaded.faults.length > MOST_FAULTS ? `\n  … và ${loaded.faults.length - MOST_FAULTS} chỗ khác` : "";
  throw new UsageError(`${what} “${path}” chưa dùng được:\n${faults.join("\n")}${more}`);
}
