import { basename } from "node:path";
import { type LintedRubric, type LintNote, lintSentence, lintText, type Severity } from "../core";
import { parseOptions } from "./options";
import { lintFile } from "./rubricFiles";
import { harmless, type Terminal, terminalOf, wrap } from "./terminal";
import { type Command, type ExitStatus, exitStatus, UsageError } from "./usage";

const help = `vtlt rubric lint TỆP.json… [--json]
  Kiểm tra tệp bộ tiêu chí: chỗ sai (không dùng được), chỗ cần xem lại, nội dung chưa xác nhận; mỗi chỗ nêu dòng, cột.
  Mã kết thúc: 0 không có chỗ sai; 1 có chỗ sai; 2 có tệp không đọc được.`;

const severities: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: "error", title: "Sai" },
  { severity: "warning", title: "Cần xem lại" },
  { severity: "hint", title: "Còn để ngỏ" },
];

/** `vtlt rubric lint`: one file that cannot be read does not stop the others. */
export const rubricLint: Command = {
  name: "lint",
  summary: "kiểm tra tệp bộ tiêu chí",
  help,
  run: (args) => {
    const { files, values } = parseOptions(args, { json: "boolean" } as const);
    if (files.length === 0)
      throw new UsageError("Chưa nêu tệp bộ tiêu chí. Ví dụ: vtlt rubric lint bo-tieu-chi.json");
    const terminal = terminalOf(process.stdout, process.env);
    let status: ExitStatus = exitStatus.fine;
    for (const file of files) {
      let linted: LintedRubric;
      try {
        linted = lintFile(file);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        status = exitStatus.unusable;
        console.error(harmless(error.message));
        if (values.json) console.log(JSON.stringify(failedLine(file, error.message)));
        continue;
      }
      const wrong = linted.notes.some((n) => n.severity === "error");
      if (wrong && status === exitStatus.fine) status = exitStatus.errorsFound;
      if (values.json) console.log(JSON.stringify(lintLine(file, linted)));
      else console.log(lintReport(file, linted, terminal).join("\n"));
    }
    return Promise.resolve(status);
  },
};

function lintLine(file: string, { rubric, notes }: LintedRubric): Record<string, unknown> {
  return {
    schema: "vtlt.rubric-lint/1",
    file: basename(file),
    failure: null,
    rubric: rubric && { id: rubric.id, version: rubric.version },
    notes: notes.map((n) => ({
      ...{ code: n.code, severity: n.severity, path: n.path },
      ...{ line: n.place?.line ?? null, column: n.place?.column ?? null },
      ...{ message: lintSentence(n), params: n.params },
    })),
  };
}

function failedLine(file: string, message: string): Record<string, unknown> {
  return {
    schema: "vtlt.rubric-lint/1",
    file: basename(file),
    failure: { message },
    rubric: null,
    notes: null,
  };
}

function lintReport(file: string, { rubric, notes }: LintedRubric, terminal: Terminal): readonly string[] {
  const counts = severities.map(({ severity, title }) => `${title}: ${count(notes, severity)}`).join(" · ");
  const name = rubric === null ? "chưa dùng được" : `${rubric.id}, phiên bản ${rubric.version}`;
  const lines = ["", terminal.paint("bold", harmless(`${basename(file)} – ${name}`)), counts];
  for (const { severity, title } of severities) {
    const group = notes.filter((n) => n.severity === severity);
    if (group.length === 0) continue;
    lines.push("", title);
    for (const n of group) {
      const [first = "", ...rest] = wrap(harmless(lintText(n)), terminal.width - 4);
      lines.push(`  - ${first}`, ...rest.map((line) => `    ${line}`));
    }
  }
  return lines;
}

function count(notes: readonly LintNote[], severity: Severity): number {
  return notes.filter((n) => n.severity === severity).length;
}
