import type { PlannedWrite } from "../../../src/core/model/writePlan";
import { contentOf, sameContent } from "../../../src/core/writing/contentOf";
import { chainPlans, emptyPlan, invertPlan, isEmptyPlan, mergePlans } from "../../../src/core/writing/plans";
import { freeSheetName, quotedSheetName } from "../../../src/core/writing/sheetName";
import { date } from "../../support/progressSheets";
import { type CellSpec, sheetOf, workbookOf } from "../support/snapshotBuilder";

const held = (spec: CellSpec) => contentOf(sheetOf({ cells: { A1: spec } }).cells[0]);
const write = (cell: string, after: number, before = 0): PlannedWrite => ({
  ...{
    sheet: "S",
    cell,
    before: { kind: "number", number: before },
    after: { kind: "number", number: after },
  },
  ...{ numberFormat: "0", style: null, reason: { code: "write-new-table", params: {} } },
});

test("what a cell holds: nothing, a constant, a formula with or without its value", () => {
  expect(contentOf(undefined)).toEqual({ kind: "blank" });
  expect(held("705.")).toEqual({ kind: "text", text: "705." });
  expect(held(date(43_600))).toEqual({ kind: "number", number: 43_600 });
  expect(held({ formula: "A2", stored: "x" })).toEqual({ kind: "formula", formula: "A2", value: "x" });
  expect(held({ formula: "A2" })).toEqual({ kind: "formula", formula: "A2" });
});

test("a formula is the same when its text is, whatever it gives; text is not its number", () => {
  expect(sameContent({ kind: "formula", formula: "A2", value: 1 }, { kind: "formula", formula: "A2" })).toBe(
    true,
  );
  expect(sameContent({ kind: "text", text: "1" }, { kind: "number", number: 1 })).toBe(false);
  expect(sameContent({ kind: "blank" }, { kind: "text", text: "" })).toBe(false);
});

test("of two writes to a cell the later stands; plans that see it differently do not go together", () => {
  const one = { newSheets: [], writes: [write("A1", 1), write("A2", 2)] };
  expect(mergePlans(one, { newSheets: [], writes: [write("A1", 9)] }).writes).toEqual([
    write("A1", 9),
    write("A2", 2),
  ]);
  expect(() => mergePlans(one, { newSheets: [], writes: [write("A1", 9, 5)] })).toThrow(RangeError);
  expect(isEmptyPlan(mergePlans(emptyPlan, emptyPlan))).toBe(true);
});

test("a cell that two following plans write goes from what it holds now to what the second makes of it", () => {
  const first = { newSheets: [], writes: [write("A1", 1, 7)] };
  const second = { newSheets: [], writes: [{ ...write("A1", 2, 1), numberFormat: null }, write("A2", 3)] };
  expect(chainPlans(first, second).writes).toEqual([write("A1", 2, 7), write("A2", 3)]);
});

test("a plan turned round writes back what stood there, and leaves sheets it added to the host", () => {
  const added = { name: "New", columnWidths: [], merges: [], frozenRows: 0, landscape: false };
  const plan = { newSheets: [added], writes: [write("A1", 1, 7), { ...write("A1", 3), sheet: "New" }] };
  expect(invertPlan({ plan, formatsBefore: ["General", null] })).toEqual({
    newSheets: [],
    writes: [
      { ...write("A1", 7, 1), numberFormat: "General", reason: { code: "write-taken-back", params: {} } },
    ],
  });
});

test("a new sheet's name is free in any case of letters and at most 31 characters; quotes are doubled", () => {
  const workbook = workbookOf({ name: "CHỈNH LÝ", cells: {} }, { name: "Chỉnh lý (2)", cells: {} });
  expect(freeSheetName(workbook, "Chỉnh lý")).toBe("Chỉnh lý (3)");
  const long = "a".repeat(40);
  expect(freeSheetName(workbookOf({ name: "a".repeat(31), cells: {} }), long)).toBe(`${"a".repeat(27)} (2)`);
  expect(quotedSheetName("Sổ '21")).toBe("'Sổ ''21'");
});
