import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../../../src/core/model/workbookSnapshot";
import { FileHost } from "../../../../src/hosts/file/fileHost";
import { workbookFromSnapshot } from "../../../../src/hosts/file/writing/workbookFromSnapshot";
import { buildWorkbook } from "../support/workbookBuilder";
import { outcomeOf, read } from "../support/reading";
import {
  BLANK,
  contentsOf,
  number,
  outcomeOfWriting,
  planOf,
  ports,
  textOf,
  write,
} from "./support/patching";
import { faultsOf } from "./support/soundness";

const cell = (row: number, column: number, more: Partial<Cell>): Cell => ({
  row,
  column,
  value: { kind: "blank" },
  text: "",
  formula: null,
  cached: true,
  font: "Times New Roman",
  bold: false,
  ...more,
});
const numeric = (n: number, shown: string, more: Partial<Cell> = {}) => ({
  value: { kind: "number", number: n } as const,
  text: shown,
  ...more,
});
const sheetOf = (more: Partial<SheetSnapshot>): SheetSnapshot => ({
  name: "Sheet1",
  visibility: "visible",
  protected: false,
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  clipped: false,
  ...more,
});
const bookOf = (...sheets: readonly Partial<SheetSnapshot>[]): WorkbookSnapshot => ({
  sheets: sheets.map(sheetOf),
  readOnly: false,
  macros: false,
});

const whole = bookOf(
  { name: "Ẩn", visibility: "hidden" },
  {
    name: "Phụ lục I",
    cells: [
      cell(1, 1, { value: { kind: "text", text: "BẢNG CHẤM ĐIỂM" }, text: "BẢNG CHẤM ĐIỂM", bold: true }),
      cell(2, 1, numeric(89, "89")),
      cell(2, 2, numeric(1234.5, "1.234,50")),
      cell(2, 3, numeric(0.765, "76,5%")),
      cell(2, 4, numeric(0.1, "0,1")),
      cell(2, 5, { value: { kind: "date", serial: 44524 }, text: "24/11/2021" }),
      cell(3, 1, numeric(90, "90", { formula: "A2+1" })),
      cell(3, 2, { formula: "A2+2", cached: false }),
      cell(3, 3, { value: { kind: "text", text: "Tốt" }, text: "Tốt", formula: 'IF(A2>80,"Tốt","")' }),
      cell(3, 4, { value: { kind: "boolean", boolean: true }, text: "TRUE", formula: "A2>1" }),
      cell(5, 3, { value: { kind: "error", error: "#REF!" }, text: "#REF!", font: ".VnTime" }),
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: 4 }],
    hiddenRows: [3, 4],
    hiddenColumns: [2],
  },
);

describe("a workbook made from a snapshot", () => {
  const bytes = workbookFromSnapshot(whole, ports);

  test("is read again as that snapshot, formats and all", () => {
    expect(read(bytes)).toEqual(whole);
  });

  test("is a sound package that opens on the first sheet one can see", () => {
    expect(faultsOf(bytes)).toEqual([]);
    expect(textOf(bytes, "xl/workbook.xml")).toContain('<workbookView activeTab="1"/>');
    expect(read(workbookFromSnapshot(bookOf({}), ports)).sheets[0]).toEqual(sheetOf({}));
  });

  test("takes plans as any other", async () => {
    const host = new FileHost(bytes, { fileName: "a.xlsx", ...ports });
    await host.apply(planOf(write("F9", BLANK, number(1), { sheet: "Phụ lục I" })));
    expect(contentsOf(host.bytes())["Phụ lục I!F9"]).toEqual(number(1));
  });

  test("has the value where a formula refers to another workbook, and a text in brackets is none", () => {
    const cells = [
      cell(1, 1, numeric(5, "5", { formula: "[1]Sheet1!A1" })),
      cell(1, 2, numeric(5, "5", { formula: 'LEN("[abc]")' })),
    ];
    const [outside, inside] = read(workbookFromSnapshot(bookOf({ cells }), ports)).sheets[0]!.cells;
    expect(outside).toEqual(cell(1, 1, numeric(5, "5")));
    expect(inside!.formula).toBe('LEN("[abc]")');
  });

  test("is not made from a beginning: the rest would be lost", () => {
    expect(outcomeOf(() => workbookFromSnapshot(bookOf({ clipped: true }), ports))).toBe("too-large: rows");
  });

  test("is not made with a sheet name Excel would not take", () => {
    expect(outcomeOfWriting(() => workbookFromSnapshot(bookOf({ name: "a/b" }), ports))).toBe("sheet-name");
  });

  test("holds what a workbook read from a file holds", () => {
    const from = buildWorkbook({ sheets: [{ rows: '<row r="2"><c r="B2"><f>1+1</f><v>2</v></c></row>' }] });
    expect(contentsOf(workbookFromSnapshot(read(from), ports))).toEqual(contentsOf(from));
  });
});
