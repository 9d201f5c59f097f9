import type { Points } from "../model/points";
import type { ExtraPart, Rubric, RubricCriterion, RubricGroup, RubricSection } from "../model/rubric";
import { isConfirmed } from "../model/rubric";
import { columnName } from "../text/a1";
import { entryRules } from "./entryRules";
import { printed, printedOptions } from "./printedPoints";
import { ratingFormula } from "./ratingFormula";
import { type TemplateLook, type TemplateSheet, TemplateSheetBuilder } from "./templateContent";
import type { TemplateOptions } from "./templateOptions";
import { notApplicableTerm, totalFormula } from "./totalFormula";

export const SCORE_SHEET = "Phụ lục I";
export const HEADER_ROW = 8;

/** Columns of the sheet, from 1. */
export const place = { code: 1, title: 2, max: 3, self: 4, appraised: 5, evidence: 6, note: 7 } as const;
const LAST = place.note;
const WIDTHS = [7, 56, 9, 9, 10, 34, 28];

/** Rows of everything, for formulas and rules. */
export interface PlacedCriterion {
  readonly row: number;
  readonly path: string;
  readonly criterion: RubricCriterion;
}

/** Makes the scoring sheet of a rubric: blank, adding up by itself, open only where the agency writes. */
export function scoreSheetTemplate(rubric: Rubric, options: TemplateOptions): TemplateSheet {
  return new ScoreSheetMaker(rubric, options).make();
}

/** True for a group that stands for the criteria right below a section, which has no row of its own. */
function isUnprinted(section: RubricSection, group: RubricGroup): boolean {
  return (
    group.title === section.title &&
    (group.code === section.code || group.code.startsWith(`${section.code}.`))
  );
}

class ScoreSheetMaker {
  private readonly sheet = new TemplateSheetBuilder();
  private readonly criteria: PlacedCriterion[] = [];
  private row = HEADER_ROW + 3;

  constructor(
    private readonly rubric: Rubric,
    private readonly options: TemplateOptions,
  ) {}

  make(): TemplateSheet {
    const { rubric, sheet } = this;
    this.head();
    this.headings();
    const sections = rubric.sections.map((section) => this.section(section));
    const count = rubric.sections.length;
    const bonus = this.extra(rubric.bonus, "bonus", numeralAfter(rubric, count));
    const penalty = this.extra(
      rubric.penalty,
      "penalty",
      numeralAfter(rubric, count + (rubric.bonus ? 1 : 0)),
    );
    const total = this.total(sections, bonus, penalty);
    const rating = this.rating(total);
    this.signatures(rating + 2);
    for (const one of entryRules(
      this.criteria,
      rubric,
      (path) => this.options.levelCells.get(path) ?? null,
    )) {
      sheet.validations.push(one);
    }
    this.highlights();
    return sheet.build({
      name: SCORE_SHEET,
      columnWidths: WIDTHS,
      frozenRows: HEADER_ROW + 2,
      landscape: true,
      guarded: true,
      repeatedRows: [HEADER_ROW, HEADER_ROW + 1],
    });
  }

  private head(): void {
    const { sheet, rubric, options } = this;
    const left = (row: number) => ({ top: row, left: 1, bottom: row, right: 2 });
    const right = (row: number) => ({ top: row, left: 4, bottom: row, right: LAST });
    const whole = (row: number) => ({ top: row, left: 1, bottom: row, right: LAST });
    sheet.merged(left(1), options.superior || null, "entryHead", true);
    sheet.merged(left(2), options.agency || null, "entryHead", true);
    sheet.merged(right(1), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "nation");
    sheet.merged(right(2), "Độc lập - Tự do - Hạnh phúc", "nation");
    const year = options.year === null ? "……" : String(options.year);
    sheet.merged(
      whole(4),
      `BẢNG CHẤM ĐIỂM CÔNG TÁC VĂN THƯ, LƯU TRỮ NĂM ${year}`,
      "title",
      options.year === null,
    );
    const { cite } = rubric.authority;
    sheet.merged(whole(5), `(Theo ${rubric.title}; ${cite})`, "subtitle");
    sheet.merged(whole(6), rubric.notice, "notice");
    sheet.height(4, 24);
    const words = (cells: string, promptTitle: string, prompt: string) =>
      sheet.validations.push({
        cells,
        rule: { kind: "any" },
        promptTitle,
        prompt,
        errorTitle: "",
        error: "",
      });
    words("A1", "Cơ quan chủ quản", "Ghi tên cơ quan cấp trên, ví dụ: UBND TỈNH HÀ TĨNH.");
    words("A2", "Cơ quan, đơn vị", "Ghi tên cơ quan, đơn vị tự chấm điểm.");
  }

