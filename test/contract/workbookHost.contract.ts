import {
  type AppliedPlan,
  type CellContent,
  checkSnapshot,
  contentOf,
  findCell,
  type NewSheet,
  parseA1,
  planLedgerSheet,
  type PlannedWrite,
  WriteRefused,
  type WorkbookSnapshot,
  type WritePlan,
} from "../../src/core";
import { bundledRubrics } from "../../src/app/bundledRubrics";
import { planFill } from "../../src/app/fillWorkbook";
import { MemoryHost } from "../support/memoryHost";
import { agreed, agreedWithLooks, type HostKind } from "./hostUnderTest";
import { allKinds, grid, protectedGrid, sample, samples } from "./workbooks";

const blank: CellContent = { kind: "blank" };
const number = (n: number): CellContent => ({ kind: "number", number: n });
const text = (t: string): CellContent => ({ kind: "text", text: t });
const formula = (f: string, value?: number): CellContent =>
  value === undefined ? { kind: "formula", formula: f } : { kind: "formula", formula: f, value };

function write(cell: string, before: CellContent, after: CellContent, sheet = "Bảng"): PlannedWrite {
  const reason = { code: "write-grand-total", params: {} } as const;
  return { sheet, cell, before, after, numberFormat: null, style: null, reason };
}

function planOf(...writes: readonly PlannedWrite[]): WritePlan {
  return { newSheets: [], writes };
}

const newSheet: NewSheet = {
  name: "Mới",
  columnWidths: [10, 20.5],
  merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
  frozenRows: 1,
  landscape: true,
};

/** Writes every kind of content over every kind. */
const changes = planOf(
  write("B2", number(10), number(9.75)),
  { ...write("B3", text("705."), number(705)), numberFormat: "#,##0.###" },
  write("B4", formula("SUM(B2:B3)", 10), formula("B2+B3", 714.75)),
  write("C2", number(7.25), blank),
  write("C3", blank, text("Tốt")),
  write("C4", blank, text("143,63")),
  write("D2", { kind: "boolean", boolean: false }, { kind: "boolean", boolean: true }),
  write("D3", { kind: "error", error: "#N/A" }, number(0)),
  write("A1", text("Tiêu đề"), text("=không phải công thức")),
  write("A1", number(1), number(2), "Khác"),
);

/** What cells hold, without what formulas give: Excel works all of them out anew, other hosts only those written. */
function formulasAndConstants(workbook: WorkbookSnapshot) {
  return workbook.sheets.map(({ cells }) => cells.map((c) => [c.row, c.column, c.formula ?? c.value]));
}

/** What the cells of a plan hold, with what their formulas give. */
function writtenContents(plan: WritePlan, workbook: WorkbookSnapshot) {
  return plan.writes.map(({ sheet, cell }) => {
    const place = parseA1(cell)!;
    const snapshot = workbook.sheets.find(({ name }) => name === sheet)!;
    return [sheet, cell, contentOf(findCell(snapshot, place.row, place.column))];
  });
}

