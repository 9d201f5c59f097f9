import type { ParamValue } from "../../../core/model/reason";

/** What a plan asks for that no workbook can hold: a fault of the planner, not of the workbook or the person. */
export type UnwritableCode =
  | "sheet-name" // {sheet}: empty, longer than 31 characters, or with one of []:*?/\
  | "address" // {cell}: no cell of the grid
  | "repeated-cell" // {cell}: listed twice
  | "text-too-long" // {cell}: more than 32,767 characters
  | "formula" // {cell}: empty, too long, or with characters XML cannot hold
  | "number" // {cell}: not finite
  | "number-format" // {format}
  | "merge" // {sheet}: outside the grid, or over another
  | "layout" // {sheet}: a column width or a number of frozen rows that cannot be
  | "too-many-styles"
  | "table-header"; // {cell}: a heading of an Excel table; its name stands in another part as well

/** Thrown before anything is written when a plan cannot be carried out in any workbook. */
export class UnwritablePlan extends Error {
  constructor(
    readonly code: UnwritableCode,
    readonly params: Readonly<Record<string, ParamValue>> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "UnwritablePlan";
  }
}

/** Sentences for the two that a workbook can bring about; the others are faults of ours. */
const SENTENCES: Partial<Readonly<Record<UnwritableCode, string>>> = {
  "sheet-name":
    "Tên trang tính “{sheet}” không hợp lệ với Excel (trống, dài quá 31 ký tự hoặc có ký tự []:*?/\\). Hãy đổi tên trang tính rồi làm lại.",
  "table-header":
    "Ô {cell} là tiêu đề của một bảng (Table) trong Excel nên không ghi được. Hãy chuyển bảng về vùng thường rồi làm lại.",
};

/** Gives the sentence for people, in Vietnamese; null for a fault of ours. */
export function describeUnwritable({ code, params }: UnwritablePlan): string | null {
  const sentence = SENTENCES[code];
  return sentence?.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? "")) ?? null;
}
