import type { Severity } from "../core";
import type { Refused } from "../hosts/grid/editGuard";
import { en } from "./stringsEn";

/** Every sentence of the page around the pane, in Vietnamese; the pane has its own. English is in stringsEn.ts. */
const vi = {
  language: "vi" as "vi" | "en",
  title: "Chấm điểm Văn thư – Lưu trữ",
  open: "Mở tệp…",
  samples: "Tệp mẫu",
  chooseSample: "Mở tệp mẫu…",
  save: "Lưu",
  undo: "Hoàn tác",
  redo: "Làm lại",
  tableView: "Xem dạng bảng",
  sheetView: "Xem trang tính",
  tools: "Tệp và thao tác",
  files: "Các tệp đang mở",
  sheetArea: "Sổ tính",
  gridName: "Trang tính. Nhấn F6 để sang bảng điều khiển; dùng “Xem dạng bảng” nếu dùng trình đọc màn hình.",
  close: (name: string) => `Đóng tệp ${name}`,
  unsaved: "chưa lưu",
  drop: "Thả tệp vào đây để mở",
  nothingOpen: "Chưa mở tệp nào. Hãy bấm “Mở tệp…”, thả tệp vào đây hoặc chọn một tệp mẫu.",
  loading: "Đang tải trang tính…",
  gridFailed:
    "Không tải được trang tính. Mạng hoặc máy chủ có thể đang gián đoạn; kết quả kiểm tra vẫn xem được. Hãy tải lại trang này.",
  opened: (name: string) => `Đã mở ${name}.`,
  converted: (name: string) =>
    `Đã chuyển sang tệp mới ${name}. Tệp gốc giữ nguyên; hình ảnh, đường viền và độ rộng cột của tệp gốc không có trong tệp mới.`,
  saved: (name: string) => `Đã lưu ${name}.`,
  downloaded: (name: string) => `Đã tải ${name} về thư mục Tải xuống của máy này.`,
  saveFailed: (name: string) =>
    `Chưa lưu được ${name}. Tệp có thể đang mở trong chương trình khác hoặc không có quyền ghi. Hãy đóng tệp đó hoặc chọn nơi khác rồi lưu lại.`,
  openFailed: (name: string, why: string) => `Không mở được ${name}. ${why}`,
  closeQuestion: (name: string) => `${name} còn thay đổi chưa lưu. Đóng và bỏ các thay đổi?`,
  draftsTitle: "Có bản đang làm dở từ lần trước",
  draftsWhy:
    "Trang đã đóng khi chưa lưu. Bản tạm chỉ nằm trên máy này. Hãy mở lại để làm tiếp, hoặc xóa nếu không cần nữa.",
  draft: (name: string, when: string) => `${name} (lúc ${when})`,
  restore: (name: string) => `Mở lại ${name}`,
  forget: (name: string) => `Xóa bản tạm ${name}`,
  forgotten: "Đã xóa bản tạm.",
  dismiss: "Đóng thông báo",
  hidePane: "Ẩn bảng điều khiển",
  showPane: "Hiện bảng điều khiển",
  leavePresenter: "Thôi trình chiếu (Esc)",
  sheet: "Trang tính",
  tableHint: "Dùng phím mũi tên để di chuyển, Enter hoặc gõ số để sửa ô, Esc để bỏ.",
  tableName: (sheet: string) => `Bảng ${sheet}`,
  cut: (rows: number) => `Chỉ hiện ${rows} dòng đầu.`,
  edit: (cell: string) => `Sửa ô ${cell}`,
  emptyCell: "trống",
  activeCell: (cell: string, sheet: string, shown: string) => `Ô ${cell} trang ${sheet}: ${shown}.`,
  note: "Ghi chú",
  noteBy: (author: string) => `Ghi chú của ${author}`,
  remarks: "Ghi chú và liên kết của ô đang chọn",
  link: "Liên kết",
  linkInside: "Liên kết tới chỗ khác trong sổ này",
  linkUnopened: "Trang này không tự mở liên kết trong tệp: hãy xem kỹ địa chỉ trước khi dùng.",
  copyAddress: "Sao chép địa chỉ",
  copied: "Đã sao chép địa chỉ.",
  copyFailed: "Trình duyệt không cho sao chép. Hãy bôi đen địa chỉ rồi nhấn Ctrl+C.",
  severity: { error: "Lỗi", warning: "Cần xem lại", hint: "Gợi ý" } satisfies Record<Severity, string>,
  refused: {
    structure:
      "Trang này không thêm, xóa hay đổi tên dòng, cột, trang tính, vì khi lưu sẽ không giữ nguyên được phần còn lại của tệp. Hãy làm việc đó trong Excel.",
    look: "Trang này không đổi định dạng ô, vì định dạng sẽ không được lưu vào tệp. Hãy làm việc đó trong Excel.",
    locked: "Ô này bị khóa trên trang tính được bảo vệ nên không sửa được. Hãy nhờ người đặt bảo vệ mở khóa.",
    array: "Ô này thuộc một công thức mảng nên không sửa riêng được. Hãy sửa công thức đó trong Excel.",
    cut: "Trang này không cắt ô. Hãy sao chép, dán vào chỗ mới, rồi xóa ô cũ.",
    merge: "Vùng dán chạm vào ô gộp nên không dán được. Hãy dán từng phần, tránh ô gộp.",
  } satisfies Record<Refused, string>,
};

/** The sentences of the page; the same ones in every language. */
export type PageTexts = typeof vi;

/** Every sentence of the page, in the language the page speaks now. */
export const texts: PageTexts = { ...vi };

/** Makes the page speak another language: whoever shows a sentence from then on shows it in that one. */
export function speak(language: PageTexts["language"]): void {
  Object.assign(texts, language === "en" ? en : vi);
}

/** The samples that are served beside the page, and what each is for. */
export const sampleFiles: readonly {
  readonly file: string;
  readonly label: Readonly<Record<PageTexts["language"], string>>;
}[] = [
  {
    file: "218-bc.xlsx",
    label: {
      vi: "218-bc: báo cáo có 5 số nhập dạng chữ",
      en: "218-bc: a report with 5 numbers typed as text",
    },
  },
  {
    file: "day-loi.xlsx",
    label: {
      vi: "day-loi: bảng có nhiều lỗi để tập sửa",
      en: "day-loi: a sheet full of faults, for practice",
    },
  },
  { file: "sach.xlsx", label: { vi: "sach: bảng không có lỗi", en: "sach: a sheet without faults" } },
];
