import { basename } from "node:path";
import {
  askedText,
  describeRubricProblem,
  failureText,
  type ImportedRubric,
  type ImportNote,
  importNoteText,
  ReadFailure,
  rubricFileText,
  rubricFromSheet,
  type Severity,
  type WorkbookSnapshot,
} from "../core";
import { openWorkbook } from "../hosts/file/openWorkbookNode";
import { describeSaveFailure, SaveFailure } from "../hosts/file/saveFailure";
import { saveWorkbook } from "../hosts/file/saveWorkbookNode";
import { documentTables } from "./documentTables";
import { parseOptions } from "./options";
import { readChoice } from "./readingOptions";
import { readAnswers } from "./rubricAnswers";
import { harmless, terminalOf, wrap } from "./terminal";
import { type Command, exitStatus, UsageError } from "./usage";

const help = `vtlt rubric import MAU.xlsx -o BO-TIEU-CHI.json [tùy chọn]
  Lập bộ tiêu chí từ bảng chấm điểm (trống hoặc đã ghi; .xlsx, .xls, .ods, hoặc bảng trong văn bản .docx).
  -o, --output TỆP       tệp bộ tiêu chí; không ghi đè tệp đã có trừ khi thêm --force
  --dry-run              chỉ xem đọc được gì, không tạo tệp
  --json                 in kết quả thành một dòng JSON (vtlt.rubric-import/1)
  --sheet, --header, --columns   như ở lệnh check, khi chương trình chọn chưa đúng
  Những điều bảng không cho biết:
  --id MÃ  --name TÊN  --version PHIÊN-BẢN  --year 2025 | 2025-2027
  --decision "Quyết định số …"   văn bản ban hành, ghi làm căn cứ
  --classes "Xuất sắc=90; Tốt=80; Khá=70; Trung bình=50; Chưa đạt=0"
  --step 0,5  --bonus-cap 5  --penalty-cap 10  --evidence bat-buoc|khong
  --max "C12=2; C15=1,5"         điểm tối đa của ô trống hoặc ô không đọc được chắc chắn
  --confirmed-by "Họ tên, chức vụ" --confirmed-on 15/3/2025
                         người đã đối chiếu bảng với văn bản ban hành và ngày đối chiếu; cần có --decision`;

/** `vtlt rubric import`: a rubric file made of a sheet, with all that could not be understood told by its cell. */
export const rubricImport: Command = {
  name: "import",
  summary: "lập bộ tiêu chí từ bảng chấm điểm",
  help,
  run: async (args) => {
    const { files, values } = parseOptions(args, {
      ...{ output: "string", sheet: "string", header: "string", columns: "string", json: "boolean" },
      ...{ force: "boolean", "dry-run": "boolean", id: "string", name: "string", version: "string" },
      ...{ year: "string", decision: "string", classes: "string", step: "string", evidence: "string" },
      ...{ "bonus-cap": "string", "penalty-cap": "string", max: "string" },
      ...{ "confirmed-by": "string", "confirmed-on": "string" },
    } as const);
    const [input, second] = files;
    if (input === undefined || second !== undefined) {
      throw new UsageError(
        "Cần đúng một tệp bảng chấm điểm. Ví dụ: vtlt rubric import mau.xlsx -o bo-tieu-chi.json",
      );
    }
    const { output } = values;
    if (output === undefined && !values["dry-run"]) {
      throw new UsageError("Chưa nêu tệp kết quả. Thêm -o BO-TIEU-CHI.json, hoặc --dry-run để chỉ xem.");
    }
    const answers = readAnswers(values);
    const imported = rubricFromSheet(await open(input), {
      ...{ source: basename(input), answers, choice: readChoice(values) },
    });
    const { rubric } = imported;
    const written = rubric !== null && output !== undefined && !values["dry-run"] ? output : null;
    if (rubric !== null && written !== null) save(written, rubricFileText(rubric), values.force, input);
    if (values.json) console.log(JSON.stringify(importLine(input, imported, written)));
    else console.log(importReport(imported).map(harmless).join("\n"));
    console.error(harmless(outcome(imported, written, values["dry-run"])));
    return rubric === null ? exitStatus.errorsFound : exitStatus.fine;
  },
};

