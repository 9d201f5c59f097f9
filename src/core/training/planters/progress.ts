import { quantityToNumber } from "../../model/points";
import type { ProgressQuantity, ProgressRow, ProgressTable } from "../../model/progressTable";
import type { CellContent } from "../../model/writePlan";
import { knownQuantity } from "../../reading/readProgressQuantity";
import { progressQuantities } from "../../reading/readProgressTable";
import {
  cellAt,
  type CleanWorkbook,
  constantAt,
  numberTexts,
  type Planter,
  type Planting,
  plantingAt,
} from "../planting";

const WORDS = ["chưa có", "đang thực hiện"];
/** By how many metres people overshoot. */
const EXCESSES = [2.5, 5, 12];

interface Typed {
  readonly quantity: ProgressQuantity;
  readonly cell: string;
  readonly value: number;
  readonly row: ProgressRow;
}

/** The quantities typed as plain numbers, row by row. */
function typedOf({ workbook }: CleanWorkbook, table: ProgressTable): readonly Typed[] {
  return table.rows.flatMap((row) =>
    progressQuantities.flatMap((quantity): Typed[] => {
      const cell = row.quantities[quantity]?.cell;
      const value = cell === undefined ? null : constantAt(workbook, { sheet: table.sheet, cell });
      return cell === undefined || value === null ? [] : [{ quantity, cell, value, row }];
    }),
  );
}

function perQuantity(
  contents: (typed: Typed, as: readonly string[] | null) => readonly CellContent[],
): Planter {
  return (clean, as) => {
    const table = clean.result.progress?.table;
    if (table === undefined) return [];
    return typedOf(clean, table).flatMap((typed) =>
      contents(typed, as).map((content) => plantingAt(table.sheet, typed.cell, content)),
    );
  };
}

const number = (value: number): CellContent => ({ kind: "number", number: Math.round(value * 1000) / 1000 });
const text = (value: string): CellContent => ({ kind: "text", text: value });

function known(row: ProgressRow, quantity: ProgressQuantity): number | null {
  return quantityToNumber(knownQuantity(row.quantities[quantity]));
}

export const asText = perQuantity(({ value }, as) => numberTexts(value, as).map(text));

/** Three decimals behind one mark: "4,714" may be 4 714. */
export const ambiguous = perQuantity(({ value }) =>
  Number.isInteger(value) ? [] : [".", ","].map((mark) => text(value.toFixed(3).replace(".", mark))),
);

export const notNumber = perQuantity((_, as) => (as ?? WORDS).map(text));

export const doneExceedsPlanned = perQuantity(({ quantity, row }) => {
  const planned = known(row, "planned");
  return quantity === "done" && planned !== null ? EXCESSES.map((excess) => number(planned + excess)) : [];
});

export const depositedExceedsDone = perQuantity(({ quantity, row }) => {
  const done = known(row, "done");
  return quantity === "deposited" && done !== null ? EXCESSES.map((excess) => number(done + excess)) : [];
});

/** Thousands of đồng in a column of millions, or one nought too many. */
export const unitCost = perQuantity(({ quantity, value }) =>
  quantity === "provinceFunds" ? [number(value * 1000), number(value * 10)] : [],
);

/** A backlog that is not what the plan leaves: digits slipped. */
export const backlog = perQuantity(({ quantity, value }) =>
  quantity === "backlog" ? [number(value * 10), number(value + 3), number(value + 30)] : [],
);

/** A heading that names another period than the rest. */
export const periodMismatch: Planter = ({ workbook, result }) => {
  const table = result.progress?.table;
  const first = table?.periods[0];
  if (table === undefined || first === undefined) return [];
  const { sheet } = table;
  return [...new Set(table.periods.map(({ cell }) => cell))].flatMap((cell): Planting[] => {
    const { value } = cellAt(workbook, { sheet, cell }) ?? {};
    const stated = `${first.from}-${first.to}`;
    if (value?.kind !== "text" || !value.text.includes(stated)) return [];
    return [`${first.from}-${first.to - 1}`, `${first.from}-${first.to + 1}`].map((period) => ({
      place: { sheet, cell: first.cell },
      cells: [{ sheet, cell, planted: text(value.text.replace(stated, period)), numberFormat: null }],
    }));
  });
};
