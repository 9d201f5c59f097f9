import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";
import type { PlannedWrite, WritePlan } from "../model/writePlan";
import { toA1 } from "../text/a1";
import { foldText } from "../text/vietnameseText";
import { contentOf, sameContent } from "../writing/contentOf";
import { freeSheetName } from "../writing/sheetName";
import {
  type EnteredForm,
  FORM_FIELDS,
  type FormEntries,
  type FormField,
  formOfEntries,
  NO_ENTRIES,
} from "./formFields";
import { dayOfSerial, shortDay } from "./officialDate";

/** The sheet's heading: told again by it, whatever the sheet is called. */
const TITLE = "PHIẾU SỐ LIỆU BÁO CÁO";
const SHEET_NAME = "Phiếu báo cáo";
const FIRST_ROW = 4;
const LABEL_COLUMN = 1;
const VALUE_COLUMN = 2;
const LAST_LOOKED_ROW = 200;

/** What each field is called on the sheet; it is read again by these words. */
export const FORM_LABELS: Readonly<Record<FormField, string>> = {
  year: "Năm báo cáo",
  superior: "Cơ quan chủ quản",
  agency: "Cơ quan ban hành",
  agencyInText: "Tên cơ quan viết trong câu",
  number: "Số, ký hiệu",
  place: "Địa danh",
  date: "Ngày ký",
  addressee: "Kính gửi",
  bases: "Căn cứ",
  annualPlanNumber: "Kế hoạch công tác năm: số",
  annualPlanDate: "Kế hoạch công tác năm: ngày",
  inspectionPlanNumber: "Kế hoạch kiểm tra: số",
  inspectionPlanDate: "Kế hoạch kiểm tra: ngày",
  inspectionNoticeNumber: "Thông báo kiểm tra: số",
  inspectionNoticeDate: "Thông báo kiểm tra: ngày",
  unitsInspected: "Số đơn vị đã kiểm tra",
  unitsTotal: "Tổng số đơn vị trực thuộc",
  outgoing: "Văn bản đi theo loại",
  secretIn: "Văn bản mật đến",
  secretOut: "Văn bản mật đi",
  signedDigitallyPercent: "Tỷ lệ văn bản được ký số (%)",
  implementation: "Triển khai: viết thêm",
  processingPlan: "Kế hoạch chỉnh lý",
  processingNotes: "Triển khai kế hoạch chỉnh lý",
  difficulties: "Tồn tại, khó khăn",
  causes: "Nguyên nhân",
  solutions: "Giải pháp",
  proposals: "Kiến nghị, đề xuất",
  recipients: "Nơi nhận",
  archive: "Lưu",
  authority: "Quyền hạn ký (KT., TL.)",
  post: "Chức vụ người ký",
  signer: "Họ tên người ký",
};

interface FoundForm {
  readonly sheet: SheetSnapshot;
  /** Row of each field's label. */
  readonly rows: ReadonlyMap<FormField, number>;
}

/** Gives what a workbook's own form holds; null where it has none. */
export function readFormSheet(workbook: WorkbookSnapshot): FormEntries | null {
  const found = findForm(workbook);
  if (!found) return null;
  const entries: Record<FormField, string> = { ...NO_ENTRIES };
  for (const [field, row] of found.rows) entries[field] = entryOf(cellAt(found.sheet, row));
  return entries;
}

/** As {@link readFormSheet}, made a form. */
export function formOfWorkbook(workbook: WorkbookSnapshot): EnteredForm | null {
  const entries = readFormSheet(workbook);
  return entries && formOfEntries(entries);
}

/** Plans to keep entries in the workbook: in its form where it has one, else on a new sheet. Nothing is kept unasked. */
export function planFormSheet(workbook: WorkbookSnapshot, entries: FormEntries): WritePlan {
  const found = findForm(workbook);
  return found ? planChanges(found, entries) : planNewForm(workbook, entries);
}

function findForm(workbook: WorkbookSnapshot): FoundForm | null {
  const labels = new Map(FORM_FIELDS.map((field) => [foldText(FORM_LABELS[field]), field]));
  for (const sheet of workbook.sheets) {
    if (!sheet.cells.some(({ row, text }) => row <= 2 && foldText(text) === foldText(TITLE))) continue;
    const rows = new Map<FormField, number>();
    for (const { row, column, text } of sheet.cells) {
      const field =
        column === LABEL_COLUMN && row <= LAST_LOOKED_ROW ? labels.get(foldText(text)) : undefined;
      if (field !== undefined && !rows.has(field)) rows.set(field, row);
    }
    return { sheet, rows };
  }
  return null;
}

function cellAt(sheet: SheetSnapshot, row: number): Cell | undefined {
  return sheet.cells.find((cell) => cell.row === row && cell.column === VALUE_COLUMN);
}

/** Excel makes a date of "22/3/2021" that is typed into a cell: it is written out again. */
function entryOf(cell: Cell | undefined): string {
  if (!cell) return "";
  if (cell.value.kind === "number") return String(cell.value.number).replace(".", ",");
  const day = cell.value.kind === "date" ? dayOfSerial(cell.value.serial) : null;
  return (day ? shortDay(day) : cell.text).trim();
}

const reason = { code: "write-report-form", params: {} } as const;

function planChanges({ sheet, rows }: FoundForm, entries: FormEntries): WritePlan {
  const writes = [...rows].flatMap(([field, row]): PlannedWrite[] => {
    const cell = cellAt(sheet, row);
    const entered = entries[field].trim();
    if (entryOf(cell) === entered) return [];
    const before = contentOf(cell);
    const after = entered === "" ? ({ kind: "blank" } as const) : ({ kind: "text", text: entered } as const);
    if (sameContent(before, after)) return [];
    const place = { sheet: sheet.name, cell: toA1(row, VALUE_COLUMN) };
    return [{ ...place, before, after, numberFormat: null, style: null, reason }];
  });
  return { newSheets: [], writes };
}

function planNewForm(workbook: WorkbookSnapshot, entries: FormEntries): WritePlan {
  const name = freeSheetName(workbook, SHEET_NAME);
  const put = (row: number, column: number, text: string, style: PlannedWrite["style"]): PlannedWrite => ({
    ...{ sheet: name, cell: toA1(row, column), before: { kind: "blank" }, numberFormat: null, style, reason },
    after: text === "" ? { kind: "blank" } : { kind: "text", text },
  });
  const hint = "Mỗi dòng trong ô là một ý (Alt+Enter). Ô để trống thì báo cáo ghi “…”.";
  return {
    newSheets: [
      {
        ...{ name, columnWidths: [34, 80], frozenRows: 0, landscape: false },
        merges: [
          { top: 1, left: 1, bottom: 1, right: 2 },
          { top: 2, left: 1, bottom: 2, right: 2 },
        ],
      },
    ],
    writes: [
      put(1, LABEL_COLUMN, TITLE, "title"),
      put(2, LABEL_COLUMN, hint, "remark"),
      ...FORM_FIELDS.flatMap((field, i) => [
        put(FIRST_ROW + i, LABEL_COLUMN, FORM_LABELS[field], "text"),
        put(FIRST_ROW + i, VALUE_COLUMN, entries[field].trim(), "text"),
      ]),
    ],
  };
}
