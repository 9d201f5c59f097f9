import { type Points, pointsFromNumber, pointsToNumber } from "../model/points";
import type {
  Applicability,
  Authority,
  Mechanic,
  RatingCap,
  RatingClass,
  Rubric,
  RubricCriterion,
} from "../model/rubric";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";
import { sheetGrid } from "../reading/sheetGrid";
import { foldText } from "../text/vietnameseText";
import { readDay, showDay } from "./day";
import type { ImportNote } from "./importNote";
import { printedPoints } from "./optionPhrase";
import { sameAuthority } from "./rubricFile";

/** One cell of the sheet: a text, a number, or nothing. */
export type InfoValue = string | number | null;

/** Where a row of the sheet belongs: a block's heading, the heading of its columns, or its content. */
export interface InfoRow {
  readonly kind: "block" | "head" | "line";
  readonly values: readonly InfoValue[];
}

const blocks = {
  general: "THÔNG TIN CHUNG",
  sections: "CÁC PHẦN, ĐIỂM CỘNG, ĐIỂM TRỪ",
  classes: "CÁC MỨC XẾP LOẠI",
  caps: "ĐIỀU KIỆN KHỐNG CHẾ XẾP LOẠI",
  criteria: "CÁCH CHẤM TỪNG TIÊU CHÍ",
  open: "CÒN PHẢI XÁC NHẬN",
} as const;
type Block = keyof typeof blocks;

const general = {
  id: "Mã bộ tiêu chí",
  version: "Phiên bản",
  title: "Tên bộ tiêu chí",
  notice: "Dòng lưu ý in kèm",
  from: "Áp dụng từ năm",
  to: "Áp dụng đến hết năm",
  step: "Bước điểm",
  maxPoints: "Tổng điểm tối đa",
  status: "Tình trạng",
  cite: "Căn cứ",
  by: "Người xác nhận",
  on: "Ngày xác nhận",
  ratingStatus: "Giới hạn xếp loại: tình trạng",
  ratingCite: "Giới hạn xếp loại: căn cứ",
  ratingBy: "Giới hạn xếp loại: người xác nhận",
  ratingOn: "Giới hạn xếp loại: ngày xác nhận",
} as const;
type General = keyof typeof general;

const authorityHead = ["Tình trạng", "Căn cứ", "Người xác nhận", "Ngày xác nhận"] as const;
const statusWords = { confirmed: "đã xác nhận", assumed: "chưa xác nhận" } as const;
const kindWords: Readonly<Record<Mechanic["kind"], string>> = {
  range: "chấm tự do",
  levels: "theo mức",
  bands: "theo tỷ lệ",
  deduction: "trừ theo lỗi",
};
const evidenceWords = { required: "bắt buộc", optional: "không bắt buộc" } as const;
const treatmentWords = { rescale: "bỏ khỏi điểm tối đa, quy đổi", full: "tính đủ điểm" } as const;
const BONUS = "Điểm cộng";
const PENALTY = "Điểm trừ";

/** Columns before the values of the levels in the block of criteria. */
export const LEVELS_FROM_COLUMN = 10;

/**
 * Gives the rows of the sheet "Bộ tiêu chí": what the scoring sheet itself does not print (citations, class limits,
 * evidence, applicability), in words people read. {@link readInfoSheet} reads them back.
 */
