import { bundledRubrics } from "../../../src/app/bundledRubrics";
import { bundledContents, makeChecklists, type NamedWorkbook } from "../../../src/app/inspectAgencies";
import {
  type InspectionPlan,
  loadInspectionPlan,
  serialOfDay,
  type TemplateContent,
  type WorkbookSnapshot,
} from "../../../src/core";
import { CHECKLIST_COLUMNS } from "../../../src/core/inspection/checklistWords";
import { templateWorkbook } from "../../../src/documents/templateWorkbook";
import { inflateNode } from "../../../src/hosts/file/inflateNode";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbook";

/** The six agencies of the province's inspection of 2022 (facts.md §4), with made-up units. */
export const planFile = {
  schema: "vtlt.inspection-plan/1",
  year: 2022,
  superior: "UBND TỈNH ĐIỆN BIÊN",
  agency: "SỞ NỘI VỤ",
  agencyInText: "Sở Nội vụ",
  number: "…/KL-SNV",
  place: "Điện Biên",
  date: null,
  bases: [
    "Kế hoạch số 483/KH-UBND ngày 24/02/2022",
    "Kế hoạch số 1231/KH-SNV ngày 28/6/2022",
    "Quyết định số 3371/QĐ-SNV ngày 18/8/2022",
    "Thông báo số 1713/TB-ĐKT ngày 30/8/2022",
  ],
  team: [
    { role: "Trưởng đoàn", name: "Nguyễn Văn A", post: "Phó Giám đốc Sở Nội vụ" },
    { role: "Phó trưởng đoàn", name: "Trần Thị B", post: null },
    { role: "Thành viên", name: "Lê Văn C", post: null },
  ],
  period: { from: "13/9/2022", to: "11/10/2022" },
  agencies: [
    { name: "UBND huyện Điện Biên", units: ["Phòng Nội vụ", "UBND xã Ví Dụ"] },
    { name: "Sở Khoa học và Công nghệ", units: ["Trung tâm Ví dụ"] },
    { name: "Sở Thông tin và Truyền thông", units: [] },
    { name: "Công ty Viễn thông", units: [] },
    { name: "Công ty Điện lực", units: [] },
    { name: "Cục Thuế tỉnh", units: [] },
  ],
  contents: [],
  recipients: ["UBND tỉnh", "Các cơ quan được kiểm tra"],
  archive: "VT, VTLT",
  signer: { authority: null, post: "Giám đốc", name: null },
};

export function plan(): InspectionPlan {
  const loaded = loadInspectionPlan(planFile);
  if (!loaded.ok) throw new Error(loaded.faults.join("\n"));
  return loaded.value;
}

type Column = (typeof CHECKLIST_COLUMNS)[number]["column"];
export type Entry = { readonly content: number } & Partial<Record<Column, string | number>>;

/** Writes entries into a checklist as an inspector would: into the row of their content, those of a unit into spare rows. */
export function fillIn(
  content: TemplateContent,
  entries: readonly Entry[],
  rating?: string,
): TemplateContent {
  const [sheet, ...others] = content.sheets;
  if (!sheet) throw new Error("no sheet");
  const cells = sheet.cells.map((cell) => ({ ...cell }));
  const column = (name: Column) => CHECKLIST_COLUMNS.findIndex((c) => c.column === name) + 1;
  const put = (row: number, name: Column, value: string | number) => {
    const cell = cells.find((c) => c.row === row && c.column === column(name));
    if (!cell) throw new Error(`no cell ${row} ${name}`);
    cell.value = value;
  };
  let spare = sheet.frozenRows + 13;
  for (const { content: number, ...rest } of entries) {
    const own = cells.find((c) => c.column === 1 && c.value === number && c.row > sheet.frozenRows)?.row;
    const row = rest.unit === undefined && own !== undefined ? own : ++spare;
    if (row !== own) put(row, "number", number);
    for (const [name, value] of Object.entries(rest)) put(row, name as Column, value);
  }
  if (rating !== undefined) {
    const [points, name] = rating.split(" ");
    for (const [label, value] of [
      ["Tổng điểm tự chấm:", points],
      ["Tự xếp loại:", name],
    ] as const) {
      const row = cells.find((c) => c.value === label)?.row ?? 0;
      const cell = cells.find((c) => c.row === row && c.column === 3);
      if (cell) cell.value = value ?? null;
    }
  }
  return { ...content, sheets: [{ ...sheet, cells }, ...others] };
}

/** Makes the workbook and reads it again, as it would come back from an inspector. */
export async function reread(content: TemplateContent): Promise<WorkbookSnapshot> {
  return readWorkbookFile(await templateWorkbook(content), { fileName: "phieu.xlsx", inflate: inflateNode });
}

const deadline = serialOfDay({ year: 2022, month: 12, day: 31 });
const NO_FILES = "Công chức, viên chức chưa lập hồ sơ công việc";

/** What the inspectors wrote, agency by agency. */
export const remarks: readonly (readonly [rating: string, entries: readonly Entry[]])[] = [
  [
    "92 Xuất_sắc",
    [
      { content: 1, strengths: "- Ban hành đủ văn bản chỉ đạo hằng năm", evidence: "Kế hoạch năm 2022" },
      {
        content: 7,
        shortcomings: `- ${NO_FILES}`,
        recommendations: "Hướng dẫn lập hồ sơ công việc",
        severity: "Trung bình",
        deadline,
      },
      {
        content: 12,
        unit: "UBND xã Ví Dụ",
        shortcomings: "Chưa bố trí kho lưu trữ",
        severity: "Nghiêm trọng",
        deadline,
      },
    ],
  ],
  [
    "85 Tốt",
    [
      {
        content: 7,
        shortcomings: `${NO_FILES};\nGiao nộp hồ sơ chưa đúng hạn`,
        recommendations: "Hướng dẫn lập hồ sơ công việc",
      },
    ],
  ],
  ["83 Tốt", [{ content: 1, strengths: "Ban hành đủ văn bản chỉ đạo hằng năm" }]],
  ["75 Khá", [{ content: 7, unit: "Chi nhánh 1", shortcomings: NO_FILES.toUpperCase() }]],
  ["78 Khá", [{ content: 6, shortcomings: "Văn bản ban hành còn sai thể thức, kỹ thuật trình bày" }]],
  ["81 Tốt", []],
];

/** The six checklists, filled in. */
export async function sixChecklists(): Promise<readonly NamedWorkbook[]> {
  const { checklists } = makeChecklists(plan(), bundledContents(), [], bundledRubrics);
  return Promise.all(
    checklists.map(async ({ content }, i): Promise<NamedWorkbook> => {
      const [rating = "", entries = []] = remarks[i] ?? [];
      const filled = fillIn(content, entries, rating.replace("_", "\u00a0"));
      return { file: `phieu-${i + 1}.xlsx`, snapshot: await reread(filled) };
    }),
  );
}
