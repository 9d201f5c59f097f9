import { points, type Points } from "../../src/core";
import { bundledRubrics } from "../../src/app/bundledRubrics";
import { planScoreEntry, readTypedPoints } from "../../src/app/scoreEntry";
import { scoreTargets, targetAt } from "../../src/app/scoreTargets";
import { surveyWorkbook } from "../../src/app/surveyWorkbook";
import { sample } from "../contract/workbooks";
import { planLines } from "../support/planShown";

const surveyOf = (name: Parameters<typeof sample>[0]) =>
  surveyWorkbook({ read: () => Promise.resolve(sample(name)) }, bundledRubrics);
const two = points(200);

test.each<[string, Points | null, ReturnType<typeof readTypedPoints>]>([
  ["1,5", two, { kind: "points", points: points(150), aboveMaximum: false }],
  ["1.5", two, { kind: "points", points: points(150), aboveMaximum: false }],
  [" 2 điểm", two, { kind: "points", points: points(200), aboveMaximum: false }],
  ["2,5", two, { kind: "points", points: points(250), aboveMaximum: true }],
  ["0", two, { kind: "points", points: points(0), aboveMaximum: false }],
  ["", two, { kind: "blank" }],
  ["…", two, { kind: "blank" }],
  ["1.500", two, { kind: "points", points: points(150), aboveMaximum: false }],
  ["1.500", null, { kind: "ambiguous", readings: [points(150_000), points(150)] }],
  ["đạt", two, { kind: "invalid", why: "text" }],
  ["1,255", two, { kind: "invalid", why: "decimals" }],
  ["-1", two, { kind: "invalid", why: "negative" }],
])("typed points %j with maximum %j are %j", (typed, maximum, read) => {
  expect(readTypedPoints(typed, maximum)).toEqual(read);
});

test("a cell of a criterion's row names the criterion, with its levels and evidence", async () => {
  const target = targetAt(await surveyOf("day-loi.xlsx"), { sheet: "Phụ lục I", cell: "B17" });
  expect(target).toMatchObject({
    code: "2.2",
    kind: "criterion",
    maximum: points(150),
    choices: [{ points: points(150) }, { points: points(100) }, { points: points(0) }],
    evidence: { cell: "F17", required: true },
  });
});

test("a cell of a section's row, below the table or on another sheet names no criterion", async () => {
  const survey = await surveyOf("day-loi.xlsx");
  expect(targetAt(survey, { sheet: "Phụ lục I", cell: "D9" })).toBeNull();
  expect(targetAt(survey, { sheet: "Phụ lục I", cell: "D300" })).toBeNull();
  expect(targetAt(survey, { sheet: "Trang khác", cell: "D17" })).toBeNull();
});

test("bonus and penalty items come last and have no maximum", async () => {
  const kinds = scoreTargets(await surveyOf("218-bc.xlsx")).map(
    ({ kind, maximum }) => `${kind} ${maximum === null}`,
  );
  expect(new Set(kinds)).toEqual(new Set(["criterion false", "bonus true", "penalty true"]));
  expect(kinds.indexOf("bonus true")).toBeGreaterThan(kinds.lastIndexOf("criterion false"));
});

test("points and evidence are planned with what stands there now; what stays the same is not", async () => {
  const survey = await surveyOf("day-loi.xlsx");
  const target = targetAt(survey, { sheet: "Phụ lục I", cell: "D12" })!;
  const plan = planScoreEntry(survey, target, { points: points(100), evidence: " Quyết định 12/QĐ " });
  expect(planLines(plan)).toEqual(["D12: 2 => 1", 'F12: - => "Quyết định 12/QĐ"']);
  expect(planScoreEntry(survey, target, { points: points(200), evidence: "" }).writes).toEqual([]);
});

test("no points make the cell blank, not 0", async () => {
  const survey = await surveyOf("day-loi.xlsx");
  const target = targetAt(survey, { sheet: "Phụ lục I", cell: "D12" })!;
  expect(planLines(planScoreEntry(survey, target, { points: null }))).toEqual(["D12: 2 => -"]);
});

test("a number over a text or a date gets a format that shows a number", async () => {
  const survey = await surveyOf("day-loi.xlsx");
  const formats = ["D36", "D73", "D12"].map((cell) => {
    const target = targetAt(survey, { sheet: "Phụ lục I", cell })!;
    return planScoreEntry(survey, target, { points: points(50) }).writes[0]?.numberFormat;
  });
  expect(formats).toEqual(["General", "General", null]);
});
