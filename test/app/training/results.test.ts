import * as fc from "fast-check";
import {
  readResultCode,
  resultCode,
  resultOf,
  type TrainingResult,
} from "../../../src/app/training/resultCode";
import { markCell, newRun, withHint, withJudgement, withVerdict } from "../../../src/app/training/run";
import { collectResults, summarise } from "../../../src/app/training/summary";
import { checkSnapshot, judgePractice } from "../../../src/core";
import { lessonNamed, options, practice } from "../../support/training";

const lesson = lessonNamed("lan-dau");
const result = (change: Partial<TrainingResult>): TrainingResult => ({
  ...{ lesson: "lan-dau", seed: "K7QF", participant: "An", hints: 0 },
  ...{ faults: ["fixed", "found", "open"], verdicts: [] },
  ...change,
});

test("a result is one line that reads the same on the trainer's machine", () => {
  const code = resultCode(result({ participant: "Nguyễn Văn An", hints: 2 }));
  expect(code).toMatch(/^KQ1;lan-dau;K7QF;sto;-;2;Nguyễn Văn An;[0-9A-Z]{3}$/);
  expect(readResultCode(` ${code}\r\n`)).toEqual(result({ participant: "Nguyễn Văn An", hints: 2 }));
});

test("any result goes through its line unharmed", () => {
  const mark = fc.constantFrom("fixed" as const, "found" as const, "wrong" as const, "open" as const);
  const name = fc.string({ maxLength: 60 }).map((s) =>
    s
      .normalize("NFC")
      .replace(/[;\s]+/g, " ")
      .trim(),
  );
  fc.assert(
    fc.property(
      fc.array(mark, { maxLength: 30 }),
      fc.array(fc.constantFrom(true, false, null), { maxLength: 12 }),
      name,
      fc.nat(200),
      (faults, verdicts, participant, hints) => {
        const one = result({ faults, verdicts, participant, hints });
        expect(readResultCode(resultCode(one))).toEqual(one);
      },
    ),
  );
});

test("a line with a slip of the pen is no result", () => {
  const code = resultCode(result({}));
  for (const bad of [
    "",
    "KQ1",
    code.slice(1),
    code.slice(0, -1),
    code.replace("sto", "sss"),
    code.replace("An", "Ân"),
  ]) {
    expect(readResultCode(bad)).toBeNull();
  }
});

test("what a participant found, mended and was helped with is in the result", () => {
  const made = practice(lesson, "K7QF");
  const now = made.workbook;
  const judged = withJudgement(
    newRun(lesson, "K7QF", "An"),
    judgePractice(made, now, checkSnapshot(now, options)),
  );
  const [first, second] = made.faults;
  const marked = markCell(judged, made, 0, second!.place);
  if (marked.kind !== "right") throw new Error(marked.kind);
  const run = withHint(marked.run, first!.fault.id, 3);
  expect(resultOf(lesson, run)).toEqual(result({ faults: ["open", "found", "open"], hints: 3 }));
});

test("a reviewer's result says of each submission whether the decision was right", () => {
  const review = lessonNamed("mot-ngay-tham-dinh");
  const clean = review.workbooks.findIndex((_, i) => practice(review, "SAU", i).faults.length === 0);
  const run = withVerdict(newRun(review, "SAU", "An"), clean, "return");
  const { verdicts } = resultOf(review, run);
  expect(verdicts).toEqual(review.workbooks.map((_, i) => (i === clean ? false : null)));
});

test("the summary counts for each fault how many found and how many mended it", () => {
  const summary = summarise(lesson, [
    result({}),
    result({ participant: "Bình", seed: "AAAA", faults: ["wrong", "open", "fixed"], hints: 4 }),
    result({ participant: "Chi", seed: "AAAA", faults: ["fixed", "fixed", "fixed"] }),
    result({ lesson: "muoi-hai-loi" }),
    result({ faults: ["fixed"] }),
  ]);
  expect(summary.faults.map(({ id, found, fixed }) => [id, found, fixed])).toEqual([
    ["bo-trong", 3, 2],
    ["vuot-toi-da", 2, 1],
    ["thieu-minh-chung", 2, 2],
  ]);
  expect(summary.participants.map(({ name, found, fixed, hints }) => [name, found, fixed, hints])).toEqual([
    ["An", 2, 1, 0],
    ["Bình", 2, 1, 4],
    ["Chi", 3, 3, 0],
  ]);
  expect(summary.sharedSeeds).toEqual(["AAAA"]);
});

test("lines are collected, a participant's later result in place of the earlier one, the unreadable named", () => {
  const before = [resultCode(result({}))];
  const later = resultCode(result({ faults: ["fixed", "fixed", "fixed"] }));
  const other = resultCode(result({ participant: "Bình" }));
  expect(collectResults(before, `${later}\n\n${other}\r\nKQ1;hỏng\n`)).toEqual({
    codes: [later, other],
    added: 2,
    unread: ["KQ1;hỏng"],
  });
});
