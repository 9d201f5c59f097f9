import { lintRubric } from "../../../src/core/rubric/lintRubric";
import { lintText } from "../../../src/core/rubric/lintText";
import { loadRubric } from "../../../src/core/rubric/loadRubric";
import { rubricFile, rubricFileText } from "../../../src/core/rubric/rubricFile";
import fc from "fast-check";
import { pack } from "../../assets/pack";
import { anyRubric } from "../support/anyRubric";
import { smallRubricFile } from "./smallRubric";

/* Tests put things into a file that its type does not allow. */
/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return */
type Loose = any;

const goodText = () => JSON.stringify(smallRubricFile(), null, 2);
const sentences = (text: string) =>
  lintRubric(text)
    .notes.filter((n) => n.severity !== "hint")
    .map(lintText);
const afterText = (from: string, to: string) => {
  const text = goodText();
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return sentences(text.replace(from, to));
};
const after = (change: (file: Loose) => void) => {
  const file: Loose = smallRubricFile();
  change(file);
  return sentences(JSON.stringify(file, null, 2));
};

test("a good file gives no error and no warning, and says what is open", () => {
  const { rubric, notes } = lintRubric(goodText());
  expect(rubric?.id).toBe("thu-nghiem");
  expect(notes.filter((n) => n.severity === "error")).toEqual([]);
  expect(notes.map((n) => `${n.severity} ${n.code} ${n.path}`)).toEqual([
    "hint unconfirmed authority",
    "hint unconfirmed sections[0].authority",
    "warning confirmed-without-source sections[0].groups[0].criteria[1].authority.cite",
    "hint confirmed-by-nobody sections[0].groups[0].criteria[1].authority",
    "hint unconfirmed sections[1].authority",
    "hint unconfirmed bonus.authority",
    "hint unconfirmed rating.authority",
    "hint not-marked-unconfirmed notice",
  ]);
});

