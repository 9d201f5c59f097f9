import { formatDecimal } from "../text/vietnameseNumber";
import { hostFailuresVi } from "./hostFailuresVi";
import type { LanguagePack } from "./languagePack";
import { progressWordsVi, writeReasonsVi } from "./progressVi";
import { viRules } from "./viRules";

/** All sentences in Vietnamese. */
export const vi: LanguagePack = {
  rules: viRules,
  reasons: {
    "number-trailing-mark": "Dấu ở cuối “{text}” được bỏ qua.",
    "number-decimal-point": "Dấu chấm trong “{text}” được hiểu là dấu thập phân.",
    "number-grouped": "Dấu phân nhóm hàng nghìn trong “{text}” được bỏ qua.",
    "number-with-unit": "Đơn vị “{unit}” trong “{text}” được bỏ qua.",
    "number-two-readings":
      "“{text}” có thể là {first} hoặc {second}: dấu có thể phân nhóm hoặc là dấu thập phân.",
    "number-settled-by-maximum":
      "“{text}” được đọc là {taken}, không phải {left}, vì điểm tối đa là {maximum}.",
    "number-settled-by-neighbours":
      "“{text}” được đọc là {taken}, không phải {left}, theo các số khác trong cột.",
    "sheet-has-criteria": "Trang “{sheet}” có hàng tiêu đề và {count} tiêu chí được chấm.",
    "sheet-without-header": "Không có hàng nào gồm cả cột nội dung, tiêu chí và cột điểm tự chấm.",
    "sheet-without-criteria": "Có hàng tiêu đề ở dòng {row} nhưng bên dưới không có tiêu chí nào.",
    "sheet-empty": "Trang tính trống.",
    "sheet-best-of": "Có {count} trang giống bảng chấm điểm; trang này phù hợp nhất.",
    "header-at": "Hàng tiêu đề từ dòng {row} đến dòng {lastRow}.",
    "column-by-name": "Cột {column} là {role} theo tiêu đề “{text}”.",
    "column-by-values": "Cột {column} là {role} theo nội dung các ô.",
    "column-by-order": "Cột {column} là {role} theo thứ tự các cột.",
    "level-by-code": "Dòng {row} được xếp cấp theo số thứ tự “{code}”.",
    "level-by-formula": "Dòng {row} là mục tổng vì điểm là công thức cộng các dòng bên dưới.",
    "level-by-sum": "Dòng {row} là mục tổng vì điểm bằng tổng {sum} của các dòng bên dưới.",
    "rating-at": "Xếp loại “{text}” được đọc ở ô {cell}.",
    ...writeReasonsVi,
  },
  refusals: {
    changed:
      "{place} đã thay đổi sau khi xem trước. Ghi tiếp sẽ làm mất nội dung mới. Hãy xem trước lại rồi ghi.",
    protected:
      "{place} đang bị khóa vì trang tính được bảo vệ. Chương trình không tự mở khóa. Hãy nhờ người đặt bảo vệ mở khóa ô này.",
    "inside-merge":
      "{place} nằm trong vùng gộp ô nhưng không phải ô đầu. Nội dung ghi vào sẽ không nhìn thấy. Hãy bỏ gộp hoặc ghi vào ô đầu của vùng.",
    "overwrites-formula":
      "{place} đang có công thức. Ghi số vào sẽ làm mất công thức. Hãy xóa công thức trước nếu thật sự muốn thay.",
    "sheet-missing":
      "{place} không còn trong sổ tính. Trang tính đã bị xóa hoặc đổi tên. Hãy kiểm tra lại sổ tính rồi xem trước lại.",
    "sheet-exists": "{place} đã có trong sổ tính nên không tạo thêm được. Hãy đổi tên trang tính đang có.",
    "read-only":
      "{place} không cho ghi vì sổ tính chỉ đọc hoặc cấu trúc được bảo vệ. Hãy lưu thành tệp khác hoặc nhờ người đặt bảo vệ.",
  },
  failures: {
    ...hostFailuresVi,
    "not-found":
      "Không tìm thấy tệp. Có thể tệp đã bị đổi tên, di chuyển hoặc xóa. Hãy kiểm tra lại đường dẫn.",
    "not-a-file":
      "Đường dẫn không phải là một tệp. Chương trình chỉ đọc từng tệp bảng tính. Hãy chọn một tệp.",
    "no-permission":
      "Không có quyền đọc tệp. Tệp có thể đang bị khóa hoặc thuộc người khác. Hãy đóng tệp hoặc xin quyền rồi thử lại.",
    empty: "Tệp rỗng. Có thể việc tải về hoặc sao chép chưa hoàn tất. Hãy lấy lại tệp.",
    encrypted:
      "Tệp được đặt mật khẩu. Không có mật khẩu thì không đọc được nội dung. Hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.",
    truncated: "Tệp bị cụt phần cuối. Có thể việc tải về hoặc sao chép bị ngắt. Hãy lấy lại tệp.",
    corrupt:
      "Tệp bị hỏng. Nội dung đọc được không toàn vẹn nên không dùng để kiểm tra. Hãy mở bằng Excel để sửa rồi lưu lại, hoặc lấy lại tệp.",
    "too-large":
      "Tệp quá lớn: {limit} vượt giới hạn đọc. Bảng chấm điểm thông thường nhỏ hơn nhiều. Hãy tách riêng trang chấm điểm ra một tệp.",
    "too-slow":
      "Đọc tệp quá {seconds} giây nên đã dừng. Tệp quá phức tạp. Hãy lưu lại dạng .xlsx rồi thử lại.",
    hostile:
      "Tệp có cấu trúc bất thường, có thể gây hại. Vì an toàn, tệp không được đọc. Hãy xin lại tệp từ nơi gửi.",
    "xls-named-xlsx":
      "Tệp có đuôi .xlsx nhưng là Excel 97–2003. Tên và nội dung không khớp nên tệp không được đọc. Hãy đổi đuôi thành .xls hoặc lưu lại dạng .xlsx.",
    html: "Tệp là trang web lưu dưới tên bảng tính. Trang web không phải là sổ tính. Hãy mở bằng Excel rồi lưu lại dạng .xlsx.",
    text: "Tệp là văn bản thuần, không phải sổ tính. Văn bản không có trang và ô để đọc. Hãy mở bằng Excel rồi lưu lại dạng .xlsx.",
    xlsb: "Tệp là sổ tính nhị phân .xlsb. Chương trình không đọc dạng này. Hãy lưu lại dạng .xlsx.",
    foreign: "Tệp không đọc được như sổ tính: đây là {kind}. Hãy chọn tệp bảng chấm điểm dạng .xlsx.",
    "no-sheets": "Sổ tính không có trang tính nào. Không có gì để kiểm tra. Hãy chọn tệp khác.",
    unexpected:
      "Chương trình gặp lỗi ngoài dự kiến khi đọc tệp. Đây là lỗi của chương trình, không phải của người dùng. Hãy báo cho người quản trị kèm theo tệp.",
  },
  words: {
    quantity: progressWordsVi.quantity,
    role: {
      ...progressWordsVi.role,
      code: "cột số thứ tự",
      title: "cột nội dung, tiêu chí",
      maxPoints: "cột điểm tối đa",
      selfPoints: "cột điểm tự chấm",
      appraisedPoints: "cột điểm thẩm định",
      evidence: "cột tài liệu kiểm chứng",
      note: "cột ghi chú",
    },
    kind: {
      pdf: "tệp PDF",
      word: "văn bản Word",
      powerpoint: "bản trình chiếu",
      rtf: "văn bản RTF",
      image: "tệp ảnh",
      archive: "tệp nén",
      zip: "tệp nén",
      xml: "tệp XML",
      ole: "tệp kiểu Office cũ khác",
      xls: "sổ tính Excel 97–2003",
      ods: "sổ tính OpenDocument",
      "": "loại tệp khác",
    },
    limit: {
      packageBytes: "dung lượng tệp",
      entries: "số phần trong tệp",
      partBytes: "dung lượng sau khi giải nén",
      totalBytes: "dung lượng sau khi giải nén",
      sheets: "số trang tính",
      cellsPerSheet: "số ô của một trang",
      cellsInAll: "số ô của sổ tính",
      rows: "số dòng",
      textLength: "độ dài văn bản trong ô",
      formulaLength: "độ dài công thức",
      sharedFormulaText: "độ dài công thức",
      merges: "số vùng gộp ô",
      sharedStrings: "số chuỗi văn bản",
      styles: "số kiểu định dạng",
      memory: "bộ nhớ cần dùng",
      "": "một kích thước",
    },
  },
  blank: "(trống)",
  // A section's code brings its own noun: "mục Phần I" is just "Phần I".
  smooth: (sentence) => sentence.replace(/(^|; |của )mục (?=phần \S+ “)/giu, "$1"),
  formatNumber: (value) => formatDecimal(value),
};
