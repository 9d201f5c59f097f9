import type { ReasonCode } from "../model/reason";
import type { ProgressRuleId } from "../rules/progress/progressRule";
import type { RuleMessage } from "./languagePack";

/** What the rules about the chỉnh lý table say in Vietnamese. */
export const progressVi: Readonly<Record<ProgressRuleId, RuleMessage>> = {
  "progress-number-as-text": {
    title: "Số liệu chỉnh lý nhập dạng chữ",
    what: "Dòng {row}, {quantity} ghi “{text}” dạng chữ, được đọc là {value}. {why}",
    why: "Công thức của Excel bỏ qua số nhập dạng chữ.",
    todo: "Nhập lại {value} dạng số.",
    variants: {
      costs: {
        what: "Dòng {row}, {quantity} ghi “{text}” dạng chữ, được đọc là {value}. {why} Đối chiếu: {funds}/{metres} = {unitCost} triệu đồng một mét; năm {otherYear}: {otherFunds}/{otherMetres} = {otherUnitCost}.",
      },
    },
  },
  "progress-ambiguous": {
    title: "Số liệu chỉnh lý có hai cách đọc",
    what: "Dòng {row}, {quantity} ghi “{text}”, có thể là {first} hoặc {second}.",
    why: "Chương trình không đoán thay người nhập; số này chưa được tính vào tổng.",
    todo: "Chọn cách đọc đúng hoặc nhập lại dạng số.",
    variants: {
      "open-costs": {
        what: "Dòng {row}, {quantity} ghi “{text}”, có thể là {first} hoặc {second}. Nếu là {first}: {funds}/{metres} = {unitCost} triệu đồng một mét; nếu là {second}: {secondFunds}/{secondMetres} = {secondUnitCost}; năm {otherYear}: {otherFunds}/{otherMetres} = {otherUnitCost}.",
      },
      settled: {
        what: "Dòng {row}, {quantity} ghi “{text}” dạng chữ, có thể là {first} hoặc {second}; được đọc là {first} theo các số khác trong cột.",
        why: "Số nhập dạng chữ và có hai cách đọc thì người khác có thể hiểu khác, Excel thì bỏ qua.",
        todo: "Nếu {first} là đúng, nhập lại {first} dạng số.",
      },
      "settled-costs": {
        what: "Dòng {row}, {quantity} ghi “{text}” dạng chữ, có thể là {first} hoặc {second}; được đọc là {first} theo các số khác trong cột. Nếu là {first}: {funds}/{metres} = {unitCost} triệu đồng một mét; nếu là {second}: {secondFunds}/{secondMetres} = {secondUnitCost}; năm {otherYear}: {otherFunds}/{otherMetres} = {otherUnitCost}.",
        why: "Số nhập dạng chữ và có hai cách đọc thì người khác có thể hiểu khác, Excel thì bỏ qua.",
        todo: "Nếu {first} là đúng, nhập lại {first} dạng số.",
      },
    },
  },
  "progress-not-number": {
    title: "Số liệu chỉnh lý không phải là số",
    what: "Dòng {row}, {quantity} ghi “{text}”, không phải là số.",
    why: "Không đọc được nên tổng chưa tính ô này.",
    todo: "Nhập lại bằng số; nội dung khác ghi vào cột ghi chú.",
    variants: {
      date: {
        what: "Dòng {row}, {quantity} chứa ngày tháng (“{text}”), không phải là số liệu.",
        why: "Khi gõ 4.5 hoặc 4/5, Excel có thể đổi thành ngày tháng; tổng chưa tính ô này.",
        todo: "Định dạng ô là số rồi nhập lại.",
      },
      boolean: { what: "Dòng {row}, {quantity} chứa giá trị đúng/sai (“{text}”), không phải là số liệu." },
      range: { what: "Dòng {row}, {quantity} ghi “{text}”, nằm ngoài mọi phạm vi hợp lý." },
      error: {
        what: "Dòng {row}, {quantity} chứa lỗi của Excel (“{text}”).",
        todo: "Sửa công thức hoặc nhập lại bằng số.",
      },
      unknown: {
        what: "Dòng {row}, {quantity} là công thức chưa có kết quả lưu trong tệp.",
        todo: "Mở tệp bằng Excel, lưu lại rồi kiểm tra lại.",
      },
      negative: {
        what: "Dòng {row}, {quantity} là số âm ({text}).",
        why: "Số mét và kinh phí không thể âm.",
        todo: "Kiểm tra và nhập lại số đúng.",
      },
    },
  },
  "progress-done-exceeds-planned": {
    title: "Đã chỉnh lý nhiều hơn kế hoạch",
    what: "Năm {year}: đã chỉnh lý {done} mét, kế hoạch {planned} mét, vượt {excess} mét.",
    why: "Có thể nhập nhầm cột, nhầm đơn vị hoặc đã tính cả tài liệu ngoài kế hoạch.",
    todo: "Kiểm tra hai số; nếu đúng thì ghi lý do vào cột ghi chú.",
  },
  "progress-deposited-exceeds-done": {
    title: "Nộp lưu nhiều hơn đã chỉnh lý",
    what: "Năm {year}: nộp lưu {deposited} mét, đã chỉnh lý {done} mét, nhiều hơn {excess} mét.",
    why: "Tài liệu phải được chỉnh lý trước khi nộp vào Lưu trữ lịch sử; số nộp lưu có thể sai đơn vị hoặc sai dấu.",
    todo: "Kiểm tra số nộp lưu; nếu gồm tài liệu chỉnh lý từ năm trước thì ghi vào cột ghi chú.",
  },
  "progress-year-outside-plan": {
    title: "Năm ngoài giai đoạn của kế hoạch",
    what: "Năm {year} không thuộc giai đoạn nào ghi ở tiêu đề ({periods}).",
    why: "Số liệu ngoài giai đoạn làm sai tổng của kế hoạch.",
    todo: "Kiểm tra lại năm hoặc giai đoạn ghi ở tiêu đề.",
  },
  "progress-year-duplicated": {
    title: "Năm chỉnh lý bị lặp",
    what: "Năm {year} đã có ở ô {firstCell}.",
    why: "Số liệu của một năm có thể bị tính hai lần.",
    todo: "Gộp hai dòng hoặc sửa lại năm.",
  },
  "progress-year-missing": {
    title: "Thiếu năm chỉnh lý",
    what: "Dòng {row} có số liệu nhưng chưa ghi năm.",
    why: "Không biết số liệu thuộc năm nào nên không đối chiếu được với kế hoạch.",
    todo: "Ghi năm chỉnh lý vào ô này.",
    variants: {
      text: {
        what: "Dòng {row} có số liệu nhưng cột năm ghi “{text}”, không phải là một năm.",
        todo: "Ghi một năm, mỗi năm một dòng.",
      },
    },
  },
  "progress-unit-cost-outlier": {
    title: "Chi phí một mét khác thường",
    what: "Năm {year}: {funds}/{metres} = {unitCost} triệu đồng một mét, trong khi các năm khác ở mức {median} (chênh {factor} lần).",
    why: "Chênh lệch lớn thường do sai đơn vị tiền, sai dấu thập phân hoặc nhầm số mét.",
    todo: "Kiểm tra lại kinh phí và số mét của năm này; cột kinh phí tính bằng triệu đồng.",
    variants: {
      pair: {
        what: "Năm {year}: {funds}/{metres} = {unitCost} triệu đồng một mét; năm {otherYear}: {otherFunds}/{otherMetres} = {median} (chênh {factor} lần).",
        todo: "Kiểm tra lại kinh phí và số mét của cả hai năm; cột kinh phí tính bằng triệu đồng.",
      },
    },
  },
  "progress-backlog-question": {
    title: "Tài liệu tồn đọng khác số còn lại của kế hoạch",
    what: "Kế hoạch {planned} mét trừ đã chỉnh lý {done} mét còn {difference} mét, nhưng tồn đọng báo cáo là {backlog} mét.",
    why: "Tồn đọng là số đơn vị báo cáo, chương trình không tính thay; hai số khác nhau thì cần được giải thích.",
    todo: "Xác nhận lại số tồn đọng; nếu đúng thì ghi lý do chênh lệch vào cột ghi chú.",
  },
  "progress-period-mismatch": {
    title: "Giai đoạn ghi không thống nhất",
    what: "Tiêu đề ghi các giai đoạn khác nhau ({periods}); các dòng có số liệu năm {years}.",
    why: "Không rõ báo cáo cho giai đoạn nào thì không đối chiếu được với kế hoạch.",
    todo: "Xác nhận giai đoạn của kế hoạch và ghi thống nhất.",
    variants: {
      rows: { what: "Tiêu đề ghi giai đoạn {periods}, nhưng bảng chỉ có các năm {years}." },
    },
  },
  "progress-total-mismatch": {
    title: "Dòng tổng không khớp",
    what: "Dòng tổng ghi {quantity} là {declared}, các năm cộng lại được {computed}.",
    why: "Tổng sai sẽ được dùng lại trong báo cáo.",
    todo: "Sửa lại dòng tổng hoặc thay bằng công thức.",
  },
};

