/** The chỉnh lý table (plan 2916/QĐ-UBND): eight columns, two header rows, no STT column and no total row. */
import { SheetBuilder } from "./sheetBuilder.mjs";
import { formatted, styles } from "./styles.mjs";

const WIDTHS = [20, 20, 16, 16, 12, 24, 22, 24];

/** `rows` hold the eight cells of each year as typed: text stays text, null is blank. */
export function processingSheet({ period, rows }) {
  const sheet = new SheetBuilder();
  sheet.merge("A1:H1", `KẾT QUẢ THỰC HIỆN CHỈNH LÝ TÀI LIỆU TỒN ĐỌNG ${period}`, styles.title);
  const plan = "Kế hoạch kèm theo Quyết định số 2916/QĐ-UBND ngày 01/10/2018, giai đoạn 2019-2021";
  sheet.merge("A2:H2", `(${plan})`, styles.remark);

  const tall = [
    ["A", "Tổng số tài liệu chỉnh lý theo Kế hoạch 2916 (mét)"],
    ["B", "Tổng số tài liệu đã thực hiện chỉnh lý (mét)"],
    ["E", "Năm chỉnh lý"],
    ["F", "Tổng số tài liệu nộp lưu vào Lưu trữ lịch sử (từ năm 2019-2021) (mét)"],
    ["G", "Số tài liệu tồn đọng hiện có tại đơn vị (mét)"],
    ["H", "Ghi chú"],
  ];
  for (const [column, text] of tall) sheet.merge(`${column}4:${column}5`, text, styles.heading);
  sheet.merge("C4:D4", "Kinh phí thực hiện (triệu đồng)", styles.heading);
  sheet.put("C5", "Kinh phí tỉnh hỗ trợ", styles.heading);
  sheet.put("D5", "Kinh phí đơn vị bố trí", styles.heading);
  sheet.row(4, { height: 40 });
  sheet.row(5, { height: 48 });

  const { centre, text } = styles.criterion;
  rows.forEach((cells, i) => {
    cells.forEach((value, column) => {
      const style = column === 7 ? text : typeof value === "string" ? formatted(centre, "@") : centre;
      sheet.put(`${String.fromCharCode(65 + column)}${6 + i}`, value, style);
    });
  });
  const lastCell = `$H$${5 + rows.length}`;
  return sheet.build({ name: "Chỉnh lý", widths: WIDTHS, frozenRows: 5, printTitles: "$4:$5", lastCell });
}
