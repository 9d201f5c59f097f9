import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core";
import { inflateNode } from "../../src/hosts/file/inflateNode";
import { readWorkbookFile } from "../../src/hosts/file/readWorkbook";
import { sheetOf, workbookOf } from "../core/support/snapshotBuilder";

/** The samples that ship, as the file host reads them. */
export const samples = ["218-bc.xlsx", "sach.xlsx", "day-loi.xlsx"] as const;

/** Gives a sample. */
export function sample(name: (typeof samples)[number]): WorkbookSnapshot {
  const bytes = readFileSync(join(__dirname, "../../assets/samples", name));
  return readWorkbookFile(bytes, { fileName: name, inflate: inflateNode });
}

const font = "Times New Roman";

/** Every kind of value, places far from A1, merges, hidden rows and columns, hidden and empty sheets. */
export const allKinds: WorkbookSnapshot = workbookOf(
  {
    ...sheetOf({
      name: "Mọi kiểu",
      font,
      cells: {
        C4: { value: { kind: "text", text: "705." }, font },
        D4: { value: { kind: "number", number: 0.1 }, text: "0,1", font },
        E4: { value: { kind: "boolean", boolean: true }, text: "TRUE", font },
        F4: { value: { kind: "error", error: "#REF!" }, text: "#REF!", font },
        G4: { value: { kind: "date", serial: 44_524 }, text: "24/11/2021", font },
        C6: { value: { kind: "text", text: "=A1 không phải công thức" }, font },
        D6: { value: { kind: "text", text: "Céng hßa" }, font: ".VnTime", bold: true },
        E6: { value: { kind: "number", number: -0.005 }, text: "-0,005", font },
        F6: { value: { kind: "text", text: "TRUE" }, font },
      },
      merges: ["C4:C5", "H9:I9", "A1:B2"],
    }),
    hiddenRows: [2, 5],
    hiddenColumns: [1, 6],
  },
  { ...sheetOf({ name: "Trống", cells: {} }) },
  {
    ...sheetOf({ name: "Ẩn kỹ", cells: { A1: { value: { kind: "number", number: 1 }, text: "1", font } } }),
    visibility: "veryHidden",
  },
  {
    ...sheetOf({ name: "Ẩn", cells: { XF1200: { value: { kind: "number", number: 2 }, text: "2", font } } }),
    visibility: "hidden",
  },
);

/** A small scoring sheet's worth of cells to write to: numbers, a text, a formula, a merge. */
export const grid: WorkbookSnapshot = workbookOf(
  {
    name: "Bảng",
    font,
    cells: {
      A1: "Tiêu đề",
      B2: 10,
      B3: "705.",
      B4: { formula: "SUM(B2:B3)", stored: 10 },
      C2: 7.25,
      D2: { value: { kind: "boolean", boolean: false }, text: "FALSE", font },
      D3: { value: { kind: "error", error: "#N/A" }, text: "#N/A", font },
    },
    merges: ["A1:C1"],
  },
  { name: "Khác", font, cells: { A1: 1 } },
);

/** The same with every sheet protected, all cells locked. */
export const protectedGrid: WorkbookSnapshot = {
  ...grid,
  sheets: grid.sheets.map((sheet): SheetSnapshot => ({ ...sheet, protected: true })),
};
