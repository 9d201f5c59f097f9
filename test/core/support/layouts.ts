import fc from "fast-check";
import type { WorkbookSnapshot } from "../../../src/core/model/workbookSnapshot";
import { toA1 } from "../../../src/core/text/a1";
import { type CellSpec, sheetOf, type SheetSpec, workbookOf } from "./snapshotBuilder";

/** One of the many ways agencies lay a scoring sheet out. */
export interface Layout {
  readonly sectionStyle: "I" | "I." | "A" | "Phần I" | "PHẦN I." | "Mục I";
  readonly groupStyle: "1" | "1." | "none";
  readonly criterionStyle: "1" | "1.1" | "1.1." | "a" | "a)" | "none";
  readonly codesInTitle: boolean;
  readonly order: readonly ("code" | "title" | "max" | "self" | "appraised" | "evidence" | "note")[];
  readonly rowOffset: number;
  readonly columnOffset: number;
  readonly twoLevelHeader: boolean;
  readonly indexRow: boolean;
  readonly repeatHeaderEvery: number;
  readonly options: boolean;
  readonly subtotal: "formula" | "uncached" | "value" | "blank";
  readonly numbersAsText: boolean;
  readonly nfd: boolean;
  readonly emptyRowEvery: number;
  readonly rating: "row" | "two" | "line";
  readonly bonus: number | null;
  readonly penalty: number | null;
  readonly guideInFront: boolean;
  readonly wording: number;
}

/** Maxima and self points in halves, by section, group, criterion. */
export type Scores = readonly (readonly (readonly { readonly max: number; readonly self: number }[])[])[];

export interface LaidOut {
  readonly workbook: WorkbookSnapshot;
  readonly sheet: string;
  readonly headerRow: number;
  readonly criteria: number;
  readonly columns: Readonly<Record<string, string>>;
  readonly sections: readonly number[];
  readonly total: number;
}

const words = {
  code: ["STT", "TT", "Số TT"],
  title: ["Nội dung, tiêu chí", "Tiêu chí đánh giá", "Nội dung chấm điểm"],
  max: ["Điểm tối đa", "Điểm chuẩn", "Thang điểm"],
  self: ["Điểm tự chấm", "Cơ quan, đơn vị tự chấm", "Điểm đơn vị tự đánh giá"],
  appraised: ["Điểm thẩm định", "Kết quả thẩm định", "Điểm Sở Nội vụ chấm"],
  evidence: ["Tài liệu kiểm chứng", "Minh chứng", "Hồ sơ, tài liệu chứng minh"],
  note: ["Ghi chú", "Giải trình", "Lý do trừ điểm"],
} as const;

const sectionTitles = [
  "Những nội dung chung về tổ chức, chỉ đạo, điều hành trong công tác văn thư, lưu trữ",
  "Kết quả thực hiện nghiệp vụ văn thư",
  "Kết quả thực hiện nghiệp vụ lưu trữ",
  "Ứng dụng công nghệ thông tin",
];
const roman = ["I", "II", "III", "IV", "V", "VI"];
const capitals = ["A", "B", "C", "D", "E", "F"];
const halves = (n: number) => n / 2;

