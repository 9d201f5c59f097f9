import { formatDecimal } from "../text/vietnameseNumber";
import { type LintCode, type LintNote } from "./lintRubric";
import { problemSentence, type RubricProblemCode } from "./rubricProblem";

type Sentence = (say: (name: string) => string) => string;

const sentences: Readonly<Record<Exclude<LintCode, RubricProblemCode>, Sentence>> = {
  "json-empty": () => "tệp rỗng, không có nội dung nào.",
  "json-cut-off": () =>
    "nội dung bị cụt: còn dấu ngoặc hoặc dấu nháy kép mở ở đây mà chưa đóng. Hãy thêm dấu đóng hoặc lấy lại tệp.",
  "json-trailing-comma": () => "thừa dấu phẩy sau mục cuối cùng. Hãy xóa dấu phẩy này.",
  "json-missing-comma": (p) => `thiếu dấu phẩy trước “${p("found")}”. Giữa hai mục phải có dấu phẩy.`,
  "json-missing-colon": () => "thiếu dấu hai chấm giữa tên mục và giá trị.",
  "json-unquoted": (p) => `“${p("found")}” phải đặt trong dấu nháy kép thẳng ("…").`,
  "json-quotes": () =>
    'dùng sai dấu nháy. Tệp chỉ nhận dấu nháy kép thẳng ("), không nhận nháy cong hay nháy đơn.',
  "json-comment": () => "tệp JSON không được có lời chú thích. Hãy xóa đoạn này.",
  "json-number": (p) =>
    `số “${p("found")}” viết chưa đúng. Trong tệp này số lẻ dùng dấu chấm, ví dụ 2.5, và không có số 0 thừa ở đầu.`,
  "json-string": () =>
    'chữ trong dấu nháy kép không được xuống dòng và dấu "\\" phải viết thành "\\\\". Hãy sửa lại đoạn chữ này.',
  "json-unexpected": (p) =>
    `gặp “${p("found")}” không đúng chỗ. Hãy kiểm tra dấu ngoặc, dấu phẩy ngay trước đó.`,
  "json-too-deep": () => "các mục lồng nhau quá nhiều cấp; đây không phải tệp bộ tiêu chí.",
  "json-repeated-key": (p) => `mục “${p("key")}” ghi hai lần; chỉ lần sau có tác dụng. Hãy xóa một lần.`,
  "same-title": (p) =>
    `tên tiêu chí “${p("title")}” trùng với ${p("first")}; khi đọc bảng không phân biệt được hai tiêu chí.`,
  "same-code-folded": (p) =>
    `mã “${p("code")}” đọc giống mã “${p("first")}” trong cùng nhóm. Hãy đặt mã khác hẳn.`,
  "same-level-points": (p) => `mức này cùng ${p("points")} điểm với mức “${p("title")}”.`,
  "levels-not-descending": () => "các mức điểm không xếp theo thứ tự tăng hoặc giảm.",
  "bands-not-rising": (p) => `khung từ ${p("fromPercent")}% cho ít điểm hơn khung thấp hơn nó.`,
  "band-beyond-reach": () => "khung cao nhất chưa cho điểm tối đa của tiêu chí.",
  "no-way-to-zero": (p) => `mức thấp nhất vẫn được ${p("points")} điểm, không có mức 0 điểm.`,
  "deduction-too-large": (p) =>
    `mỗi lỗi trừ ${p("perFault")} điểm, nhiều hơn số điểm trừ được là ${p("maxPoints")}.`,
  "class-off-step": (p) =>
    `giới hạn ${p("fromPoints")} của mức “${p("name")}” không chia hết cho bước điểm ${p("step")}.`,
  "class-never-reached": (p) => `mức “${p("name")}” không bao giờ xếp được vì khoảng điểm của nó rỗng.`,
  "item-above-cap": (p) => `${p("points")} điểm, vượt mức tối đa của cả phần là ${p("cap")}.`,
  "cap-not-lower": (p) => `điều kiện khống chế ở mức cao nhất “${p("name")}” nên không có tác dụng.`,
  "cite-says-nothing": (p) => `căn cứ “${p("cite")}” không nói lên điều gì. Hãy ghi số, ngày của văn bản.`,
  "confirmed-without-source": (p) =>
    `ghi là đã xác nhận nhưng căn cứ “${p("cite")}” không có số hoặc ngày văn bản. Hãy ghi đủ số, ngày, cơ quan ban hành.`,
  "confirmed-by-nobody": () =>
    'ghi là đã xác nhận nhưng chưa ghi ai xác nhận và ngày nào. Hãy thêm "by" và "on", ví dụ "on": "2025-03-15".',
  unconfirmed: (p) => `chưa xác nhận (${p("cite")}).`,
  "open-question": (p) => `còn phải xác nhận: ${p("text")}`,
  "no-classes": () => "chưa có giới hạn xếp loại: cộng được điểm nhưng chưa xếp loại được.",
  "no-step": () => "chưa có bước điểm: điểm lẻ nào cũng được nhận.",
  "no-maximum": () => "chưa có tổng điểm tối đa của bảng.",
  "section-without-criteria": (p) => `phần “${p("title")}” chưa có tiêu chí.`,
  "not-marked-unconfirmed": () =>
    "bộ tiêu chí chưa xác nhận nhưng không có dòng lưu ý. Hãy ghi ở mục này một dòng để in kèm.",
};

/** Gives a note on a rubric file as one Vietnamese sentence that begins with the place: line, then path. */
export function lintText(note: LintNote): string {
  const { place, path } = note;
  const where = [place === null ? "" : `dòng ${place.line}, cột ${place.column}`, path].filter(
    (p) => p !== "",
  );
  return `${where.length === 0 ? "Tệp bộ tiêu chí" : capital(where.join(", "))}: ${lintSentence(note)}`;
}

/** The sentence without the place. */
export function lintSentence({ code, params }: Pick<LintNote, "code" | "params">): string {
  const say = (name: string) => {
    const value = params[name] ?? "";
    return typeof value === "number"
      ? formatDecimal(value)
      : value.length > 120
        ? `${value.slice(0, 119)}…`
        : value;
  };
  return code in sentences
    ? sentences[code as Exclude<LintCode, RubricProblemCode>](say)
    : problemSentence({ code: code as RubricProblemCode, params });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
