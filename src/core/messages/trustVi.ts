import type { RuleMessage } from "./languagePack";

/** What the rules about a submitted file's honesty say in Vietnamese: facts, no accusation. */
export const trustVi = {
  "criterion-added": {
    title: "Tiêu chí không có trong bộ tiêu chí",
    what: "Bảng có tiêu chí {code} “{title}”, bộ tiêu chí “{rubric}” không có tiêu chí này; điểm tự chấm: {points}.",
    why: "Tiêu chí thêm vào làm thay đổi tổng điểm và xếp loại.",
    todo: "Đối chiếu với bộ tiêu chí; bỏ dòng này nếu là dòng tự thêm, hoặc ghi đúng nội dung nếu đã sửa câu chữ.",
  },
  "macros-present": {
    title: "Tệp có macro",
    what: "Tệp chứa mã macro; chương trình không chạy mã này.",
    why: "Macro có thể thay đổi số liệu hoặc gây hại khi mở tệp và cho phép chạy.",
    todo: "Không bật macro khi mở tệp, hoặc đề nghị đơn vị gửi lại tệp dạng .xlsx.",
  },
  "very-hidden-sheet": {
    title: "Trang tính ẩn sâu",
    what: "Trang “{sheet}” có {count} ô có nội dung nhưng bị ẩn ở mức mà lệnh hiện trang của Excel không liệt kê.",
    why: "Người xem không biết có trang này, trong khi số liệu của bảng có thể lấy từ đó.",
    todo: "Hỏi đơn vị về trang này, hoặc đề nghị bỏ ẩn rồi gửi lại.",
  },
  "external-link": {
    title: "Sổ tính liên kết ra ngoài",
    what: "Ngoài các cột điểm có {count} ô lấy số liệu từ bên ngoài tệp; ô đầu tiên có công thức “={formula}”.",
    why: "Không có nguồn đó thì không kiểm tra được số liệu; chương trình không mở liên kết.",
    todo: "Thay công thức bằng giá trị, hoặc xem lại nguồn số liệu.",
    variants: {
      cells: {},
      unused: {
        title: "Liên kết thừa đến tệp khác",
        what: "Sổ tính còn {count} liên kết đến tệp khác (đầu tiên là “{target}”) nhưng không ô nào đọc được dùng đến.",
        why: "Khi mở tệp, Excel có thể hỏi cập nhật liên kết; chương trình không mở liên kết.",
        todo: "Có thể gỡ liên kết thừa này trong Excel (Data, Edit Links).",
      },
      program: {
        title: "Sổ tính liên kết đến chương trình khác",
        what: "Sổ tính có {count} liên kết đến chương trình khác; đầu tiên là “{target}”.",
        why: "Khi mở tệp và cho phép cập nhật, Excel có thể gọi chương trình đó; chương trình này không gọi.",
        todo: "Không cho phép cập nhật liên kết; đề nghị đơn vị gửi lại tệp không có liên kết này.",
      },
      data: {
        title: "Sổ tính có kết nối dữ liệu",
        what: "Sổ tính có {count} kết nối lấy dữ liệu từ bên ngoài; đầu tiên là “{target}”.",
        why: "Số liệu có thể thay đổi khi làm mới kết nối; chương trình không kết nối.",
        todo: "Đề nghị đơn vị gửi tệp chỉ chứa giá trị, hoặc xem lại nguồn dữ liệu.",
      },
    },
  },
  "invisible-text": {
    title: "Chữ không nhìn thấy",
    what: "Ô này của dòng {row}, mục {code} “{title}”, chứa “{text}” bằng màu chữ trùng màu nền.",
    why: "Nội dung không nhìn thấy vẫn được đọc và cộng điểm.",
    todo: "Đổi màu chữ để kiểm tra, hoặc xóa nội dung nếu không dùng.",
    variants: {
      colour: {},
      size: {
        what: "Ô này của dòng {row}, mục {code} “{title}”, chứa “{text}” bằng cỡ chữ quá nhỏ để đọc.",
        todo: "Tăng cỡ chữ để kiểm tra, hoặc xóa nội dung nếu không dùng.",
      },
      format: {
        what: "Ô này của dòng {row}, mục {code} “{title}”, chứa “{text}” nhưng định dạng số của ô không hiện gì.",
        todo: "Đổi định dạng ô thành General để kiểm tra, hoặc xóa nội dung nếu không dùng.",
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleMessage>>;
