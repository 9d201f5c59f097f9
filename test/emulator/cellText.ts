import type { Cell, CellValue } from "../../src/core/model/workbookSnapshot";
import { formatFromCode, isDate, shownNumber } from "../../src/hosts/file/numberFormat";

/** Gives what a sheet shows for a value in a number format, as a Vietnamese Excel does as far as we follow it. */
export function shownText(value: CellValue, numberFormat: string): string {
  switch (value.kind) {
    case "number":
      return shownNumber(value.number, formatFromCode(numberFormat));
    case "date":
      return shownNumber(value.serial, formatFromCode(numberFormat));
    case "text":
      return value.text;
    case "boolean":
      return value.boolean ? "TRUE" : "FALSE";
    case "error":
      return value.error;
    case "blank":
      return "";
  }
}

/** Gives a number as a cell with this format holds it: a date where the format is one. */
export function numberIn(n: number, numberFormat: string): CellValue {
  return isDate(n, formatFromCode(numberFormat))
    ? { kind: "date", serial: n }
    : { kind: "number", number: n };
}

/** Gives a number format that fits what a snapshot's cell shows: snapshots hold no formats. */
export function formatOfShown({ value, text }: Cell): string {
  if (value.kind === "date") {
    if (value.serial < 1) return "hh:mm";
    return Number.isInteger(value.serial) ? "dd/mm/yyyy" : "dd/mm/yyyy hh:mm";
  }
  if (value.kind !== "number") return "General";
  const decimals = /,(\d+)%?$/.exec(text)?.[1]?.length ?? 0;
  const code =
    (text.includes(".") ? "#,##0" : "0") +
    (decimals === 0 ? "" : `.${"0".repeat(decimals)}`) +
    (text.endsWith("%") ? "%" : "");
  const general = shownNumber(value.number, formatFromCode("General"));
  return text !== general && shownNumber(value.number, formatFromCode(code)) === text ? code : "General";
}
