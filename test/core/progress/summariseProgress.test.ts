import { findProgressTable } from "../../../src/core/reading/findProgressTable";
import { shareToNumber, summariseProgress } from "../../../src/core/progress/summariseProgress";
import { reportWorkbook } from "../../support/progressSheets";

const summary = summariseProgress(findProgressTable(reportWorkbook)!);

test("the totals of report 218/BC are exact, and money nobody gave is blank", () => {
  expect(summary.totals).toEqual({
    ...{ planned: 333_630, done: 255_150, provinceFunds: 1_427_700, agencyFunds: null },
    ...{ deposited: 13_714, backlog: 20_000 },
  });
});

test("shares done are 66,3 %, 89,9 % and 76,5 % over both years", () => {
  const percent = [...summary.years.map((y) => y.shareDone), summary.shareDone].map((share) => {
    const value = shareToNumber(share);
    return value === null ? null : Math.round(value * 1000) / 10;
  });
  expect(percent).toEqual([66.3, 89.9, null, 76.5]);
  expect(summary.years[0]?.shareDone).toEqual({ part: 126_000, whole: 190_000 });
});

test("a metre cost 5,595 and 5,596 million đồng", () => {
  expect(summary.years.map((y) => y.unitCost && Math.round(y.unitCost.cost * 1000))).toEqual([
    5595,
    5596,
    null,
  ]);
});

test("cumulated figures go on through a year without any", () => {
  expect(summary.years.map((y) => y.cumulated)).toEqual([
    { planned: 190_000, done: 126_000 },
    { planned: 333_630, done: 255_150 },
    { planned: 333_630, done: 255_150 },
  ]);
});