async function open(path: string): Promise<WorkbookSnapshot> {
  try {
    return /\.docx$/i.test(path) ? documentTables(path) : (await openWorkbook(path)).snapshot;
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    throw new UsageError(`${path}: ${failureText(error.code, error.params, "vi")}`);
  }
}

function save(path: string, text: string, force: boolean, input: string): void {
  try {
    saveWorkbook(path, new TextEncoder().encode(text), { force, inputs: [input] });
  } catch (error) {
    if (!(error instanceof SaveFailure)) throw error;
    throw new UsageError(`${path}: ${describeSaveFailure(error)}`);
  }
}

function outcome({ rubric, notes, asked }: ImportedRubric, written: string | null, dryRun: boolean): string {
  if (rubric === null) return "Chưa lập được bộ tiêu chí: hãy xử lý các chỗ sai nêu trên rồi chạy lại.";
  const open = notes.filter((n) => n.severity !== "hint").length + asked.length;
  const left = open === 0 ? "" : ` Còn ${open} chỗ phải xem lại hoặc bổ sung, ghi trong mục "open" của tệp.`;
  const status =
    rubric.authority.status === "confirmed" ? "đã xác nhận" : "chưa xác nhận, xếp loại sẽ là tạm tính";
  const done = written === null ? (dryRun ? "Chỉ xem, không tạo tệp" : "Không tạo tệp") : `Đã ghi ${written}`;
  return `${done} (${status}).${left}`;
}

const titles: Readonly<Record<Severity, string>> = {
  error: "Sai, chưa lập được",
  warning: "Cần xem lại",
  hint: "Cho biết",
};

function importReport({ rubric, scoreSheet, notes, asked, problems }: ImportedRubric): readonly string[] {
  const { width } = terminalOf(process.stdout, process.env);
  const item = (text: string) => wrap(text, width - 4).map((l, i) => (i === 0 ? `  - ${l}` : `    ${l}`));
  const lines: string[] = [];
  if (rubric) {
    const criteria = rubric.sections.flatMap((s) => s.groups.flatMap((g) => g.criteria));
    const kinds = criteria.filter((c) => c.mechanic.kind !== "range").length;
    lines.push(
      `${rubric.id} – ${rubric.title}`,
      `Đọc từ trang “${scoreSheet?.sheet ?? ""}”: ${rubric.sections.length} phần, ${criteria.length} tiêu chí, trong đó ${kinds} tiêu chí có mức điểm hoặc cách trừ in sẵn.`,
    );
  }
  for (const severity of ["error", "warning", "hint"] as const) {
    const group = notes.filter((n) => n.severity === severity);
    const more = severity === "error" ? problems.map(describeRubricProblem) : [];
    if (group.length + more.length === 0) continue;
    lines.push(
      "",
      titles[severity],
      ...group.flatMap((n) => item(noteLine(n))),
      ...more.flatMap((m) => item(m)),
    );
  }
  if (asked.length > 0)
    lines.push("", "Bảng không cho biết", ...asked.flatMap((part) => item(askedText(part))));
  return lines;
}

function noteLine(note: ImportNote): string {
  return `${note.cell === null ? "" : `Ô ${note.cell}: `}${importNoteText(note)}`;
}

function importLine(
  input: string,
  { rubric, scoreSheet, notes, asked, problems }: ImportedRubric,
  written: string | null,
): Record<string, unknown> {
  return {
    schema: "vtlt.rubric-import/1",
    file: basename(input),
    output: written,
    sheet: scoreSheet?.sheet ?? null,
    rubric: rubric && {
      ...{ id: rubric.id, version: rubric.version, confirmed: rubric.authority.status === "confirmed" },
      criteria: rubric.sections.flatMap((s) => s.groups.flatMap((g) => g.criteria)).length,
    },
    notes: notes.map((n) => ({ ...n, message: importNoteText(n) })),
    asked: asked.map((part) => ({ part, message: askedText(part) })),
    problems: problems.map((p) => ({ ...p, message: describeRubricProblem(p) })),
  };
}
