import { basename } from "node:path";
import { readChoice } from "./readingOptions";
import { reportAgainst } from "./reportAgainst";
import { parseOptions } from "./options";
import { readRubricOption } from "./rubricOption";
import { type ReportJob, writeFormTemplate, writeReportFile } from "./reportFile";
import { type Command, UsageError } from "./usage";

const help = `vtlt report – lập báo cáo của cơ quan từ sổ tính, hoặc đối chiếu báo cáo với sổ tính

Cách dùng: vtlt report TỆP -o BAO-CAO.docx [--form PHIEU.json] [--units THƯ-MỤC|DS.xlsx] [--json]
           vtlt report TỆP --form-template -o PHIEU.json
           vtlt report TỆP --against BAO-CAO.docx|BAO-CAO.txt [--json]

  TỆP              sổ tính có bảng chấm điểm (Phụ lục I)
  -o, --output     tệp kết quả; tệp nguồn không bao giờ bị ghi
  --form PHIEU     phiếu số liệu của phần lời văn (kế hoạch, văn bản đi, tồn tại, nơi nhận…);
                   không nêu thì dùng trang “Phiếu báo cáo” trong sổ tính, nếu có
  --form-template  tạo phiếu trống, điền sẵn những gì sổ tính đã có
  --units NƠI      bảng của các đơn vị trực thuộc: một thư mục, hoặc một tệp danh sách đơn vị
  --against TỆP    đọc báo cáo đã có, nêu từng chỗ khác sổ tính và chỗ trình bày chưa đúng
  --force          cho phép thay tệp kết quả đã có
  --rubric, --sheet, --header, --columns   như ở lệnh check
  --json           in kết quả thành một dòng JSON (vtlt.report/1)`;

/** `vtlt report`: the agency's báo cáo, the form for its narrative, and a report held against its sheet. */
export const report: Command = {
  name: "report",
  summary: "lập báo cáo .docx của cơ quan, hoặc đối chiếu báo cáo với sổ tính",
  help,
  run: async (args) => {
    const { files, values } = parseOptions(args, {
      ...{ output: "string", form: "string", units: "string", against: "string" },
      ...{ rubric: "string", sheet: "string", header: "string", columns: "string" },
      ...{ "form-template": "boolean", force: "boolean", json: "boolean" },
    } as const);
    const [input, second] = files;
    if (input === undefined || second !== undefined) {
      throw new UsageError("Cần đúng một sổ tính. Ví dụ: vtlt report PhuLuc1.xlsx -o BaoCao.docx");
    }
    const choice = readChoice(values);
    const rubric = await readRubricOption(values.rubric);
    const reading = { input, file: basename(input), choice, rubric, json: values.json };
    if (values.against !== undefined) {
      if (values.output !== undefined || values["form-template"]) {
        throw new UsageError("--against chỉ đối chiếu, không ghi tệp: bỏ -o và --form-template.");
      }
      return reportAgainst(reading, values.against);
    }
    const { output } = values;
    if (output === undefined) {
      throw new UsageError("Chưa nêu tệp kết quả. Thêm -o BaoCao.docx, hoặc --against để chỉ đối chiếu.");
    }
    const job: ReportJob = { ...reading, output, force: values.force };
    if (values["form-template"]) return writeFormTemplate(job);
    if (!/\.docx$/i.test(output)) {
      throw new UsageError("Báo cáo được ghi thành tệp Word: tên tệp kết quả phải có đuôi .docx.");
    }
    return writeReportFile(job, { form: values.form ?? null, units: values.units ?? null });
  },
};
