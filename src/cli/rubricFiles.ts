import { readFileBounded } from "../hosts/file/openWorkbookNode";
import { READ_LIMITS } from "../hosts/file/readLimits";
import { bundledRubrics } from "../app/bundledRubrics";
import { failureText, type LintedRubric, lintRubric, lintText, ReadFailure, type Rubric } from "../core";
import { UsageError } from "./usage";

/** A rubric file is text of some hundred kilobytes at most. */
const LIMITS = { ...READ_LIMITS, packageBytes: 8 * 1024 * 1024 };
const MOST_SHOWN = 10;

/** Gives the text of a rubric file. Throws UsageError, in Vietnamese, when it cannot be read as text. */
export function rubricText(path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(readFileBounded(path, LIMITS));
  } catch (error) {
    if (error instanceof ReadFailure && error.code !== "unexpected") {
      throw new UsageError(`${path}: ${failureText(error.code, error.params, "vi")}`);
    }
    throw new UsageError(
      `${path}: tệp không phải văn bản UTF-8 nên không đọc được như bộ tiêu chí. Hãy lưu lại dạng UTF-8.`,
    );
  }
}

/** Looks a rubric file over; see {@link rubricText} for what it throws. */
export function lintFile(path: string): LintedRubric {
  return lintRubric(rubricText(path));
}

/** Gives the rubric a command line names: the identifier of a pack, or a file. Throws UsageError with what is wrong. */
export function namedRubric(name: string): Rubric {
  const pack = bundledRubrics.find(name);
  if (pack) return pack;
  const known = bundledRubrics.list().map((r) => r.id);
  if (!/[./\\]/.test(name)) {
    throw new UsageError(
      `Không có bộ tiêu chí “${name}”. Các bộ có sẵn: ${known.join(", ")}; hoặc nêu tệp .json.`,
    );
  }
  const { rubric, notes } = lintFile(name);
  if (rubric) return rubric;
  const faults = notes.filter((n) => n.severity === "error");
  const shown = faults.slice(0, MOST_SHOWN).map((n) => `  - ${lintText(n)}`);
  const more = faults.length > MOST_SHOWN ? `\n  … và ${faults.length - MOST_SHOWN} chỗ khác` : "";
  throw new UsageError(`Tệp bộ tiêu chí “${name}” chưa dùng được:\n${shown.join("\n")}${more}`);
}