export function infoRows(rubric: Rubric): readonly InfoRow[] {
  const rows: InfoRow[] = [];
  const block = (name: Block, ...head: readonly string[]) => {
    rows.push({ kind: "block", values: [blocks[name]] });
    if (head.length > 0) rows.push({ kind: "head", values: head });
  };
  const line = (...values: readonly InfoValue[]) => void rows.push({ kind: "line", values });
  const dec = (points: Points | null) => pointsToNumber(points);

  block("general");
  const { rating } = rubric;
  const values: Readonly<Record<General, InfoValue>> = {
    id: rubric.id,
    version: rubric.version,
    title: rubric.title,
    notice: rubric.notice,
    from: rubric.validity.from,
    to: rubric.validity.to,
    step: dec(rubric.step),
    maxPoints: dec(rubric.maxPoints),
    ...named(rubric.authority),
    ratingStatus: rating ? statusWords[rating.authority.status] : null,
    ratingCite: rating?.authority.cite ?? null,
    ratingBy: rating?.authority.by ?? null,
    ratingOn: rating?.authority.on === undefined ? null : showDay(rating.authority.on),
  };
  for (const key of Object.keys(general) as General[]) line(general[key], values[key]);

  block("sections", "Mã", "Điểm tối đa", ...authorityHead);
  for (const s of rubric.sections) line(s.code, dec(s.maxPoints), ...authorityValues(s.authority));
  if (rubric.bonus) line(BONUS, dec(rubric.bonus.cap), ...authorityValues(rubric.bonus.authority));
  if (rubric.penalty) line(PENALTY, dec(rubric.penalty.cap), ...authorityValues(rubric.penalty.authority));
  if (rating) {
    block("classes", "Mức xếp loại", "Từ (điểm)");
    for (const c of rating.classes) line(c.name, dec(c.fromPoints));
  }
  if (rating && rating.caps.length > 0) {
    block("caps", "Tiêu chí", "Dưới (điểm)", "Cao nhất được xếp", "Lý do");
    for (const c of rating.caps) line(c.criterion, dec(c.lessThan), c.atMost, c.reason);
  }
  block(
    "criteria",
    ...["Tiêu chí", "Cách tính", "Kiểm chứng", "Không áp dụng khi", "Khi không áp dụng"],
    ...authorityHead,
    "Các mức điểm",
  );
  for (const section of rubric.sections) {
    for (const group of section.groups) {
      for (const c of group.criteria) {
        const own = sameAuthority(c.authority, section.authority)
          ? [null, null, null, null]
          : authorityValues(c.authority);
        line(
          `${section.code}/${group.code}/${c.code}`,
          kindWords[c.mechanic.kind],
          evidenceWords[c.evidence],
          c.applicability?.condition ?? null,
          c.applicability ? treatmentWords[c.applicability.whenNotApplicable] : null,
          ...own,
          ...levelValues(c),
        );
      }
    }
  }
  if (rubric.open.length > 0) {
    block("open");
    for (const sentence of rubric.open) line(sentence);
  }
  return rows;
}

/** Gives the points a criterion may have where they are few: its levels or bands, highest first, each once. */
export function levelValues({ mechanic }: RubricCriterion): readonly number[] {
  const all = mechanic.kind === "levels" ? mechanic.levels : mechanic.kind === "bands" ? mechanic.bands : [];
  return [...new Set(all.map((l) => l.points / 100))].sort((a, b) => b - a);
}

function named(authority: Authority): Record<"status" | "cite" | "by" | "on", InfoValue> {
  const [status = null, cite = null, by = null, on = null] = authorityValues(authority);
  return { status, cite, by, on };
}

function authorityValues({ status, cite, by, on }: Authority): readonly InfoValue[] {
  return [statusWords[status], cite, by ?? null, on === undefined ? null : showDay(on)];
}

/** What the sheet tells of one criterion. */
export interface InfoCriterion {
  readonly kind: Mechanic["kind"] | null;
  readonly evidence: RubricCriterion["evidence"] | null;
  readonly applicability: Applicability | null;
  readonly authority: Authority | null;
}

/** What a sheet "Bộ tiêu chí" tells. Parts it does not have are null or empty. */
export interface RubricInfo {
  readonly sheet: string;
  readonly general: Readonly<Partial<Record<General, InfoValue>>>;
  readonly authority: Authority | null;
  readonly parts: ReadonlyMap<
    string,
    { readonly maxPoints: Points | null; readonly authority: Authority | null }
  >;
  readonly classes: readonly RatingClass[];
  readonly ratingAuthority: Authority | null;
  readonly caps: readonly RatingCap[];
  readonly criteria: ReadonlyMap<string, InfoCriterion>;
  readonly open: readonly string[];
  readonly notes: readonly ImportNote[];
}

export const infoBonus = BONUS;
export const infoPenalty = PENALTY;

/** Finds and reads the sheet "Bộ tiêu chí" of a workbook; null when there is none. */
export function readInfoSheet(workbook: WorkbookSnapshot): RubricInfo | null {
  for (const sheet of workbook.sheets) {
    const rows = valuesOf(sheet);
    if (rows.some(([label]) => sameWords(label, general.id))) return new InfoReader(sheet.name, rows).read();
  }
  return null;
}

function valuesOf(sheet: SheetSnapshot): readonly (readonly InfoValue[])[] {
  return sheetGrid(sheet).rows.map(({ cells }) => {
    const values: InfoValue[] = [];
    for (const cell of cells) {
      while (values.length < cell.column - 1) values.push(null);
      values.push(infoValue(cell.value));
    }
    return values;
  });
}

function infoValue(value: CellValue): InfoValue {
  if (value.kind === "number") return value.number;
  if (value.kind !== "text") return null;
  const text = value.text.trim();
  return text === "" ? null : text;
}

function sameWords(value: InfoValue | undefined, words: string): boolean {
  return typeof value === "string" && foldText(value) === foldText(words);
}