  private headings(): void {
    const { sheet } = this;
    const tall = (column: number) => ({
      top: HEADER_ROW,
      left: column,
      bottom: HEADER_ROW + 1,
      right: column,
    });
    sheet.merged(tall(place.code), "STT", "heading");
    sheet.merged(tall(place.title), "Nội dung, tiêu chí", "heading");
    sheet.merged(
      { top: HEADER_ROW, left: place.max, bottom: HEADER_ROW, right: place.appraised },
      "Điểm",
      "heading",
    );
    sheet.put(HEADER_ROW + 1, place.max, "Tối đa", "heading");
    sheet.put(HEADER_ROW + 1, place.self, "Tự chấm", "heading");
    sheet.put(HEADER_ROW + 1, place.appraised, "Thẩm định", "heading");
    sheet.merged(tall(place.evidence), "Tài liệu kiểm chứng", "heading");
    sheet.merged(tall(place.note), "Ghi chú", "heading");
    for (let column = 1; column <= LAST; column++) sheet.put(HEADER_ROW + 2, column, `(${column})`, "index");
  }

  /** Gives the section's row. */
  private section(section: RubricSection): number {
    const row = this.row++;
    const rows: number[] = [];
    let points = 0;
    for (const group of section.groups) {
      const unprinted = isUnprinted(section, group);
      const groupRow = unprinted ? null : this.row++;
      const own = group.criteria.map((c) => this.criterion(c, `${section.code}/${group.code}/${c.code}`));
      const sum = sumOf(group.criteria);
      points += sum;
      if (groupRow === null) rows.push(...own);
      else {
        rows.push(groupRow);
        this.sumRow(groupRow, group.code, group.title, own, sum, ["groupCode", "group", "groupPoints"]);
      }
    }
    this.sumRow(row, section.code, section.title, rows, points, ["sectionCode", "section", "sectionPoints"]);
    return row;
  }

  private criterion(criterion: RubricCriterion, path: string): number {
    const { sheet } = this;
    const row = this.row++;
    sheet.put(row, place.code, criterion.code, "code");
    sheet.put(row, place.title, criterion.title, "criterion");
    sheet.put(row, place.max, criterion.maxPoints / 100, "points");
    this.entries(row);
    this.criteria.push({ row, path, criterion });
    for (const option of printedOptions(criterion.mechanic)) {
      const at = this.row++;
      sheet.put(at, place.title, option, "option");
      for (let column = 1; column <= LAST; column++) {
        if (column !== place.title) sheet.put(at, column, null, "optionRest");
      }
    }
    return row;
  }

  private entries(row: number): void {
    const { sheet } = this;
    sheet.entry(row, place.self, "entryPoints");
    sheet.entry(row, place.appraised, "entryPoints");
    sheet.entry(row, place.evidence, "entryText");
    sheet.entry(row, place.note, "entryText");
  }

  private sumRow(
    row: number,
    code: string,
    title: string,
    rows: readonly number[],
    max: number,
    [codeLook, look, pointsLook]: readonly [TemplateLook, TemplateLook, TemplateLook],
  ): void {
    const { sheet } = this;
    sheet.put(row, place.code, code, codeLook);
    sheet.put(row, place.title, title, look);
    sheet.formula(row, place.max, `SUM(${cellsOf(place.max, rows)})`, max / 100, pointsLook);
    for (const column of [place.self, place.appraised]) {
      const cells = cellsOf(column, rows);
      sheet.formula(row, column, `IF(COUNT(${cells})=0,"",SUM(${cells}))`, "", pointsLook);
    }
    sheet.put(row, place.evidence, null, look);
    sheet.put(row, place.note, null, look);
  }

