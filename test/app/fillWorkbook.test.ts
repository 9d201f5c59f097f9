import { fillWorkbook } from "../../src/app/fillWorkbook";
import { revertLastWrite } from "../../src/app/revertLastWrite";
import {
  type AppliedPlan,
  emptyPlan,
  type WorkbookSnapshot,
  WriteRefused,
  type WritePlan,
} from "../../src/core";
import type { RubricStore } from "../../src/ports/rubricStore";
import { sheetOf, type SheetSpec, workbookOf } from "../core/support/snapshotBuilder";
import { MemoryHost } from "../support/memoryHost";
import { planLines } from "../support/planShown";
import { reportTable, rowOf } from "../support/progressSheets";

const noRubrics: RubricStore = { list: () => [], find: () => null };
const scoring: SheetSpec = {
  name: "Phụ lục I",
  cells: {
    ...rowOf(1, ["STT", "Nội dung, tiêu chí", "Điểm tối đa", "Điểm tự chấm"]),
    ...rowOf(2, ["I", "Những nội dung chung", 100]),
    ...rowOf(3, ["1", "Ban hành kế hoạch", 50, 44.5]),
    ...rowOf(4, ["2", "Ban hành quy chế", 50, 44.5]),
    ...rowOf(5, [null, "Tổng cộng", 100]),
    ...rowOf(6, [null, "Tự xếp loại"]),
  },
};
const workbook = workbookOf(scoring, reportTable);

test("totals, rating and the cured table are written in one go, and a second time there is nothing to do", async () => {
  const host = new MemoryHost(workbook);
  const { plan, applied } = await fillWorkbook(host, noRubrics);
  expect(planLines(plan)).toEqual([
    ...["D2: - => =SUM(D3:D4) → 89", "D5: - => =D2 → 89", 'D6: - => "Tốt (tạm tính)"'],
    ...['C5: "705." => 705', 'A6: "143,63" => 143.63', 'B6: "129,15" => 129.15'],
    ...['C6: "722.7" => 722.7', 'F6: "4,714" => 4.714'],
  ]);
  expect(applied?.plan).toBe(plan);
  expect(await fillWorkbook(host, noRubrics)).toEqual({ plan: emptyPlan, applied: null });
});

test("a dry run plans the same and writes nothing", async () => {
  const host = new MemoryHost(workbook);
  const dry = await fillWorkbook(host, noRubrics, { dryRun: true });
  expect(dry.applied).toBeNull();
  expect(await host.read()).toBe(workbook);
  expect((await fillWorkbook(host, noRubrics)).plan).toEqual(dry.plan);
});

test("each part can be left out", async () => {
  const host = new MemoryHost(workbook);
  const parts = async (options: Parameters<typeof fillWorkbook>[2]) =>
    new Set(
      (await fillWorkbook(host, noRubrics, { dryRun: true, ...options })).plan.writes.map((w) => w.sheet),
    );
  expect(await parts({ progress: false })).toEqual(new Set(["Phụ lục I"]));
  expect(await parts({ totals: false })).toEqual(new Set(["Chỉnh lý"]));
  expect(await parts({ totals: false, progress: false, ledgerSheet: {} })).toEqual(
    new Set(["Sổ theo dõi chỉnh lý"]),
  );
});

test("the last write is taken back; a cell edited since stays and is told", async () => {
  const host = new MemoryHost(workbook);
  const { applied } = await fillWorkbook(host, noRubrics, { progress: {}, ledgerSheet: {} });
  const history: AppliedPlan[] = applied ? [applied] : [];
  host.edit((now) => withSheet(now, { ...scoring, cells: { ...scoring.cells, D5: 90 } }));
  const result = await revertLastWrite(host, history);
  expect(result?.refused.map((r) => r.cell)).toEqual(["D2", "D5", "D6"]);
  expect((await host.read()).sheets[1]).toEqual(workbook.sheets[1]);
  expect((await host.read()).sheets).toHaveLength(2);
  expect(await revertLastWrite(host, history)).toBeNull();
});

describe("a plan that no longer fits is refused as a whole, with every reason", () => {
  const refused = async (changed: WorkbookSnapshot, plan?: WritePlan) => {
    const planned = plan ?? (await fillWorkbook(new MemoryHost(workbook), noRubrics, { dryRun: true })).plan;
    const host = new MemoryHost(changed);
    const error = await host.apply(planned).catch((e: unknown) => e);
    expect(await host.read()).toBe(changed);
    if (!(error instanceof WriteRefused)) throw new Error("was not refused");
    return error.refusals.map((r) => `${r.why} ${r.sheet} ${r.cell ?? ""}`.trim());
  };

  test("changed cells, formulas, merges, protection, a sheet that is gone, a read-only workbook", async () => {
    const changes = { ...scoring.cells, D5: 88 };
    expect(await refused(withSheet(workbook, { ...scoring, cells: changes }))).toEqual([
      "changed Phụ lục I D5",
    ]);
    expect(await refused(withSheet(workbook, { ...scoring, merges: ["C6:D6"] }))).toEqual([
      "inside-merge Phụ lục I D6",
    ]);
    expect(await refused({ ...workbook, sheets: workbook.sheets.slice(0, 1) })).toEqual(
      ["C5", "A6", "B6", "C6", "F6"].map((cell) => `sheet-missing Chỉnh lý ${cell}`),
    );
    expect(await refused({ ...workbook, readOnly: true })).toEqual(["read-only"]);
    const [first, second] = workbook.sheets;
    expect(await refused({ ...workbook, sheets: [{ ...first!, protected: true }, second!] })).toEqual(
      ["D2", "D5", "D6"].map((cell) => `protected Phụ lục I ${cell}`),
    );
  });

  test("a value over a formula, a new sheet whose name is taken", async () => {
    const formula = workbookOf({ name: "S", cells: { A1: { formula: "1+1", stored: 2 } } });
    const before = { kind: "formula", formula: "1+1", value: 2 } as const;
    const write = {
      ...{ sheet: "S", cell: "A1", before, after: { kind: "number", number: 3 } as const },
      ...{ numberFormat: null, style: null, reason: { code: "write-new-table", params: {} } as const },
    };
    expect(await refused(formula, { newSheets: [], writes: [write] })).toEqual(["overwrites-formula S A1"]);
    const newSheet = { name: "s", columnWidths: [], merges: [], frozenRows: 0, landscape: false };
    expect(await refused(formula, { newSheets: [newSheet], writes: [] })).toEqual(["sheet-exists s"]);
  });
});

function withSheet(now: WorkbookSnapshot, spec: SheetSpec): WorkbookSnapshot {
  return { ...now, sheets: now.sheets.map((s) => (s.name === spec.name ? sheetOf(spec) : s)) };
}
