import { rubricDiff } from "./rubricDiff";
import { rubricImport } from "./rubricImport";
import { rubricLint } from "./rubricLint";
import { rubricList } from "./rubricList";
import { type Command, UsageError } from "./usage";

const parts = [rubricImport, rubricLint, rubricDiff, rubricList];

const help = `vtlt rubric – lập, kiểm tra, so sánh và liệt kê bộ tiêu chí

${parts.map((part) => part.help).join("\n\n")}`;

/** `vtlt rubric`: everything about rubric files. */
export const rubric: Command = {
  name: "rubric",
  summary: "lập, kiểm tra, so sánh và liệt kê bộ tiêu chí (import, lint, diff, list)",
  help,
  run: async ([name, ...args]) => {
    const part = parts.find((p) => p.name === name);
    if (!part) {
      const known = parts.map((p) => p.name).join(", ");
      const what = name === undefined ? "Chưa nêu việc cần làm" : `Không có việc “${name}”`;
      throw new UsageError(`${what}. Các việc: ${known}. Xem cách dùng: vtlt rubric --help`);
    }
    return part.run(args);
  },
};
