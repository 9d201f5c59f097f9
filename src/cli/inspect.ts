import { writeChecklists, writePlanTemplate } from "./inspectPlan";
import { writeConclusion } from "./inspectConclusion";
import { parseOptions } from "./options";
import { type Command, UsageError } from "./usage";

const help = `vtlt inspect – phiếu kiểm tra của đoàn kiểm tra và kết luận tổng hợp

Cách dùng: vtlt inspect plan --template -o KE-HOACH.json
           vtlt inspect plan KE-HOACH.json -o THƯ-MỤC [--submitted THƯ-MỤC]
           vtlt inspect THƯ-MỤC|PHIẾU… -o KET-LUAN.docx [--plan KE-HOACH.json] [--last-year THEO-DOI.xlsx]

  plan --template    tạo tệp kế hoạch kiểm tra để điền
  plan KE-HOACH      lập phiếu kiểm tra cho từng cơ quan trong kế hoạch
  --submitted NƠI    bảng chấm điểm các cơ quan đã nộp: điền sẵn điểm tự chấm và phát hiện vào phiếu
  PHIẾU…             các phiếu đã ghi, hoặc thư mục chứa phiếu
  -o, --output       kết luận .docx (hoặc nơi để phiếu, kế hoạch); không bao giờ ghi đè tệp nguồn
  --plan TỆP         kế hoạch kiểm tra: căn cứ, đoàn kiểm tra, thời gian, danh sách cơ quan
  --follow-up TỆP    bảng theo dõi khắc phục .xlsx; không nêu thì đặt cạnh kết luận
  --last-year TỆP    bảng theo dõi của lần trước: cho biết tồn tại nào đã khắc phục
  --contents TỆP     nội dung kiểm tra riêng của địa phương, thay mười ba nội dung có sẵn
  --force            cho phép thay tệp kết quả đã có
  --json             in kết quả thành một dòng JSON (vtlt.inspect/1)`;

/** `vtlt inspect`: from a plan to checklists, from filled checklists to the conclusion and the follow-up table. */
export const inspect: Command = {
  name: "inspect",
  summary: "lập phiếu kiểm tra, tổng hợp thành kết luận và bảng theo dõi khắc phục",
  help,
  run: async (args) => {
    const { files, values } = parseOptions(args, {
      ...{ output: "string", plan: "string", submitted: "string", contents: "string" },
      ...{ "follow-up": "string", "last-year": "string" },
      ...{ template: "boolean", force: "boolean", json: "boolean" },
    } as const);
    const { output, force, json } = values;
    if (output === undefined) {
      throw new UsageError(
        "Chưa nêu nơi ghi kết quả. Thêm -o KET-LUAN.docx (hoặc -o THƯ-MỤC khi lập phiếu).",
      );
    }
    const [first, ...rest] = files;
    if (first === "plan") {
      if (values.template) return writePlanTemplate(output, force);
      const [plan, more] = rest;
      if (plan === undefined || more !== undefined) {
        throw new UsageError("Cần đúng một tệp kế hoạch. Ví dụ: vtlt inspect plan KeHoach.json -o Phieu");
      }
      const { submitted = null, contents = null } = values;
      return writeChecklists({ plan, output, submitted, contents, force, json });
    }
    if (first === undefined) {
      throw new UsageError("Chưa nêu phiếu kiểm tra nào. Ví dụ: vtlt inspect Phieu -o KetLuan.docx");
    }
    if (!/\.docx$/i.test(output)) {
      throw new UsageError("Kết luận được ghi thành tệp Word: tên tệp kết quả phải có đuôi .docx.");
    }
    return writeConclusion(files, {
      ...{ output, force, json, plan: values.plan ?? null, contents: values.contents ?? null },
      followUp: values["follow-up"] ?? output.replace(/\.docx$/i, "-theo-doi.xlsx"),
      lastYear: values["last-year"] ?? null,
    });
  },
};
