import { progressFinding, type ProgressRule, quantityCells } from "./progressRule";

/** Quantities without a year, or with something that is not one year: nobody can tell where they belong. */
export const progressYearMissing: ProgressRule<"progress-year-missing"> = {
  id: "progress-year-missing",
  check: (context) => {
    if (context.table.rows.every((row) => row.year.year !== null)) return [];
    const withQuantities = new Set(
      quantityCells(context.table).flatMap(({ row, cell }) => (cell.reading.kind === "blank" ? [] : [row])),
    );
    return context.table.rows.flatMap((row) => {
      if (row.year.year !== null || !withQuantities.has(row)) return [];
      const { text, cell } = row.year;
      const params = { row: row.row, text, variant: text === "" ? "blank" : "text" } as const;
      return [progressFinding(context, "progress-year-missing", "error", cell, params)];
    });
  },
};
