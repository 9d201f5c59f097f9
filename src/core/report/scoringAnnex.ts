import type { PointsCell, ScoredRow, ScoreSheet, SheetExtra, SheetNode } from "../model/scoreSheet";
import { knownPoints } from "../model/scoreSheet";
import { type Points, sumOrBlank } from "../model/points";
import { leavesOf } from "../scoring/scoredRows";
import { tidyText } from "../text/vietnameseText";
import { type ReportContext } from "./reportContext";
import { type CalendarDay, longDay } from "./officialDate";
import { type Annex, type Block, type DocumentTable, OPEN, type TableCell } from "./officialDocument";
import { pointsShown } from "./reportNumbers";
import { EXTRA_TITLES } from "./resultSection";

/** Annex I: the scoring table as it was read, with the totals as computed. Null without a scoring sheet. */
export function scoringAnnex(context: ReportContext, number: string, date: CalendarDay | null): Annex | null {
  const sheet = context.check.scoreSheet;
  if (!sheet) return null;
  const notice = context.check.rubricUse?.rubric?.notice ?? null;
  const blocks: Block[] = [{ kind: "table", table: scoringTable(context, sheet) }];
  // Named wherever it is used: nobody shall take the illustration for the official annex.
  if (notice !== null) blocks.unshift({ kind: "caption", text: notice, bold: true });
  const day = date ? longDay(date) : `ngày ${OPEN} tháng ${OPEN} năm ${context.year}`;
  return {
    label: "Phụ lục I",
    title: `BẢNG TỰ CHẤM ĐIỂM CÔNG TÁC VĂN THƯ, LƯU TRỮ NĂM ${context.year}`,
    reference: `(Kèm theo Báo cáo ${number.replace("Số: ", "số ")} ${day} của ${context.agency})`,
    landscape: sheet.columns.evidence !== null && showsAppraised(sheet),
    blocks,
  };
}

interface Column {
  readonly title: string;
  readonly width: number;
  readonly cell: (row: Line) => TableCell;
}

/** A line of the annex: a row of the sheet, or the total. */
interface Line {
  readonly row: ScoredRow;
  readonly bold: boolean;
  readonly code: string;
  readonly title: string;
  readonly max: Points | null;
  readonly self: string;
  readonly appraised: string;
  readonly evidence: string;
  readonly note: string;
}

function scoringTable(context: ReportContext, sheet: ScoreSheet): DocumentTable {
  const columns = columnsOf(sheet);
  const head = columns.map(({ title }): TableCell => ({ text: title, align: "center", bold: true }));
  const lines = linesOf(context, sheet);
  return {
    widths: columns.map(({ width }) => width),
    headRows: 1,
    rows: [head, ...lines.map((line) => columns.map(({ cell }) => ({ ...cell(line), bold: line.bold })))],
  };
}

function columnsOf(sheet: ScoreSheet): readonly Column[] {
  const middle = (text: string): TableCell => ({ text, align: "center" });
  const appraised = showsAppraised(sheet);
  return [
    { title: "TT", width: 8, cell: ({ code }) => middle(code) },
    { title: "Nội dung, tiêu chí", width: 46, cell: ({ title }) => ({ text: title }) },
    ...(sheet.columns.maxPoints === null
      ? []
      : [
          {
            title: "Điểm tối đa",
            width: 10,
            cell: ({ max }: Line) => middle(max === null ? "" : pointsShown(max)),
          },
        ]),
    { title: "Điểm tự chấm", width: 11, cell: ({ self }) => middle(self) },
    ...(appraised
      ? [{ title: "Điểm thẩm định", width: 11, cell: ({ appraised: points }: Line) => middle(points) }]
      : []),
    ...(sheet.columns.evidence === null
      ? []
      : [
          {
            title: "Tài liệu kiểm chứng",
            width: 25,
            cell: ({ evidence }: Line): TableCell => ({ text: evidence }),
          },
        ]),
  ];
}

/** The column of appraised points is left out while nobody has appraised. */
function showsAppraised(sheet: ScoreSheet): boolean {
  const has = (node: SheetNode): boolean =>
    (node.appraisedPoints !== null &&
      node.appraisedPoints.reading.kind !== "blank" &&
      node.children.length === 0) ||
    node.children.some(has);
  return sheet.columns.appraisedPoints !== null && sheet.sections.some(has);
}

function linesOf({ check }: ReportContext, sheet: ScoreSheet): readonly Line[] {
  const totals = check.totals;
  const lines: Line[] = [];
  const visit = (node: SheetNode): void => {
    const section = totals?.sections.find((s) => s.section.path === node.path) ?? null;
    const self = section
      ? pointsShown(section.selfPoints)
      : node.children.length > 0
        ? sumShown(node)
        : cellShown(node.selfPoints);
    lines.push({
      ...lineOf(node, node.children.length > 0, self),
      evidence: tidyText(node.evidence?.text ?? ""),
      note: node.note,
    });
    node.children.forEach(visit);
  };
  sheet.sections.forEach(visit);
  const extra = (part: SheetExtra | null, points: Points | null, title: string): void => {
    if (!part) return;
    lines.push({ ...lineOf(part, true, pointsShown(points)), title: part.title === "" ? title : part.title });
    for (const item of part.items) lines.push(lineOf(item, false, cellShown(item.selfPoints)));
  };
  extra(sheet.bonus, totals?.bonus.selfPoints ?? null, EXTRA_TITLES.bonus);
  extra(sheet.penalty, totals?.penalty.selfPoints ?? null, EXTRA_TITLES.penalty);
  if (sheet.total && totals) {
    const { selfPoints, maxPoints } = totals.total;
    lines.push({ ...lineOf(sheet.total, true, pointsShown(selfPoints)), max: maxPoints, code: "" });
  }
  return lines;
}

function lineOf(row: ScoredRow, bold: boolean, self: string): Line {
  return {
    ...{ row, bold, self, code: row.code, title: row.title, max: knownPoints(row.maxPoints) },
    ...{ appraised: cellShown(row.appraisedPoints), evidence: "", note: "" },
  };
}

/** Points of a group: the sum of what is known below it; blank when nothing is. */
function sumShown(node: SheetNode): string {
  const sum = sumOrBlank(leavesOf([node]).map((leaf) => knownPoints(leaf.selfPoints)));
  return sum === null ? "" : pointsShown(sum);
}

/** Known points; what stands there where they are not known; nothing where the cell is blank. */
function cellShown(cell: PointsCell | null): string {
  const known = knownPoints(cell);
  return known === null ? tidyText(cell?.text ?? "") : pointsShown(known);
}
