import type { BorderStyle, CellStyle } from "hucre";
import type { TemplateLook } from "../core";

const side = { style: "thin", color: { rgb: "808080" } } as const;
const dotted = { style: "hair", color: { rgb: "808080" } } as const;
const box: BorderStyle = { top: side, right: side, bottom: side, left: side };
const optionBox: BorderStyle = { top: dotted, right: side, bottom: dotted, left: side };
const fill = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;
const SECTION = fill("DDEBF7");
const GROUP = fill("F2F2F2");
const HEADING = fill("D9E2F3");
/** 25 and 2,5 as people write them; "0.##" would show "25,". */
const POINTS = "General";
const QUANTITY = "#,##0.###";
const FONT = "Times New Roman";

type Horizontal = "left" | "center" | "right" | "justify";

function look(
  size: number,
  horizontal: Horizontal,
  more: { bold?: boolean; italic?: boolean; colour?: string } = {},
  rest: Omit<CellStyle, "font" | "alignment"> = {},
): CellStyle {
  const { bold = false, italic = false, colour } = more;
  return {
    ...rest,
    font: { name: FONT, size, bold, italic, ...(colour !== undefined && { color: { rgb: colour } }) },
    alignment: { horizontal, vertical: "center", wrapText: true },
  };
}

const looks: Readonly<Record<TemplateLook, CellStyle>> = {
  nation: look(12, "center", { bold: true }),
  title: look(14, "center", { bold: true }),
  subtitle: look(12, "center", { italic: true }),
  notice: look(12, "center", { bold: true, colour: "C00000" }),
  entryHead: look(12, "center", { bold: true }),
  heading: look(12, "center", { bold: true }, { border: box, fill: HEADING }),
  index: look(11, "center", { italic: true }, { border: box }),
  section: look(12, "left", { bold: true }, { border: box, fill: SECTION }),
  sectionCode: look(12, "center", { bold: true }, { border: box, fill: SECTION }),
  sectionPoints: look(12, "center", { bold: true }, { border: box, fill: SECTION, numFmt: POINTS }),
  group: look(12, "left", { bold: true }, { border: box, fill: GROUP }),
  groupCode: look(12, "center", { bold: true }, { border: box, fill: GROUP }),
  groupPoints: look(12, "center", { bold: true }, { border: box, fill: GROUP, numFmt: POINTS }),
  criterion: look(12, "justify", {}, { border: box }),
  code: look(12, "center", {}, { border: box }),
  points: look(12, "center", {}, { border: box, numFmt: POINTS }),
  option: look(11, "left", { italic: true }, { border: optionBox }),
  optionRest: look(11, "left", {}, { border: optionBox }),
  entryPoints: look(12, "center", {}, { border: box, numFmt: POINTS }),
  entryText: look(12, "left", {}, { border: box }),
  totalText: look(12, "left", { bold: true }, { border: box, fill: HEADING }),
  totalPoints: look(12, "center", { bold: true }, { border: box, fill: HEADING, numFmt: POINTS }),
  signature: look(12, "center", { bold: true }),
  signatureRemark: look(12, "center", { italic: true }),
  guideTitle: look(14, "center", { bold: true }),
  guideHead: look(12, "left", { bold: true }),
  guide: look(12, "left"),
  infoLabel: look(12, "left", { bold: true }, { border: box }),
  info: look(12, "left", {}, { border: box, numFmt: "General" }),
  quantity: look(12, "right", {}, { border: box, numFmt: QUANTITY }),
  entryQuantity: look(12, "right", {}, { border: box, numFmt: QUANTITY }),
  share: look(12, "right", {}, { border: box, numFmt: "0.0%" }),
  year: look(12, "center", {}, { border: box, numFmt: "0" }),
  date: look(12, "center", {}, { border: box, numFmt: "dd/mm/yyyy" }),
  remark: look(12, "left", { italic: true }),
};

/** Gives the format of a cell: open cells are not locked, formulas and print are. */
export function templateLook(name: TemplateLook, open: boolean): CellStyle {
  return open ? { ...looks[name], protection: { locked: false } } : looks[name];
}

/** What a highlighted cell looks like. */
export const highlightLooks: Readonly<Record<"fault" | "missing", CellStyle>> = {
  fault: { font: { bold: true, color: { rgb: "9C0006" } }, fill: differential("FFC7CE") },
  missing: { fill: differential("FFF2CC") },
};

/** In conditional formats Excel paints the background colour of a solid pattern. */
function differential(rgb: string) {
  return { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } } as const;
}
