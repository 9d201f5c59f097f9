import { columnNumber, type ColumnRole, type ReadingChoice } from "../core";
import { UsageError } from "./usage";

const roles: Readonly<Record<string, ColumnRole>> = {
  ...{ stt: "code", "noi-dung": "title", "toi-da": "maxPoints", "tu-cham": "selfPoints" },
  ...{ "tham-dinh": "appraisedPoints", "minh-chung": "evidence", "ghi-chu": "note" },
};

/** Gives what --sheet, --header and --columns settle where the reader would choose itself. */
export function readChoice(values: {
  readonly sheet: string | undefined;
  readonly header: string | undefined;
  readonly columns: string | undefined;
}): ReadingChoice {
  return { sheet: values.sheet, headerRow: headerRow(values.header), columns: columns(values.columns) };
}

function headerRow(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new UsageError(`--header “${text}” không phải là số dòng. Ví dụ: --header 8`);
  return Number.parseInt(text, 10);
}

function columns(text: string | undefined): Partial<Record<ColumnRole, number>> | undefined {
  if (text === undefined) return undefined;
  const chosen: Partial<Record<ColumnRole, number>> = {};
  for (const part of text.split(",")) {
    const [name = "", letters = ""] = part.split("=").map((p) => p.trim());
    const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
    const column = columnNumber(letters.toUpperCase());
    if (role === undefined || column === null) {
      const known = Object.keys(roles).join(", ");
      throw new UsageError(
        `--columns “${part}” không đúng dạng. Ví dụ: --columns tu-cham=E,toi-da=D. Các cột: ${known}`,
      );
    }
    chosen[role] = column;
  }
  return chosen;
}