class InfoReader {
  private readonly notes: ImportNote[] = [];

  constructor(
    private readonly sheet: string,
    private readonly rows: readonly (readonly InfoValue[])[],
  ) {}

  read(): RubricInfo {
    const byBlock = this.byBlock();
    const lines = (block: Block) => byBlock.get(block) ?? [];
    const told: Partial<Record<General, InfoValue>> = {};
    for (const [label, value = null] of lines("general")) {
      const key = (Object.keys(general) as General[]).find((k) => sameWords(label, general[k]));
      if (key) told[key] = value;
    }
    const authority = this.authority([told.status, told.cite, told.by, told.on]);
    const rating = [told.ratingStatus, told.ratingCite, told.ratingBy, told.ratingOn];
    const parts = new Map<string, { maxPoints: Points | null; authority: Authority | null }>();
    for (const [code, max = null, ...rest] of lines("sections").slice(1)) {
      if (code === null || code === undefined) continue;
      parts.set(String(code), { maxPoints: this.points(code, max), authority: this.authority(rest) });
    }
    return {
      sheet: this.sheet,
      general: told,
      authority,
      parts,
      classes: this.classes(lines("classes").slice(1)),
      ratingAuthority: this.authority(rating),
      caps: this.caps(lines("caps").slice(1)),
      criteria: this.criteria(lines("criteria").slice(1)),
      open: lines("open").flatMap(([text]) => (typeof text === "string" ? [text] : [])),
      notes: this.notes,
    };
  }

  private byBlock(): Map<Block, (readonly InfoValue[])[]> {
    const found = new Map<Block, (readonly InfoValue[])[]>();
    let current: (readonly InfoValue[])[] | null = null;
    for (const row of this.rows) {
      const name = (Object.keys(blocks) as Block[]).find((b) => sameWords(row[0], blocks[b]));
      if (name) found.set(name, (current = []));
      else current?.push(row);
    }
    return found;
  }

  private classes(lines: readonly (readonly InfoValue[])[]): readonly RatingClass[] {
    const found: RatingClass[] = [];
    for (const [name, from = null] of lines) {
      const fromPoints = this.points(name ?? null, from);
      if (typeof name === "string" && fromPoints !== null) found.push({ name, fromPoints });
    }
    return found;
  }

  private caps(lines: readonly (readonly InfoValue[])[]): readonly RatingCap[] {
    const found: RatingCap[] = [];
    for (const [criterion, less = null, atMost, reason] of lines) {
      const lessThan = this.points(criterion ?? null, less);
      if (typeof atMost !== "string" || typeof reason !== "string" || lessThan === null) continue;
      found.push({ criterion: String(criterion), lessThan, atMost, reason });
    }
    return found;
  }

  private criteria(lines: readonly (readonly InfoValue[])[]): ReadonlyMap<string, InfoCriterion> {
    const found = new Map<string, InfoCriterion>();
    for (const [path, kind, evidence, condition, treatment, ...rest] of lines) {
      if (typeof path !== "string") continue;
      const whenNotApplicable = wordOf(treatmentWords, treatment);
      found.set(path, {
        kind: wordOf(kindWords, kind),
        evidence: wordOf(evidenceWords, evidence),
        applicability:
          typeof condition === "string" && whenNotApplicable ? { condition, whenNotApplicable } : null,
        authority: this.authority(rest),
      });
    }
    return found;
  }

  private points(label: InfoValue, value: InfoValue): Points | null {
    if (value === null) return null;
    const fixed = typeof value === "number" ? pointsFromNumber(value) : null;
    const points = typeof value === "string" ? printedPoints(value) : fixed?.exact ? fixed.value : null;
    if (points === null) this.refuse(String(label ?? ""), value);
    return points;
  }

  private authority([status, cite, by, on]: readonly (InfoValue | undefined)[]): Authority | null {
    const word = wordOf(statusWords, status);
    if (word === null || typeof cite !== "string") return null;
    const day = typeof on === "string" ? readDay(on) : null;
    if (typeof on === "string" && day === null) this.refuse(general.on, on);
    return {
      status: word,
      cite,
      ...(typeof by === "string" && { by }),
      ...(day !== null && { on: day }),
    };
  }

  private refuse(label: string, value: InfoValue): void {
    const params = { label, text: String(value ?? "") };
    this.notes.push({ severity: "warning", cell: null, code: "info-not-understood", params });
  }
}

function wordOf<K extends string>(
  words: Readonly<Record<K, string>>,
  value: InfoValue | undefined,
): K | null {
  return (Object.keys(words) as K[]).find((key) => sameWords(value, words[key])) ?? null;
}
