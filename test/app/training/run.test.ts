import { hintFor } from "../../../src/app/training/hints";
import {
  isLessonDone,
  isStepDone,
  judgedVerdicts,
  markCell,
  newRun,
  scoreOf,
  withHint,
  withJudgement,
  withOpened,
  withRead,
  withVerdict,
} from "../../../src/app/training/run";
import { checkSnapshot, judgePractice, type WorkbookSnapshot } from "../../../src/core";
import { lessonNamed, options, practice } from "../../support/training";

const first = lessonNamed("lan-dau");
const review = lessonNamed("mot-ngay-tham-dinh");
const made = practice(first, "K7QF");
const start = newRun(first, "K7QF", " Nguyễn Văn An ");

const judged = (now: WorkbookSnapshot) => judgePractice(made, now, checkSnapshot(now, options));

test("a new run knows nothing yet, and its participant without blanks around", () => {
  expect(start.participant).toBe("Nguyễn Văn An");
  expect(scoreOf(first, start)).toEqual({
    ...{ found: 0, fixed: 0, wrong: 0, faults: 3, hints: 0, verdicts: 0, rightVerdicts: 0 },
  });
  expect(first.steps.map((_, i) => isStepDone(first, start, i))).toEqual([false, false, false, false, false]);
});

test("pointing at a fault's cell finds it, however the address is typed; once is enough", () => {
  const { cell, sheet } = made.faults[0]!.place;
  const marked = markCell(start, made, 0, { sheet: null, cell: ` ${cell.toLowerCase()} ` });
  expect(marked.kind).toBe("right");
  if (marked.kind !== "right") return;
  expect(scoreOf(first, marked.run).found).toBe(1);
  expect(markCell(marked.run, made, 0, { sheet, cell }).kind).toBe("again");
  expect(markCell(start, made, 0, { sheet: "Trang khác", cell }).kind).toBe("wrong");
});

test("pointing at another cell is noted once and finds nothing; what is no cell is not noted", () => {
  const wrong = markCell(start, made, 0, { sheet: null, cell: "A1" });
  expect(wrong).toMatchObject({ kind: "wrong", run: { wrongMarks: ["0 !A1"] } });
  if (wrong.kind !== "wrong") return;
  expect(markCell(wrong.run, made, 0, { sheet: null, cell: "a1" })).toEqual(wrong);
  expect(scoreOf(first, wrong.run).found).toBe(0);
  for (const cell of ["", "12", "D", "điểm", "D12:D13"]) {
    expect(markCell(start, made, 0, { sheet: null, cell })).toEqual({ kind: "no-cell" });
  }
});

test("a lesson is done when it was opened, read, found and mended", () => {
  const opened = withRead(withRead(withOpened(start, 0), 1), 4);
  const failed = withJudgement(opened, judged(made.workbook));
  expect(isLessonDone(first, failed)).toBe(false);
  const done = withJudgement(failed, judged(made.clean));
  expect(scoreOf(first, done)).toMatchObject({ found: 3, fixed: 3, wrong: 0 });
  expect(done.checks).toBe(2);
  expect(isLessonDone(first, done)).toBe(true);
});

test("what was mended and then broken again is not done any more", () => {
  const done = withJudgement(start, judged(made.clean));
  expect(scoreOf(first, withJudgement(done, judged(made.workbook)))).toMatchObject({ fixed: 0, found: 0 });
});

test("hints add up and are not taken back; a hint alone finds nothing", () => {
  const id = made.faults[0]!.fault.id;
  const run = withHint(withHint(start, id, 2), id, 1);
  expect(scoreOf(first, run)).toMatchObject({ hints: 2, found: 0 });
});

test("hints say where, then what, then what is right", () => {
  const lesson = lessonNamed("muoi-hai-loi");
  const [planted] = practice(lesson, "GOI").faults;
  const row = parseInt(planted!.place.cell.slice(1), 10);
  const where = hintFor(planted!, 1);
  expect(where).toMatchObject({ kind: "where", sheet: "Phụ lục I" });
  if (where.kind !== "where") return;
  expect(where.from <= row && row <= where.to && where.to - where.from === 5).toBe(true);
  expect(hintFor(planted!, 2)).toEqual({ kind: "what", place: planted!.place, finding: planted!.finding });
  expect(hintFor(planted!, 3)).toEqual({ kind: "solution", cells: planted!.cells });
});

test("a lesson's own hints name the place", () => {
  const planted = made.faults.find(({ fault }) => fault.rule === "score-missing")!;
  const { cell } = planted.place;
  expect(hintFor(planted, 1)).toEqual({
    kind: "text",
    text: `Xem cột “Điểm tự chấm” của trang “Phụ lục I”, quanh dòng ${cell.slice(1)}: có một tiêu chí chưa có điểm.`,
  });
  expect(hintFor(planted, 2)).toMatchObject({ text: expect.stringContaining(`Ô ${cell} để trống.`) });
});

test("a reviewer's verdicts: what has a fault goes back, what is clean is accepted", () => {
  const run = newRun(review, "SAU", "");
  expect(judgedVerdicts(review, run)).toEqual([null, null, null, null, null, null]);
  const all = review.workbooks.reduce((so, _, i) => {
    const faults = practice(review, "SAU", i).faults.length;
    return withVerdict(so, i, faults > 0 ? "return" : "accept");
  }, run);
  expect(scoreOf(review, all)).toMatchObject({ verdicts: 6, rightVerdicts: 6 });
  expect(isStepDone(review, all, 2)).toBe(true);
  const allBack = review.workbooks.reduce((so, _, i) => withVerdict(so, i, "return"), run);
  expect(scoreOf(review, allBack)).toMatchObject({ verdicts: 6, rightVerdicts: 5 });
  expect(isStepDone(review, allBack, 2)).toBe(false);
});