/** Lays scores out as a workbook, and states what a right reading of it gives. */
export function layOut(layout: Layout, scores: Scores): LaidOut {
  const cells: Record<string, CellSpec> = {};
  const merges: string[] = [];
  const column = new Map(layout.order.map((role, i) => [role, i + 1 + layout.columnOffset]));
  const at = (role: Layout["order"][number], row: number) => {
    const c = column.get(role);
    return c === undefined ? null : toA1(row, c);
  };
  const text = (s: string) => (layout.nfd ? s.normalize("NFD") : s);
  const put = (a1: string | null, value: CellSpec | null) => {
    if (a1 !== null && value !== null) cells[a1] = typeof value === "string" ? text(value) : value;
  };
  const number = (n: number): CellSpec => (layout.numbersAsText ? String(n).replace(".", ",") : n);
  const firstColumn = 1 + layout.columnOffset;
  put(toA1(1, firstColumn), "UBND TỈNH HÀ TĨNH");
  put(toA1(2, firstColumn), "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI");
  put(toA1(3, firstColumn), "BẢNG CHẤM ĐIỂM CÔNG TÁC VĂN THƯ, LƯU TRỮ NĂM 2021");
  let row = 5 + layout.rowOffset;
  const headerRow = row;
  const writeHeader = () => {
    const word = (role: keyof typeof words) => words[role][layout.wording % 3] ?? "";
    const points = (["max", "self", "appraised"] as const).filter((r) => column.has(r));
    const places = points.map((r) => column.get(r) ?? 0);
    const adjacent = places.every((c, i) => i === 0 || c === (places[i - 1] ?? 0) + 1);
    const two = layout.twoLevelHeader && adjacent;
    for (const role of layout.order) {
      const isPoints = role === "max" || role === "self" || role === "appraised";
      if (two && isPoints) {
        put(at(role, row + 1), { max: "Tối đa", self: "Tự chấm", appraised: "Thẩm định" }[role]);
      } else {
        put(at(role, row), word(role));
        if (two) merges.push(`${at(role, row)}:${at(role, row + 1)}`);
      }
    }
    if (two) {
      put(toA1(row, places[0] ?? 1), "Điểm");
      merges.push(`${toA1(row, places[0] ?? 1)}:${toA1(row, places[places.length - 1] ?? 1)}`);
    }
    row += two ? 2 : 1;
  };
  writeHeader();
  if (layout.indexRow) {
    layout.order.forEach((role, i) => put(at(role, row), `(${i + 1})`));
    row++;
  }
  let written = 0;
  const nextRow = () => {
    row++;
    written++;
    if (layout.emptyRowEvery > 0 && written % layout.emptyRowEvery === 0) row++;
    if (layout.repeatHeaderEvery > 0 && written % layout.repeatHeaderEvery === 0) writeHeader();
  };
  const named = (code: string, title: string) => {
    if (layout.codesInTitle || !column.has("code")) {
      const mark = /[.)]$/.test(code) ? "" : ".";
      put(at("title", row), code === "" ? title : `${code}${mark} ${title}`);
    } else {
      if (code !== "") put(at("code", row), /^\d+$/.test(code) ? Number(code) : code);
      put(at("title", row), title);
    }
  };
  const sectionCode = (i: number) => {
    const r = roman[i] ?? "";
    switch (layout.sectionStyle) {
      case "A":
        return capitals[i] ?? "";
      case "I.":
        return `${r}.`;
      case "Phần I":
        return `Phần ${r}`;
      case "PHẦN I.":
        return `PHẦN ${r}.`;
      case "Mục I":
        return `Mục ${r}`;
      case "I":
        return r;
    }
  };
  const criterionCode = (g: number, c: number) => {
    switch (layout.criterionStyle) {
      case "1":
        return String(c + 1);
      case "1.1":
        return `${g + 1}.${c + 1}`;
      case "1.1.":
        return `${g + 1}.${c + 1}.`;
      case "a":
        return String.fromCharCode(97 + c);
      case "a)":
        return `${String.fromCharCode(97 + c)})`;
      case "none":
        return "";
    }
  };
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const subtotal = (role: "max" | "self", here: number, children: readonly number[], value: number) => {
    const c = column.get(role);
    if (c === undefined) return;
    const formula = `SUM(${children.map((r) => toA1(r, c)).join(",")})`;
    if (layout.subtotal === "formula") cells[toA1(here, c)] = { formula, stored: value };
    else if (layout.subtotal === "uncached") cells[toA1(here, c)] = { formula };
    else if (layout.subtotal === "value" || role === "max") cells[toA1(here, c)] = number(value);
  };
  let criteria = 0;
  const sectionRows: number[] = [];
  scores.forEach((groups, s) => {
    const sectionRow = row;
    sectionRows.push(row);
    named(sectionCode(s), sectionTitles[s] ?? "Nội dung khác");
    nextRow();
    const groupRows: number[] = [];
    groups.forEach((list, g) => {
      const groupRow = row;
      if (layout.groupStyle !== "none") {
        groupRows.push(row);
        named(layout.groupStyle === "1." ? `${g + 1}.` : String(g + 1), `Nhóm nhiệm vụ ${s + 1}.${g + 1}`);
        nextRow();
      }
      const childRows: number[] = [];
      list.forEach((score, c) => {
        childRows.push(row);
        named(criterionCode(g, c), `Thực hiện nhiệm vụ thứ ${s + 1}.${g + 1}.${c + 1} đúng quy định`);
        put(at("max", row), number(halves(score.max)));
        put(at("self", row), number(halves(score.self)));
        put(at("evidence", row), `Kế hoạch số ${c + 10}/KH-SLĐTBXH`);
        criteria++;
        nextRow();
        if (layout.options && score.max >= 2) {
          for (const [name, p] of [
            ["đầy đủ", halves(score.max)],
            ["một phần", 0.5],
            ["chưa", 0],
          ] as const) {
            put(at("title", row), `- Thực hiện ${name}: ${String(p).replace(".", ",")} điểm`);
            nextRow();
          }
        }
      });
      if (layout.groupStyle === "none") groupRows.push(...childRows);
      else {
        subtotal("max", groupRow, childRows, halves(sum(list.map((x) => x.max))));
        subtotal("self", groupRow, childRows, halves(sum(list.map((x) => x.self))));
      }
    });
    subtotal("max", sectionRow, groupRows, halves(sum(groups.flat().map((x) => x.max))));
    subtotal("self", sectionRow, groupRows, halves(sum(groups.flat().map((x) => x.self))));
  });
  const bonusRow = row;
  named(sectionCode(scores.length), "Điểm cộng");
  put(at("self", row), layout.bonus === null ? "…" : number(layout.bonus));
  nextRow();
  const penaltyRow = row;
  named(sectionCode(scores.length + 1), "Điểm trừ");
  put(at("self", row), layout.penalty === null ? null : number(layout.penalty));
  nextRow();
  const sections = scores.map((groups) => halves(sum(groups.flat().map((x) => x.self))));
  const total = sum(sections) + (layout.bonus ?? 0) - (layout.penalty ?? 0);
  put(at("title", row), "Tổng cộng (I+II+III+IV-V)");
  subtotal("max", row, sectionRows, halves(sum(scores.flat(2).map((x) => x.max))));
  const self = column.get("self") ?? 1;
  const extras = `N(${toA1(bonusRow, self)})-N(${toA1(penaltyRow, self)})`;
  const formula = `${sectionRows.map((r) => toA1(r, self)).join("+")}+${extras}`;
  const live = layout.subtotal === "formula" || layout.subtotal === "uncached";
  const stored = layout.subtotal === "formula" ? { stored: total } : {};
  put(at("self", row), live ? { formula, ...stored } : number(total));
  row++;
  if (layout.rating === "line") put(at("title", row + 1), "Tự xếp loại: Tốt");
  else {
    put(at("title", row), layout.rating === "two" ? "Tự xếp loại:" : "Xếp loại");
    put(at(layout.rating === "two" && column.has("max") ? "max" : "self", row), "Tốt");
  }
  row += 4;
  put(at("title", row), "NGƯỜI LẬP BIỂU");
  put(toA1(row, firstColumn + layout.order.length - 1), "THỦ TRƯỞNG CƠ QUAN");
  const spec: SheetSpec = { name: "Tự chấm", cells, merges };
  const guide: SheetSpec = {
    name: "Hướng dẫn",
    cells: { A1: "Hướng dẫn chấm điểm", A2: "Ghi điểm tự chấm vào cột Điểm tự chấm, không sửa điểm tối đa." },
  };
  const letters: Record<string, string> = {};
  for (const [role, c] of column) letters[role] = toA1(1, c).replace("1", "");
  return {
    workbook: layout.guideInFront ? workbookOf(guide, spec) : workbookOf(sheetOf(spec)),
    sheet: "Tự chấm",
    headerRow,
    criteria,
    columns: letters,
    sections,
    total,
  };
}

