import fc from "fast-check";
import { checkSnapshot } from "../../../src/core/checkSnapshot";
import type { WorkbookSnapshot } from "../../../src/core/model/workbookSnapshot";
import { planTotals } from "../../../src/core/scoring/planTotals";
import { applyToSnapshot } from "../../../src/core/writing/applyToSnapshot";
import { emptyPlan } from "../../../src/core/writing/plans";
import { MemoryHost } from "../../support/memoryHost";
import { planLines } from "../../support/planShown";
import { rowOf } from "../../support/progressSheets";
import { anyLayout, anyScores, layOut } from "../support/layouts";
import { type CellSpec, workbookOf } from "../support/snapshotBuilder";

function planOf(workbook: WorkbookSnapshot) {
  const { scoreSheet, totals, selfRating } = checkSnapshot(workbook, { catalog: [] });
  if (!scoreSheet || !totals) throw new Error("no scoring sheet");
  const snapshot = workbook.sheets.find((sheet) => sheet.name === scoreSheet.sheet);
  return planTotals(snapshot!, scoreSheet, totals, selfRating);
}

/** Two sections, one with groups, bonus, penalty, total and rating rows; self points in D. */
const base: Record<string, CellSpec> = {
  ...rowOf(1, ["STT", "Nội dung, tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Ghi chú"]),
  ...rowOf(2, ["I", "Những nội dung chung", 50]),
  ...rowOf(3, ["1", "Nhóm một", 30]),
  ...rowOf(4, ["1.1", "Ban hành kế hoạch", 10, 8]),
  ...rowOf(5, ["1.2", "Ban hành quy chế", 20, 19.5]),
  ...rowOf(6, ["2", "Nhóm hai", 20]),
  ...rowOf(7, ["2.1", "Bố trí kho", 20, 18.25]),
  ...rowOf(8, ["II", "Nghiệp vụ", 50]),
  ...rowOf(9, ["1", "Lập hồ sơ", 25, 20]),
  ...rowOf(10, ["2", "Nộp lưu", 25, 21]),
  ...rowOf(11, ["III", "Điểm cộng", null, "…"]),
  ...rowOf(12, ["IV", "Điểm trừ"]),
  ...rowOf(13, [null, "Tổng cộng", 100]),
  ...rowOf(14, [null, "Tự xếp loại"]),
};
const sheet = (changes: Record<string, CellSpec | null> = {}, merges: readonly string[] = []) => {
  const entries = Object.entries({ ...base, ...changes }).filter(
    (e): e is [string, CellSpec] => e[1] !== null,
  );
  return workbookOf({ cells: Object.fromEntries(entries), merges });
};
const lines = (...given: Parameters<typeof sheet>) => planLines(planOf(sheet(...given)));

test("blank places get formulas over their direct parts, and the rating marked as provisional", () => {
  expect(lines()).toEqual([
    "D3: - => =SUM(D4:D5) → 27.5",
    "D6: - => =D7 → 18.25",
    "D2: - => =D3+D6 → 45.75",
    "D8: - => =SUM(D9:D10) → 41",
    "D13: - => =D2+D8+N(D11)-N(D12) → 86.75",
    'D14: - => "Tốt (tạm tính)"',
  ]);
});

test("typed totals, right or wrong, become formulas; formulas stay, and count by what they give", () => {
  const found = lines({ D2: 45.75, D8: 99, D3: { formula: "D4+D5+1", stored: 28.5 } });
  expect(found).toEqual([
    "D6: - => =D7 → 18.25",
    "D2: 45.75 => =D3+D6 → 46.75",
    "D8: 99 => =SUM(D9:D10) → 41",
    "D13: - => =D2+D8+N(D11)-N(D12) → 87.75",
    'D14: - => "Tốt (tạm tính)"',
  ]);
});

