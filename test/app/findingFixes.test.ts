import type { RuleId } from "../../src/core";
import { bundledRubrics } from "../../src/app/bundledRubrics";
import { fixesFor } from "../../src/app/findingFixes";
import { type Survey, surveyWorkbook } from "../../src/app/surveyWorkbook";
import { sample } from "../contract/workbooks";
import { planLines } from "../support/planShown";

const surveyOf = (name: Parameters<typeof sample>[0]): Promise<Survey> =>
  surveyWorkbook({ read: () => Promise.resolve(sample(name)) }, bundledRubrics);

/** The fixes of the finding of a rule at a cell, as "kind: write; write". */
function fixes(survey: Survey, rule: RuleId, cell: string): readonly string[] {
  const finding = survey.result.findings.find((f) => f.rule === rule && f.cell === cell);
  if (!finding) throw new Error(`no ${rule} at ${cell}`);
  return fixesFor(finding, survey).map((fix) => `${fix.kind}: ${planLines(fix.plan).join("; ")}`);
}

test("points typed as text become the number they say", async () => {
  const survey = await surveyOf("day-loi.xlsx");
  expect(fixes(survey, "score-number-as-text", "D69")).toEqual(['number: D69: "0,5" => 0.5']);
});

test("points of two readings are offered both ways, for a person to choose", async () => {
  const survey = await surveyOf("day-loi.xlsx");
  expect(fixes(survey, "score-ambiguous", "D41")).toEqual([
    'reading: D41: "1.500" => 1500',
    'reading: D41: "1.500" => 1.5',
  ]);
});

test("a metre typed with a comma becomes a number; one of two readings is asked even when its neighbours settle it", async () => {
  const survey = await surveyOf("218-bc.xlsx");
  expect(fixes(survey, "progress-number-as-text", "A7")).toEqual(['number: A7: "143,63" => 143.63']);
  expect(fixes(survey, "progress-ambiguous", "F7")).toEqual([
    'reading: F7: "4,714" => 4.714',
    'reading: F7: "4,714" => 4714',
  ]);
});

test("what only a person can mend has no one-step fix", async () => {
  const survey = await surveyOf("day-loi.xlsx");
  expect(fixes(survey, "score-not-number", "D36")).toEqual([]);
  expect(fixes(survey, "score-above-max", "D20")).toEqual([]);
  expect(fixes(survey, "rating-mismatch", "D99")).toEqual([]);
});

test("a typed total becomes a formula again, and nothing above a criterion in doubt is written", async () => {
  const survey = await surveyOf("day-loi.xlsx");
  const [totals = ""] = fixes(survey, "section-total-mismatch", "D9");
  expect(totals).toContain("D9: 24 => =");
  expect(totals).not.toContain("D98:");
});
