import { judgeOpenWorkbook, practiceFor, startTraining } from "../../../src/app/startTraining";
import { bundledLessons } from "../../../src/app/training/bundledLessons";
import { bundledRubrics } from "../../../src/app/bundledRubrics";
import { checkSnapshot, keyOf } from "../../../src/core";
import { lessonNamed, lessons, options, practice, practiceFiles, readBytes } from "../../support/training";
import { sample } from "../../contract/workbooks";

test("the lessons of the program are those of the folder, in the order of the course", () => {
  expect(bundledLessons()).toEqual(lessons);
});

test("the base workbooks of lessons are sound: no error, no warning but the provisional rating", async () => {
  for (const base of ["sach", "phong-chu-cu"] as const) {
    const { findings } = checkSnapshot(await practiceFiles.read(base), options);
    expect(findings.map(({ rule }) => rule)).toEqual(["rating-provisional"]);
  }
});

test.each(lessons)(
  "the file a participant gets of lesson $id holds exactly the planted faults, also read back from its bytes",
  async (lesson) => {
    for (const number of lesson.workbooks.keys()) {
      const started = await startTraining(lesson, number, "TEP", practiceFiles, bundledRubrics);
      expect(started.fileName).toBe(`${lesson.workbooks[number]!.name} - TEP.xlsx`);
      const workbook = readBytes(started.bytes);
      const { made } = started;
      const { findings } = checkSnapshot(workbook, options);
      const planted = made.faults.map(({ finding }) => keyOf(finding));
      expect(findings.map(keyOf).sort()).toEqual([...planted, ...made.baseline, ...made.consequences].sort());
      const open = await judgeOpenWorkbook(workbook, lessons, practiceFiles, bundledRubrics);
      expect(open).toMatchObject({
        kind: "judged",
        code: { lesson: lesson.id, seed: "TEP", workbook: number },
      });
      if (open.kind !== "judged") return;
      expect(open.judgement.faults.map(({ status }) => status)).toEqual(planted.map(() => "open"));
      expect(open.judgement).toMatchObject({ spoiled: [], arisen: [], isMoved: false });
    }
  },
  60_000,
);

test("the file is the base with one sheet more: its sheets keep their merges and their heads", async () => {
  const { bytes } = await startTraining(lessonNamed("lan-dau"), 0, "VEE", practiceFiles, bundledRubrics);
  const made = readBytes(bytes);
  const base = sample("sach.xlsx");
  expect(made.sheets.map(({ name }) => name)).toEqual(["Phụ lục I", "Chỉnh lý", "Bài thực hành"]);
  expect(made.sheets[0]!.merges).toEqual(base.sheets[0]!.merges);
  expect(made.sheets[0]!.cells[0]).toEqual(base.sheets[0]!.cells[0]);
});

test("a clerk's own workbook is never judged", async () => {
  const open = await judgeOpenWorkbook(sample("day-loi.xlsx"), lessons, practiceFiles, bundledRubrics);
  expect(open).toEqual({ kind: "none" });
});

test("an exercise of a lesson this machine does not have is told by its code", async () => {
  const { workbook } = practice(lessonNamed("lan-dau"), "LAA");
  const code = { lesson: "lan-dau", seed: "LAA", workbook: 0 };
  const open = await judgeOpenWorkbook(workbook, [], practiceFiles, bundledRubrics);
  expect(open).toEqual({ kind: "unknown-lesson", code });
});

test("hints and solution come from the same workbook as the file", async () => {
  const lesson = lessonNamed("muoi-hai-loi");
  const started = await startTraining(lesson, 0, "K7QF", practiceFiles, bundledRubrics);
  expect(await practiceFor(lesson, 0, "K7QF", practiceFiles, bundledRubrics)).toEqual(started.made);
});