test("points typed as text become numbers, because no formula would count them", () => {
  const found = lines({ D4: "8,0", D11: "1,5" });
  expect(found).toContain('D4: "8,0" => 8');
  expect(found).toContain('D11: "1,5" => 1.5');
  expect(found).toContain("D3: - => =SUM(D4:D5) → 27.5");
  expect(found).toContain("D13: - => =D2+D8+N(D11)-N(D12) → 88.25");
});

test("above points in doubt nothing is written, elsewhere it is", () => {
  expect(lines({ D4: "1.234" })).toEqual(["D6: - => =D7 → 18.25", "D8: - => =SUM(D9:D10) → 41"]);
});

test("no rating is written while a criterion is not scored", () => {
  expect(lines({ D4: null }).filter((l) => l.startsWith("D14"))).toEqual([]);
});

test("a section without any points stays blank, but the total counts what will come", () => {
  const found = lines({ D9: null, D10: null });
  expect(found.filter((l) => l.startsWith("D8"))).toEqual([]);
  expect(found).toContain("D13: - => =D2+SUM(D9:D10)+N(D11)-N(D12) → 45.75");
});

test("a penalty is taken off whichever way it is written", () => {
  expect(lines({ D12: 2 })).toContain("D13: - => =D2+D8+N(D11)-N(D12) → 84.75");
  expect(lines({ D12: -2 })).toContain("D13: - => =D2+D8+N(D11)+N(D12) → 84.75");
});

test("a rating that is written stays; a label in the same cell is no place", () => {
  const rating = (changes: Record<string, CellSpec | null>, merges?: readonly string[]) =>
    lines(changes, merges).filter((l) => l.endsWith('(tạm tính)"'));
  expect(rating({ D14: "Khá" })).toEqual([]);
  expect(rating({ D14: "…" })).toEqual(['D14: "…" => "Tốt (tạm tính)"']);
  expect(rating({ B14: "Tự xếp loại: Tốt" })).toEqual([]);
  expect(rating({ B14: "Tự xếp loại: …………" })).toEqual([]);
  expect(rating({}, ["B14:E14"])).toEqual([]);
  expect(rating({ B14: "Xếp loại của Sở Nội vụ thẩm định" })).toEqual([]);
});

test("a place merged into another column is none", () => {
  expect(lines({}, ["A8:E8"]).filter((l) => l.startsWith("D8"))).toEqual([]);
  expect(lines({}, ["A8:E8"])).toContain("D13: - => =D2+SUM(D9:D10)+N(D11)-N(D12) → 86.75");
});

describe("on any layout", () => {
  const filled = fc.tuple(anyLayout, anyScores).map(([layout, scores]) => layOut(layout, scores));

  test("the sums written are the sums of the criteria, and a second fill changes nothing", () => {
    fc.assert(
      fc.property(filled, ({ workbook, sections, total }) => {
        const after = applyToSnapshot(workbook, planOf(workbook));
        const checked = checkSnapshot(after, { catalog: [] });
        const declared = checked.totals?.sections.map((s) => s.declaredSelfPoints);
        const live = (points: number | null | undefined, right: number) => {
          if (points !== null && points !== undefined) expect(points / 100).toBe(right);
        };
        declared?.forEach((points, i) => live(points, sections[i] ?? -1));
        live(checked.totals?.total.declaredSelfPoints, total);
        expect(checked.findings.filter((f) => f.rule.endsWith("total-mismatch"))).toEqual([]);
        expect(planOf(after)).toEqual(emptyPlan);
      }),
      { numRuns: 60 },
    );
  });

  test("taken back, every cell is as it was", async () => {
    await fc.assert(
      fc.asyncProperty(filled, async ({ workbook }) => {
        const host = new MemoryHost(workbook);
        const { refused } = await host.revert(await host.apply(planOf(workbook)));
        expect(refused).toEqual([]);
        const { sheets } = await host.read();
        const held = (w: readonly { cells: readonly { value: unknown; formula: string | null }[] }[]) =>
          w.map((s) => s.cells.map(({ value, formula }) => ({ value, formula })));
        expect(held(sheets)).toEqual(held(workbook.sheets));
      }),
      { numRuns: 40 },
    );
  });
});
