import { plansThatFit } from "../../src/app/plansThatFit";
import type { AppliedPlan, CellContent } from "../../src/core";
import { type SheetSpec, workbookOf } from "../core/support/snapshotBuilder";

const number = (of: number): CellContent => ({ kind: "number", number: of });
const blank: CellContent = { kind: "blank" };
const formula = (of: string): CellContent => ({ kind: "formula", formula: of });

/** A plan of writes in the sheet "Bảng", given as [cell, before, after]. */
const wrote = (...writes: readonly (readonly [string, CellContent, CellContent])[]): AppliedPlan => ({
  plan: {
    newSheets: [],
    writes: writes.map(([cell, before, after]) => ({
      ...{ sheet: "Bảng", cell, before, after, numberFormat: null, style: null },
      reason: { code: "write-entered-value", params: {} },
    })),
  },
  formatsBefore: writes.map(() => null),
});
const holding = (cells: SheetSpec["cells"]) => workbookOf({ name: "Bảng", cells });

test("a plan fits while one of its cells holds what it wrote", () => {
  const plan = wrote(["A1", blank, number(1)], ["A2", blank, number(2)]);
  expect(plansThatFit([plan], holding({ A1: 1, A2: 9 }))).toEqual([plan]);
  expect(plansThatFit([plan], holding({ A1: 8, A2: 9 }))).toEqual([]);
});

test("an older plan fits when it would once the newer one is taken back", () => {
  const [older, newer] = [wrote(["A1", blank, number(1)]), wrote(["A1", number(1), number(2)])];
  expect(plansThatFit([older, newer], holding({ A1: 2 }))).toEqual([older, newer]);
  expect(plansThatFit([older, newer], holding({ A1: 1 }))).toEqual([older]);
});

test("a formula that Excel has written its own way still counts, a number in its place does not", () => {
  const plan = wrote(["A3", blank, formula("sum(A1:A2)")]);
  expect(plansThatFit([plan], holding({ A3: { formula: "SUM(A1:A2)", stored: 3 } }))).toEqual([plan]);
  expect(plansThatFit([plan], holding({ A3: 3 }))).toEqual([]);
});

test("a plan whose sheet is gone, or that only gave looks, is not kept", () => {
  expect(
    plansThatFit([wrote(["A1", blank, number(1)])], workbookOf({ name: "Khác", cells: { A1: 1 } })),
  ).toEqual([]);
  expect(plansThatFit([wrote(["A1", blank, blank])], holding({ B1: 1 }))).toEqual([]);
});

test("a sheet that was not read to its end is given the benefit of the doubt", () => {
  const plan = wrote(["A30000", blank, number(1)]);
  const workbook = holding({ B1: 1 });
  const clipped = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, clipped: true })) };
  expect(plansThatFit([plan], clipped)).toEqual([plan]);
});