describe("a text that is no JSON is told by line and column", () => {
  it.each<[string, string, string, string]>([
    [
      "a comma left over",
      '"open": []',
      '"open": [],',
      "Dòng 163, cột 13: thừa dấu phẩy sau mục cuối cùng. Hãy xóa dấu phẩy này.",
    ],
    [
      "a comma forgotten",
      '"version": "1",',
      '"version": "1"',
      'Dòng 5, cột 3: thiếu dấu phẩy trước “"”. Giữa hai mục phải có dấu phẩy.',
    ],
    [
      "a decimal comma",
      '"maxPoints": 2.5',
      '"maxPoints": 2,5',
      "Dòng 34, cột 28: số “2,5” viết chưa đúng. Trong tệp này số lẻ dùng dấu chấm, ví dụ 2.5, và không có số 0 thừa ở đầu.",
    ],
    [
      "curly quotes",
      '"title": "Bộ tiêu chí thử"',
      '"title": “Bộ tiêu chí thử”',
      'Dòng 5, cột 12: dùng sai dấu nháy. Tệp chỉ nhận dấu nháy kép thẳng ("), không nhận nháy cong hay nháy đơn.',
    ],
    [
      "a word without quotes",
      '"kind": "range"',
      '"kind": range',
      'Dòng 55, cột 25: “range” phải đặt trong dấu nháy kép thẳng ("…").',
    ],
    [
      "a colon forgotten",
      '"step": 0.5',
      '"step" 0.5',
      "Dòng 15, cột 10: thiếu dấu hai chấm giữa tên mục và giá trị.",
    ],
    [
      "a remark",
      '"step": 0.5',
      '// bước\n "step": 0.5',
      "Dòng 15, cột 3: tệp JSON không được có lời chú thích. Hãy xóa đoạn này.",
    ],
    [
      "a line end inside a text",
      "Bộ tiêu chí thử",
      "Bộ tiêu\nchí thử",
      'Dòng 5, cột 20: chữ trong dấu nháy kép không được xuống dòng và dấu "\\" phải viết thành "\\\\". Hãy sửa lại đoạn chữ này.',
    ],
    [
      "a leading zero",
      '"points": 1.5',
      '"points": 01.5',
      "Dòng 93, cột 31: số “01.5” viết chưa đúng. Trong tệp này số lẻ dùng dấu chấm, ví dụ 2.5, và không có số 0 thừa ở đầu.",
    ],
  ])("%s", (_, from, to, sentence) => {
    expect(afterText(from, to)).toEqual([sentence]);
  });

  it("an empty file, a file cut off, one nested without end", () => {
    expect(sentences(" \n")).toEqual(["Dòng 1, cột 1: tệp rỗng, không có nội dung nào."]);
    expect(sentences(goodText().slice(0, 200))).toEqual([
      "Dòng 12, cột 5: nội dung bị cụt: còn dấu ngoặc hoặc dấu nháy kép mở ở đây mà chưa đóng. Hãy thêm dấu đóng hoặc lấy lại tệp.",
    ]);
    expect(sentences("[".repeat(5000))[0]).toContain("các mục lồng nhau quá nhiều cấp");
  });

  it("a key written twice: the first would silently be lost", () => {
    const text = goodText().replace('"version": "1"', '"version": "1",\n  "version": "2"');
    expect(lintRubric(text).rubric).toBeNull();
    expect(sentences(text)[0]).toBe(
      "Dòng 5, cột 3, version: mục “version” ghi hai lần; chỉ lần sau có tác dụng. Hãy xóa một lần.",
    );
  });

  it("never throws, whatever is cut out of a file", () => {
    const text = goodText();
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), (from, count) => {
        const { notes } = lintRubric(text.slice(0, from) + text.slice(from + count));
        for (const note of notes) expect(lintText(note)).toMatch(/^(?:Dòng \d+, cột \d+|Tệp bộ tiêu chí)/);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a file in a wrong form is told by its place", () => {
  it.each<[string, (file: Loose) => void, string]>([
    [
      "points as text",
      (f) => (f.sections[0].maxPoints = "4"),
      "Dòng 21, cột 20, sections[0].maxPoints: sai kiểu dữ liệu, phải là số.",
    ],
    [
      "a third decimal",
      (f) => (f.bonus.items[0].points = 0.125),
      "Dòng 130, cột 19, bonus.items[0].points: điểm 0,125 có quá hai chữ số thập phân.",
    ],
    [
      "a key nobody knows",
      (f) => (f.sections[0].diem = 1),
      'Dòng 18, cột 5, sections[0]: có mục lạ "diem", hãy xóa hoặc sửa tên.',
    ],
    ["a key missing", (f) => delete f.sections[1].title, "Dòng 67, cột 5, sections[1].title: thiếu mục này."],
    [
      "a status nobody knows",
      (f) => (f.authority.status = "ok"),
      'Dòng 12, cột 15, authority.status: giá trị không được dùng, chỉ nhận: "confirmed", "assumed".',
    ],
    [
      "a day that is none",
      (f) => (f.authority.on = "2025-02-30"),
      "Dòng 14, cột 11, authority.on: ngày phải ghi theo dạng năm-tháng-ngày và có thật, ví dụ 2025-03-15.",
    ],
    [
      "no citation",
      (f) => (f.rating.authority = { status: "assumed", cite: " " }),
      "Dòng 160, cột 15, rating.authority.cite: để trống, cần ghi nội dung.",
    ],
    [
      "a code twice",
      (f) => (f.sections[1].code = "I"),
      'Dòng 68, cột 15, sections[1].code: mã "I" bị trùng trong cùng một cấp.',
    ],
    [
      "a level above the maximum",
      (f) => (f.sections[0].groups[0].criteria[0].mechanic.levels[0].points = 3),
      "Dòng 40, cột 31, sections[0].groups[0].criteria[0].mechanic.levels[0].points: mức 3 điểm vượt điểm tối đa 2,5.",
    ],
    [
      "a sum that differs",
      (f) => (f.sections[0].maxPoints = 5),
      "Dòng 21, cột 20, sections[0].maxPoints: tổng điểm các tiêu chí là 4, khác điểm tối đa của phần là 5.",
    ],
    [
      "classes that overlap",
      (f) => f.rating.classes.unshift({ name: "Khá", fromPoints: 7 }),
      'Dòng 147, cột 23, rating.classes[1].fromPoints: các mức xếp loại phải xếp từ cao xuống thấp, xem lại mức "Tốt".',
    ],
    [
      "a gap below the last class",
      (f) => (f.rating.classes[1].fromPoints = 1),
      'Dòng 147, cột 23, rating.classes[1].fromPoints: mức xếp loại cuối cùng "Chưa đạt" phải tính từ 0 điểm, đang ghi 1.',
    ],
    [
      "a limit beyond the maximum",
      (f) => (f.rating.classes[0].fromPoints = 11),
      'Dòng 143, cột 23, rating.classes[0].fromPoints: mức "Tốt" từ 11 điểm, cao hơn điểm tối đa 10.',
    ],
    [
      "confirmed with open questions",
      (f) =>
        Object.assign(f, {
          authority: { status: "confirmed", cite: "Quyết định số 1/QĐ-UBND" },
          open: ["Bước điểm."],
        }),
      'Dòng 12, cột 15, authority.status: ghi là đã xác nhận ("confirmed") trong khi vẫn còn nội dung phải xác nhận ở mục "open".',
    ],
  ])("%s", (_, change, sentence) => {
    expect(after(change)).toContain(sentence);
  });
});

describe("what loads and is still doubtful is a warning", () => {
  it.each<[string, (file: Loose) => void, string]>([
    [
      "a citation that says nothing",
      (f) => (f.bonus.authority.cite = "…"),
      "căn cứ “…” không nói lên điều gì. Hãy ghi số, ngày của văn bản.",
    ],
    [
      "two criteria of one title",
      (f) => (f.sections[0].groups[0].criteria[1].title = "Ban hành kế hoạch."),
      "tên tiêu chí “Ban hành kế hoạch.” trùng với sections[0].groups[0].criteria[0]; khi đọc bảng không phân biệt được hai tiêu chí.",
    ],
    [
      "a higher band with fewer points",
      (f) =>
        (f.sections[1].groups[0].criteria[0].mechanic.bands = [
          { fromPercent: 0, points: 3 },
          { fromPercent: 50, points: 1 },
        ]),
      "khung từ 50% cho ít điểm hơn khung thấp hơn nó.",
    ],
    [
      "a class between the steps",
      (f) => (f.rating.classes[0].fromPoints = 7.75),
      "giới hạn 7,75 của mức “Tốt” không chia hết cho bước điểm 0,5.",
    ],
    [
      "an item above the cap",
      (f) => (f.bonus.items[0].points = 3),
      "3 điểm, vượt mức tối đa của cả phần là 2.",
    ],
    [
      "a condition that caps at the highest class",
      (f) => (f.rating.caps[0].atMost = "Tốt"),
      "điều kiện khống chế ở mức cao nhất “Tốt” nên không có tác dụng.",
    ],
  ])("%s", (_, change, sentence) => {
    expect(after(change).some((s) => s.endsWith(sentence))).toBe(true);
  });
});

test("the packs that ship have no error and no warning", () => {
  for (const id of ["mau-minh-hoa", "ha-tinh-2991-2021"]) {
    const { notes } = lintRubric(rubricFileText(pack(id)));
    expect(notes.filter((n) => n.severity === "error")).toEqual([]);
  }
});

test("any rubric written as a file loads back to itself", () => {
  fc.assert(
    fc.property(anyRubric, (rubric) => {
      expect(loadRubric(JSON.parse(rubricFileText(rubric)))).toEqual({ ok: true, rubric });
    }),
    { numRuns: 30 },
  );
  const text = rubricFileText(pack("mau-minh-hoa"));
  expect(rubricFile(pack("mau-minh-hoa"))).toEqual(JSON.parse(text));
});
