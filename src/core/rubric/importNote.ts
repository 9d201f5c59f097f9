import type { Severity } from "../model/finding";
import type { ParamValue } from "../model/reason";
import { formatDecimal } from "../text/vietnameseNumber";

/** What could not be read from a sheet, or was read with a doubt. Each has its sentence in {@link importNoteText}. */
export type ImportNoteCode =
  | "max-missing" // {title}
  | "max-doubtful" // {title, text}
  | "max-not-positive" // {title, points}
  | "max-from-options" // {title, points}
  | "option-not-understood" // {text}
  | "options-mixed"
  | "options-single"
  | "options-not-kept" // {title, points}
  | "options-above-max" // {points, maxPoints}
  | "options-below-max" // {points, maxPoints}
  | "bands-start" // {percent}
  | "bands-gap" // {from, to}
  | "band-edge" // {text, percent}
  | "applicability-unsaid" // {text}
  | "code-missing" // {title, code}: a code had to be given
  | "code-repeated" // {title, printed, code}
  | "group-sum" // {title, printed, sum}
  | "section-sum" // {title, printed, sum}
  | "total-sum" // {printed, sum}
  | "section-empty" // {title}
  | "extra-without-points" // {title}
  | "classes-not-understood" // {text}
  | "info-not-understood" // {label, text}
  | "legacy-font" // {count}
  | "no-score-sheet";

/** Something an import must tell. `error`: no rubric can be made before it is settled. */
export interface ImportNote {
  readonly severity: Severity;
  /** The cell on the scoring sheet; null when it is about the whole. */
  readonly cell: string | null;
  readonly code: ImportNoteCode;
  readonly params: Readonly<Record<string, ParamValue>>;
}

type Sentence = (say: (name: string) => string) => string;

const sentences: Readonly<Record<ImportNoteCode, Sentence>> = {
  "max-missing": (p) =>
    `Tiêu chí “${p("title")}” không có điểm tối đa. Không có điểm tối đa thì không lập được bộ tiêu chí. Hãy ghi vào ô này hoặc cho biết khi lập.`,
  "max-doubtful": (p) =>
    `Điểm tối đa “${p("text")}” của “${p("title")}” không đọc được chắc chắn. Chương trình không tự đoán. Hãy ghi lại thành số hoặc cho biết khi lập.`,
  "max-not-positive": (p) =>
    `Điểm tối đa của “${p("title")}” là ${p("points")}; một tiêu chí phải có điểm lớn hơn 0. Hãy sửa ô này.`,
  "max-from-options": (p) =>
    `“${p("title")}” không ghi điểm tối đa; lấy mức cao nhất in bên dưới là ${p("points")}. Hãy xác nhận.`,
  "option-not-understood": (p) =>
    `Không hiểu dòng “${p("text")}”. Dòng này không đưa được vào cách chấm. Hãy xem lại tiêu chí phía trên.`,
  "options-mixed": () =>
    "Các dòng bên dưới tiêu chí vừa cho điểm theo mức vừa trừ điểm, không ghép thành một cách chấm được. Tạm để chấm tự do đến điểm tối đa; hãy xem lại.",
  "options-not-kept": (p) =>
    `“${p("title")}” đã được chấm ${p("points")} điểm, không phải một trong các mức in bên dưới. Bảng không cho biết có được chấm ở giữa hay không; tạm để chấm tự do đến điểm tối đa. Hãy xác nhận.`,
  "options-single": () =>
    "Chỉ có một mức điểm in bên dưới tiêu chí. Tạm để chấm tự do đến điểm tối đa; hãy xem lại.",
  "options-above-max": (p) =>
    `Mức cao nhất in bên dưới là ${p("points")}, vượt điểm tối đa ${p("maxPoints")}. Tạm để chấm tự do; hãy kiểm tra điểm tối đa hoặc các mức.`,
  "options-below-max": (p) =>
    `Mức cao nhất in bên dưới là ${p("points")}, chưa tới điểm tối đa ${p("maxPoints")}. Tạm để chấm tự do; hãy kiểm tra điểm tối đa hoặc các mức.`,
  "bands-start": (p) => `Không có mức cho tỷ lệ dưới ${p("percent")}%. Tạm lấy 0 điểm; hãy xác nhận.`,
  "bands-gap": (p) =>
    `Các khung tỷ lệ bỏ trống khoảng từ ${p("from")}% đến ${p("to")}%. Tạm coi là các mức điểm cố định; hãy xem lại.`,
  "band-edge": (p) =>
    `“${p("text")}” không gồm đúng ${p("percent")}%. Bộ tiêu chí tính khung từ ${p("percent")}% trở lên; hãy xác nhận.`,
  "applicability-unsaid": (p) =>
    `“${p("text")}” không nói rõ điểm của tiêu chí được tính đủ hay bỏ khỏi điểm tối đa. Tạm bỏ khỏi điểm tối đa và quy đổi; hãy xác nhận.`,
  "code-missing": (p) => `“${p("title")}” không có số thứ tự; đặt là “${p("code")}”.`,
  "code-repeated": (p) =>
    `Số thứ tự “${p("printed")}” của “${p("title")}” đã có ở dòng trước; đặt là “${p("code")}”.`,
  "group-sum": (p) =>
    `Nhóm “${p("title")}” in ${p("printed")} điểm nhưng các tiêu chí cộng lại là ${p("sum")}. Hãy đối chiếu văn bản gốc.`,
  "section-sum": (p) =>
    `Phần “${p("title")}” in ${p("printed")} điểm nhưng các tiêu chí cộng lại là ${p("sum")}. Hãy đối chiếu văn bản gốc; điểm tối đa của phần để trống.`,
  "total-sum": (p) =>
    `Tổng in ${p("printed")} điểm nhưng các phần cộng lại là ${p("sum")}. Hãy đối chiếu văn bản gốc; điểm tối đa của bảng để trống.`,
  "section-empty": (p) => `Phần “${p("title")}” không có tiêu chí nào.`,
  "extra-without-points": (p) =>
    `Nội dung “${p("title")}” không ghi số điểm nên không đưa vào danh mục điểm cộng, điểm trừ. Hãy ghi số điểm.`,
  "classes-not-understood": (p) => `Không hiểu giới hạn xếp loại “${p("text")}”. Hãy nhập các mức xếp loại.`,
  "info-not-understood": (p) =>
    `Mục “${p("label")}” ở trang “Bộ tiêu chí” ghi “${p("text")}”, không dùng được. Hãy nhập lại mục này.`,
  "legacy-font": (p) =>
    `Bảng dùng phông chữ cũ (${p("count")} ô); chữ đã được đổi sang Unicode. Hãy đọc soát tên các tiêu chí.`,
  "no-score-sheet": () =>
    "Không tìm thấy bảng chấm điểm trong sổ tính: không có trang nào gồm cột nội dung và cột điểm. Hãy chọn đúng tệp hoặc nêu trang tính.",
};

/** Gives a note as one Vietnamese text: what is so, why it matters, what to do. The cell is told apart. */
export function importNoteText({ code, params }: ImportNote): string {
  const say = (name: string) => {
    const value = params[name] ?? "";
    return typeof value === "number"
      ? formatDecimal(value)
      : value.length > 160
        ? `${value.slice(0, 159)}…`
        : value;
  };
  return sentences[code](say);
}
