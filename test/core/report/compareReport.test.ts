import * as fc from "fast-check";
import {
  agencyReport,
  checkLayout,
  compareReport,
  describeDifference,
  documentText,
  piecesOfText,
} from "../../../src/core";
import { checkSample, form218 } from "./sample218";

const check = checkSample("218-bc.xlsx");

/** The lines and the table of report 218/BC as facts.md §1 and §2 give them. */
const block = `2. Kết quả tự đánh giá, chấm điểm, xếp loại
- Tổng số điểm tự chấm: 89 điểm, trong đó:
+ Những nội dung chung về tổ chức, chỉ đạo, điều hành trong công tác văn thư, lưu trữ: 20 điểm;
+ Kết quả thực hiện nghiệp vụ văn thư: 39 điểm;
+ Kết quả thực hiện nghiệp vụ lưu trữ: 30 điểm;
+ Kết quả được cộng điểm: … điểm;
+ Trừ điểm: … điểm.
- Tự xếp loại: Tốt.`;
const table = [
  "Tổng số tài liệu chỉnh lý theo Kế hoạch 2916\tTổng số tài liệu đã thực hiện chỉnh lý\tKinh phí thực hiện\tNăm chỉnh lý\tTổng số tài liệu nộp lưu vào Lưu trữ lịch sử (từ năm 2019-2021)\tSố tài liệu tồn đọng hiện có tại đơn vị\tGhi chú",
  "\t\tKinh phí tỉnh hỗ trợ\tKinh phí đơn vị bố trí\t\t\t\t",
  "190\t126\t705.\t\t2019\t9\t\t",
  "143,63\t129,15\t722.7\t\t2020\t4,714\t\t",
  "\t\t\t\t2021\t\t20\t",
].join("\n");

const compared = (text: string) => compareReport(piecesOfText(text), check);

test("the text of report 218/BC gives no difference against its sheet", () => {
  expect(compared(`${block}\n${table}`)).toEqual({ compared: 16, differences: [] });
});

test("the same as tables of a Markdown page, with the shortened heads of facts.md, gives none either", () => {
  const text = `| line of the report | points |
|---|---|
| Tổng số điểm tự chấm | 89 |
| Những nội dung chung về tổ chức, chỉ đạo, điều hành trong công tác văn thư, lưu trữ | 20 |
| Kết quả thực hiện nghiệp vụ văn thư | 39 |
| Kết quả thực hiện nghiệp vụ lưu trữ | 30 |
| Kết quả được cộng điểm | "… điểm" (blank) |
| Trừ điểm | "… điểm" (blank) |
| Tự xếp loại | Tốt |

| KH | đã | tỉnh | đơn vị | năm | nộp LTLS | tồn | ghi chú |
|---|---|---|---|---|---|---|---|
| 190 | 126 | 705. | | 2019 | 9 | | |
| 143,63 | 129,15 | 722.7 | | 2020 | 4,714 | | |
| | | | | 2021 | | 20 | |`;
  expect(compared(text).differences).toEqual([]);
});

test("what we write ourselves gives no difference when it is read back", () => {
  for (const name of ["218-bc.xlsx", "sach.xlsx"]) {
    const own = checkSample(name);
    const text = documentText(agencyReport({ check: own, form: form218(), units: null }));
    expect(compareReport(piecesOfText(text), own).differences).toEqual([]);
  }
});

test("each difference names both places", () => {
  const wrong = `${block}\n${table}`
    .replace("39 điểm", "38 điểm")
    .replace("Tốt", "Khá")
    .replace("129,15", "129,51");
  const { differences } = compared(wrong);
  expect(differences.map(describeDifference)).toEqual([
    "Kết quả thực hiện nghiệp vụ văn thư: báo cáo ghi “38 điểm” (dòng 4), sổ tính là “39 điểm” (Phụ lục I!D32). Sửa nơi ghi sai để hai bên khớp nhau.",
    "Xếp loại: báo cáo ghi “Khá” (dòng 8), sổ tính là “Tốt” (Phụ lục I!A90). Sửa nơi ghi sai để hai bên khớp nhau.",
    "Tài liệu đã chỉnh lý năm 2020: báo cáo ghi “129,51” (bảng 1 (từ dòng 9), hàng 4, cột 2), sổ tính là “129,15” (Chỉnh lý!B7). Sửa nơi ghi sai để hai bên khớp nhau.",
  ]);
});

test("zero is not blank", () => {
  const { differences } = compared(`${block}\n${table}`.replace("Trừ điểm: … điểm", "Trừ điểm: 0 điểm"));
  expect(differences).toMatchObject([
    { what: "Điểm trừ", kind: "differs", report: { shown: "0 điểm" }, sheet: { shown: "… điểm" } },
  ]);
});

test("a line that is not there is a difference, not silence", () => {
  const { differences } = compared(block.replace(/\+ Kết quả thực hiện nghiệp vụ lưu trữ.*\n/, ""));
  expect(differences.map(({ kind, what }) => [kind, what])).toEqual([
    ["missing-in-report", "Kết quả thực hiện nghiệp vụ lưu trữ"],
    ["missing-in-report", "Bảng tiến độ chỉnh lý"],
  ]);
});

test("a row of a year the sheet does not have is told", () => {
  const { differences } = compared(`${block}\n${table}\n15\t10\t\t\t2022\t\t\t`);
  expect(differences.map(({ what, sheet }) => [what, sheet])).toEqual([
    ["Tài liệu chỉnh lý theo kế hoạch năm 2022", null],
    ["Tài liệu đã chỉnh lý năm 2022", null],
  ]);
});

test("points spoken of in one sentence are read too", () => {
  const text = `Tổng số điểm tự chấm là 89 điểm; ${block.split("\n").slice(2).join(" ")}\n${table}`;
  const { differences } = compared(text.replace("Trừ điểm: … điểm. - Tự", "Trừ điểm: … điểm; Tự"));
  expect(differences).toEqual([]);
});

test("names broken over two lines, as a copied page has them, are read", () => {
  const broken = block.replace("công tác văn thư, lưu trữ: 20", "công tác văn\nthư, lưu trữ: 20");
  expect(compared(`${broken}\n${table}`).differences).toEqual([]);
});

test("no text at all makes reading fail", () => {
  const words = fc.constantFrom(
    "xếp loại",
    "Tự xếp loại:",
    "điểm",
    "…",
    "89",
    "\t",
    "|",
    "\n",
    ":",
    ";",
    "trong đó",
    "năm 2021",
    "Số:",
    "/",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 8 })), { maxLength: 40 }), (parts) => {
      const pieces = piecesOfText(parts.join(" "));
      compareReport(pieces, check);
      checkLayout(pieces).map(({ code }) => code);
    }),
  );
});

test.each([" ", "1.", "xếp loại ", "a:", "tự xếp loại "])(
  "a paragraph of a hundred thousand “%s” is passed over at once",
  (part) => {
    const pieces = [{ kind: "paragraph", place: "đoạn 1", text: part.repeat(100_000) }] as const;
    expect(compareReport(pieces, check).compared).toBe(0);
    expect(checkLayout(pieces).length).toBeGreaterThan(0);
  },
);