  /** Bonus or penalty: one open row, or a sum over its items. Gives its row; null when the rubric has none. */
  private extra(part: ExtraPart | null, kind: "bonus" | "penalty", numeral: string): PlacedExtra | null {
    if (part === null) return null;
    const { sheet } = this;
    const row = this.row++;
    sheet.put(row, place.code, numeral, "sectionCode");
    sheet.put(row, place.title, part.title, "section");
    sheet.put(row, place.max, part.cap === null ? null : part.cap / 100, "sectionPoints");
    const items: number[] = [];
    for (const item of part.items) {
      const at = this.row++;
      items.push(at);
      sheet.put(at, place.code, item.code, "code");
      sheet.put(at, place.title, item.title, "criterion");
      sheet.put(at, place.max, item.points / 100, "points");
      this.entries(at);
    }
    for (const column of [place.self, place.appraised]) {
      if (items.length === 0) {
        sheet.entry(row, column, "entryPoints");
        continue;
      }
      const cells = cellsOf(column, items);
      sheet.formula(row, column, `IF(COUNT(${cells})=0,"",SUM(${cells}))`, "", "sectionPoints");
    }
    if (items.length === 0) {
      sheet.entry(row, place.evidence, "entryText");
      sheet.entry(row, place.note, "entryText");
    } else {
      sheet.put(row, place.evidence, null, "section");
      sheet.put(row, place.note, null, "section");
    }
    this.extraRules(part, kind, items.length === 0 ? [row] : items);
    return { row, cap: part.cap };
  }

  private extraRules(part: ExtraPart, kind: "bonus" | "penalty", rows: readonly number[]): void {
    const name = kind === "bonus" ? "Điểm cộng" : "Điểm trừ";
    const most = part.cap === null ? "" : ` Tổng ${name.toLowerCase()} nhiều nhất ${printed(part.cap)} điểm.`;
    this.sheet.validations.push({
      cells: [place.self, place.appraised].map((c) => cellsOf(c, rows).replaceAll(",", " ")).join(" "),
      rule: { kind: "decimal", from: 0, to: null },
      promptTitle: name,
      prompt: `Ghi số điểm, không ghi dấu âm; để trống khi không có.${most}`,
      errorTitle: "Điểm chưa đúng",
      error: `${name} là một số từ 0 trở lên, không ghi chữ và không ghi dấu âm.`,
    });
  }

  private total(sections: readonly number[], bonus: PlacedExtra | null, penalty: PlacedExtra | null): number {
    const { sheet, rubric } = this;
    const row = this.row++;
    const numerals = rubric.sections.map((s) => s.code);
    const extras = [
      ...(bonus ? [` + ${numeralAfter(rubric, numerals.length)}`] : []),
      ...(penalty ? [` - ${numeralAfter(rubric, numerals.length + (bonus ? 1 : 0))}`] : []),
    ];
    sheet.put(row, place.code, null, "totalText");
    sheet.put(row, place.title, `TỔNG CỘNG (${numerals.join(" + ")}${extras.join("")})`, "totalText");
    const max = rubric.sections.reduce(
      (sum, s) => sum + s.groups.reduce((g, x) => g + sumOf(x.criteria), 0),
      0,
    );
    sheet.formula(row, place.max, `SUM(${cellsOf(place.max, sections)})`, max / 100, "totalPoints");
    const rescaled = this.criteria.filter((c) => c.criterion.applicability?.whenNotApplicable === "rescale");
    for (const column of [place.self, place.appraised]) {
      const formula = totalFormula({ column, sections, bonus, penalty, totalRow: row, rescaled });
      sheet.formula(row, column, formula, "", "totalPoints");
    }
    sheet.put(row, place.evidence, null, "totalText");
    sheet.put(row, place.note, null, "totalText");
    return row;
  }

  private rating(total: number): number {
    const { sheet, rubric } = this;
    const row = this.row++;
    sheet.put(row, place.code, null, "totalText");
    sheet.put(row, place.title, "Tự xếp loại", "totalText");
    sheet.put(row, place.max, null, "totalPoints");
    const rowOf = new Map(this.criteria.map((c) => [c.path, c.row]));
    for (const column of [place.self, place.appraised]) {
      if (rubric.rating === null) {
        sheet.entry(row, column, "entryPoints");
        continue;
      }
      const skipped = this.criteria.filter((c) => c.criterion.applicability !== null);
      const formula = ratingFormula(rubric.rating, {
        total: `${columnName(column)}${total}`,
        cell: (path) => (rowOf.has(path) ? `${columnName(column)}${rowOf.get(path) ?? 0}` : null),
        unscored: `${this.criteria.length}-${countOf(
          column,
          this.criteria.map((c) => c.row),
        )}${skipped.map((c) => `-${notApplicableTerm(c.row, column)}`).join("")}`,
        provisional: !isConfirmed(rubric),
      });
      sheet.formula(row, column, formula, "", "totalPoints");
    }
    sheet.put(row, place.evidence, null, "totalText");
    sheet.put(row, place.note, null, "totalText");
    return row;
  }

