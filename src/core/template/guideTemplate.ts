import { pointsToNumber } from "../model/points";
import { isConfirmed, type Rubric } from "../model/rubric";
import { formatDecimal } from "../text/vietnameseNumber";
import { type TemplateSheet, TemplateSheetBuilder } from "./templateContent";

export const GUIDE_SHEET = "Hướng dẫn";

/** Makes the guide: how to fill the sheet in, what the colours mean, the class limits, what to do with what does not apply. */
export function guideTemplate(rubric: Rubric): TemplateSheet {
  const sheet = new TemplateSheetBuilder();
  let row = 1;
  sheet.put(row++, 1, "HƯỚNG DẪN GHI BẢNG CHẤM ĐIỂM", "guideTitle");
  if (rubric.notice !== null) sheet.put(row++, 1, rubric.notice, "notice");
  for (const [head, lines] of guide(rubric)) {
    row++;
    sheet.put(row++, 1, head, "guideHead");
    for (const line of lines) sheet.put(row++, 1, line, "guide");
  }
  return sheet.build({
    name: GUIDE_SHEET,
    columnWidths: [110],
    frozenRows: 0,
    landscape: false,
    guarded: true,
    repeatedRows: null,
  });
}

function guide(rubric: Rubric): readonly (readonly [string, readonly string[]])[] {
  const conditional = rubric.sections.flatMap((s) =>
    s.groups.flatMap((g) => g.criteria.filter((c) => c.applicability !== null).map((c) => ({ s, g, c }))),
  );
  return [
    [
      "1. Cách ghi",
      [
        "Chỉ ghi vào các ô nền trắng: tên cơ quan, cột Tự chấm, cột Tài liệu kiểm chứng và cột Ghi chú của trang “Phụ lục I”. Cột Thẩm định do cơ quan thẩm định ghi.",
        "Điểm ghi bằng số, dùng dấu phẩy cho số lẻ (ví dụ 1,5). Chưa chấm thì để trống: ô trống không phải là 0 điểm.",
        "Dòng nhóm, phần, tổng cộng và xếp loại tự tính bằng công thức, không ghi tay.",
        "Trang được bảo vệ không mật khẩu để tránh sửa nhầm; khi thật cần có thể bỏ bảo vệ ở thẻ Xem lại (Review).",
      ],
    ],
    [
      "2. Màu sắc",
      [
        "Ô vàng: tiêu chí chưa có điểm.",
        "Ô đỏ: điểm vượt điểm tối đa hoặc nhỏ hơn 0. Dán số từ nơi khác có thể vượt qua kiểm tra khi gõ, vì vậy hãy nhìn màu.",
      ],
    ],
    [
      "3. Tiêu chí không áp dụng",
      conditional.length === 0
        ? ["Bộ tiêu chí này áp dụng mọi tiêu chí cho mọi cơ quan, đơn vị."]
        : [
            "Chỉ các tiêu chí dưới đây được bỏ qua, khi đúng điều kiện. Ghi “Không áp dụng: lý do” vào cột Ghi chú của tiêu chí.",
            ...conditional.map(({ s, c }) => {
              const what =
                c.applicability?.whenNotApplicable === "full"
                  ? `ghi đủ ${formatDecimal(pointsToNumber(c.maxPoints))} điểm`
                  : "để trống điểm; điểm tối đa giảm tương ứng và tổng được quy đổi";
              return `Phần ${s.code}, tiêu chí ${c.code} – khi: ${c.applicability?.condition ?? ""}. Khi đó ${what}.`;
            }),
          ],
    ],
    ["4. Xếp loại", ratingLines(rubric)],
    [
      "5. Các trang khác",
      [
        "“Chỉnh lý”: kết quả thực hiện kế hoạch chỉnh lý theo từng năm. “Sổ theo dõi chỉnh lý”: ghi từng đợt, phần bổ trợ cộng được vào trang “Chỉnh lý”.",
        "“Bộ tiêu chí”: cho biết bảng lập từ bộ tiêu chí nào, căn cứ và tình trạng xác nhận. Không sửa trang này.",
      ],
    ],
  ];
}

function ratingLines(rubric: Rubric): readonly string[] {
  const { rating } = rubric;
  if (rating === null) return ["Bộ tiêu chí chưa có giới hạn xếp loại."];
  const show = (points: number) => formatDecimal(points / 100);
  const classes = rating.classes.map((c, i) => {
    const above = rating.classes[i - 1];
    if (!above) return `${c.name}: từ ${show(c.fromPoints)} điểm trở lên.`;
    if (c.fromPoints === 0) return `${c.name}: dưới ${show(above.fromPoints)} điểm.`;
    return `${c.name}: từ ${show(c.fromPoints)} đến dưới ${show(above.fromPoints)} điểm.`;
  });
  const caps = rating.caps.map(
    (c) =>
      `Tiêu chí ${c.criterion} dưới ${show(c.lessThan)} điểm: xếp loại cao nhất là ${c.atMost}. ${c.reason}`,
  );
  const provisional = isConfirmed(rubric)
    ? []
    : ["Giới hạn chưa được xác nhận nên xếp loại chỉ là tạm tính."];
  return [...classes, ...caps, ...provisional, `Căn cứ: ${rating.authority.cite}.`];
}
