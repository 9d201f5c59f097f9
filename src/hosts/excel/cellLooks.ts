/// <reference types="office-js" />
import type { CellStyle } from "../../core/model/writePlan";

/** How a style of the plan looks in Excel; the same looks as the file host writes. */
interface CellLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly bordered?: boolean;
  readonly centred?: boolean;
  readonly wrapped?: boolean;
  readonly numberFormat?: string;
}

/** Nghị định 30/2020/NĐ-CP asks for Times New Roman. */
const FONT = "Times New Roman";
const SIZE = 12;

const LOOKS: Readonly<Record<CellStyle, CellLook>> = {
  title: { size: 14, bold: true, centred: true },
  heading: { bordered: true, bold: true, centred: true, wrapped: true },
  text: { bordered: true, wrapped: true },
  quantity: { bordered: true, numberFormat: "#,##0.###" },
  share: { bordered: true, numberFormat: "0.0%" },
  year: { bordered: true, centred: true, numberFormat: "0" },
  date: { bordered: true, numberFormat: "dd/mm/yyyy" },
  total: { bordered: true, bold: true, numberFormat: "#,##0.###" },
  remark: { italic: true, wrapped: true },
};

/** Gives the number format of a style. */
export function numberFormatOfStyle(style: CellStyle): string {
  return LOOKS[style].numberFormat ?? "General";
}

/** Gives a style as Range.setCellProperties takes it (ExcelApi 1.9). */
export function lookOfStyle(style: CellStyle): Excel.SettableCellProperties {
  const look = LOOKS[style];
  const line = { style: "Continuous", weight: "Thin" } as const;
  const borders = { top: line, bottom: line, left: line, right: line };
  return {
    format: {
      font: {
        name: FONT,
        size: look.size ?? SIZE,
        bold: look.bold ?? false,
        italic: look.italic ?? false,
      },
      horizontalAlignment: look.centred ? "Center" : "General",
      verticalAlignment: "Center",
      wrapText: look.wrapped ?? false,
      ...(look.bordered ? { borders } : {}),
    },
  };
}
