import { formatDecimal } from "../text/vietnameseNumber";
import type { Difference, DifferenceCode } from "./compareRubrics";

type Sentence = (say: (name: string) => string) => string;

const change = (p: (name: string) => string) => `từ ${p("before")} thành ${p("after")}`;

const sentences: Readonly<Record<DifferenceCode, Sentence>> = {
  "title-changed": (p) => `Tên bộ tiêu chí đổi từ “${p("before")}” thành “${p("after")}”.`,
  "validity-changed": (p) => `Thời gian áp dụng đổi: ${p("before")} → ${p("after")}.`,
  "source-changed": (p) => `Căn cứ đổi: ${p("before")} → ${p("after")}.`,
  "status-changed": (p) => `Tình trạng của ${p("part")} đổi ${change(p)}.`,
  "step-changed": (p) => `Bước điểm đổi ${change(p)}.`,
  "maximum-changed": (p) => `Tổng điểm tối đa đổi ${change(p)}.`,
  "section-added": (p) => `Thêm phần ${p("code")} “${p("title")}”.`,
  "section-dropped": (p) => `Bỏ phần ${p("code")} “${p("title")}”.`,
  "section-reworded": (p) => `Phần ${p("code")} đổi tên từ “${p("before")}” thành “${p("after")}”.`,
  "section-maximum-changed": (p) => `Điểm tối đa phần ${p("code")} “${p("title")}” đổi ${change(p)}.`,
  "criterion-added": (p) => `Thêm tiêu chí ${p("path")} “${p("title")}” (${p("maxPoints")} điểm).`,
  "criterion-dropped": (p) => `Bỏ tiêu chí ${p("path")} “${p("title")}” (${p("maxPoints")} điểm).`,
  "criterion-moved": (p) => `Tiêu chí “${p("title")}” chuyển từ ${p("before")} sang ${p("after")}.`,
  "criterion-reworded": (p) => `Tiêu chí ${p("path")} đổi cách viết: “${p("before")}” → “${p("after")}”.`,
  "criterion-maximum-changed": (p) => `Điểm tối đa tiêu chí ${p("path")} “${p("title")}” đổi ${change(p)}.`,
  "criterion-scoring-changed": (p) =>
    `Cách chấm tiêu chí ${p("path")} “${p("title")}” đổi: ${p("before")} → ${p("after")}.`,
  "criterion-evidence-changed": (p) =>
    `Tài liệu kiểm chứng của tiêu chí ${p("path")} “${p("title")}” nay là ${p("after")}.`,
  "criterion-applicability-changed": (p) =>
    `Phạm vi áp dụng tiêu chí ${p("path")} “${p("title")}” đổi: ${p("before")} → ${p("after")}.`,
  "extra-added": (p) => `Thêm phần ${p("part")}.`,
  "extra-dropped": (p) => `Bỏ phần ${p("part")}.`,
  "extra-cap-changed": (p) => `Mức tối đa của ${p("part")} đổi ${change(p)}.`,
  "item-added": (p) => `Thêm nội dung ${p("part")} “${p("title")}” (${p("points")} điểm).`,
  "item-dropped": (p) => `Bỏ nội dung ${p("part")} “${p("title")}” (${p("points")} điểm).`,
  "item-points-changed": (p) => `Nội dung ${p("part")} “${p("title")}” đổi ${change(p)} điểm.`,
  "class-added": (p) => `Thêm mức xếp loại “${p("name")}” từ ${p("fromPoints")} điểm.`,
  "class-dropped": (p) => `Bỏ mức xếp loại “${p("name")}” từ ${p("fromPoints")} điểm.`,
  "class-limit-changed": (p) => `Giới hạn mức “${p("name")}” đổi ${change(p)} điểm.`,
  "classes-added": () => "Có thêm giới hạn xếp loại.",
  "classes-dropped": () => "Không còn giới hạn xếp loại.",
  "cap-added": (p) => `Thêm điều kiện khống chế ở “${p("name")}” theo tiêu chí ${p("criterion")}.`,
  "cap-dropped": (p) => `Bỏ điều kiện khống chế ở “${p("name")}” theo tiêu chí ${p("criterion")}.`,
};

/** Gives a difference between two rubrics as one Vietnamese sentence. */
export function differenceText({ code, params }: Difference): string {
  return sentences[code]((name) => {
    const value = params[name] ?? "";
    return typeof value === "number" ? formatDecimal(value) : value;
  });
}
