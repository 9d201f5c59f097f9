import type { ConsolidatedReview } from "../../../core";
import { number, type SheetRowSpec, text } from "../cells";
import type { SheetSpec } from "../sheet";
import { sheetNames } from "./sheetNames";

/** Gives the sheet "Chưa nộp": the list of agencies against what came in, differences in spelling shown. */
export function missingSheet(review: ConsolidatedReview, remarks: readonly string[]): SheetSpec {
  const { match } = review;
  const explained =
    match === null
      ? "Chưa nêu danh sách cơ quan, đơn vị (tùy chọn --agencies) nên không biết ai chưa nộp."
      : `Danh sách có ${match.listed} cơ quan, đơn vị: ${match.listed - match.missing.length} đã nộp, ${match.missing.length} chưa nộp. Tên được đối chiếu không kể dấu, chữ hoa và cách viết tắt thông thường.`;
  return {
    name: sheetNames.missing,
    title: "CƠ QUAN, ĐƠN VỊ CHƯA NỘP, ĐỐI CHIẾU DANH SÁCH",
    remarks: [...remarks, explained],
    heads: [
      { text: "Tình trạng", width: 26 },
      { text: "Tên trong danh sách", width: 44 },
      { text: "Tên ghi trong sổ tính", width: 44 },
      { text: "Ghi chú", width: 60 },
    ],
    frozenColumns: 0,
    rows: function* (): Iterable<SheetRowSpec> {
      if (match === null) return;
      for (const { agency, maybe } of match.missing) {
        const note = maybe.length === 0 ? null : `Có tên gần giống, cần người xem: ${maybe.join("; ")}`;
        yield [text("Chưa nộp"), text(agency), text(null), text(note)];
      }
      for (const { agency, sent } of match.spelled) {
        yield [text("Đã nộp, tên viết khác"), text(agency), text(sent), text(null)];
      }
      for (const sent of match.unlisted) {
        yield [text("Không có trong danh sách"), text(null), text(sent), text(null)];
      }
    },
  };
}

/** Gives the sheet "Nộp trùng": copies of one file, and several files of one agency; all are kept. */
export function duplicatesSheet(review: ConsolidatedReview, remarks: readonly string[]): SheetSpec {
  return {
    name: sheetNames.duplicates,
    title: "SỔ TÍNH NỘP TRÙNG",
    remarks: [...remarks, "Mọi tệp trùng đều được giữ trong các bảng; việc chọn bản nào do người thẩm định."],
    heads: [
      { text: "Nhóm", width: 7 },
      { text: "Trùng về", width: 20 },
      { text: "Cơ quan, đơn vị", width: 40 },
      { text: "Tệp", width: 40 },
      { text: "Tổng điểm tự chấm", width: 12 },
      { text: "SHA-256", width: 68 },
    ],
    frozenColumns: 0,
    rows: function* () {
      for (const [i, { kind, rows }] of review.duplicates.entries()) {
        for (const { agency, file, total, sha256 } of rows) {
          yield [
            number(i + 1, "whole"),
            text(kind === "content" ? "nội dung (cùng một tệp)" : "cơ quan (tệp khác nhau)"),
            text(agency),
            text(file),
            number(total.self === null ? null : total.self / 100),
            text(sha256, "unwrapped"),
          ];
        }
      }
    },
  };
}

/** Gives the sheet "Không đọc được": the files that could not be read, and why. */
export function unreadSheet(review: ConsolidatedReview, remarks: readonly string[]): SheetSpec {
  return {
    name: sheetNames.unread,
    title: "TỆP KHÔNG ĐỌC ĐƯỢC",
    remarks,
    heads: [
      { text: "Tệp", width: 40 },
      { text: "Lý do, cách xử lý", width: 90 },
      { text: "Mã", width: 16 },
      { text: "SHA-256", width: 68 },
    ],
    frozenColumns: 0,
    rows: function* () {
      for (const { file, message, code, sha256 } of review.unread) {
        yield [text(file), text(message), text(code), text(sha256, "unwrapped")];
      }
    },
  };
}
