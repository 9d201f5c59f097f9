/**
 * A scoring sheet (Phụ lục I) in the usual official layout, made from a rubric file and what an agency entered.
 * Points here are decimal numbers in half points, which binary numbers hold exactly.
 */
import { SheetBuilder } from "./sheetBuilder.mjs";
import { formatted, styles } from "./styles.mjs";

export const SHEET_NAME = "Phụ lục I";
const HEADER_ROW = 8;
const WIDTHS = [7, 58, 10, 11, 11, 40, 30];
const HEADINGS = [
  ...["STT", "Nội dung, tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Điểm thẩm định"],
  ...["Tài liệu kiểm chứng", "Ghi chú"],
];

/** The columns of points and what stands in them; appraised points only where somebody has appraised. */
const SELF = ["D", "self"];
const APPRAISED = ["E", "appraised"];

/**
 * Gives the sheet and where everything stands: `rows` maps a path ("I", "I/1", "I/1/1.1", "bonus", "bonus/1",
 * "penalty", "total", "rating") to its row.
 *
 * `entries[path]` is what stands in a row: `self` and `appraised` (number, text, Date, null for blank), `evidence`,
 * `note`, and where the sheet differs from the rubric `title`, `max`, `hidden`. A section, group or total with points
 * has them typed in place of its formula; null leaves it blank.
 */
export function scoringSheet({ rubric, head, entries, extras, rating, appraised = false }) {
  const sheet = new SheetBuilder();
  writeHead(sheet, rubric, head);
  const rows = layOut(rubric, extras);
  const entry = (path) => entries[path] ?? {};
  const columns = appraised ? [SELF, APPRAISED] : [SELF];
  const context = { sheet, rows, columns };

  const sectionSums = rubric.sections.map((section) => {
    const groupSums = section.groups.map((group) => {
      const path = `${section.code}/${group.code}`;
      const given = group.criteria.map((criterion) => {
        const at = `${path}/${criterion.code}`;
        return writeCriterion(context, rows.get(at), criterion, entry(at));
      });
      const parts = group.criteria.map((c) => `${path}/${c.code}`);
      const line = { path, named: group, style: styles.group, given: entry(path), sums: add(given) };
      return writeSum(context, { ...line, parts, join: (cells) => `SUM(${cells[0]}:${cells.at(-1)})` });
    });
    const path = section.code;
    const parts = section.groups.map((g) => `${path}/${g.code}`);
    const line = { path, named: section, style: styles.section, given: entry(path), sums: add(groupSums) };
    return writeSum(context, { ...line, parts, join: (cells) => cells.join("+") });
  });

  const bonus = writeExtra(sheet, rows, "bonus", "IV", rubric.bonus, extras.bonus);
  const penalty = writeExtra(sheet, rows, "penalty", "V", rubric.penalty, extras.penalty);
  const sums = add(sectionSums);
  sums.D += bonus - penalty;
  writeTotal(context, rubric, entry("total"), sums);
  writeRating(sheet, rows, rating);
  writeSignatures(sheet, rows.get("rating") + 2, head);

  const last = rows.get("rating") + 8;
  const lastCell = `$G$${last}`;
  const printTitles = `$${HEADER_ROW}:$${HEADER_ROW}`;
  return {
    sheet: sheet.build({ name: SHEET_NAME, widths: WIDTHS, frozenRows: HEADER_ROW, printTitles, lastCell }),
    rows,
  };
}

/** Adds what Excel's sums count, column by column. */
function add(all) {
  const sums = { C: 0, D: 0, E: 0 };
  for (const one of all) for (const column of ["C", "D", "E"]) sums[column] += one[column];
  return sums;
}

/** Gives the row of every path, from below the header down. */
function layOut(rubric, extras) {
  const rows = new Map();
  let next = HEADER_ROW + 1;
  const place = (path) => rows.set(path, next++);
  for (const section of rubric.sections) {
    place(section.code);
    for (const group of section.groups) {
      place(`${section.code}/${group.code}`);
      for (const criterion of group.criteria) place(`${section.code}/${group.code}/${criterion.code}`);
    }
  }
  for (const part of ["bonus", "penalty"]) {
    place(part);
    if (extras[part].items) for (const item of rubric[part].items) place(`${part}/${item.code}`);
  }
  place("total");
  place("rating");
  return rows;
}

function writeHead(sheet, rubric, head) {
  sheet.merge("A1:B1", head.superior, styles.head);
  sheet.merge("A2:B2", head.agency, styles.headBold);
  sheet.merge("D1:G1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", styles.headBold);
  sheet.merge("D2:G2", "Độc lập - Tự do - Hạnh phúc", styles.headBold);
  sheet.merge("A4:G4", `BẢNG CHẤM ĐIỂM CÔNG TÁC VĂN THƯ, LƯU TRỮ NĂM ${head.year}`, styles.title);
  sheet.merge("A5:G5", `(Kèm theo Báo cáo số ${head.report} ngày ${head.date})`, styles.remark);
  sheet.merge("A6:G6", rubric.notice, styles.notice);
  HEADINGS.forEach((text, i) => sheet.put(`${letter(i)}${HEADER_ROW}`, text, styles.heading));
  sheet.row(HEADER_ROW, { height: 34 });
}

