import { hasCriteria, type Rubric, rubricTemplate, type TemplateWishes } from "../core";
import { templateDrift } from "../app/templateDrift";
import { templateWorkbook } from "../documents/templateWorkbook";
import { describeSaveFailure, SaveFailure } from "../hosts/file/saveFailure";
import { refuseSaving, saveWorkbook } from "../hosts/file/saveWorkbookNode";
import { parseOptions } from "./options";
import { namedRubric } from "./rubricFiles";
import { harmless } from "./terminal";
import { type Command, exitStatus, UsageError } from "./usage";

const help = `vtlt template – lập bảng chấm điểm trống từ một bộ tiêu chí

Cách dùng: vtlt template MÃ|TỆP.json -o MAU.xlsx [tùy chọn]

  -o, --output TỆP   tệp kết quả; không ghi đè tệp đã có trừ khi thêm --force
  --agency TÊN       cơ quan, đơn vị tự chấm (mặc định để trống cho người dùng ghi)
  --superior TÊN     cơ quan chủ quản
  --year NĂM         năm chấm điểm (mặc định để trống)
  --years 2023-2025  các năm của bảng chỉnh lý (mặc định ba năm đến năm chấm)
  --plan TÊN         tên kế hoạch chỉnh lý ghi ở tiêu đề, ví dụ "Kế hoạch 2916"

Sổ tính gồm: Phụ lục I (tự cộng bằng công thức, có kiểm tra khi nhập), Chỉnh lý, Sổ theo dõi chỉnh lý, Bộ tiêu chí, Hướng dẫn.`;

/** `vtlt template`: the blank scoring workbook of a rubric. */
export const template: Command = {
  name: "template",
  summary: "lập bảng chấm điểm trống từ một bộ tiêu chí",
  help,
  run: async (args) => {
    const { files, values } = parseOptions(args, {
      ...{ output: "string", agency: "string", superior: "string", year: "string", years: "string" },
      ...{ plan: "string", force: "boolean" },
    } as const);
    const [name, second] = files;
    if (name === undefined || second !== undefined)
      throw new UsageError("Cần đúng một bộ tiêu chí. Ví dụ: vtlt template mau-minh-hoa -o MAU.xlsx");
    const { output } = values;
    if (output === undefined) throw new UsageError("Chưa nêu tệp kết quả. Thêm -o MAU.xlsx.");
    const rubric = namedRubric(name);
    if (!hasCriteria(rubric)) {
      throw new UsageError(
        `Bộ tiêu chí “${rubric.id}” chưa có tiêu chí nên chưa lập được bảng. Hãy lập bộ tiêu chí từ bảng chính thức: vtlt rubric import.`,
      );
    }
    const content = rubricTemplate(rubric, readWishes(values));
    await save(output, () => templateWorkbook(content), {
      force: values.force,
      inputs: name === rubric.id ? [] : [name],
    });
    report(output, rubric, templateDrift(rubric, content));
    return exitStatus.fine;
  },
};

async function save(
  path: string,
  make: () => Promise<Uint8Array>,
  options: { readonly force: boolean; readonly inputs: readonly string[] },
): Promise<void> {
  try {
    refuseSaving(path, options);
    saveWorkbook(path, await make(), options);
  } catch (error) {
    if (!(error instanceof SaveFailure)) throw error;
    throw new UsageError(`${path}: ${describeSaveFailure(error)}`);
  }
}

function report(output: string, rubric: Rubric, drift: readonly string[]): void {
  console.error(
    harmless(`Đã ghi ${output} (${rubric.title}${rubric.notice === null ? "" : `; ${rubric.notice}`}).`),
  );
  for (const sentence of drift) console.error(harmless(`Lưu ý: ${sentence}`));
}

function readWishes(values: {
  readonly agency: string | undefined;
  readonly superior: string | undefined;
  readonly year: string | undefined;
  readonly years: string | undefined;
  readonly plan: string | undefined;
}): TemplateWishes {
  const { agency, superior, plan } = values;
  const year = values.year === undefined ? undefined : yearOf("--year", values.year);
  const [first, last] = (values.years ?? "").split(/[-–]/).map((part) => part.trim());
  const planYears =
    values.years === undefined
      ? undefined
      : { from: yearOf("--years", first ?? ""), to: yearOf("--years", last ?? first ?? "") };
  if (planYears && (planYears.to < planYears.from || planYears.to - planYears.from >= 30)) {
    throw new UsageError(`--years “${values.years ?? ""}” không đúng dạng. Ví dụ: --years 2023-2025`);
  }
  return { agency, superior, plan, year, planYears };
}

function yearOf(option: string, text: string): number {
  if (/^(?:19|20)\d\d$/.test(text.trim())) return parseInt(text, 10);
  throw new UsageError(
    `${option} “${text}” không phải là năm. Ví dụ: ${option} ${option === "--year" ? "2025" : "2023-2025"}`,
  );
}
