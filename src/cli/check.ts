import { basename } from "node:path";
import { bundledRubrics } from "../app/bundledRubrics";
import { checkWorkbook } from "../app/checkWorkbook";
import { type CheckResult, failureText, ReadFailure } from "../core";
import { openWorkbook } from "../hosts/file/openWorkbookNode";
import { checkLine, type Failure } from "./checkLine";
import { checkReport } from "./checkReport";
import { parseOptions } from "./options";
import { readNotApplicable, unmatched } from "./notApplicableOption";
import { readChoice } from "./readingOptions";
import { readRubricOption } from "./rubricOption";
import { harmless, terminalOf } from "./terminal";
import { type Command, type ExitStatus, exitStatus, UsageError } from "./usage";

const help = `vtlt check – đọc, kiểm tra, cộng điểm và xếp loại; không ghi gì vào tệp

Cách dùng: vtlt check TỆP… [--rubric MÃ|TỆP.json] [--sheet TÊN] [--json]

  TỆP            sổ tính .xlsx, .xlsm, .xls hoặc .ods; có thể nêu nhiều tệp
  --rubric MÃ    bộ tiêu chí dùng để chấm: mã của bộ có sẵn hoặc đường dẫn tệp .json
  --sheet TÊN    trang tính có bảng chấm điểm, khi chương trình chọn chưa đúng
  --header DÒNG  dòng tiêu đề của bảng, khi chương trình chọn chưa đúng
  --columns …    cột chương trình nhận chưa đúng, ví dụ tu-cham=E,toi-da=D
  --not-applicable "4.1=lý do; I/4/4.2=lý do"   tiêu chí không áp dụng cho cơ quan (mã hoặc đường dẫn) và lý do
  --json         mỗi tệp một dòng JSON (vtlt.check/1) để chương trình khác đọc`;

/** `vtlt check`: the main job, over any number of files; one that cannot be read does not stop the others. */
export const check: Command = {
  name: "check",
  summary: "đọc, kiểm tra, cộng điểm và xếp loại một hay nhiều sổ tính",
  help,
  run: async (args) => {
    const { files, values } = parseOptions(args, {
      ...{ rubric: "string", sheet: "string", header: "string", columns: "string", json: "boolean" },
      ...{ "not-applicable": "string" },
    } as const);
    if (files.length === 0)
      throw new UsageError("Chưa nêu tệp nào để kiểm tra. Ví dụ: vtlt check PhuLuc1.xlsx");
    const rubric = await readRubricOption(values.rubric);
    const choice = readChoice(values);
    const notApplicable = readNotApplicable(values["not-applicable"]);
    const terminal = terminalOf(process.stdout, process.env);
    let status: ExitStatus = exitStatus.fine;
    for (const [index, file] of files.entries()) {
      if (files.length > 1) showProgress(index + 1, files.length, file);
      const { sha256, outcome } = await checkFile(file, { rubric, choice, notApplicable });
      if ("code" in outcome) {
        status = exitStatus.unusable;
        console.error(harmless(`${file}: ${outcome.message}`));
      } else if (status === exitStatus.fine && outcome.findings.some((f) => f.severity === "error")) {
        status = exitStatus.errorsFound;
      }
      if (!("code" in outcome)) {
        for (const code of unmatched(outcome, notApplicable)) {
          console.error(harmless(`${file}: không có tiêu chí “${code}” nêu ở --not-applicable.`));
        }
      }
      if (values.json) console.log(JSON.stringify(checkLine({ file: basename(file), sha256 }, outcome)));
      else if (!("code" in outcome)) console.log(checkReport(basename(file), outcome, terminal).join("\n"));
    }
    if (files.length > 1) endProgress();
    return status;
  },
};

type CheckFileOptions = NonNullable<Parameters<typeof checkWorkbook>[2]>;

/** Checks one file; whatever goes wrong with it becomes a failure with a sentence. */
async function checkFile(
  path: string,
  options: CheckFileOptions,
): Promise<{ sha256: string | null; outcome: CheckResult | Failure }> {
  let sha256: string | null = null;
  try {
    const opened = await openWorkbook(path);
    sha256 = opened.sha256;
    const host = { read: () => Promise.resolve(opened.snapshot) };
    return { sha256, outcome: await checkWorkbook(host, bundledRubrics, options) };
  } catch (error) {
    if (process.env.VTLT_DEBUG === "1") console.error(error);
    const failure = error instanceof ReadFailure ? error : new ReadFailure("unexpected");
    return {
      sha256,
      outcome: { code: failure.code, message: failureText(failure.code, failure.params, "vi") },
    };
  }
}

/** One line on a terminal that is written over; nothing where stderr is a file or a pipe. */
function showProgress(done: number, of: number, file: string): void {
  if (!process.stderr.isTTY) return;
  const line = harmless(`Đang kiểm tra ${done}/${of}: ${basename(file)}`);
  process.stderr.write(`\r\u001b[2K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
}

function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[2K");
}
