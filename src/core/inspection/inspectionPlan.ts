import * as z from "zod";
import { loadData, type Loaded } from "../report/jsonFaults";
import { compareDays } from "../report/officialDate";
import { dayText } from "../report/reportForm";
import { agencyKey } from "../appraisal/agencyNames";

z.config({ jitless: true });

const line = z.string().trim().max(4000);
const text = line.nullable();
const lines = z.array(line.min(1)).max(200);

/** A province's inspection as planned (`vtlt.inspection-plan/1`). Null and empty lists are "not entered". */
export const inspectionPlanSchema = z.strictObject({
  schema: z.literal("vtlt.inspection-plan/1"),
  /** Explanations for whoever fills the file; not read. */
  guide: z.record(z.string(), z.string()).optional(),
  year: z.number().int().min(1945).max(2200),
  superior: text,
  agency: text,
  agencyInText: text,
  /** Number, place and date of the conclusion. */
  number: text,
  place: text,
  date: dayText.nullable(),
  bases: lines,
  team: z.array(z.strictObject({ role: line.min(1), name: line.min(1), post: text })).max(100),
  period: z
    .strictObject({ from: dayText, to: dayText })
    .refine(({ from, to }) => compareDays(from, to) <= 0, { error: "ngày kết thúc trước ngày bắt đầu." })
    .nullable(),
  agencies: z
    .array(z.strictObject({ name: line.min(1), units: lines }))
    .min(1)
    .max(1000)
    .refine((all) => new Set(all.map(({ name }) => agencyKey(name))).size === all.length, {
      error: "có cơ quan được nêu hai lần.",
    }),
  /** Numbers of the contents inspected; empty for all of them. */
  contents: z.array(z.number().int().min(1).max(99)).max(99),
  recipients: lines,
  archive: text,
  signer: z.strictObject({ authority: text, post: text, name: text }),
});

export type InspectionPlan = z.output<typeof inspectionPlanSchema>;
/** The plan as it stands in a file: days are texts. */
export type InspectionPlanFile = z.input<typeof inspectionPlanSchema>;

/** Reads an inspection plan; the faults are Vietnamese sentences. */
export function loadInspectionPlan(json: unknown): Loaded<InspectionPlan> {
  return loadData(inspectionPlanSchema, json);
}

/** Gives a plan to fill in, with a guide to each field. */
export function inspectionPlanTemplate(year: number): InspectionPlanFile {
  return {
    schema: "vtlt.inspection-plan/1",
    guide: {
      cachDien:
        "Thay null bằng chữ trong dấu nháy kép; mục còn null thì kết luận để “…”. Ngày viết 13/9/2022.",
      superior: "Cơ quan chủ quản, chữ in hoa",
      agency: "Cơ quan ban hành kết luận, chữ in hoa",
      agencyInText: "Tên cơ quan viết trong câu, ví dụ Sở Nội vụ",
      number: "Số, ký hiệu của kết luận",
      bases: "Căn cứ: mỗi văn bản một phần tử, đủ số và ngày",
      team: 'Đoàn kiểm tra: [{ "role": "Trưởng đoàn", "name": "…", "post": "…" }]',
      period: 'Thời gian kiểm tra: { "from": "13/9/2022", "to": "11/10/2022" }',
      agencies: 'Cơ quan được kiểm tra: [{ "name": "…", "units": ["đơn vị trực thuộc"] }]',
      contents: "Số thứ tự các nội dung kiểm tra; [] là tất cả",
    },
    year,
    ...{ superior: null, agency: null, agencyInText: null, number: null, place: null, date: null },
    ...{ bases: [], team: [], period: null, agencies: [{ name: "Tên cơ quan được kiểm tra", units: [] }] },
    ...{ contents: [], recipients: [], archive: null, signer: { authority: null, post: null, name: null } },
  };
}
