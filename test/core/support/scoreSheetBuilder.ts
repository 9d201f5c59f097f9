import { points } from "../../../src/core/model/points";
import type { Reason } from "../../../src/core/model/reason";
import type { Level } from "../../../src/core/model/rubric";
import type {
  PointsCell,
  PointsReading,
  ScoredRow,
  ScoreSheet,
  SheetExtra,
  SheetNode,
} from "../../../src/core/model/scoreSheet";
import type {
  Cell,
  CellValue,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../../src/core/model/workbookSnapshot";
import { columnName } from "../../../src/core/text/a1";

/**
 * A points cell as a test states it: points as a decimal, null for blank, "…" for a placeholder, or more exactly.
 * `value` is what the file stores for a formula; left out, it stores nothing.
 */
export type PointsSpec =
  | number
  | null
  | "…"
  | { readonly text: string; readonly reading: PointsReading }
  | { readonly formula: string; readonly value?: number | "error" };

/** Points typed as text with one reading. */
export function typed(text: string, value: number, ...notes: readonly Reason[]): PointsSpec {
  return { text, reading: { kind: "exact", points: points(Math.round(value * 100)), asText: true, notes } };
}

/** Text with two readings. */
export function twoReadings(text: string, first: number, second: number): PointsSpec {
  const readings = [points(Math.round(first * 100)), points(Math.round(second * 100))] as const;
  const why = { code: "number-two-readings", params: { text, first, second } } as const;
  return { text, reading: { kind: "ambiguous", readings, why } };
}

/** Something that is no number. */
export function notANumber(text: string, why: "text" | "date" | "boolean" | "range" = "text"): PointsSpec {
  return { text, reading: { kind: "invalid", why } };
}

interface RowSpec {
  readonly title?: string;
  readonly max?: PointsSpec;
  readonly self?: PointsSpec;
  readonly appraised?: PointsSpec;
  readonly hidden?: boolean;
  readonly evidence?: string;
  readonly levels?: readonly number[];
}

export interface NodeSpec extends RowSpec {
  readonly kind: SheetNode["kind"];
  readonly code: string;
  readonly children: readonly NodeSpec[];
}

export function criterion(
  code: string,
  self: PointsSpec,
  max: PointsSpec = null,
  more: RowSpec = {},
): NodeSpec {
  return { ...more, kind: "criterion", code, self, max, children: [] };
}

export function group(code: string, children: readonly NodeSpec[], row: RowSpec = {}): NodeSpec {
  return { ...row, kind: "group", code, children };
}

export function section(code: string, children: readonly NodeSpec[], row: RowSpec = {}): NodeSpec {
  return { ...row, kind: "section", code, children };
}

interface ExtraSpec extends RowSpec {
  readonly items?: readonly NodeSpec[];
}

export interface SheetSpec {
  readonly sections: readonly NodeSpec[];
  readonly bonus?: ExtraSpec;
  readonly penalty?: ExtraSpec;
  readonly total?: RowSpec;
  readonly declared?: string;
  /** The sheet has no column of maxima. */
  readonly noMax?: boolean;
  readonly noEvidence?: boolean;
  readonly legacy?: ScoreSheet["legacy"];
}

export interface BuiltSheet {
  readonly sheet: ScoreSheet;
  readonly snapshot: SheetSnapshot;
  readonly workbook: WorkbookSnapshot;
}

const COLUMN = { code: 1, title: 2, max: 3, self: 4, appraised: 5, evidence: 6, note: 7 } as const;
const HEADER_ROW = 9;

/**
 * Builds a scoring sheet and its snapshot: header in row 9, then one row each in the order stated, from row 10.
 * Columns: A code, B title, C maximum, D self, E appraised (only when some row states such points), F evidence.
 */
export function buildSheet(spec: SheetSpec): BuiltSheet {
  const cells: Cell[] = [];
  const hiddenRows: number[] = [];
  let row = HEADER_ROW;
  const appraised = JSON.stringify(spec).includes('"appraised":');

  const pointsCell = (at: number, column: number, points: PointsSpec): PointsCell => {
    const cell = pointsCellOf(`${columnName(column)}${at}`, points);
    const value = storedValue(points);
    if (cell.formula !== null || value.kind !== "blank") {
      const cached = cell.reading.kind !== "unknown";
      const common = { row: at, column, font: null, bold: false };
      cells.push({ ...common, value, text: cell.text, formula: cell.formula, cached });
    }
    return cell;
  };
  const scoredRow = (code: string, stated: RowSpec, fallbackTitle: string): ScoredRow => {
    row++;
    if (stated.hidden === true) hiddenRows.push(row);
    return {
      row,
      code,
      title: stated.title ?? fallbackTitle,
      titleCell: `B${row}`,
      hidden: stated.hidden ?? false,
      maxPoints: spec.noMax === true ? null : pointsCell(row, COLUMN.max, stated.max ?? null),
      selfPoints: pointsCell(row, COLUMN.self, stated.self ?? null),
      appraisedPoints: appraised ? pointsCell(row, COLUMN.appraised, stated.appraised ?? null) : null,
    };
  };
  const node = (stated: NodeSpec, above: string): SheetNode => {
    const path = above === "" ? stated.code : `${above}/${stated.code}`;
    const scored = scoredRow(stated.code, stated, `Nội dung ${path}`);
    const evidence = { cell: `F${scored.row}`, text: stated.evidence ?? "" };
    return {
      ...scored,
      kind: stated.kind,
      path,
      levels: (stated.levels ?? []).map((p): Level => ({ title: `${p} điểm`, points: points(p * 100) })),
      evidence: spec.noEvidence === true ? null : evidence,
      note: "",
      children: stated.children.map((child) => node(child, path)),
    };
  };
  const extra = (stated: ExtraSpec | undefined, title: string): SheetExtra | null => {
    if (stated === undefined) return null;
    const scored = scoredRow("", stated, title);
    return { ...scored, items: (stated.items ?? []).map((item) => node(item, title)) };
  };

  const sections = spec.sections.map((s) => node(s, ""));
  const bonus = extra(spec.bonus, "Điểm cộng");
  const penalty = extra(spec.penalty, "Điểm trừ");
  const total = spec.total === undefined ? null : scoredRow("", spec.total, "Tổng cộng");
  const sheet: ScoreSheet = {
    sheet: "Phụ lục I",
    headerRow: HEADER_ROW,
    headerLastRow: HEADER_ROW,
    columns: {
      code: COLUMN.code,
      title: COLUMN.title,
      maxPoints: spec.noMax === true ? null : COLUMN.max,
      selfPoints: COLUMN.self,
      appraisedPoints: appraised ? COLUMN.appraised : null,
      evidence: spec.noEvidence === true ? null : COLUMN.evidence,
      note: COLUMN.note,
    },
    sections,
    bonus,
    penalty,
    total,
    declaredRating: spec.declared === undefined ? null : { cell: "D99", text: spec.declared },
    ...{ agency: null, superior: null, year: null, reportNumber: null },
    legacy: spec.legacy ?? null,
    reasons: [],
  };
  const snapshot: SheetSnapshot = {
    name: sheet.sheet,
    visibility: "visible",
    protected: false,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    merges: [],
    hiddenRows,
    hiddenColumns: [],
    clipped: false,
  };
  return { sheet, snapshot, workbook: { sheets: [snapshot], readOnly: false, macros: false } };
}

function storedValue(spec: PointsSpec): CellValue {
  if (spec === null) return { kind: "blank" };
  if (typeof spec === "number") return { kind: "number", number: spec };
  if (typeof spec === "string") return { kind: "text", text: spec };
  if ("reading" in spec) return { kind: "text", text: spec.text };
  if (spec.value === undefined) return { kind: "blank" };
  if (spec.value === "error") return { kind: "error", error: "#REF!" };
  return { kind: "number", number: spec.value };
}

function pointsCellOf(cell: string, spec: PointsSpec): PointsCell {
  const formula = typeof spec === "object" && spec !== null && "formula" in spec ? spec.formula : null;
  const value = storedValue(spec);
  const text = value.kind === "number" ? String(value.number).replace(".", ",") : "";
  if (typeof spec === "object" && spec !== null && "reading" in spec) {
    return { cell, reading: spec.reading, text: spec.text, formula };
  }
  switch (value.kind) {
    case "number":
      return { cell, reading: numberReading(value.number), text, formula };
    case "error":
      return { cell, reading: { kind: "error" }, text: value.error, formula };
    case "text":
      return { cell, reading: { kind: "blank", placeholder: true }, text: value.text, formula };
    default: {
      const reading =
        formula === null ? ({ kind: "blank", placeholder: false } as const) : { kind: "unknown" as const };
      return { cell, reading, text, formula };
    }
  }
}

function numberReading(number: number): PointsReading {
  const hundredths = number * 100;
  const nearest = points(Math.round(hundredths));
  return Math.abs(hundredths - nearest) < 1e-6
    ? { kind: "exact", points: nearest, asText: false, notes: [] }
    : { kind: "rounded", points: nearest, asText: false };
}