/** Everything of a row but its points. */
function writeRow(sheet, row, { code, title }, style, { title: other, evidence = null, note = null }) {
  const text = other ?? title;
  sheet.put(`A${row}`, code, style.centre);
  sheet.put(`B${row}`, text, style.text);
  sheet.put(`E${row}`, null, style.centre);
  sheet.put(`F${row}`, evidence, style.text);
  sheet.put(`G${row}`, note, style.text);
  const lines = Math.max(
    ...[
      [text, 56],
      [evidence, 38],
      [note, 28],
    ].map(([t, n]) => Math.ceil((t ?? "").length / n)),
  );
  sheet.row(row, { height: 3 + 16 * Math.max(1, lines) });
}

/** Writes a criterion; gives what Excel's sums count of it. */
function writeCriterion({ sheet, columns }, row, criterion, given) {
  const { max = criterion.maxPoints } = given;
  const { centre } = styles.criterion;
  writeRow(sheet, row, criterion, styles.criterion, given);
  put(sheet, `C${row}`, max, centre);
  for (const [column, side] of columns) put(sheet, `${column}${row}`, given[side] ?? null, centre);
  if (given.hidden) sheet.row(row, { hidden: true });
  return { C: counted(max), D: counted(given.self), E: counted(given.appraised) };
}

/** Writes a section or a group, formulas over its parts unless points are typed; gives the points that stand there. */
function writeSum({ sheet, rows, columns }, { path, named, style, given, sums, parts, join }) {
  const row = rows.get(path);
  const stands = { ...sums };
  writeRow(sheet, row, named, style, given);
  for (const [column, side] of [["C", "max"], ...columns]) {
    const cells = parts.map((p) => `${column}${rows.get(p)}`);
    stands[column] = putSum(sheet, `${column}${row}`, given[side], join(cells), sums[column], style.centre);
  }
  return stands;
}

/** Puts the points typed in place of a formula, or the formula; gives what a sum over the cell counts. */
function putSum(sheet, address, typed, formula, sum, style) {
  if (typed === undefined) sheet.putFormula(address, formula, sum, style);
  else put(sheet, address, typed, style);
  return typed === undefined ? sum : counted(typed);
}

/** Writes bonus or penalty; gives what Excel's total counts of it. */
function writeExtra(sheet, rows, part, code, { title, cap, items }, given) {
  const row = rows.get(part);
  const style = styles.section;
  writeRow(sheet, row, { code, title }, style, {});
  put(sheet, `C${row}`, cap, style.centre);
  let counts = 0;
  for (const item of given.items ? items : []) {
    const at = rows.get(`${part}/${item.code}`);
    const { self = null, ...rest } = given.items[item.code] ?? {};
    writeRow(sheet, at, item, styles.criterion, rest);
    put(sheet, `C${at}`, item.points, styles.criterion.centre);
    put(sheet, `D${at}`, self, styles.criterion.centre);
    counts += counted(self);
  }
  if (given.self === undefined) {
    const last = rows.get(`${part}/${items.at(-1).code}`);
    sheet.putFormula(`D${row}`, `SUM(D${row + 1}:D${last})`, counts, style.centre);
    return counts;
  }
  put(sheet, `D${row}`, given.self, style.centre);
  return counted(given.self);
}

function writeTotal({ sheet, rows, columns }, rubric, given, sums) {
  const row = rows.get("total");
  const { centre } = styles.section;
  const title = "TỔNG CỘNG (I + II + III + IV - V)";
  writeRow(sheet, row, { code: null, title }, styles.section, {});
  const sections = (column) => rubric.sections.map((s) => `${column}${rows.get(s.code)}`).join("+");
  sheet.putFormula(`C${row}`, sections("C"), sums.C, centre);
  for (const [column, side] of columns) {
    // N() passes over a placeholder such as "…", which + would answer with #VALUE!.
    const extras = `+N(${column}${rows.get("bonus")})-N(${column}${rows.get("penalty")})`;
    putSum(sheet, `${column}${row}`, given[side], sections(column) + extras, sums[column], centre);
  }
}

function writeRating(sheet, rows, { name, form }) {
  const row = rows.get("rating");
  if (form === "line") {
    sheet.merge(`A${row}:G${row}`, `Tự xếp loại: ${name}`, styles.section.text);
    return;
  }
  writeRow(sheet, row, { code: null, title: "Tự xếp loại" }, styles.section, {});
  sheet.put(`C${row}`, null, styles.section.centre);
  sheet.put(`D${row}`, name, styles.section.centre);
}

function writeSignatures(sheet, row, { place, signer }) {
  sheet.merge(`E${row}:G${row}`, place, styles.remark);
  sheet.merge(`A${row + 1}:C${row + 1}`, "NGƯỜI LẬP BIỂU", styles.headBold);
  sheet.merge(`E${row + 1}:G${row + 1}`, signer, styles.headBold);
  sheet.merge(`A${row + 2}:C${row + 2}`, "(Ký, ghi rõ họ tên)", styles.remark);
  sheet.merge(`E${row + 2}:G${row + 2}`, "(Ký, đóng dấu, ghi rõ họ tên)", styles.remark);
}

/** What Excel's SUM counts: numbers. Of a date or an error no sum is known here, and none may be written. */
function counted(value) {
  if (value instanceof Date || (typeof value === "string" && value.startsWith("#"))) return NaN;
  return typeof value === "number" ? value : 0;
}

function put(sheet, address, value, style) {
  sheet.put(address, value, value instanceof Date ? formatted(style, "d/m") : style);
}

function letter(index) {
  return String.fromCharCode(65 + index);
}
