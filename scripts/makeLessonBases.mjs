/**
 * Writes assets/lessons/bases.json: the faultless workbooks that lessons start from, as base64, so that a lesson works
 * without a server. "sach" is assets/samples/sach.xlsx itself (run `npm run samples` first); "phong-chu-cu" is the same
 * sheet as an office with old .VnTime fonts keeps it: Unicode text under an old font's name, which decodes to itself.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";
import { faultless } from "./samples/entries.mjs";
import { scoringSheet } from "./samples/scoringSheet.mjs";
import { defaultFont } from "./samples/styles.mjs";

const OLD_FONT = ".VnTime";
/** Columns of text: titles, evidence, notes. */
const TEXT_COLUMNS = new Set([1, 5, 6]);
const FIRST_CRITERIA_ROW = 9;

const root = new URL("../", import.meta.url);
const rubric = JSON.parse(readFileSync(new URL("assets/rubrics/mau-minh-hoa.json", root), "utf8"));

const { sheet } = scoringSheet({
  rubric,
  head: {
    superior: "UBND TỈNH HÀ TĨNH",
    agency: "TRUNG TÂM VÍ DỤ",
    ...{ year: 2021, report: "37/BC-TTVD", date: "23/11/2021" },
    ...{ place: "Hà Tĩnh, ngày 23 tháng 11 năm 2021", signer: "GIÁM ĐỐC" },
  },
  entries: faultless(rubric),
  extras: {
    bonus: { items: { 1: { self: 2, evidence: "Quyết định công nhận sáng kiến" } } },
    penalty: { items: {}, self: null },
  },
  rating: { name: "Xuất sắc", form: "cells" },
});
for (const [key, cell] of sheet.cells) {
  const [row, column] = key.split(",").map(Number);
  if (row + 1 < FIRST_CRITERIA_ROW || !TEXT_COLUMNS.has(column) || cell.style === undefined) continue;
  sheet.cells.set(key, { ...cell, style: { ...cell.style, font: { ...cell.style.font, name: OLD_FONT } } });
}

const made = new Date(Date.UTC(2021, 10, 23));
const properties = {
  title: "Bài tập phông chữ cũ",
  creator: "Chấm điểm Văn thư – Lưu trữ",
  created: made,
  modified: made,
};
const old = await writeXlsx({ sheets: [sheet], properties, defaultFont });
const clean = readFileSync(new URL("assets/samples/sach.xlsx", root));
const bases = {
  sach: clean.toString("base64"),
  "phong-chu-cu": Buffer.from(old).toString("base64"),
};
mkdirSync(new URL("assets/lessons/", root), { recursive: true });
writeFileSync(new URL("assets/lessons/bases.json", root), `${JSON.stringify(bases, null, 2)}\n`);
