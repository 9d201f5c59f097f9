import {
  type NewProgressTable,
  parseA1,
  type Quantity,
  type QuantityChoices,
  quantityFromDecimal,
  readNumber,
} from "../core";
import { UsageError } from "./usage";

/** Gives the chỉnh lý table to make from --years and its companions; null when no years are named. */
export function readNewTable(values: {
  readonly years: string | undefined;
  readonly plan: string | undefined;
  readonly "total-row": boolean;
  readonly share: boolean;
  readonly cumulated: boolean;
}): NewProgressTable | null {
  if (values.years === undefined) {
    if (values.plan !== undefined || values["total-row"] || values.share || values.cumulated) {
      throw new UsageError("Các tùy chọn về bảng mới cần có --years, ví dụ --years 2019-2021.");
    }
    return null;
  }
  const match = /^\s*(\d{4})\s*(?:[-–]\s*(\d{4}))?\s*$/.exec(values.years);
  const from = wholeNumber(match?.[1] ?? "");
  const to = wholeNumber(match?.[2] ?? match?.[1] ?? "");
  if (!match || from < 1945 || to < from || to - from >= 100) {
    throw new UsageError(`--years “${values.years}” không đúng dạng. Ví dụ: --years 2019-2021`);
  }
  return {
    plan: values.plan ?? "",
    from,
    to,
    totalRow: values["total-row"],
    shareDone: values.share,
    cumulated: values.cumulated,
  };
}

/** Gives the readings a person chose with --choose "F6=4,714; C5=705"; null when the option is absent. */
export function readChoices(text: string | undefined): QuantityChoices | null {
  if (text === undefined) return null;
  const choices = new Map<string, Quantity>();
  for (const part of text.split(";")) {
    if (part.trim() === "") continue;
    const [cell = "", value = "", more] = part.split("=").map((p) => p.trim());
    if (more !== undefined || parseA1(cell) === null) {
      throw new UsageError(`--choose “${part.trim()}” không đúng dạng. Ví dụ: --choose "F6=4,714; C5=705"`);
    }
    choices.set(cell.toUpperCase().replaceAll("$", ""), wantedQuantity(value));
  }
  return choices;
}

/** A choice is written as vi-VN writes it: "4,714" is 4,714 and never 4714; that reading always comes first. */
function wantedQuantity(text: string): Quantity {
  const number = readNumber(text);
  const decimal =
    number.kind === "ambiguous" ? number.readings[0] : number.kind === "exact" ? number.value : null;
  const quantity = decimal && quantityFromDecimal(decimal);
  if (quantity?.exact) return quantity.value;
  throw new UsageError(`“${text}” không phải là số viết theo cách của Việt Nam (ví dụ 4,714).`);
}

function wholeNumber(digits: string): number {
  let n = 0;
  for (const d of digits) n = n * 10 + (d.charCodeAt(0) - 48);
  return n;
}
