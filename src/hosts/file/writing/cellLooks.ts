import type { CellStyle } from "../../../core/model/writePlan";

/** How a style of the plan looks in a file. One font throughout, as official papers have it. */
export interface CellLook {
  readonly font: string;
  /** Size in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly bordered: boolean;
  readonly centred: boolean;
  readonly wrapped: boolean;
  readonly numberFormat: string;
}

/** Nghị định 30/2020/NĐ-CP asks for Times New Roman. */
export const LOOK_FONT = "Times New Roman";

const PLAIN: CellLook = {
  font: LOOK_FONT,
  size: 12,
  bold: false,
  italic: false,
  bordered: false,
  centred: false,
  wrapped: false,
  numberFormat: "General",
};
const BORDERED: CellLook = { ...PLAIN, bordered: true };

export const CELL_LOOKS: Readonly<Record<CellStyle, CellLook>> = {
  title: { ...PLAIN, size: 14, bold: true, centred: true },
  heading: { ...BORDERED, bold: true, centred: true, wrapped: true },
  text: { ...BORDERED, wrapped: true },
  quantity: { ...BORDERED, numberFormat: "#,##0.###" },
  share: { ...BORDERED, numberFormat: "0.0%" },
  year: { ...BORDERED, centred: true, numberFormat: "0" },
  date: { ...BORDERED, numberFormat: "dd/mm/yyyy" },
  total: { ...BORDERED, bold: true, numberFormat: "#,##0.###" },
  remark: { ...PLAIN, italic: true, wrapped: true },
};
