import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell, CellStyle, WriteSheet } from "hucre";
import rubric from "../assets/rubrics/mau-minh-hoa.json";

/** How many submitted workbooks the bench makes: as many senders as a large province may have. */
export const WORKBOOKS = 1000;

/**
 * Gives the paths of the generated workbooks in `folder`, written once: a scoring sheet of about 100 rows with live
 * formulas, a chỉnh lý table and a guide sheet each, all with other figures.
 */
export async function generatedWorkbooks(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length < WORKBOOKS) {
    const { writeXlsx } = await import("hucre");
    for (let n = 0; n < WORKBOOKS; n++) {
      const path = join(folder, `don-vi-${String(n).padStart(4, "0")}.xlsx`);
      if (!existsSync(path)) {
        writeFileSync(path, await writeXlsx({ sheets: [guideSheet(), scoreSheet(n), progressSheet(n)] }));
      }
    }
  }
  return readdirSync(folder).map((name) => join(folder, name));
}

/** Gives a workbook's bytes as a plain view of their own memory. */
export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

const thin = { style: "thin" } as const;
const framed: CellStyle = {
  font: { name: "Times New Roman", size: 12 },
  border: { top: thin, bottom: thin, left: thin, right: thin },
  alignment: { wrapText: true, vertical: "top" },
};
const COLUMNS = 7;
/** Rows of printed options that bring the table to 100 rows. */
const OPTION_ROWS = 20;

/** Every cell of the table is framed, whether it holds something or not, as on the forms agencies fill in. */
function frame(cells: Map<string, Partial<Cell>>, top: number, bottom: number): void {
  for (let row = top; row < bottom; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const key = `${row},${column}`;
      cells.set(key, { value: null, type: "empty", ...cells.get(key), style: framed });
    }
  }
}

function scoreSheet(n: number): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  let row = 0;
  const put = (column: number, cell: Partial<Cell> | string | number) =>
    cells.set(
      `${row},${column}`,
      typeof cell === "object" ? cell : { value: cell, type: typeof cell === "number" ? "number" : "string" },
    );
  const formula = (column: number, text: string, result: number) =>
    put(column, { formula: text, formulaResult: result, type: "formula", value: result });
  put(0, "UBND TỈNH HÀ TĨNH");
  row++;
  put(0, `CƠ QUAN THỨ ${n + 1}`);
  row++;
  put(0, "BẢNG CHẤM ĐIỂM CÔNG TÁC VĂN THƯ, LƯU TRỮ NĂM 2021");
  row += 3;
  const heads = ["STT", "Nội dung, tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Điểm thẩm định"];
  [...heads, "Tài liệu kiểm chứng", "Ghi chú"].forEach((head, column) => put(column, head));
  row++;
  const head = row - 1;
  let total = 0;
  let optionRows = OPTION_ROWS;
  const sectionRows: number[] = [];
  for (const section of rubric.sections) {
    const sectionRow = row++;
    sectionRows.push(sectionRow + 1);
    const groupRows: number[] = [];
    let sectionSum = 0;
    for (const group of section.groups) {
      const groupRow = row++;
      groupRows.push(groupRow + 1);
      let sum = 0;
      let max = 0;
      for (const [i, criterion] of group.criteria.entries()) {
        put(0, criterion.code);
        put(1, criterion.title);
        put(2, criterion.maxPoints);
        const self = (n * 7 + row * 3 + i) % 5 === 0 ? 0 : criterion.maxPoints;
        put(3, self);
        put(4, self);
        put(5, `Kế hoạch số ${(n * 13 + row) % 300}/KH-SNV ngày 22/3/2021`);
        if ((n + row) % 4 === 0) put(6, `Đã thực hiện ${(n + row) % 90}% khối lượng`);
        sum += self;
        max += criterion.maxPoints;
        row++;
        for (const option of (criterion.mechanic.levels ?? []).slice(0, 3)) {
          if (optionRows === 0) break;
          optionRows--;
          put(1, `- ${option.title}: ${String(option.points).replace(".", ",")} điểm`);
          row++;
        }
      }
      const last = row;
      row = groupRow;
      put(0, group.code);
      put(1, group.title);
      for (const [column, result] of [max, sum, sum].entries()) {
        const letter = "CDE"[column] ?? "";
        formula(2 + column, `SUM(${letter}${groupRow + 2}:${letter}${last})`, result);
      }
      row = last;
      sectionSum += sum;
    }
    const last = row;
    row = sectionRow;
    put(0, section.code);
    put(1, section.title);
    formula(2, groupRows.map((r) => `C${r}`).join("+"), section.maxPoints);
    formula(3, groupRows.map((r) => `D${r}`).join("+"), sectionSum);
    formula(4, groupRows.map((r) => `E${r}`).join("+"), sectionSum);
    row = last;
    total += sectionSum;
  }
  put(1, "Điểm cộng");
  row++;
  put(1, "Điểm trừ");
  row++;
  put(1, "Tổng cộng");
  formula(2, sectionRows.map((r) => `C${r}`).join("+"), 100);
  formula(3, `${sectionRows.map((r) => `D${r}`).join("+")}+N(D${row - 1})-N(D${row})`, total);
  row++;
  frame(cells, head, row);
  put(1, "Tự xếp loại: Tốt");
  return { name: "Phụ lục I", cells, rows: Array.from({ length: row + 1 }, () => []) };
}

function progressSheet(n: number): WriteSheet {
  return {
    name: "Chỉnh lý",
    rows: [
      [
        "Tổng số tài liệu chỉnh lý theo Kế hoạch 2916 (mét)",
        "Tổng số tài liệu đã thực hiện chỉnh lý (mét)",
        "Kinh phí thực hiện (triệu đồng)",
        null,
        "Năm chỉnh lý",
        "Tổng số tài liệu nộp lưu vào Lưu trữ lịch sử (mét)",
        "Số tài liệu tồn đọng hiện có tại đơn vị (mét)",
        "Ghi chú",
      ],
      [null, null, "Kinh phí tỉnh hỗ trợ", "Kinh phí đơn vị bố trí", null, null, null, null],
      [190 + n, 126, 705, null, 2019, 9, null, null],
      [143.63, 129.15, 722.7, null, 2020, 4.714, 20, null],
    ],
    merges: [{ startRow: 0, startCol: 2, endRow: 0, endCol: 3 }],
  };
}

function guideSheet(): WriteSheet {
  const lines = Array.from({ length: 20 }, (_, i) => [
    `${i + 1}. Ghi điểm tự chấm vào cột Điểm tự chấm, không sửa điểm tối đa.`,
  ]);
  return { name: "Hướng dẫn", rows: [["HƯỚNG DẪN CHẤM ĐIỂM"], ...lines] };
}
