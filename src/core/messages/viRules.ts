import type { LanguagePack } from "./languagePack";
import { progressVi } from "./progressVi";
import { trustVi } from "./trustVi";

/** What each rule says in Vietnamese. */
export const viRules: LanguagePack["rules"] = {
  "not-a-score-sheet": {
    title: "Không tìm thấy bảng chấm điểm",
    what: "Đã xem {sheets} trang tính ({looked}), không trang nào có bảng chấm điểm.",
    why: "Bảng chấm điểm phải có hàng tiêu đề gồm cột nội dung, tiêu chí và cột điểm tự chấm, bên dưới là các tiêu chí.",
    todo: "Kiểm tra lại tệp đã chọn hoặc tên các cột rồi kiểm tra lại.",
  },
  "rubric-mismatch": {
    title: "Bảng chấm điểm không khớp bộ tiêu chí",
    what: "Chỉ tìm thấy {matched}/{expected} tiêu chí của bộ tiêu chí “{rubric}” trong bảng này.",
    why: "Có thể đã chọn nhầm tệp hoặc nhầm bộ tiêu chí, nên các nội dung kiểm tra theo bộ tiêu chí được bỏ qua.",
    todo: "Chọn đúng tệp hoặc đúng bộ tiêu chí rồi kiểm tra lại.",
  },
  "criterion-missing": {
    title: "Thiếu tiêu chí",
    what: "Bảng chấm điểm không có tiêu chí {code} “{title}” ({maxPoints} điểm) của bộ tiêu chí “{rubric}”.",
    why: "Thiếu tiêu chí thì tổng điểm chưa đủ căn cứ để xếp loại.",
    todo: "Bổ sung tiêu chí này vào bảng và chấm điểm.",
  },
  "criterion-duplicated": {
    title: "Tiêu chí bị lặp",
    what: "Tiêu chí {code} “{title}” trùng với tiêu chí ở ô {firstCell}.",
    why: "Điểm của tiêu chí bị lặp có thể được cộng hai lần.",
    todo: "Xóa dòng thừa hoặc sửa lại số thứ tự.",
  },
  "criterion-altered": {
    title: "Nội dung tiêu chí khác bộ tiêu chí",
    what: "Tiêu chí {code} trên bảng ghi “{title}”, bộ tiêu chí ghi “{expected}”.",
    why: "Thay đổi câu chữ có thể làm khác nội dung được chấm.",
    todo: "Đối chiếu và ghi đúng nội dung của bộ tiêu chí.",
  },
  "max-altered": {
    title: "Điểm tối đa khác bộ tiêu chí",
    what: "Điểm tối đa của tiêu chí {code} “{title}” trên bảng là {maxPoints}, theo bộ tiêu chí là {expected}.",
    why: "Điểm được kiểm tra và xếp loại theo điểm tối đa của bộ tiêu chí.",
    todo: "Ghi lại điểm tối đa là {expected}.",
  },
  "max-inconsistent": {
    title: "Điểm tối đa không khớp",
    what: "Điểm tối đa của mục {code} “{title}” ghi {maxPoints}, các mục bên trong cộng lại được {sum}.",
    why: "Điểm tối đa sai làm sai điểm chấm và xếp loại.",
    todo: "Kiểm tra lại điểm tối đa của mục này và của các mục bên trong.",
    variants: {
      levels: {
        what: "Điểm tối đa của tiêu chí {code} “{title}” ghi {maxPoints}, mức cao nhất in bên dưới là {sum}.",
        todo: "Kiểm tra lại điểm tối đa và các mức điểm in dưới tiêu chí.",
      },
    },
  },
  "legacy-font": {
    title: "Phông chữ bảng mã cũ",
    what: "Bảng có {count} ô dùng bảng mã cũ {encoding}.",
    why: "Chữ được giải mã để đọc và đối chiếu; nội dung trong tệp được giữ nguyên.",
    todo: "Nên chuyển bảng sang bảng mã Unicode khi có điều kiện.",
  },
  "formula-external": {
    title: "Công thức lấy số liệu từ tệp khác",
    what: "Các cột điểm có {count} ô lấy số liệu từ tệp khác; ô đầu tiên có công thức “={formula}”.",
    why: "Không có tệp đó thì không kiểm tra được số liệu, và số liệu có thể đã cũ.",
    todo: "Thay công thức bằng giá trị hoặc bằng công thức trong chính bảng này.",
  },
  "sheet-clipped": {
    title: "Trang tính quá lớn",
    what: "Trang “{sheet}” vượt giới hạn đọc nên chỉ phần đầu được đọc.",
    why: "Phần còn lại chưa được kiểm tra.",
    todo: "Xóa các dòng, cột thừa phía dưới và bên phải bảng rồi kiểm tra lại.",
  },
  "score-missing": {
    title: "Chưa chấm điểm",
    what: "Tiêu chí {code} “{title}” chưa có điểm tự chấm.",
    why: "Ô trống không phải là 0 điểm; tổng điểm chưa tính tiêu chí này.",
    todo: "Nhập điểm tự chấm; nếu không đạt điểm nào thì nhập 0.",
    variants: {
      unfilled: {
        title: "Bảng chưa được chấm điểm",
        what: "Tất cả {count} tiêu chí của bảng chưa có điểm tự chấm.",
        why: "Chưa có điểm thì chưa tính được tổng điểm và xếp loại.",
        todo: "Nhập điểm tự chấm cho từng tiêu chí, bắt đầu từ ô này.",
      },
    },
  },
  "score-not-number": {
    title: "Điểm không phải là số",
    what: "Mục {code} “{title}” ghi “{text}”, không phải là số.",
    why: "Không đọc được điểm nên tổng điểm chưa tính mục này.",
    todo: "Nhập lại điểm bằng số, ví dụ 1,5.",
    variants: {
      date: {
        what: "Mục {code} “{title}” chứa ngày tháng (“{text}”), không phải là điểm.",
        why: "Khi gõ 1.5 hoặc 1/5, Excel có thể đổi thành ngày tháng; tổng điểm chưa tính mục này.",
        todo: "Định dạng ô là số rồi nhập lại điểm, ví dụ 1,5.",
      },
      boolean: { what: "Mục {code} “{title}” chứa giá trị đúng/sai (“{text}”), không phải là điểm." },
      range: { what: "Mục {code} “{title}” ghi “{text}”, nằm ngoài mọi phạm vi điểm." },
    },
  },
  "score-number-as-text": {
    title: "Điểm nhập dạng chữ",
    what: "Mục {code} “{title}” ghi “{text}” dạng chữ, được đọc là {points} điểm. {why}",
    why: "Công thức tính tổng của Excel bỏ qua số nhập dạng chữ.",
    todo: "Nhập lại {points} dạng số.",
  },
  "score-ambiguous": {
    title: "Điểm có hai cách đọc",
    what: "Mục {code} “{title}” ghi “{text}”, có thể là {first} hoặc {second}.",
    why: "Chương trình không đoán thay người chấm; tổng điểm chưa tính mục này.",
    todo: "Nhập lại điểm dạng số.",
  },
  "score-negative": {
    title: "Điểm âm",
    what: "Mục {code} “{title}” có {points} điểm.",
    why: "Điểm không được nhỏ hơn 0; điểm trừ được ghi ở phần điểm trừ.",
    todo: "Sửa lại điểm của mục này.",
  },
  "score-above-max": {
    title: "Điểm vượt điểm tối đa",
    what: "Mục {code} “{title}” có {points} điểm, vượt điểm tối đa {maxPoints}.",
    why: "Phần điểm vượt không có căn cứ và làm sai tổng điểm.",
    todo: "Sửa lại điểm, cao nhất là {maxPoints}.",
  },
  "score-off-step": {
    title: "Điểm không đúng bước điểm",
    what: "Mục {code} “{title}” có {points} điểm, không chia hết cho bước điểm {step}.",
    why: "Bộ tiêu chí cho điểm theo bước {step}.",
    todo: "Sửa lại điểm theo bước {step}.",
    variants: {
      rounded: {
        title: "Điểm có quá hai chữ số thập phân",
        what: "Mục {code} “{title}” có quá hai chữ số thập phân, được làm tròn là {points} điểm.",
        why: "Điểm làm tròn có thể khiến tổng điểm lệch so với bảng.",
        todo: "Nhập lại điểm với nhiều nhất hai chữ số thập phân.",
      },
    },
  },
  "score-not-a-level": {
    title: "Điểm không đúng mức điểm",
    what: "Tiêu chí {code} “{title}” có {points} điểm; các mức điểm là {levels}.",
    why: "Bộ tiêu chí chỉ cho các mức điểm này.",
    todo: "Chọn lại một trong các mức điểm.",
    variants: {
      printed: {
        what: "Tiêu chí {code} “{title}” có {points} điểm; các mức in bên dưới là {levels}.",
        why: "Điểm không trùng mức nào được in, tuy có thể được phép cho điểm ở giữa các mức.",
        todo: "Xem lại điểm của tiêu chí này.",
      },
    },
  },
  "score-error-value": {
    title: "Ô điểm báo lỗi",
    what: "Ô điểm của mục {code} “{title}” báo lỗi {text}.",
    why: "Ô báo lỗi không có điểm và làm cho ô tổng báo lỗi theo.",
    todo: "Sửa công thức hoặc nhập lại số.",
  },
  "criterion-not-applicable": {
    title: "Tiêu chí không áp dụng",
    what: "Tiêu chí {code} “{title}” được ghi là không áp dụng. Lý do: {reason}.",
    why: "Theo bộ tiêu chí, {maxPoints} điểm của tiêu chí được bỏ khỏi điểm tối đa và tổng điểm được quy đổi.",
    todo: "Kiểm tra lại lý do với điều kiện của bộ tiêu chí: {condition}.",
    variants: {
      full: { why: "Theo bộ tiêu chí, tiêu chí này được tính đủ {maxPoints} điểm." },
      "no-reason": {
        title: "Tiêu chí không áp dụng chưa có lý do",
        what: "Tiêu chí {code} “{title}” được ghi là không áp dụng nhưng không nêu lý do.",
        why: "Không có lý do thì người thẩm định không có căn cứ để chấp nhận.",
        todo: "Ghi “Không áp dụng: lý do” vào cột ghi chú. Điều kiện của bộ tiêu chí: {condition}.",
      },
      "always-applies": {
        title: "Tiêu chí không được bỏ qua",
        what: "Tiêu chí {code} “{title}” được ghi là không áp dụng.",
        why: "Bộ tiêu chí áp dụng tiêu chí này cho mọi cơ quan, đơn vị, nên không bỏ qua được.",
        todo: "Chấm điểm tiêu chí này như các tiêu chí khác.",
      },
      "no-rubric": {
        title: "Chưa biết tiêu chí có được bỏ qua không",
        what: "Tiêu chí {code} “{title}” được ghi là không áp dụng.",
        why: "Chỉ bộ tiêu chí mới cho biết tiêu chí nào được bỏ qua và điểm tính thế nào; bảng này chưa gắn với bộ tiêu chí nào.",
        todo: "Chọn bộ tiêu chí của bảng, hoặc chấm điểm tiêu chí này.",
      },
      scored: {
        title: "Vừa có điểm vừa ghi không áp dụng",
        what: "Tiêu chí {code} “{title}” đã có điểm nhưng cũng được ghi là không áp dụng.",
        why: "Không rõ tiêu chí có áp dụng hay không; điểm đã ghi đang được tính.",
        todo: "Xóa điểm nếu tiêu chí không áp dụng, hoặc xóa dòng chữ “không áp dụng”.",
      },
    },
  },
  "evidence-missing": {
    title: "Thiếu tài liệu kiểm chứng",
    what: "Tiêu chí {code} “{title}” có điểm nhưng chưa ghi tài liệu kiểm chứng.",
    why: "Bộ tiêu chí yêu cầu tài liệu kiểm chứng; thiếu thì điểm có thể không được công nhận khi thẩm định.",
    todo: "Ghi số, ký hiệu, ngày của tài liệu kiểm chứng.",
  },
  "hidden-row-scored": {
    title: "Dòng ẩn có điểm",
    what: "Dòng {row} đang ẩn; mục {code} “{title}” trên dòng này có {points} điểm.",
    why: "Điểm ở dòng ẩn vẫn tính vào tổng điểm mà người xem không thấy.",
    todo: "Hiện dòng này để kiểm tra, hoặc xóa điểm nếu không chấm.",
  },
  "section-total-mismatch": {
    title: "Cộng điểm chưa đúng",
    what: "Mục {code} “{title}” ghi {declared} điểm, các mục bên trong cộng lại được {computed} điểm.",
    why: "Điểm của mục sai làm sai tổng điểm.",
    todo: "Sửa lại thành {computed} hoặc kiểm tra điểm của các mục bên trong.",
  },
  "grand-total-mismatch": {
    title: "Tổng điểm chưa đúng",
    what: "Bảng ghi tổng điểm {declared}, tính lại từ các tiêu chí, điểm cộng và điểm trừ được {computed}.",
    why: "Xếp loại căn cứ vào tổng điểm.",
    todo: "Sửa lại tổng điểm thành {computed} hoặc kiểm tra điểm của các mục.",
  },
  "total-typed-over-formula": {
    title: "Ô tổng gõ tay",
    what: "Ô tổng của “{title}” là số {declared} gõ tay, trong khi các ô tổng tương tự dùng công thức.",
    why: "Số gõ tay không thay đổi theo khi sửa điểm.",
    todo: "Đặt lại công thức tính tổng cho ô này.",
  },
  "stale-formula-cache": {
    title: "Kết quả công thức chưa được tính lại",
    what: "Công thức “={formula}” có kết quả lưu trong tệp là {stored}, tính lại được {computed}.",
    why: "Tệp được lưu khi chưa tính lại công thức, nên số đang lưu có thể sai.",
    todo: "Mở tệp bằng Excel, nhấn Ctrl+Alt+F9 để tính lại rồi lưu.",
    variants: {
      "not-stored": {
        title: "Công thức chưa có kết quả",
        what: "Các cột điểm có {count} ô công thức chưa có kết quả lưu trong tệp; ô đầu tiên là “={formula}”.",
        why: "Tệp được lưu bằng phần mềm không tính công thức; các ô này được coi là chưa biết, không phải là 0.",
      },
      "none-stored": {
        title: "Công thức chưa có kết quả",
        what: "Cả {count} ô công thức của các cột điểm đều chưa có kết quả lưu trong tệp.",
        why: "Tệp được lưu bằng phần mềm không tính công thức; các ô này được coi là chưa biết, không phải là 0.",
      },
    },
  },
  "rating-mismatch": {
    title: "Xếp loại chưa đúng",
    what: "Bảng ghi xếp loại “{declared}”, theo tổng điểm {total} thì xếp loại “{computed}”.",
    why: "Xếp loại phải đúng với điểm đạt được.",
    todo: "Kiểm tra lại điểm và xếp loại.",
    variants: {
      provisional: {
        what: "Bảng ghi xếp loại “{declared}”, theo tổng điểm {total} thì xếp loại “{computed}” (tạm tính).",
        todo: "Kiểm tra lại điểm và xếp loại, đối chiếu với mức xếp loại chính thức.",
      },
      "unknown-class": {
        what: "Bảng ghi xếp loại “{declared}”, không có trong các mức xếp loại; theo tổng điểm {total} thì xếp loại “{computed}”.",
        why: "Tên mức xếp loại phải đúng với quy định thì mới đối chiếu được.",
        todo: "Ghi đúng tên mức xếp loại hoặc chọn bộ tiêu chí có mức này.",
      },
    },
  },
  "rating-capped": {
    title: "Xếp loại bị giới hạn",
    what: "Theo tổng điểm thì xếp loại “{byTotal}”, nhưng chỉ được xếp loại “{computed}”: {reason}.",
    why: "Bộ tiêu chí quy định điều kiện này bất kể tổng điểm.",
    todo: "Xem lại điểm của tiêu chí được nêu trong điều kiện.",
  },
  "rating-provisional": {
    title: "Xếp loại tạm tính",
    what: "Xếp loại “{computed}” là tạm tính. Căn cứ: {source}.",
    why: "Mức xếp loại chưa được đối chiếu với văn bản chính thức.",
    todo: "Đối chiếu với mức xếp loại chính thức trước khi sử dụng.",
    variants: {
      unread: {
        what: "Xếp loại “{computed}” là tạm tính vì còn tiêu chí chưa có điểm hoặc chưa đọc được điểm.",
        why: "Khi đủ điểm, tổng điểm và xếp loại có thể thay đổi.",
        todo: "Nhập đủ điểm các tiêu chí rồi kiểm tra lại.",
      },
    },
  },
  "bonus-above-cap": {
    title: "Điểm cộng vượt mức",
    what: "Điểm cộng là {points}, vượt mức cao nhất {cap}.",
    why: "Tổng điểm chỉ tính {cap} điểm cộng.",
    todo: "Sửa lại điểm cộng, cao nhất là {cap}.",
  },
  "penalty-above-cap": {
    title: "Điểm trừ vượt mức",
    what: "Điểm trừ là {points}, vượt mức cao nhất {cap}.",
    why: "Tổng điểm chỉ trừ {cap} điểm.",
    todo: "Sửa lại điểm trừ, cao nhất là {cap}.",
  },
  ...trustVi,
  ...progressVi,
};
