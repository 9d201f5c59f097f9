import type { Language } from "../../../core";
import type { FileDestination } from "../../../ports/fileOutput";

/** Every sentence of the screen that makes blank scoring sheets, in one language. */
export interface TemplateStrings {
  readonly title: string;
  readonly purpose: string;
  readonly rubric: string;
  readonly noCriteria: string;
  readonly superior: string;
  readonly agency: string;
  readonly openHint: string;
  readonly year: string;
  readonly from: string;
  readonly to: string;
  readonly plan: string;
  readonly planHint: string;
  readonly badYear: string;
  readonly badYears: string;
  readonly make: string;
  readonly working: string;
  readonly failed: string;
  readonly made: Readonly<Record<FileDestination, string>>;
  readonly drift: string;
}

const vi: TemplateStrings = {
  title: "Bảng chấm điểm trắng",
  purpose:
    "Lập sổ tính trắng từ một bộ tiêu chí: Phụ lục I tự cộng và kiểm tra khi nhập, Chỉnh lý, Sổ theo dõi chỉnh lý, Bộ tiêu chí, Hướng dẫn. Sổ tính đang mở không bị thay đổi.",
  rubric: "Bộ tiêu chí",
  noCriteria:
    "Bộ này chưa có tiêu chí nên chưa lập được bảng. Hãy chọn bộ khác hoặc lập bộ từ bảng chính thức.",
  superior: "Cơ quan chủ quản",
  agency: "Cơ quan, đơn vị",
  openHint: "Để trống thì người chấm tự ghi",
  year: "Năm chấm điểm",
  from: "Bảng chỉnh lý từ năm",
  to: "Đến năm",
  plan: "Tên kế hoạch chỉnh lý",
  planHint: "Ví dụ Kế hoạch 2916",
  badYear: "Hãy ghi năm bằng bốn chữ số.",
  badYears: "Năm đầu phải trước hoặc bằng năm cuối, không quá 30 năm.",
  make: "Lập bảng chấm điểm trắng",
  working: "Đang lập…",
  failed: "Chưa lập được bảng vì lỗi ngoài dự kiến. Sổ tính của bạn không bị thay đổi. Hãy thử lại.",
  made: {
    openedAsNew: "Đã mở bảng trong một sổ tính mới. Hãy lưu lại.",
    saved: "Đã lưu bảng chấm điểm trắng.",
    downloads: "Bảng nằm trong thư mục Tải xuống.",
    cancelled: "Chưa lưu bảng.",
  },
  drift: "Đọc lại bảng có khác bộ tiêu chí",
};

const en: TemplateStrings = {
  title: "Blank scoring sheet",
  purpose:
    "Make a blank workbook of a rubric: a scoring sheet that adds up and checks entries, the processing table, its ledger, the rubric, a guide. The open workbook stays as it is.",
  rubric: "Rubric",
  noCriteria: "This rubric has no criteria yet, so no sheet can be made. Choose another.",
  superior: "Superior body",
  agency: "Agency",
  openHint: "Left empty, the scorer writes it",
  year: "Year scored",
  from: "Processing table from",
  to: "To",
  plan: "Name of the processing plan",
  planHint: "Such as Kế hoạch 2916",
  badYear: "Enter a year of four digits.",
  badYears: "The first year must not be after the last; 30 years at most.",
  make: "Make the blank sheet",
  working: "Working…",
  failed: "The sheet could not be made. Your workbook is unchanged. Try again.",
  made: {
    openedAsNew: "The sheet is open in a new workbook. Save it.",
    saved: "The blank sheet is saved.",
    downloads: "The sheet is in the Downloads folder.",
    cancelled: "The sheet was not saved.",
  },
  drift: "Read back, the sheet differs from the rubric",
};

/** Gives the sentences in a language. */
export function templateStrings(language: Language): TemplateStrings {
  return language === "vi" ? vi : en;
}
