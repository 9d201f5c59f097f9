import * as fc from "fast-check";
import {
  checkSnapshot,
  faultCount,
  keyOf,
  LessonFailure,
  type Lesson,
  type LessonFault,
  practiceCodeOf,
  PRACTICE_SHEET,
} from "../../../src/core";
import { mayFollow } from "../../../src/core/training/consequences";
import { plantableRules } from "../../../src/core/training/planters";
import { lessonNamed, lessons, options, practice } from "../../support/training";

const seeds = fc.stringMatching(/^[A-Z2-9]{3,6}$/);

function lessonOf(faults: readonly LessonFault[], vary = 3): Lesson {
  const workbook = { name: "a", base: "sach" as const, agency: null, vary, faults };
  const head = { id: "thu", number: null, title: "Thử", summary: "s", minutes: 1 };
  return { ...head, mode: "fix", steps: [], workbooks: [workbook] };
}

const faultOf = (rule: LessonFault["rule"], change: Partial<LessonFault> = {}): LessonFault => ({
  ...{ id: rule, title: rule, rule, cells: null, as: null, hints: [] },
  ...change,
});

test.each(lessons)(
  "for any code, the check finds exactly what lesson $id plants, and its solution has none of it",
  (lesson) => {
    const workbooks = lesson.workbooks.length;
    fc.assert(
      fc.property(seeds, fc.nat(workbooks - 1), (seed, number) => {
        const made = practice(lesson, seed, number);
        const { findings } = checkSnapshot(made.workbook, options);
        const planted = made.faults.map(({ fault: { rule }, place }) => keyOf({ rule, ...place }));
        const expected = [...planted, ...made.baseline, ...made.consequences].sort();
        expect(findings.map(keyOf).sort()).toEqual(expected);
        expect(checkSnapshot(made.clean, options).findings.map(keyOf)).toEqual(made.baseline);
        const rules = made.faults.map(({ fault }) => fault.rule);
        for (const key of made.consequences) expect(mayFollow(key.split("\n")[0] as never, rules)).toBe(true);
      }),
      { numRuns: 25 },
    );
  },
  120_000,
);

test.each(lessons)("lesson $id plants the same kinds and number of faults for every code", (lesson) => {
  const kindsFor = (seed: string) =>
    lesson.workbooks.flatMap((_, i) => practice(lesson, seed, i).faults.map(({ fault }) => fault.id)).sort();
  const expected = lesson.workbooks.flatMap(({ faults }) => faults.map(({ id }) => id)).sort();
  for (const seed of ["AAAA", "K7QF", "ZZ9"]) expect(kindsFor(seed)).toEqual(expected);
  expect(expected).toHaveLength(faultCount(lesson));
});

test("the five lessons plant three, twelve, six, five and ten faults", () => {
  expect(lessons.map((lesson) => [lesson.number, lesson.workbooks.length, faultCount(lesson)])).toEqual([
    [1, 1, 3],
    [2, 1, 12],
    [3, 1, 6],
    [4, 1, 5],
    [5, 6, 10],
  ]);
});

test("the same code gives the same workbook, neighbouring codes give others", () => {
  const lesson = lessonNamed("muoi-hai-loi");
  expect(practice(lesson, "K7QF")).toEqual(practice(lesson, "K7QF"));
  const places = new Set(
    ["K7QA", "K7QB", "K7QC", "K7QD", "K7QE", "K7QF"].map((seed) =>
      practice(lesson, seed)
        .faults.map(({ place }) => place.cell)
        .join(),
    ),
  );
  expect(places.size).toBe(6);
});

test("no two faults of a scoring sheet share a row", () => {
  const { faults } = practice(lessonNamed("muoi-hai-loi"), "HANG");
  const rows = faults.map(({ place }) => place.cell.replace(/^[A-Z]+/, ""));
  expect(new Set(rows).size).toBe(12);
});

test("a practice workbook says which exercise it is, and no other workbook does", () => {
  const made = practice(lessonNamed("lan-dau"), "K7QF");
  expect(practiceCodeOf(made.workbook)).toEqual({ lesson: "lan-dau", seed: "K7QF", workbook: 0 });
  const own = {
    ...made.workbook,
    sheets: made.workbook.sheets.filter(({ name }) => name !== PRACTICE_SHEET),
  };
  expect(practiceCodeOf(own)).toBeNull();
});

