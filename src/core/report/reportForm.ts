import * as z from "zod";
import { loadData, type Loaded } from "./jsonFaults";
import { type CalendarDay, parseDay } from "./officialDate";

// zod compiles its parsers with new Function unless told not to; the pane runs under a CSP that forbids it.
z.config({ jitless: true });

const LONGEST_TEXT = 4000;
const MOST_ITEMS = 100;

const line = z.string().trim().max(LONGEST_TEXT);
const text = line.nullable();
const lines = z.array(line.min(1)).max(MOST_ITEMS);
const count = z.number().int().min(0).max(1_000_000_000).nullable();

/** A day as officials type it ("22/3/2021") or as ISO has it. */
export const dayText = line
  .refine((value) => parseDay(value) !== null, {
    error: "không phải là ngày có trong lịch. Viết ngày/tháng/năm, ví dụ 22/3/2021.",
  })
  .transform((value): CalendarDay => parseDay(value) ?? { year: 0, month: 0, day: 0 });

const paper = z.strictObject({ number: line.min(1), date: dayText.nullable() }).nullable();

/**
 * What a person enters for the báo cáo besides the workbook (`vtlt.report-form/1`). Null and empty lists are "not
 * entered": the document then shows "…". An empty `addressee` means the report is not sent upward.
 */
export const reportFormSchema = z.strictObject({
  schema: z.literal("vtlt.report-form/1"),
  /** Explanations for whoever fills the file; not read. */
  guide: z.record(z.string(), z.string()).optional(),
  year: z.number().int().min(1945).max(2200).nullable(),
  superior: text,
  agency: text,
  /** The agency's name inside sentences: "Sở Lao động - Thương binh và Xã hội". */
  agencyInText: text,
  /** "218/BC-SLĐTBXH". */
  number: text,
  place: text,
  date: dayText.nullable(),
  addressee: text,
  bases: lines,
  annualPlan: paper,
  inspectionPlan: paper,
  inspectionNotice: paper,
  unitsInspected: count,
  unitsTotal: count,
  outgoing: z.array(z.strictObject({ kind: line.min(1), count: count })).max(MOST_ITEMS),
  secretIn: count,
  secretOut: count,
  signedDigitallyPercent: z.number().min(0).max(100).nullable(),
  /** Further paragraphs on carrying out the self-assessment. */
  implementation: lines,
  /** The processing plan as it is cited: "Kế hoạch … ban hành kèm theo Quyết định số 2916/QĐ-UBND …". */
  processingPlan: text,
  processingNotes: lines,
  difficulties: lines,
  causes: lines,
  solutions: lines,
  proposals: lines,
  /** Who receives it, without dashes; "Như trên" and "Lưu" are added. */
  recipients: lines,
  /** Where it is kept: "VT, VP". */
  archive: text,
  signer: z.strictObject({ authority: text, post: text, name: text }),
});

export type ReportForm = z.output<typeof reportFormSchema>;

/** Reads the form of a báo cáo; the faults are Vietnamese sentences for the person who filled it. */
export function loadReportForm(json: unknown): Loaded<ReportForm> {
  return loadData(reportFormSchema, json);
}

/** A form in which nothing is entered. */
export const BLANK_FORM: ReportForm = {
  schema: "vtlt.report-form/1",
  ...{ year: null, superior: null, agency: null, agencyInText: null, number: null, place: null, date: null },
  ...{ addressee: null, bases: [], annualPlan: null, inspectionPlan: null, inspectionNotice: null },
  ...{ unitsInspected: null, unitsTotal: null, outgoing: [], secretIn: null, secretOut: null },
  ...{ signedDigitallyPercent: null, implementation: [], processingPlan: null, processingNotes: [] },
  ...{ difficulties: [], causes: [], solutions: [], proposals: [], recipients: [], archive: null },
  signer: { authority: null, post: null, name: null },
};

/** What each field is for, as the template file carries it. */
export const FORM_GUIDE: Readonly<Record<string, string>> = {
  cachDien:
    "Thay null bằng số hoặc chữ trong dấu nháy kép; mục còn null thì báo cáo để “…”. Ngày viết 22/3/2021.",
  year: "Năm báo cáo; null thì lấy năm ghi trên bảng chấm điểm",
  superior: "Cơ quan chủ quản, chữ in hoa",
  agency: "Cơ quan ban hành báo cáo, chữ in hoa",
  agencyInText: "Tên cơ quan viết trong câu, ví dụ Sở Lao động - Thương binh và Xã hội",
  number: "Số, ký hiệu báo cáo, ví dụ 218/BC-SLĐTBXH",
  place: "Địa danh, ví dụ Hà Tĩnh",
  date: "Ngày ký báo cáo, ví dụ 24/11/2021",
  addressee: 'Nơi nhận chính sau chữ “Kính gửi”; "" nếu không có',
  bases: "Căn cứ: danh sách văn bản, ví dụ Quyết định số 2991/QĐ-UBND ngày 24/8/2021 của UBND tỉnh",
  annualPlan: 'Kế hoạch công tác năm: { "number": "98/KH-SLĐTBXH", "date": "22/3/2021" }',
  inspectionPlan: "Kế hoạch kiểm tra đơn vị trực thuộc, viết như trên",
  inspectionNotice: "Thông báo kiểm tra, viết như trên",
  unitsInspected: "Số đơn vị trực thuộc đã kiểm tra",
  unitsTotal: "Tổng số đơn vị trực thuộc",
  outgoing: 'Văn bản đi theo loại: [{ "kind": "báo cáo", "count": 210 }]',
  secretIn: "Số văn bản mật đến",
  secretOut: "Số văn bản mật đi",
  signedDigitallyPercent: "Tỷ lệ văn bản đi được ký số, phần trăm",
  implementation: "Các đoạn viết thêm về triển khai tự đánh giá",
  processingPlan: "Tên kế hoạch chỉnh lý như được viện dẫn",
  processingNotes: "Các đoạn viết về việc triển khai kế hoạch chỉnh lý",
  difficulties: "Tồn tại, khó khăn: mỗi phần tử một ý",
  causes: "Nguyên nhân",
  solutions: "Giải pháp",
  proposals: "Kiến nghị, đề xuất",
  recipients: "Nơi nhận (không ghi dấu gạch; “Như trên” và “Lưu” được thêm sẵn)",
  archive: "Nơi lưu, ví dụ VT, VP",
  signer: "Người ký: quyền hạn (KT. GIÁM ĐỐC; null nếu người đứng đầu ký), chức vụ, họ tên",
};
