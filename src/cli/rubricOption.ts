import { readFile } from "node:fs/promises";
import { bundledRubrics } from "../app/bundledRubrics";
import { describeRubricProblem, loadRubric, type Rubric } from "../core";
import { UsageError } from "./usage";

/** Gives the rubric named by --rubric: the identifier of a pack, or a file; null when the option is absent. */
export async function readRubricOption(value: string | undefined): Promise<Rubric | null> {
  if (value === undefined) return null;
  const pack = bundledRubrics.find(value);
  if (pack) return pack;
  const known = bundledRubrics
    .list()
    .map((r) => r.id)
    .join(", ");
  let json: unknown;
  try {
    json = JSON.parse(await readFile(value, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new UsageError(`Tệp bộ tiêu chí “${value}” không phải JSON hợp lệ nên không dùng được.`);
    }
    throw new UsageError(
      `Không có bộ tiêu chí “${value}”: không phải mã có sẵn (${known}) và cũng không đọc được tệp mang tên đó.`,
    );
  }
  const loaded = loadRubric(json);
  if (loaded.ok) return loaded.rubric;
  const problems = loaded.problems.slice(0, 10).map((p) => `  - ${describeRubricProblem(p)}`);
  const more = loaded.problems.length > 10 ? `\n  … và ${loaded.problems.length - 10} chỗ khác` : "";
  throw new UsageError(`Tệp bộ tiêu chí “${value}” chưa dùng được:\n${problems.join("\n")}${more}`);
}
