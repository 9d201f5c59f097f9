import {
  entriesOfPlan,
  loadInspectionPlan,
  NO_PLAN_ENTRIES,
  planFileOf,
  planOfEntries,
} from "../../../src/core";
import { plan } from "./filledChecklists";

test("a plan entered field by field is the same plan, and so is its file", () => {
  const { plan: entered, faults } = planOfEntries(entriesOfPlan(plan()));
  expect([...faults]).toEqual([]);
  expect(entered).toEqual(plan());
  expect(loadInspectionPlan(planFileOf(plan()))).toEqual({ ok: true, value: plan() });
});

test("a plan of some contents stays one", () => {
  const some = { ...plan(), contents: [1, 7, 12] };
  expect(planOfEntries(entriesOfPlan(some)).plan).toEqual(some);
});

test("without year and agencies there is no plan", () => {
  const { plan: none, faults } = planOfEntries(NO_PLAN_ENTRIES);
  expect(none).toBeNull();
  expect([...faults]).toEqual([
    ["year", "needed"],
    ["agencies", "needed"],
  ]);
});

test.each([
  ["year", "22", "not-a-year"],
  ["periodFrom", "31/4/2022", "not-a-day"],
  ["periodTo", "1/1/2022", "ends-before"],
  ["contents", "1, hai", "not-contents"],
  ["team", "Nguyễn Văn A", "not-a-member"],
  ["agencies", "Sở A\nsở a", "agency-twice"],
] as const)("%s “%s” is told as %s", (field, entered, fault) => {
  const { faults } = planOfEntries({ ...entriesOfPlan(plan()), [field]: entered });
  expect([...faults]).toEqual([[field, fault]]);
});
