import { applicabilityOf } from "../../../src/core/scoring/applicability";
import { checkSnapshot } from "../../../src/core/checkSnapshot";
import { rubricTemplate } from "../../../src/core/template/rubricTemplate";
import { templateSnapshot } from "../../../src/core/template/templateSnapshot";
import { planTotals } from "../../../src/core/scoring/planTotals";
import { applyToSnapshot } from "../../../src/core/writing/applyToSnapshot";
import type { WorkbookSnapshot } from "../../../src/core/model/workbookSnapshot";
import { pack } from "../../assets/pack";
import { calculated } from "../support/miniCalc";

const rubric = pack("mau-minh-hoa");
const content = rubricTemplate(rubric, { year: 2025 });
const blank = content.sheets[0]!;
const rows = blank.cells.filter((c) => c.column === 1 && c.look === "code").map((c) => c.row);
const maxOf = (row: number) => blank.cells.find((c) => c.row === row && c.column === 3)?.value as number;
const rowOf = (title: string) => blank.cells.find((c) => String(c.value).startsWith(title))!.row;

/** 4.1, 4.2, 4.3 of section I: 1 + 2 + 1 points, dropped and rescaled where there are no subordinate units. */
const plan = rowOf("Ban hành kế hoạch kiểm tra công tác văn thư");
const share = rowOf("Tỷ lệ đơn vị trực thuộc được kiểm tra");
/** 3.4 of section I, 1 point: given in full. */
const allowance = rowOf("Thực hiện chế độ phụ cấp");
/** 1.1 of section I applies to everybody. */
const always = rowOf("Ban hành kế hoạch công tác văn thư, lưu trữ hằng năm");

/** The sheet with full points everywhere, then changed: null makes a cell blank. */
function sheetWith(changes: Readonly<Record<string, string | number | null>>): WorkbookSnapshot {
  const filled = new Map<string, string | number>();
  for (const row of rows.slice(0, 58)) filled.set(`D${row}`, maxOf(row)).set(`F${row}`, "Có");
  for (const [cell, value] of Object.entries(changes)) {
    if (value === null) filled.delete(cell);
    else filled.set(cell, value);
  }
  const [, ...others] = content.sheets;
  return templateSnapshot({ ...content, sheets: [calculated(blank, filled), ...others] });
}

const check = (workbook: WorkbookSnapshot, notApplicable?: ReadonlyMap<string, string>) =>
  checkSnapshot(workbook, { catalog: [rubric], notApplicable });
const told = (result: ReturnType<typeof check>) =>
  result.findings
    .filter((f) => f.rule === "criterion-not-applicable")
    .map(({ severity, cell, params }) => [severity, cell, params.variant, params.reason]);
const serious = (result: ReturnType<typeof check>) =>
  result.findings.filter((f) => f.severity !== "hint" && f.rule !== "rating-provisional").map((f) => f.rule);

const NOTE = "Không áp dụng: không có đơn vị trực thuộc";

test("a blank score with a note that it does not apply drops the criterion and scales the rest up", () => {
  const result = check(sheetWith({ [`D${share}`]: null, [`G${share}`]: NOTE, [`D${always}`]: 0 }));
  // 100 − 2 dropped = 98 to be had, 96 reached: 96 × 100 ÷ 98 = 97,96.
  expect(result.totals?.sections[0]).toMatchObject({ maxPoints: 2300, selfPoints: 2100 });
  expect(result.totals?.rescaled).toMatchObject({ maxPoints: 9800, selfPoints: 9600 });
  expect(result.totals?.total).toMatchObject({
    maxPoints: 10000,
    selfPoints: 9796,
    declaredSelfPoints: 9796,
  });
  expect(result.totals?.unreadCriteria).toEqual([]);
  expect(told(result)).toEqual([["hint", `D${share}`, "rescale", "không có đơn vị trực thuộc"]]);
  // 1.1 caps the class while it has no points.
  expect(serious(result)).toEqual(["rating-capped"]);
});

test("the words may stand in the score cell itself", () => {
  for (const words of ["Không áp dụng", "KAD", "không áp dụng (không có đơn vị trực thuộc)"]) {
    const workbook = sheetWith({ [`D${share}`]: words, [`G${share}`]: words.includes("(") ? null : NOTE });
    const result = check(workbook);
    expect(told(result)).toEqual([["hint", `D${share}`, "rescale", "không có đơn vị trực thuộc"]]);
    expect(result.totals?.total.selfPoints).toBe(10000);
    expect(serious(result)).toEqual([]);
  }
});