/** The cases every host must pass; what they agree on is in {@link agreed}. */
export function describeHost(kind: HostKind): void {
  const open = (workbook: WorkbookSnapshot) => kind.open(workbook);
  const refusal = async (workbook: WorkbookSnapshot, plan: WritePlan) => {
    const { host } = await open(workbook);
    const before = agreed(await host.read());
    const error: unknown = await host.apply(plan).catch((e: unknown) => e);
    expect(agreed(await host.read())).toEqual(before);
    return error instanceof WriteRefused ? error.refusals : error;
  };

  describe(`${kind.name}: reading`, () => {
    test.each(samples)("gives %s as the file holds it", async (name) => {
      const { host } = await open(sample(name));
      expect(agreedWithLooks(await host.read())).toEqual(agreedWithLooks(sample(name)));
    });

    test("tells every kind of value, merges, hidden rows, columns and sheets", async () => {
      const { host } = await open(allKinds);
      expect(agreedWithLooks(await host.read())).toEqual(agreedWithLooks(allKinds));
    });

    test.each(samples)("a check of %s has the same result", async (name) => {
      const { host } = await open(sample(name));
      const options = { catalog: bundledRubrics.list() };
      expect(checkSnapshot(await host.read(), options)).toEqual(checkSnapshot(sample(name), options));
    });
  });

  describe(`${kind.name}: carrying out a plan`, () => {
    test("writes every kind of content over every kind", async () => {
      const { host } = await open(grid);
      const memory = new MemoryHost(grid);
      await host.apply(changes);
      await memory.apply(changes);
      expect(agreed(await host.read())).toEqual(agreed(await memory.read()));
    });

    test.each(samples)("fills %s with the same cells", async (name) => {
      const plan = planFill(sample(name), bundledRubrics, { ledgerSheet: {} });
      expect(plan.writes.length).toBeGreaterThan(3);
      const { host } = await open(sample(name));
      const memory = new MemoryHost(sample(name));
      await host.apply(plan);
      await memory.apply(plan);
      const [after, expected] = [await host.read(), await memory.read()];
      expect(formulasAndConstants(after)).toEqual(formulasAndConstants(expected));
      expect(writtenContents(plan, after)).toEqual(writtenContents(plan, expected));
    });

    test("a filled workbook needs no second fill", async () => {
      const { host } = await open(sample("218-bc.xlsx"));
      await host.apply(planFill(await host.read(), bundledRubrics));
      expect(planFill(await host.read(), bundledRubrics)).toEqual({ newSheets: [], writes: [] });
    });

    test("adds a sheet with its cells and merges behind the others", async () => {
      const plan: WritePlan = {
        newSheets: [newSheet],
        writes: [
          { ...write("A1", blank, text("Đầu đề"), "Mới"), style: "heading" },
          { ...write("A2", blank, number(1234.5), "Mới"), style: "quantity" },
          { ...write("B2", blank, formula("A2*2", 2469), "Mới"), style: "total" },
        ],
      };
      const { host } = await open(grid);
      const memory = new MemoryHost(grid);
      await host.apply(plan);
      await memory.apply(plan);
      expect(agreed(await host.read())).toEqual(agreed(await memory.read()));
    });
  });

  describe(`${kind.name}: refusing`, () => {
    test("cells that no longer hold what the preview showed, all of them, and nothing is written", async () => {
      const plan = planOf(
        write("B2", number(9), number(8)),
        write("C2", number(7.25), number(7)),
        write("B3", number(705), number(706)),
        write("C9", text(""), text("a")),
      );
      expect(await refusal(grid, plan)).toEqual([
        { sheet: "Bảng", cell: "B2", why: "changed" },
        { sheet: "Bảng", cell: "B3", why: "changed" },
        { sheet: "Bảng", cell: "C9", why: "changed" },
      ]);
    });

    test("a cell inside a merge that is not its first", async () => {
      const plan = planOf(write("B1", blank, text("a")), write("A1", text("Tiêu đề"), text("b")));
      expect(await refusal(grid, plan)).toEqual([{ sheet: "Bảng", cell: "B1", why: "inside-merge" }]);
    });

    test("a value over a formula", async () => {
      expect(await refusal(grid, planOf(write("B4", formula("SUM(B2:B3)"), number(10))))).toEqual([
        { sheet: "Bảng", cell: "B4", why: "overwrites-formula" },
      ]);
    });

    test("a locked cell of a protected sheet", async () => {
      expect(await refusal(protectedGrid, planOf(write("B2", number(10), number(9))))).toEqual([
        { sheet: "Bảng", cell: "B2", why: "protected" },
      ]);
    });

    test("a sheet that is gone, without losing sight of the others", async () => {
      const plan = planOf(write("A1", blank, number(1), "Đã xóa"), write("B2", number(1), number(2)));
      expect(await refusal(grid, plan)).toEqual([
        { sheet: "Đã xóa", cell: "A1", why: "sheet-missing" },
        { sheet: "Bảng", cell: "B2", why: "changed" },
      ]);
    });

    test("a new sheet whose name is taken in other letters", async () => {
      const plan: WritePlan = { newSheets: [{ ...newSheet, name: "KHÁC", merges: [] }], writes: [] };
      expect(await refusal(grid, plan)).toEqual([{ sheet: "KHÁC", cell: null, why: "sheet-exists" }]);
    });

    if (kind.knowsReadOnly) {
      test("a workbook that is open for reading only", async () => {
        expect(
          await refusal({ ...grid, readOnly: true }, planOf(write("B2", number(10), number(9)))),
        ).toEqual([{ sheet: "", cell: null, why: "read-only" }]);
      });
    }
  });

  describe(`${kind.name}: taking back`, () => {
    test("gives every cell what it held", async () => {
      const { host } = await open(grid);
      const before = await host.read();
      const result = await host.revert(await host.apply(changes));
      expect(result).toEqual({ restored: 10, refused: [] });
      expect(agreed(await host.read())).toEqual(agreed(before));
    });

    test.each(samples)("gives %s back as it was", async (name) => {
      const { host } = await open(sample(name));
      const plan = planFill(await host.read(), bundledRubrics);
      expect(await host.revert(await host.apply(plan))).toEqual({
        restored: plan.writes.length,
        refused: [],
      });
      expect(formulasAndConstants(await host.read())).toEqual(formulasAndConstants(sample(name)));
    });

    test("takes a sheet away that it added", async () => {
      const { host } = await open(grid);
      const before = await host.read();
      const plan = planLedgerSheet(before);
      expect(await host.revert(await host.apply(plan))).toEqual({
        restored: plan.writes.length,
        refused: [],
      });
      expect(agreed(await host.read())).toEqual(agreed(before));
    });

    test("leaves cells that were edited since, and tells which", async () => {
      const { host, edit } = await open(grid);
      const applied: AppliedPlan = await host.apply(changes);
      await edit("Bảng", "B2", number(3));
      await edit("Bảng", "C3", text("Khá"));
      expect(await host.revert(applied)).toEqual({
        restored: 8,
        refused: [
          { sheet: "Bảng", cell: "B2", why: "changed" },
          { sheet: "Bảng", cell: "C3", why: "changed" },
        ],
      });
      const [sheet] = (await host.read()).sheets;
      const held = (row: number, column: number) =>
        sheet?.cells.find((c) => c.row === row && c.column === column)?.value;
      expect([held(2, 2), held(3, 3), held(3, 2)]).toEqual([number(3), text("Khá"), text("705.")]);
    });
  });
}
