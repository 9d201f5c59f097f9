import { kinds } from "./kinds";
import { outcomeOf } from "./support/outcome";

/** What a person reads, by the failure's code. A sentence that changes must be looked at here too. */
const SENTENCES: Readonly<Record<string, RegExp | string>> = {
  empty: "Tệp rỗng. Có thể việc tải về hoặc sao chép chưa hoàn tất. Hãy lấy lại tệp.",
  encrypted:
    "Tệp được đặt mật khẩu. Không có mật khẩu thì không đọc được nội dung. Hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.",
  truncated: "Tệp bị cụt phần cuối. Có thể việc tải về hoặc sao chép bị ngắt. Hãy lấy lại tệp.",
  corrupt:
    "Tệp bị hỏng. Nội dung đọc được không toàn vẹn nên không dùng để kiểm tra. Hãy mở bằng Excel để sửa rồi lưu lại, hoặc lấy lại tệp.",
  hostile:
    "Tệp có cấu trúc bất thường, có thể gây hại. Vì an toàn, tệp không được đọc. Hãy xin lại tệp từ nơi gửi.",
  "too-large":
    /^Tệp quá lớn: (?:dung lượng|số|độ dài|một kích thước)[^{}]* vượt giới hạn đọc\. .*Hãy tách riêng/,
  "xls-named-xlsx": /^Tệp có đuôi \.xlsx nhưng là Excel 97–2003\. .*Hãy đổi đuôi thành \.xls/,
  xlsb: /^Tệp là sổ tính nhị phân \.xlsb\. .*Hãy lưu lại dạng \.xlsx\.$/,
  html: /^Tệp là trang web lưu dưới tên bảng tính\. .*Hãy mở bằng Excel rồi lưu lại/,
  text: /^Tệp là văn bản thuần, không phải sổ tính\. .*Hãy mở bằng Excel rồi lưu lại/,
  foreign:
    /^Tệp không đọc được như sổ tính: đây là (?:tệp|văn bản|bản|loại tệp|sổ tính)[^{}]*\. Hãy chọn tệp/,
  "no-sheets": "Sổ tính không có trang tính nào. Không có gì để kiểm tra. Hãy chọn tệp khác.",
};

/** Far above what any of them takes: only against hanging. Times are measured by measure.mjs, beside this file. */
const GUARD = 60_000;

test.each(kinds.map((kind) => [kind.id, kind] as const))(
  "%s",
  (_, { id, ending = ".xlsx", bytes, gives }) => {
    const outcome = outcomeOf(`${id}${ending}`, bytes());
    expect(outcome.gives).toBe(gives);
    const code = gives.split(":")[0] ?? "";
    if (outcome.sentence !== null) {
      const sentence = SENTENCES[code];
      expect(
        typeof sentence === "string" ? sentence === outcome.sentence : sentence?.test(outcome.sentence),
      ).toBe(true);
    }
  },
  GUARD,
);

test("every kind has a name of its own, and there are many", () => {
  const names = kinds.map(({ id }) => id);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(40);
});
