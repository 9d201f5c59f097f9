import { type Quantity, quantityToNumber, sumOrBlank } from "../model/points";
import type { CellRange } from "../model/place";
import type { CellContent, CellStyle } from "../model/writePlan";
import { columnName, toA1 } from "../text/a1";
import type { NewProgressTable } from "./newProgressSheet";

/** The headings of the official form; rows of `place` count from 0 at the heading's first. */
export function progressHeadings({
  plan,
  from,
  to,
}: NewProgressTable): readonly { readonly place: CellRange; readonly text: string }[] {
  const tall = (column: number): CellRange => ({ top: 0, left: column, bottom: 1, right: column });
  const low = (column: number): CellRange => ({ top: 1, left: column, bottom: 1, right: column });
  return [
    { place: tall(1), text: `Tổng số tài liệu chỉnh lý theo ${plan === "" ? "Kế hoạch" : plan} (mét)` },
    { place: tall(2), text: "Tổng số tài liệu đã thực hiện chỉnh lý (mét)" },
    { place: { top: 0, left: 3, bottom: 0, right: 4 }, text: "Kinh phí thực hiện (triệu đồng)" },
    { place: low(3), text: "Kinh phí tỉnh hỗ trợ" },
    { place: low(4), text: "Kinh phí đơn vị bố trí" },
    { place: tall(5), text: "Năm chỉnh lý" },
    {
      place: tall(6),
      text: `Tổng số tài liệu nộp lưu vào Lưu trữ lịch sử (từ năm ${from}-${to}) (mét)`,
    },
    { place: tall(7), text: "Số tài liệu tồn đọng hiện có tại đơn vị (mét)" },
    { place: tall(8), text: "Ghi chú" },
  ];
}

type Values = readonly (Quantity | null)[];

/** A column beside the official eight: its heading, and its live formula in a year's row and in the total row. */
export interface ExtraColumn {
  readonly heading: string;
  readonly style: CellStyle;
  /** `planned` and `done` end with the row's own year. */
  readonly content: (row: number, planned: Values, done: Values) => CellContent;
  readonly total: (row: number, planned: Quantity | null, done: Quantity | null) => CellContent;
}

/** Gives the columns a table asks for: share of the plan done, and plan and metres done up to each year. */
export function extraColumns(
  { shareDone, cumulated }: NewProgressTable,
  at: { readonly first: number; readonly planned: number; readonly done: number },
): readonly ExtraColumn[] {
  const share = (row: number, planned: Quantity | null, done: Quantity | null): CellContent => {
    const [p, d] = [toA1(row, at.planned), toA1(row, at.done)];
    const known = planned !== null && done !== null && planned !== 0;
    return {
      kind: "formula",
      formula: `IF(OR(N(${p})=0,COUNT(${d})=0),"",${d}/${p})`,
      value: known ? done / planned : "",
    };
  };
  const running = (heading: string, column: number, pick: (p: Values, d: Values) => Values): ExtraColumn => ({
    heading,
    style: "quantity",
    content: (row, planned, done) => {
      const values = pick(planned, done);
      const sum = (values.at(-1) ?? null) === null ? null : sumOrBlank(values);
      const name = columnName(column);
      const formula = `IF(COUNT(${name}${row})=0,"",SUM(${name}$${at.first}:${name}${row}))`;
      return { kind: "formula", formula, value: sum === null ? "" : quantityToNumber(sum) };
    },
    total: () => ({ kind: "blank" }),
  });
  const columns: ExtraColumn[] = [];
  if (shareDone) {
    columns.push({
      heading: "Tỷ lệ đã chỉnh lý so với kế hoạch (%)",
      style: "share",
      content: (row, planned, done) => share(row, planned.at(-1) ?? null, done.at(-1) ?? null),
      total: share,
    });
  }
  if (cumulated) {
    columns.push(running("Lũy kế kế hoạch (mét)", at.planned, (planned) => planned));
    columns.push(running("Lũy kế đã chỉnh lý (mét)", at.done, (_, done) => done));
  }
  return columns;
}