/** Any layout; combinations that no person could read either (no codes at all and no subtotals) are left out. */
export const anyLayout: fc.Arbitrary<Layout> = fc
  .record<Layout>({
    sectionStyle: fc.constantFrom("I", "I.", "A", "Phần I", "PHẦN I.", "Mục I"),
    groupStyle: fc.constantFrom("1", "1.", "none"),
    criterionStyle: fc.constantFrom("1", "1.1", "1.1.", "a", "a)", "none"),
    codesInTitle: fc.boolean(),
    order: fc.constantFrom<Layout["order"]>(
      ["code", "title", "max", "self"],
      ["code", "title", "max", "self", "appraised", "evidence", "note"],
      ["code", "title", "evidence", "max", "self", "note"],
      ["title", "max", "self", "appraised"],
      ["code", "title", "self", "max", "note"],
      ["max", "self", "code", "title", "evidence"],
      ["code", "title", "self", "evidence"],
    ),
    rowOffset: fc.integer({ min: 0, max: 6 }),
    columnOffset: fc.integer({ min: 0, max: 3 }),
    twoLevelHeader: fc.boolean(),
    indexRow: fc.boolean(),
    repeatHeaderEvery: fc.constantFrom(0, 0, 17),
    options: fc.boolean(),
    subtotal: fc.constantFrom("formula", "uncached", "value", "blank"),
    numbersAsText: fc.boolean(),
    nfd: fc.boolean(),
    emptyRowEvery: fc.constantFrom(0, 0, 5),
    rating: fc.constantFrom("row", "two", "line"),
    bonus: fc.constantFrom(null, 0, 2),
    penalty: fc.constantFrom(null, 1.5),
    guideInFront: fc.boolean(),
    wording: fc.integer({ min: 0, max: 2 }),
  })
  .filter((l) => readableByPeople(l));

/** Rows without codes can be told apart only by formulas; numbers under numbers need group rows. */
function readableByPeople(l: Layout): boolean {
  // A formula over text shows 0, not the sum this layout would store for it.
  if (l.numbersAsText && (l.subtotal === "formula" || l.subtotal === "uncached")) return false;
  if (l.criterionStyle === "none")
    return l.groupStyle !== "none" && l.subtotal === "formula" && !l.codesInTitle;
  if (l.codesInTitle && l.criterionStyle === "a") return false;
  if (l.groupStyle === "none" && l.criterionStyle === "1") return false;
  return true;
}

/** Scores of three or four sections with groups of criteria; maxima in halves up to 6. */
export const anyScores: fc.Arbitrary<Scores> = fc.array(
  fc.array(
    fc.array(
      fc
        .integer({ min: 1, max: 12 })
        .chain((max) => fc.record({ max: fc.constant(max), self: fc.integer({ min: 0, max }) })),
      { minLength: 2, maxLength: 4 },
    ),
    { minLength: 2, maxLength: 4 },
  ),
  { minLength: 3, maxLength: 4 },
);
