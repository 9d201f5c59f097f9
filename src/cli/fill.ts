import { basename } from "node:path";
import { bundledRubrics } from "../app/bundledRubrics";
import { fillWorkbook, type FillOptions, type FillResult } from "../app/fillWorkbook";
import { failureText, isEmptyPlan, ReadFailure, refusalText, WriteRefused } from "../core";
import { describeSaveFailure, SaveFailure } from "../hosts/file/saveFailure";
import { saveWorkbook } from "../hosts/file/saveWorkbookNode";
import { openFileHost } from "../hosts/file/writing/openFileHostNode";
import { describeUnwritable, UnwritablePlan } from "../hosts/file/writing/unwritable";
import { readChoices, readNewTable } from "./fillOptions";
import { fillLine, planReport } from "./fillReport";
import { parseOptions } from "./options";
import { readRubricOption } from "./rubricOption";
import { harmless, terminalOf } from "./terminal";
import { type Command, type ExitStatus, exitStatus, UsageError } from "./usage";

const help = `vtlt fill – ghi tổng điểm, xếp loại và bảng tiến độ chỉnh lý vào một bản sao

Cách dùng: vtlt fill TỆP -o TỆP-MỚI.xlsx [tùy chọn]

  -o, --output TỆP   tệp kết quả; tệp nguồn không bao giờ bị ghi
  --dry-run          chỉ xem trước từng ô sẽ ghi, không tạo tệp
  --force            cho phép thay tệp kết quả đã có
  --json             in kế hoạch ghi thành một dòng JSON (vtlt.fill/1)
  --rubric, --sheet  như ở lệnh check
  --choose "F6=4,714; C5=705"   cách đọc do người dùng quyết định cho số còn hai cách đọc
  --years 2019-2021  khi sổ tính chưa có bảng chỉnh lý: lập bảng mới cho các năm này
  --plan "Kế hoạch 2916"        tên kế hoạch ghi ở bảng mới
  --total-row, --share, --cumulated   bảng mới có dòng tổng, tỷ lệ thực hiện, số lũy kế
  --ledger-sheet     thêm trang “Sổ theo dõi chỉnh lý” để trống`;

/** `vtlt fill`: writes into a copy what can be filled, after showing every cell. */
export const fill: Command = {
  name: "fill",
  summary: "ghi tổng điểm, xếp loại và bảng chỉnh lý vào một bản sao",
  help,
  run: async (args) => {
    const { files, values } = parseOptions(args, {
      ...{
        output: "string",
        rubric: "string",
        sheet: "string",
        choose: "string",
        years: "string",
        plan: "string",
      },
      ...{ "dry-run": "boolean", force: "boolean", json: "boolean", "ledger-sheet": "boolean" },
      ...{ "total-row": "boolean", share: "boolean", cumulated: "boolean" },
    } as const);
    const [input, second] = files;
    if (input === undefined || second !== undefined) {
      throw new UsageError("Cần đúng một tệp nguồn. Ví dụ: vtlt fill PhuLuc1.xlsx -o PhuLuc1-da-dien.xlsx");
    }
    if (values.output === undefined && !values["dry-run"]) {
      throw new UsageError("Chưa nêu tệp kết quả. Thêm -o TÊN-TỆP.xlsx, hoặc --dry-run để chỉ xem trước.");
    }
    const newTable = readNewTable(values);
    const choices = readChoices(values.choose);
    const options: FillOptions = {
      rubric: await readRubricOption(values.rubric),
      choice: { sheet: values.sheet },
      progress: { ...(choices && { choices }), ...(newTable && { newTable }) },
      ledgerSheet: values["ledger-sheet"] ? {} : false,
      dryRun: values["dry-run"],
    };
    return fillFile(input, values.output ?? null, options, { force: values.force, json: values.json });
  },
};

async function fillFile(
  input: string,
  output: string | null,
  options: FillOptions,
  { force, json }: { readonly force: boolean; readonly json: boolean },
): Promise<ExitStatus> {
  try {
    const { host, converted, sha256 } = await openFileHost(input);
    const result = await fillWorkbook(host, bundledRubrics, options);
    const saved = output !== null && options.dryRun !== true;
    if (saved) saveWorkbook(output, host.bytes(), { force, inputs: [input] });
    const written = saved ? output : null;
    if (json) console.log(JSON.stringify(fillLine({ file: basename(input), sha256 }, result.plan, written)));
    else console.log(planReport(result.plan, terminalOf(process.stdout, process.env)).join("\n"));
    report(result, converted, written);
    return exitStatus.fine;
  } catch (error) {
    for (const sentence of sentencesOf(error)) console.error(harmless(`${input}: ${sentence}`));
    return exitStatus.unusable;
  }
}

/** What was done, on stderr: stdout holds the plan alone. */
function report({ plan }: FillResult, converted: boolean, output: string | null): void {
  if (isEmptyPlan(plan)) console.error("Không có gì cần ghi.");
  if (output === null) return;
  if (converted)
    console.error("Tệp nguồn ở định dạng cũ: kết quả là một tệp .xlsx mới, lập lại từ nội dung các ô.");
  console.error(`Đã ghi ${output}`);
}

/** Gives the sentences for a fill that did not succeed; anything unforeseen is thrown on. */
function sentencesOf(error: unknown): readonly string[] {
  if (error instanceof ReadFailure) return [failureText(error.code, error.params, "vi")];
  if (error instanceof WriteRefused) return error.refusals.map((refusal) => refusalText(refusal, "vi"));
  if (error instanceof SaveFailure) return [describeSaveFailure(error)];
  const unwritable = error instanceof UnwritablePlan ? describeUnwritable(error) : null;
  if (unwritable !== null) return [unwritable];
  throw error;
}
