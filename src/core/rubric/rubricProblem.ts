import type { ParamValue } from "../model/reason";

/** What can be wrong with a rubric file. Each code has its sentence in {@link describeRubricProblem}. */
export type RubricProblemCode =
  // the file's form
  | "missing" // a required field is not there
  | "wrong-type" // {expected}
  | "unknown-key" // {key}
  | "not-allowed" // {allowed}: one of these
  | "empty" // a text or a list without content
  | "too-large" // {maximum}: a number, text or list beyond the bound
  | "too-small" // {minimum}
  | "bad-form" // an identifier that is not lower-case words joined by "-"
  | "bad-date" // a day not written as 2025-03-15
  | "not-hundredths" // {value}: points with more than two decimals
  | "off-step" // {points, step}
  // what it says
  | "duplicate-code" // {code}
  | "level-above-max" // {points, maxPoints}
  | "no-level-at-max" // {maxPoints}
  | "bands-not-from-zero" // {fromPercent}
  | "bands-not-ascending" // {fromPercent}
  | "floor-above-max" // {points, maxPoints}
  | "section-sum" // {sum, maxPoints}
  | "rubric-sum" // {sum, maxPoints}
  | "classes-not-descending" // {name}
  | "last-class-not-zero" // {name, fromPoints}
  | "class-above-max" // {name, fromPoints, maxPoints}
  | "duplicate-class" // {name}
  | "cap-unknown-criterion" // {criterion}
  | "cap-unknown-class" // {name}
  | "cap-out-of-reach" // {points, maxPoints}: "less than" 0 or more than the maximum says nothing
  | "validity-reversed" // {from, to}
  | "confirmed-but-open"; // marked confirmed while questions are open

/** One thing wrong with a rubric file, as data. */
export interface RubricProblem {
  /** Where: "sections[0].groups[1].criteria[2].maxPoints"; empty for the file as a whole. */
  readonly path: string;
  readonly code: RubricProblemCode;
  readonly params: Readonly<Record<string, ParamValue>>;
}

type Sentence = (say: (name: string) => string) => string;

const sentences: Readonly<Record<RubricProblemCode, Sentence>> = {
  missing: () => "thiếu mục này.",
  "wrong-type": (p) => `sai kiểu dữ liệu, phải là ${p("expected")}.`,
  "unknown-key": (p) => `có mục lạ "${p("key")}", hãy xóa hoặc sửa tên.`,
  "not-allowed": (p) => `giá trị không được dùng, chỉ nhận: ${p("allowed")}.`,
  empty: () => "để trống, cần ghi nội dung.",
  "too-large": (p) => `vượt giới hạn ${p("maximum")}.`,
  "too-small": (p) => `nhỏ hơn mức thấp nhất được phép là ${p("minimum")}.`,
  "bad-form": () => 'mã chỉ gồm chữ thường không dấu, chữ số và dấu "-".',
  "bad-date": () => "ngày phải ghi theo dạng năm-tháng-ngày và có thật, ví dụ 2025-03-15.",
  "not-hundredths": (p) => `điểm ${p("value")} có quá hai chữ số thập phân.`,
  "off-step": (p) => `điểm ${p("points")} không chia hết cho bước điểm ${p("step")}.`,
  "duplicate-code": (p) => `mã "${p("code")}" bị trùng trong cùng một cấp.`,
  "level-above-max": (p) => `mức ${p("points")} điểm vượt điểm tối đa ${p("maxPoints")}.`,
  "no-level-at-max": (p) => `không có mức nào đạt điểm tối đa ${p("maxPoints")}.`,
  "bands-not-from-zero": (p) => `khung tỷ lệ đầu tiên phải bắt đầu từ 0%, đang ghi ${p("fromPercent")}%.`,
  "bands-not-ascending": (p) => `các khung tỷ lệ phải tăng dần, xem lại khung từ ${p("fromPercent")}%.`,
  "floor-above-max": (p) => `điểm sàn ${p("points")} vượt điểm tối đa ${p("maxPoints")}.`,
  "section-sum": (p) =>
    `tổng điểm các tiêu chí là ${p("sum")}, khác điểm tối đa của phần là ${p("maxPoints")}.`,
  "rubric-sum": (p) =>
    `tổng điểm các phần là ${p("sum")}, khác điểm tối đa của bộ tiêu chí là ${p("maxPoints")}.`,
  "classes-not-descending": (p) => `các mức xếp loại phải xếp từ cao xuống thấp, xem lại mức "${p("name")}".`,
  "last-class-not-zero": (p) =>
    `mức xếp loại cuối cùng "${p("name")}" phải tính từ 0 điểm, đang ghi ${p("fromPoints")}.`,
  "class-above-max": (p) =>
    `mức "${p("name")}" từ ${p("fromPoints")} điểm, cao hơn điểm tối đa ${p("maxPoints")}.`,
  "duplicate-class": (p) => `tên mức xếp loại "${p("name")}" bị trùng.`,
  "cap-unknown-criterion": (p) => `không có tiêu chí "${p("criterion")}" trong bộ tiêu chí.`,
  "cap-unknown-class": (p) => `không có mức xếp loại "${p("name")}".`,
  "cap-out-of-reach": (p) =>
    `điều kiện "dưới ${p("points")} điểm" không có tác dụng với tiêu chí tối đa ${p("maxPoints")} điểm.`,
  "validity-reversed": (p) => `năm hết hiệu lực ${p("to")} trước năm bắt đầu ${p("from")}.`,
  "confirmed-but-open": () =>
    'ghi là đã xác nhận ("confirmed") trong khi vẫn còn nội dung phải xác nhận ở mục "open".',
};

/** Gives what a problem says, without its place. */
export function problemSentence({ code, params }: Pick<RubricProblem, "code" | "params">): string {
  return sentences[code]((name) => String(params[name] ?? "").replace(/^(-?\d+)\.(\d+)$/, "$1,$2"));
}

/** Gives a problem of a rubric file as one Vietnamese sentence that begins with the place. */
export function describeRubricProblem(problem: RubricProblem): string {
  return `${problem.path === "" ? "Tệp bộ tiêu chí" : problem.path}: ${problemSentence(problem)}`;
}
