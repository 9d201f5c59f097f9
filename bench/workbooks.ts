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
const font = { name: "Times New Roman", size: 12 };
const framed: CellStyle = {
  font,
  border: { top: thin, bottom: thin, left: thin, right: thin },
  alignment: { wrapText: true, vertical: "top" },
};
const bold: CellStyle = { ...framed, font: { ...font, bold: true } };
const COLUMNS = 8;
const HEADER_ROW = 5;
/** Rows of printed options that bring the table to 100 rows. */
const OPTION_ROWS = 20;

/**
 * A scoring sheet as agencies fill one in, after the workbook of the library study (../shared/design/xlsx-files.md §2:
 * three sheets, 103 rows, some 820 filled cells, 130 formulas, merged two-row heading, rich text, a tenth of the texts
 * in NFD, numbers typed as text, validations, conditional formats, print settings).
 */
function scoreSheet(n: number): WriteSheet {
  const sheet = new SheetWriter(n);
  sheet.text(0, 0, "UBND TỈNH HÀ TĨNH");
  sheet.text(1, 0, `CƠ QUAN THỨ ${n + 1}`);
  sheet.text(2, 0, "BẢNG CHẤM ĐIỂM CÔNG TÁC VĂN THƯ, LƯU TRỮ NĂM 2021");
  const heads = [
    "STT",
    "Nội dung, tiêu chí",
    "Điểm",
    "",
    "",
    "Tài liệu kiểm chứng",
    "Lý do trừ điểm",
    "Ghi chú",
  ];
  heads.forEach((head, column) => sheet.text(HEADER_ROW, column, head));
  ["Tối đa", "Tự chấm", "Thẩm định"].forEach((head, i) => sheet.text(HEADER_ROW + 1, 2 + i, head));
  let row = HEADER_ROW + 2;
  let optionRows = OPTION_ROWS;
  const sectionRows: number[] = [];
  for (const section of rubric.sections) {
    const sectionRow = row++;
    sectionRows.push(sectionRow);
    const groupRows: number[] = [];
    for (const group of section.groups) {
      const groupRow = row++;
      groupRows.push(groupRow);
      const first = row;
      for (const criterion of group.criteria) {
        const { code, title, maxPoints } = criterion;
        const self = (n * 7 + row * 3) % 5 === 0 ? 0 : maxPoints;
        sheet.text(row, 0, code);
        sheet.text(row, 1, title);
        sheet.number(row, 2, maxPoints);
        sheet.number(row, 3, self);
        sheet.number(row, 4, self);
        sheet.text(row, 5, `Kế hoạch số ${(n * 13 + row) % 300}/KH-SNV ngày 22/3/2021`);
        sheet.text(row, 6, self === 0 ? "Chưa thực hiện" : "Không trừ điểm");
        sheet.text(row, 7, `Đã thực hiện ${(n + row) % 90}% khối lượng`);
        row++;
        for (const level of (criterion.mechanic.levels ?? []).slice(0, 3)) {
          if (optionRows === 0) break;
          optionRows--;
          sheet.text(row++, 1, `- ${level.title}: ${String(level.points).replace(".", ",")} điểm`);
        }
      }
      sheet.parent(groupRow, group.code, group.title, [2, 3, 4], (column) => {
        const letter = "ABCDE"[column] ?? "";
        return [`SUM(${letter}${first + 1}:${letter}${row})`, sheet.sum(column, first, row)];
      });
    }
    sheet.parent(sectionRow, section.code, section.title, [2, 3, 4], (column) => [
      groupRows.map((r) => `${"ABCDE"[column] ?? ""}${r + 1}`).join("+"),
      groupRows.reduce((total, r) => total + sheet.sum(column, r, r + 1), 0),
    ]);
  }
  sheet.text(row++, 1, "Điểm cộng");
  sheet.text(row++, 1, "Điểm trừ");
  sheet.parent(row, "", "Tổng cộng (I+II+III)", [2, 3, 4], (column) => [
    sectionRows.map((r) => `${"ABCDE"[column] ?? ""}${r + 1}`).join("+"),
    sectionRows.reduce((total, r) => total + sheet.sum(column, r, r + 1), 0),
  ]);
  const last = row++;
  sheet.frame(HEADER_ROW, row);
  sheet.text(row++, 1, "Tự xếp loại: Tốt");
  const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
    ...{ startRow, startCol, endRow, endCol },
  });
  const tall = [0, 1, 5, 6, 7].map((column) => merge(HEADER_ROW, column, HEADER_ROW + 1, column));
  return {
    name: "Phụ lục I",
    cells: sheet.cells,
    rows: Array.from({ length: row }, () => []),
    columns: [6, 60, 8, 8, 8, 30, 20, 20].map((width) => ({ width })),
    merges: [
      ...[0, 1, 2].map((r) => merge(r, 0, r, COLUMNS - 1)),
      merge(HEADER_ROW, 2, HEADER_ROW, 4),
      ...tall,
    ],
    dataValidations: [
      {
        type: "decimal",
        operator: "between",
        formula1: "0",
        formula2: "C9",
        range: `D8:E${last}`,
        allowBlank: true,
      },
    ],
    freezePane: { rows: HEADER_ROW + 2 },
    pageSetup: { orientation: "landscape", fitToPage: true },
  };
}

/** Collects the cells of a sheet by place (rows and columns from 0) and remembers their numbers for the sums. */
class SheetWriter {
  readonly cells = new Map<string, Partial<Cell>>();
  private readonly values = new Map<string, number>();

  constructor(private readonly n: number) {}

  text(row: number, column: number, text: string): void {
    if (text === "") return;
    const value = (this.n + row) % 10 === 0 ? text.normalize("NFD") : text;
    const words = value.split(" ");
    const rich = column === 1 && row % 7 === 0 && words.length > 3;
    const runs = [
      { text: `${words.slice(0, 2).join(" ")} `, font: { ...font, bold: true } },
      { text: words.slice(2).join(" "), font },
    ];
    this.cells.set(`${row},${column}`, {
      value,
      type: "string",
      style: framed,
      ...(rich && { richText: runs }),
    });
  }

  number(row: number, column: number, value: number): void {
    this.values.set(`${row},${column}`, value);
    this.cells.set(`${row},${column}`, { value, type: "number", style: framed });
  }

  /** A section, group or total row: code, title and a live sum in each of the columns. */
  parent(
    row: number,
    code: string,
    title: string,
    columns: readonly number[],
    sumOf: (column: number) => readonly [string, number],
  ): void {
    this.text(row, 0, code);
    this.text(row, 1, title);
    for (const column of columns) {
      const [formula, result] = sumOf(column);
      this.values.set(`${row},${column}`, result);
      this.cells.set(`${row},${column}`, {
        formula,
        formulaResult: result,
        value: result,
        type: "formula",
        style: bold,
      });
    }
  }

  /** Sum of the numbers of a column from one row to before another. */
  sum(column: number, from: number, before: number): number {
    let sum = 0;
    for (let row = from; row < before; row++) sum += this.values.get(`${row},${column}`) ?? 0;
    return sum;
  }

  /** Every cell of the table is framed, whether it holds something or not, as on real forms. */
  frame(top: number, bottom: number): void {
    for (let row = top; row < bottom; row++) {
      for (let column = 0; column < COLUMNS; column++) {
        const key = `${row},${column}`;
        if (!this.cells.has(key)) this.cells.set(key, { value: null, type: "empty", style: framed });
      }
    }
  }
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