test("a criterion given in full keeps its maximum, with its points typed or left to us", () => {
  const note = "Không áp dụng: không có người thuộc diện";
  const typed = check(sheetWith({ [`G${allowance}`]: note, [`F${allowance}`]: null }));
  expect(typed.totals?.total).toMatchObject({ maxPoints: 10000, selfPoints: 10000 });
  expect(typed.totals?.rescaled).toBeNull();
  expect(told(typed)).toEqual([["hint", `D${allowance}`, "full", "không có người thuộc diện"]]);
  const left = check(sheetWith({ [`G${allowance}`]: note, [`D${allowance}`]: null }));
  expect(left.totals?.total.selfPoints).toBe(10000);
  expect(serious(left)).toEqual([]);
});

test("without a reason it is a warning", () => {
  const result = check(sheetWith({ [`D${share}`]: null, [`G${share}`]: "Không áp dụng" }));
  expect(told(result)).toEqual([["warning", `D${share}`, "no-reason", ""]]);
});

test("points beside the words are believed, and told", () => {
  const result = check(sheetWith({ [`D${share}`]: 0, [`G${share}`]: NOTE }));
  expect(told(result)).toEqual([["warning", `D${share}`, "scored", ""]]);
  expect(result.totals?.total.selfPoints).toBe(9800);
});

test("a criterion the rubric applies to everybody is not left out: its blank is still an error", () => {
  const result = check(sheetWith({ [`D${always}`]: null, [`G${always}`]: NOTE }));
  expect(told(result)).toEqual([["warning", `D${always}`, "always-applies", ""]]);
  expect(serious(result)).toContain("score-missing");
  expect(result.totals?.rescaled).toBeNull();
});

test("without a rubric nobody knows what may be left out", () => {
  const workbook = sheetWith({ [`D${share}`]: null, [`G${share}`]: NOTE });
  const result = checkSnapshot(workbook, { catalog: [] });
  expect(told(result)).toEqual([["warning", `D${share}`, "no-rubric", ""]]);
});

test("a person may say it from outside, by code or by path, over points in the cell", () => {
  const workbook = sheetWith({ [`D${plan}`]: 0, [`D${share}`]: 0 });
  const said = new Map([
    ["I/4/4.1", "không có đơn vị trực thuộc"],
    ["4.2", "không có đơn vị trực thuộc"],
  ]);
  const { scoreSheet, rubricUse, totals } = check(workbook, said);
  // The code 4.2 also stands in other sections, where the rubric does not let it be left out.
  const out = applicabilityOf(scoreSheet!, rubricUse!, said);
  expect(out.notApplicable.map((n) => [n.criterion.path, n.reason])).toContainEqual([
    "I/4/4.1",
    "không có đơn vị trực thuộc",
  ]);
  expect(totals?.rescaled?.maxPoints).toBe(9700);
});

test("a reviewer who gives points for it counts it among the appraised", () => {
  const appraised = Object.fromEntries(rows.slice(0, 58).map((row) => [`E${row}`, maxOf(row)]));
  const claimed = { [`D${share}`]: null, [`G${share}`]: NOTE };
  const result = check(sheetWith({ ...appraised, ...claimed, [`E${share}`]: 1 }));
  expect(result.totals?.rescaled).toMatchObject({ maxPoints: 9800, appraisedMaxPoints: 10000 });
  expect(result.totals?.total).toMatchObject({ selfPoints: 10000, appraisedPoints: 9900 });
});

test("the total that is written scales as the total that is shown", () => {
  const workbook = sheetWith({ [`D${share}`]: null, [`G${share}`]: NOTE, [`D${always}`]: 0 });
  const [first, ...others] = workbook.sheets;
  // A sheet with blank totals, as agencies make them.
  const cells = first!.cells.filter((c) => !(c.formula !== null && c.column === 4));
  const bare = { ...workbook, sheets: [{ ...first!, cells }, ...others] };
  const { scoreSheet, totals, selfRating } = check(bare);
  const written = planTotals(bare.sheets[0]!, scoreSheet!, totals!, selfRating);
  const total = written.writes.find((w) => w.reason.code === "write-grand-total");
  expect(total?.after).toMatchObject({ kind: "formula", value: 97.96 });
  const after = check(applyToSnapshot(bare, written));
  expect(after.totals?.total.declaredSelfPoints).toBe(9796);
  expect(serious(after)).not.toContain("grand-total-mismatch");
});