  private signatures(row: number): void {
    const { sheet, options } = this;
    const left = (r: number) => ({ top: r, left: 1, bottom: r, right: 2 });
    const right = (r: number) => ({ top: r, left: 5, bottom: r, right: LAST });
    const year = options.year === null ? "20…" : String(options.year);
    sheet.merged(right(row), `……………, ngày …… tháng …… năm ${year}`, "signatureRemark", true);
    sheet.merged(left(row + 1), "NGƯỜI LẬP BIỂU", "signature");
    sheet.merged(right(row + 1), "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", "signature", true);
    sheet.merged(left(row + 2), "(Ký, ghi rõ họ tên)", "signatureRemark");
    sheet.merged(right(row + 2), "(Ký, đóng dấu, ghi rõ họ tên)", "signatureRemark");
    sheet.merged(left(row + 6), null, "signature", true);
    sheet.merged(right(row + 6), null, "signature", true);
  }

  private highlights(): void {
    const rows = this.criteria.map((c) => c.row);
    const first = rows[0];
    if (first === undefined) return;
    const cells = (column: number) => cellsOf(column, rows).replaceAll(",", " ");
    for (const column of [place.self, place.appraised]) {
      const cell = `${columnName(column)}${first}`;
      this.sheet.highlights.push({
        cells: cells(column),
        formula: `AND(ISNUMBER(${cell}),OR(${cell}>$${columnName(place.max)}${first},${cell}<0))`,
        look: "fault",
      });
    }
    this.sheet.highlights.push({
      cells: cells(place.self),
      formula: `AND(LEN(TRIM(${columnName(place.self)}${first}))=0,NOT(ISNUMBER(SEARCH("không áp dụng",$${columnName(place.note)}${first}))))`,
      look: "missing",
    });
  }
}

export interface PlacedExtra {
  readonly row: number;
  readonly cap: Points | null;
}

function sumOf(criteria: readonly RubricCriterion[]): number {
  return criteria.reduce((sum, c) => sum + c.maxPoints, 0);
}

/** A function of Excel takes 255 arguments. */
const MOST_ARGUMENTS = 200;

/** Gives how many cells of some rows hold numbers, as a formula. */
function countOf(column: number, rows: readonly number[]): string {
  const runs = cellsOf(column, rows).split(",");
  const counts: string[] = [];
  for (let i = 0; i < runs.length; i += MOST_ARGUMENTS) {
    counts.push(`COUNT(${runs.slice(i, i + MOST_ARGUMENTS).join(",")})`);
  }
  return counts.length === 1 ? (counts[0] ?? "0") : `(${counts.join("+")})`;
}

/** Gives the cells of some rows of a column, runs as ranges: "D12:D15,D18". */
export function cellsOf(column: number, rows: readonly number[]): string {
  const name = columnName(column);
  const runs: string[] = [];
  for (let i = 0; i < rows.length;) {
    let j = i;
    while (rows[j + 1] === rows[j]! + 1) j++;
    runs.push(i === j ? `${name}${rows[i]!}` : `${name}${rows[i]!}:${name}${rows[j]!}`);
    i = j + 1;
  }
  return runs.join(",");
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];
const CAPITALS = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "K", "L", "M"];

/** The numeral of the n-th part (from 0) in the numbering of the rubric's sections; empty where it has another. */
function numeralAfter(rubric: Rubric, n: number): string {
  for (const numerals of [ROMAN, CAPITALS]) {
    if (rubric.sections.every((s, i) => s.code === numerals[i])) return numerals[n] ?? "";
  }
  const first = rubric.sections[0]?.code ?? "";
  const lead = first.endsWith("I") && first.length > 1 ? first.slice(0, -1) : null;
  if (lead !== null && rubric.sections.every((s, i) => s.code === `${lead}${ROMAN[i] ?? ""}`)) {
    return `${lead}${ROMAN[n] ?? ""}`;
  }
  return "";
}
