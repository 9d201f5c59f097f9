import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundledRubrics } from "../../src/app/bundledRubrics";
import { rollUp, writeReport } from "../../src/app/writeReport";
import { BLANK_FORM, documentText, type WorkbookSnapshot } from "../../src/core";
import { inflateNode } from "../../src/hosts/file/inflateNode";
import { readWorkbookFile } from "../../src/hosts/file/readWorkbook";
import { workbookOf } from "../core/support/snapshotBuilder";

const bytes = readFileSync(join(__dirname, "../../assets/samples/218-bc.xlsx"));
const sample = readWorkbookFile(bytes, { fileName: "218-bc.xlsx", inflate: inflateNode });

/** The sample as a unit would have sent it in: under its own name. */
function sentBy(name: string): WorkbookSnapshot {
  const sheets = sample.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.text === "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"
        ? { ...cell, text: name, value: { kind: "text", text: name } as const }
        : cell,
    ),
  }));
  return { ...sample, sheets };
}

const names = ["A", "B", "C", "D", "E", "F", "G"].map((letter) => `TRUNG TÂM ${letter}`);
const list = workbookOf({
  name: "Danh sách",
  cells: Object.fromEntries([
    ["A1", "TT"],
    ["B1", "Tên đơn vị"],
    ...names.map((name, i) => [`B${i + 2}`, name]),
  ]),
});
const files = [
  { file: "danh-sach.xlsx", snapshot: list },
  ...names.slice(0, 6).map((name, i) => ({ file: `${i}.xlsx`, snapshot: sentBy(name) })),
];

test("six sheets and a list of seven are “đã kiểm tra 6/7 đơn vị” in the báo cáo, with the missing one named", async () => {
  const host = { read: () => Promise.resolve(sample) };
  const { document } = await writeReport(host, bundledRubrics, { form: BLANK_FORM, unitFiles: files });
  const text = documentText(document);
  expect(text).toContain("- Đã kiểm tra 6/7 đơn vị trực thuộc. Chưa kiểm tra: TRUNG TÂM G.");
  expect(text).toContain("6\tTRUNG TÂM F\t89\tTốt\t");
  expect(text).toMatch(/Chưa đạt điểm tối đa ở tiêu chí I\/1\/1\.2 .*: 6 đơn vị/);
});

test("a file that is neither sheet nor list is asked about, not counted", () => {
  const other = { file: "khac.xlsx", snapshot: workbookOf({ cells: { A1: "Ghi chép" } }) };
  const result = rollUp([...files, other], bundledRubrics);
  expect(result).toMatchObject({ inspected: 6, total: 7 });
  expect(result.questions).toContain(
    "Tệp khac.xlsx không có bảng chấm điểm và cũng không có danh sách đơn vị: không tính.",
  );
});
