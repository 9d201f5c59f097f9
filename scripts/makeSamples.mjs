/**
 * Writes the sample workbooks from the illustrative rubric (`npm run samples`), the same bytes every time:
 * assets/samples/218-bc.xlsx (the one real result), sach.xlsx (no fault), day-loi.xlsx (full of faults, listed in
 * test/fixtures/samples/day-loi.truth.json). Stored values of formulas are what Excel would store.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";
import { faultless, faults, faulty, reported218 } from "./samples/entries.mjs";
import { processingSheet } from "./samples/processingSheet.mjs";
import { scoringSheet, SHEET_NAME } from "./samples/scoringSheet.mjs";
import { defaultFont } from "./samples/styles.mjs";

const root = new URL("../", import.meta.url);
const rubric = JSON.parse(readFileSync(new URL("assets/rubrics/mau-minh-hoa.json", root), "utf8"));

async function write(name, title, sheets) {
  const made = new Date(Date.UTC(2021, 10, 24));
  const properties = { title, creator: "Chấm điểm Văn thư – Lưu trữ", created: made, modified: made };
  const bytes = await writeXlsx({ sheets, properties, defaultFont });
  writeFileSync(new URL(`assets/samples/${name}`, root), bytes);
}

mkdirSync(new URL("assets/samples/", root), { recursive: true });

const real = scoringSheet({
  rubric,
  head: {
    superior: "UBND TỈNH HÀ TĨNH",
    agency: "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
    ...{ year: 2021, report: "218/BC-SLĐTBXH", date: "24/11/2021" },
    ...{ place: "Hà Tĩnh, ngày 24 tháng 11 năm 2021", signer: "GIÁM ĐỐC" },
  },
  entries: reported218(rubric),
  // "… điểm" in the report: blank, not zero.
  extras: { bonus: { self: "…" }, penalty: { self: "…" } },
  rating: { name: "Tốt", form: "line" },
});
const typed = processingSheet({
  period: "2019-2020",
  rows: [
    [190, 126, "705.", null, 2019, 9, null, null],
    ["143,63", "129,15", "722.7", null, 2020, "4,714", null, null],
    [null, null, null, null, 2021, null, 20, null],
  ],
});
await write("218-bc.xlsx", "Bảng chấm điểm kèm theo Báo cáo số 218/BC-SLĐTBXH", [real.sheet, typed]);

const clean = scoringSheet({
  rubric,
  head: {
    superior: "UBND TỈNH HÀ TĨNH",
    agency: "SỞ VÍ DỤ",
    ...{ year: 2021, report: "95/BC-SVD", date: "22/11/2021" },
    ...{ place: "Hà Tĩnh, ngày 22 tháng 11 năm 2021", signer: "GIÁM ĐỐC" },
  },
  entries: faultless(rubric),
  extras: {
    bonus: { items: { 1: { self: 2, evidence: "Quyết định công nhận sáng kiến" } } },
    penalty: { items: {}, self: null },
  },
  rating: { name: "Xuất sắc", form: "cells" },
});
const consistent = processingSheet({
  period: "2019-2021",
  rows: [
    [100, 100, 500, 60, 2019, 8, null, null],
    [80.5, 80.5, 402.5, 48.3, 2020, 5.25, null, null],
    [60, 45, 225, 27, 2021, 4.714, 15, "Chuyển tiếp sang năm 2022"],
  ],
});
await write("sach.xlsx", "Bảng chấm điểm mẫu, không có lỗi", [clean.sheet, consistent]);

const wrong = scoringSheet({
  rubric,
  head: {
    superior: "UBND TỈNH HÀ TĨNH",
    agency: "TRUNG TÂM VÍ DỤ",
    ...{ year: 2021, report: "12/BC-TTVD", date: "30/11/2021" },
    ...{ place: "Hà Tĩnh, ngày 30 tháng 11 năm 2021", signer: "GIÁM ĐỐC" },
  },
  entries: faulty(rubric),
  extras: {
    bonus: { items: { 1: { self: 2 }, 2: { self: 2 }, 3: { self: 2 } } },
    penalty: { items: {}, self: null },
  },
  rating: { name: "Khá", form: "cells" },
  appraised: true,
});
await write("day-loi.xlsx", "Bảng chấm điểm mẫu, có nhiều lỗi", [wrong.sheet]);

const truth = {
  file: "day-loi.xlsx",
  sheet: SHEET_NAME,
  faults: faults.map(([path, rule, column]) => ({ rule, cell: `${column}${wrong.rows.get(path)}` })),
};
const truthFile = new URL("test/fixtures/samples/day-loi.truth.json", root);
mkdirSync(new URL("./", truthFile), { recursive: true });
writeFileSync(truthFile, `${JSON.stringify(truth, null, 2)}\n`);
