import { agencyReport, checkLayout, describeLayoutHint, documentText, piecesOfText } from "../../../src/core";
import { checkSample, form218 } from "./sample218";

const own = documentText(agencyReport({ check: checkSample("218-bc.xlsx"), form: form218(), units: null }));
const hints = (text: string) =>
  checkLayout(piecesOfText(text)).map(({ code, found, wanted }) => [code, found, wanted]);

test("what we write ourselves needs no hint", () => {
  expect(hints(own)).toEqual([]);
});

test.each([
  ["Số: 218 /BC - SLĐTBXH", "Số: 218/BC-SLĐTBXH"],
  ["Số 218/BC-SLĐTBXH", "Số: 218/BC-SLĐTBXH"],
  ["Số: 7/BC-SVD", "Số: 07/BC-SVD"],
  ["Số: 218/BC – SVD", "Số: 218/BC-SVD"],
])("the number line “%s” is written “%s”", (found, wanted) => {
  expect(hints(own.replace("Số: 218/BC-SLĐTBXH", found))).toEqual([["number-line", found, wanted]]);
});

test("an unfilled number is no fault of its layout", () => {
  expect(hints(own.replace("Số: 218/BC-SLĐTBXH", "Số: …/BC-SLĐTBXH"))).toEqual([]);
});

test.each([
  ["Hà Tĩnh, ngày 5 tháng 02 năm 2021", "Hà Tĩnh, ngày 05 tháng 02 năm 2021"],
  ["Hà Tĩnh, ngày 15 tháng 2 năm 2021", "Hà Tĩnh, ngày 15 tháng 02 năm 2021"],
  ["Hà Tĩnh, ngày 15 tháng 03 năm 2021", "Hà Tĩnh, ngày 15 tháng 3 năm 2021"],
  ["Hà Tĩnh ngày 24 tháng 11 năm 2021", "Hà Tĩnh, ngày 24 tháng 11 năm 2021"],
])("place and date “%s” are written “%s”", (found, wanted) => {
  expect(hints(own.replace("Hà Tĩnh, ngày 24 tháng 11 năm 2021", found))).toEqual([
    ["place-date", found, wanted],
  ]);
});

test("dates in sentences carry a 0 before days under 10 and months 1 and 2", () => {
  expect(hints(own.replace("ngày 22/3/2021", "ngày 2/2/2021"))).toEqual([["date", "2/2/2021", "02/02/2021"]]);
  expect(hints(own.replace("ngày 22/3/2021", "ngày 31/4/2021"))).toEqual([["date", "31/4/2021", ""]]);
});

test("names of the head are written as the decree has them", () => {
  expect(hints(own.replace("Độc lập - Tự do - Hạnh phúc", "Độc Lập – Tự Do – Hạnh Phúc"))).toEqual([
    ["motto", "Độc Lập – Tự Do – Hạnh Phúc", "Độc lập - Tự do - Hạnh phúc"],
  ]);
  expect(hints(own.replace("CỘNG HÒA", "CỘNG HOÀ"))).toEqual([]);
  expect(hints(own.replace("BÁO CÁO\n", "Báo cáo\n"))).toEqual([["title-case", "Báo cáo", "BÁO CÁO"]]);
});

test("headings that are missing or out of order are told", () => {
  expect(hints(own.replace("IV. Kiến nghị, đề xuất\n", ""))).toEqual([
    ["heading-missing", "", "IV. Kiến nghị, đề xuất"],
  ]);
  expect(hints(own.replace("III. Tồn tại", "IV. Tồn tại"))).toEqual([
    [
      "heading-order",
      "IV. Tồn tại, khó khăn; nguyên nhân; giải pháp",
      "III. Tồn tại, khó khăn; nguyên nhân; giải pháp",
    ],
  ]);
});

test("a report without its end is told so", () => {
  const cut = own.slice(0, own.indexOf("Nơi nhận:"));
  expect(hints(cut).map(([code]) => code)).toEqual(["recipients-missing", "archive-missing"]);
});

test("every hint is one Vietnamese sentence with place and wording", () => {
  const [hint] = checkLayout(piecesOfText(own.replace("Số: 218/BC", "Số: 218 /BC")));
  expect(hint && describeLayoutHint(hint)).toBe(
    "Số, ký hiệu viết “Số: 218 /BC-SLĐTBXH” (dòng 5): viết “Số: 218/BC-SLĐTBXH”, không cách quanh dấu / và dấu -, số dưới 10 thêm số 0.",
  );
});

test("headings whose numbers Word makes itself are not missed", () => {
  const automatic = own.replace(/^(?:I|II|III|IV)\. /gm, "");
  expect(hints(automatic)).toEqual([]);
});
