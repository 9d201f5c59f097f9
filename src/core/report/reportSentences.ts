import { failureText } from "../messages";
import type { FailureCode } from "../model/failure";
import type { ParamValue } from "../model/reason";
import type { LayoutHint } from "./checkLayout";
import type { FormFault, FormField } from "./formFields";
import { FORM_LABELS } from "./formSheet";
import { PROGRESS_TABLE, type ReportDifference } from "./compareReport";

/** Gives a difference as a Vietnamese sentence with both places. */
export function describeDifference({ kind, what, report, sheet }: ReportDifference): string {
  const shown = (text: string | undefined) => (text === undefined || text === "" ? "để trống" : `“${text}”`);
  const inReport = `báo cáo ghi ${shown(report?.shown)}${report ? ` (${report.place})` : ""}`;
  const onSheet = `sổ tính là ${shown(sheet?.shown)}${sheet ? ` (${sheet.place})` : ""}`;
  switch (kind) {
    case "differs":
      return `${what}: ${inReport}, ${onSheet}. Sửa nơi ghi sai để hai bên khớp nhau.`;
    case "unclear":
      return `${what}: ${inReport}, không đọc chắc chắn được; ${onSheet}. Viết lại số trong báo cáo.`;
    case "missing-in-report":
      return what === PROGRESS_TABLE
        ? `${what}: không thấy trong báo cáo, ${onSheet}. Nếu báo cáo có bảng, đối chiếu bằng tệp .docx hoặc dán cả bảng từ Word để giữ các cột.`
        : `${what}: không thấy trong báo cáo, ${onSheet}. Bổ sung vào báo cáo.`;
    case "missing-in-sheet":
      return `${what}: ${inReport}, sổ tính không có. Kiểm tra lại nguồn số liệu.`;
  }
}

/** Gives a layout hint as a Vietnamese sentence. */
export function describeLayoutHint({ code, place, found, wanted }: LayoutHint): string {
  const at = place === "" ? "" : ` (${place})`;
  switch (code) {
    case "number-line":
      return `Số, ký hiệu viết “${found}”${at}: viết “${wanted}”, không cách quanh dấu / và dấu -, số dưới 10 thêm số 0.`;
    case "number-line-missing":
      return `Không thấy dòng số, ký hiệu ở phần đầu: viết dạng “${wanted}”.`;
    case "place-date":
      return `Địa danh, thời gian viết “${found}”${at}: viết “${wanted}”.`;
    case "date":
      return wanted === ""
        ? `Ngày “${found}”${at} không có trong lịch: kiểm tra lại.`
        : `Ngày viết “${found}”${at}: viết “${wanted}” (ngày dưới 10, tháng 1 và 2 thêm số 0).`;
    case "country-name":
      return `Quốc hiệu viết “${found}”${at}: viết “${wanted}”.`;
    case "motto":
      return `Tiêu ngữ viết “${found}”${at}: viết “${wanted}”.`;
    case "title-case":
      return `Tên loại văn bản viết “${found}”${at}: viết “${wanted}”.`;
    case "heading-missing":
      return `Không thấy đề mục “${wanted}”: bổ sung nếu báo cáo còn thiếu phần này.`;
    case "heading-order":
      return `Đề mục “${found}”${at}: đánh số thành “${wanted}”.`;
    case "recipients-missing":
      return `Không thấy phần “${wanted}” ở cuối báo cáo.`;
    case "archive-missing":
      return `Phần nơi nhận chưa có dòng lưu: viết “${wanted}”.`;
  }
}

/** Failures that would advise to choose another workbook: a report is no workbook. */
const NOT_A_REPORT: ReadonlySet<FailureCode> = new Set<FailureCode>([
  ...(["foreign", "html", "text", "xlsb", "xls-named-xlsx", "no-sheets"] as const),
]);

/** Gives why a written report could not be read, in Vietnamese. */
export function reportFailureText(code: FailureCode, params: Readonly<Record<string, ParamValue>>): string {
  if (!NOT_A_REPORT.has(code)) return failureText(code, params, "vi");
  return "Tệp không phải văn bản Word .docx hay văn bản thuần .txt nên không đọc được báo cáo. Hãy mở bằng Word rồi lưu lại dạng .docx.";
}

const FAULTS: Readonly<Record<FormFault, string>> = {
  "not-a-day": "không phải là ngày có trong lịch; viết ngày/tháng/năm, ví dụ 22/3/2021",
  "not-a-count": "không phải là số nguyên; viết ví dụ 210 hoặc 8.800",
  "not-a-percent": "không phải là số từ 0 đến 100",
  "not-a-year": "không phải là năm; viết bốn chữ số, ví dụ 2021",
  "not-outgoing": "có dòng không rõ số lượng và loại văn bản; viết ví dụ “210 báo cáo”",
};

/** Gives why an entry of the form is left out, as a Vietnamese sentence. */
export function describeFormFault(field: FormField, fault: FormFault): string {
  return `Mục “${FORM_LABELS[field]}” ${FAULTS[fault]}. Báo cáo để trống mục này.`;
}
