/** Why a workbook could not be saved. */
export type SaveFailureCode =
  | "exists" // the target is there and may not be replaced
  | "same-file" // the target is a file that was read
  | "not-a-file" // the target is a folder or a device
  | "no-permission" // or open in Excel, on Windows
  | "no-space"
  | "no-folder"
  | "bad-name" // a name the system does not take
  | "unexpected";

/** Thrown when a workbook cannot be saved; nothing of the target was changed then. */
export class SaveFailure extends Error {
  constructor(
    readonly code: SaveFailureCode,
    readonly path: string,
  ) {
    super(`${code} ${path}`);
    this.name = "SaveFailure";
  }
}

const SENTENCES: Readonly<Record<SaveFailureCode, string>> = {
  exists: "Tệp đích đã có. Muốn ghi đè thì thêm --force, hoặc chọn tên khác.",
  "same-file": "Tệp đích chính là tệp nguồn. Chương trình không ghi đè tệp nguồn: hãy chọn tên khác.",
  "not-a-file": "Tên đích là một thư mục hoặc thiết bị, không phải tệp. Hãy chọn tên khác.",
  "no-permission":
    "Không có quyền ghi vào nơi này, hoặc tệp đích đang mở trong Excel. Hãy đóng tệp hoặc chọn nơi khác.",
  "no-space": "Ổ đĩa không còn đủ chỗ trống. Hãy giải phóng dung lượng hoặc chọn ổ đĩa khác.",
  "no-folder": "Không có thư mục chứa tệp đích. Hãy tạo thư mục trước hoặc kiểm tra lại đường dẫn.",
  "bad-name": "Hệ thống không nhận tên tệp này (quá dài hoặc có ký tự không hợp lệ). Hãy chọn tên khác.",
  unexpected: "Không ghi được tệp vì một lỗi ngoài dự kiến của hệ thống. Tệp đích chưa thay đổi.",
};

/** Gives the sentence for people: what happened and what to do, in Vietnamese. */
export function describeSaveFailure(failure: SaveFailure): string {
  return SENTENCES[failure.code];
}