/** Why a plan writes a cell, in Vietnamese. */
export const writeReasonsVi: Readonly<Record<Extract<ReasonCode, `write-${string}`>, string>> = {
  "write-true-number": "“{text}” nhập dạng chữ được ghi lại thành số {value}.",
  "write-chosen-number": "“{text}” được ghi thành số {value} theo lựa chọn của người dùng.",
  "write-true-year": "Năm “{text}” nhập dạng chữ được ghi lại thành số.",
  "write-parts-total": "Điểm của “{title}” là công thức cộng các mục bên trong.",
  "write-grand-total": "Tổng điểm là công thức cộng các phần, cộng điểm cộng, trừ điểm trừ.",
  "write-rating": "Xếp loại “{rating}” theo tổng điểm {total}.",
  "write-appraised-points": "Điểm thẩm định cho “{title}”.",
  "write-appraisal-record": "Ghi nhận thẩm định: {title}.",
  "write-entered-score": "Điểm đã nhập cho “{title}”.",
  "write-entered-evidence": "Tài liệu kiểm chứng đã nhập cho “{title}”.",
  "write-ledger-sum": "Năm {year}, {quantity} là công thức cộng từ trang “{ledger}”.",
  "write-entered-value": "Năm {year}, {quantity} theo số đã nhập.",
  "write-column-total": "Tổng của các năm: {quantity}.",
  "write-new-row": "Thêm dòng năm {year}.",
  "write-new-table": "Lập bảng kết quả chỉnh lý theo mẫu.",
  "write-new-ledger": "Lập sổ theo dõi chỉnh lý.",
  "write-report-form": "Giữ phiếu số liệu báo cáo trong sổ tính.",
  "write-report-text": "Đưa lời văn báo cáo vào trang tính mới.",
  "write-taken-back": "Khôi phục nội dung trước khi ghi.",
};

/** Words for the codes these sentences carry. */
export const progressWordsVi = {
  quantity: {
    planned: "số tài liệu theo kế hoạch (mét)",
    done: "số tài liệu đã chỉnh lý (mét)",
    provinceFunds: "kinh phí tỉnh hỗ trợ (triệu đồng)",
    agencyFunds: "kinh phí đơn vị bố trí (triệu đồng)",
    deposited: "số tài liệu nộp lưu (mét)",
    backlog: "số tài liệu tồn đọng (mét)",
  },
  role: {
    planned: "cột kế hoạch",
    done: "cột đã chỉnh lý",
    provinceFunds: "cột kinh phí tỉnh hỗ trợ",
    agencyFunds: "cột kinh phí đơn vị bố trí",
    deposited: "cột nộp lưu",
    backlog: "cột tồn đọng",
    year: "cột năm",
  },
} as const;
