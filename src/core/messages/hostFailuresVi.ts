import type { HostFailureCode } from "../model/failure";

/** What to say when Excel did not do what it was asked: what happened, why, what to do. */
export const hostFailuresVi: Readonly<Record<HostFailureCode, string>> = {
  "cell-being-edited":
    "Trong Excel, một ô đang được sửa dở. Khi ô chưa sửa xong, Excel không cho đọc hoặc ghi. Hãy nhấn Enter (hoặc Esc) để kết thúc sửa ô rồi làm lại.",
  "host-read-only":
    "Sổ tính đang mở ở chế độ chỉ xem. Ở chế độ này chương trình không làm việc được với các ô. Hãy bấm “Cho phép chỉnh sửa” hoặc lưu thành một bản khác rồi làm lại.",
  "sheet-gone":
    "Không còn tìm thấy trang tính hoặc ô cần dùng. Có thể trang tính vừa bị đổi tên hoặc xóa. Hãy kiểm tra lại sổ tính rồi làm lại.",
  "sheet-hidden":
    "Trang tính chứa ô này đang ẩn. Excel không chuyển đến trang ẩn được. Hãy bấm chuột phải vào một thẻ trang, chọn Bỏ ẩn rồi làm lại.",
  "host-busy":
    "Excel đang bận. Có thể một hộp thoại đang mở, một ô đang được sửa hoặc Excel đang tính toán. Hãy đóng hộp thoại, kết thúc sửa ô, chờ giây lát rồi làm lại.",
  "access-denied":
    "Excel từ chối thao tác. Ô, trang tính hoặc sổ tính có thể đang được bảo vệ. Hãy nhờ người đặt bảo vệ mở khóa; chương trình không tự mở khóa.",
  "request-too-large":
    "Dữ liệu quá lớn so với mức Excel cho phép trong một lần đọc, ghi. Bảng chấm điểm thông thường nhỏ hơn nhiều. Hãy xóa các dòng, cột thừa hoặc tách riêng trang chấm điểm.",
  "connection-lost":
    "Kết nối với Excel bị mất. Mạng có thể bị gián đoạn hoặc phiên làm việc đã hết hạn. Hãy kiểm tra mạng, tải lại trang hoặc mở lại sổ tính rồi làm lại.",
  "library-too-old":
    "Phiên bản Excel này thiếu chức năng cần dùng. Chương trình cần Excel 2021 trở lên hoặc Microsoft 365. Hãy cập nhật Excel, hoặc dùng trang trình duyệt.",
  "host-refused":
    "Excel không thực hiện được yêu cầu (mã lỗi: {code}). Sổ tính có thể đang ở trạng thái không cho phép thao tác này. Hãy làm lại; nếu vẫn lỗi, hãy báo cho người quản trị kèm mã lỗi.",
};