test("the practice sheet holds the right value of every planted score", () => {
  const made = practice(lessonNamed("muoi-hai-loi"), "SACH");
  const lines = made.workbook.sheets
    .find(({ name }) => name === PRACTICE_SHEET)!
    .cells.map(({ text }) => text);
  expect(lines[1]).toBe("Mã bài: muoi-hai-loi/SACH/1");
  const missing = made.faults.find(({ fault }) => fault.rule === "score-missing")!;
  const { right } = missing.cells[0]!;
  const code = String(missing.finding.params["code"]);
  const shown = right.kind === "number" ? String(right.number).replace(".", ",") : "";
  expect(
    lines.some((line) => line.includes(`tiêu chí ${code} (`) && line.includes(`thống nhất ${shown} điểm`)),
  ).toBe(true);
});

test("the practice sheet says of every bonus item what was agreed", () => {
  const made = practice(lessonOf([faultOf("bonus-above-cap")], 0), "CONG");
  const lines = made.workbook.sheets
    .find(({ name }) => name === PRACTICE_SHEET)!
    .cells.map(({ text }) => text);
  const bonus = lines.filter((line) => line.startsWith("Điểm cộng, mục "));
  expect(bonus.map((line) => line.split("): ")[1])).toEqual([
    "thống nhất 2 điểm.",
    "không đề nghị, để trống.",
    "không đề nghị, để trống.",
    "không đề nghị, để trống.",
  ]);
});

test.each(plantableRules)("%s can be planted alone where a lesson names the cell", (rule) => {
  const anywhere = practice(lessonOf([faultOf(rule)], 0), "MOT").faults[0]!;
  const { sheet, cell } = anywhere.place;
  const cells = [`${sheet}!${cell}`];
  const named = practice(lessonOf([faultOf(rule, { cells })], 0), "HAI").faults[0]!;
  expect([named.place, ...named.cells].map((c) => `${c.sheet}!${c.cell}`)).toContain(cells[0]);
});

test("a lesson may say which forms are planted", () => {
  const text = practice(lessonOf([faultOf("score-number-as-text", { as: ["points"] })]), "DIEM").faults[0]!;
  expect(text.cells[0]!.planted).toEqual({ kind: "text", text: expect.stringMatching(/^\d(,5)? điểm$/) });
  const date = practice(lessonOf([faultOf("score-not-number", { as: ["date"] })]), "NGAY").faults[0]!;
  // 44 317 is 1 May 2021, which Excel makes of "1.5"; 44 318 is 2 May.
  expect(date.cells[0]).toMatchObject({
    right: { kind: "number", number: 2.5 },
    planted: { kind: "number", number: 44318 },
    numberFormat: "d/m",
  });
  expect(date.finding.params).toMatchObject({ variant: "date" });
});

test("a fault that fits nowhere is told by its title", () => {
  const lesson = lessonOf([faultOf("score-missing", { title: "Ô trống", cells: ["D2"] })]);
  expect(() => practice(lesson, "LOI")).toThrow(new LessonFailure("no-place", "Ô trống"));
});

test("the order of clean and faulty submissions changes with the code", () => {
  const lesson = lessonNamed("mot-ngay-tham-dinh");
  const cleanAt = (seed: string) =>
    lesson.workbooks.findIndex((_, i) => practice(lesson, seed, i).faults.length === 0);
  const places = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH"].map(cleanAt);
  expect(new Set(places).size).toBeGreaterThan(2);
  expect(places).not.toContain(-1);
});

test("each submission bears the name of its own agency", () => {
  const lesson = lessonNamed("mot-ngay-tham-dinh");
  const names = lesson.workbooks.map(
    (_, i) => checkSnapshot(practice(lesson, "TEN", i).workbook, options).scoreSheet?.agency?.text,
  );
  expect(names).toEqual(lesson.workbooks.map(({ agency }) => agency));
});
