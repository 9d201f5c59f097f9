/** @jest-environment jsdom */
import "../../support/browser";
import { newRun } from "../../../../src/app/training/run";
import { emptyTraining } from "../../../../src/ports/trainingStore";
import { browserTrainingStore } from "../../../../src/taskpane/tools/training/trainingStore";
import { lessonNamed } from "../../../support/training";

const KEY = "vtlt.training/1";
const run = newRun(lessonNamed("lan-dau"), "K7QF", "An");
const record = { runs: [run], lessons: [lessonNamed("lan-dau")], results: ["KQ1;…"] };
const store = () => browserTrainingStore(() => localStorage);

beforeEach(() => localStorage.clear());

test("what is kept is read back, and nothing is left after forgetting", () => {
  store().save(record);
  expect(store().load()).toEqual(record);
  store().forget();
  expect([store().load(), localStorage.length]).toEqual([emptyTraining, 0]);
});

test("what another version kept and nobody understands is left out, piece by piece", () => {
  localStorage.setItem(KEY, JSON.stringify({ ...record, runs: [run, { lesson: 1 }], lessons: [{}] }));
  expect(store().load()).toEqual({ runs: [run], lessons: [], results: ["KQ1;…"] });
  for (const bad of ["{", "null", "[]", '{"runs":3}']) {
    localStorage.setItem(KEY, bad);
    expect(store().load()).toEqual(emptyTraining);
  }
});

test("where keeping is refused, training lasts as long as the pane", () => {
  const refused = browserTrainingStore(() => {
    throw new DOMException("refused", "SecurityError");
  });
  expect(refused.load()).toEqual(emptyTraining);
  refused.save(record);
  expect(refused.load()).toEqual(record);
  refused.forget();
  expect(refused.load()).toEqual(emptyTraining);
});
