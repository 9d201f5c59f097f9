import * as fc from "fast-check";
import {
  checkSnapshot,
  judgePractice,
  type Judgement,
  type PlantedFault,
  planTotals,
  type PracticeWorkbook,
  type WorkbookSnapshot,
} from "../../../src/core";
import { applyToSnapshot } from "../../../src/core/writing/applyToSnapshot";
import type { PlantedContent } from "../../../src/core/training/planting";
import { withContents } from "../../../src/core/training/withContents";
import { lessonNamed, lessons, options, practice } from "../../support/training";

const twelve = lessonNamed("muoi-hai-loi");

function judge(made: PracticeWorkbook, now: WorkbookSnapshot): Judgement {
  return judgePractice(made, now, checkSnapshot(now, options));
}

/** What mends faults: the right content in each of their cells. */
function mends(faults: readonly PlantedFault[]): readonly PlantedContent[] {
  return faults.flatMap(({ cells }) =>
    cells.map(({ sheet, cell, right }) => ({ sheet, cell, planted: right, numberFormat: null })),
  );
}

function faultOf(made: PracticeWorkbook, id: string): PlantedFault {
  return made.faults.find(({ fault }) => fault.id === id)!;
}

function edited(made: PracticeWorkbook, sheet: string, cell: string, planted: PlantedContent["planted"]) {
  return withContents(made.workbook, [{ sheet, cell, planted, numberFormat: null }]);
}

const statusOf = ({ faults }: Judgement, id: string) =>
  faults.find(({ planted }) => planted.fault.id === id)!.status;

test("a workbook as it was handed out has every fault open and nothing spoiled", () => {
  const made = practice(twelve, "MOI");
  const judgement = judge(made, made.workbook);
  expect(judgement.faults.map(({ status }) => status)).toEqual(Array(12).fill("open"));
  expect(judgement).toMatchObject({ spoiled: [], arisen: [], isMoved: false });
});

test.each(lessons)("mending any part of lesson $id fixes just that part, whatever the code", (lesson) => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Z]{4}$/),
      fc.nat(lesson.workbooks.length - 1),
      fc.infiniteStream(fc.boolean()),
      (seed, number, wanted) => {
        const made = practice(lesson, seed, number);
        const some = made.faults.filter(() => wanted.next().value);
        const { faults, spoiled, arisen } = judge(made, withContents(made.workbook, mends(some)));
        const fixed = faults
          .filter(({ status }) => status === "fixed")
          .map(({ planted }) => planted.fault.id);
        expect(fixed).toEqual(some.map(({ fault }) => fault.id));
        expect(faults.filter(({ status }) => status === "wrong")).toEqual([]);
        expect({ spoiled, arisen }).toEqual({ spoiled: [], arisen: [] });
      },
    ),
    { numRuns: 15 },
  );
});

test("another value than the records say is a wrong fix, though no finding is left", () => {
  const made = practice(twelve, "SAI");
  const { place } = faultOf(made, "khong-phai-so");
  const judgement = judge(made, edited(made, place.sheet, place.cell, { kind: "number", number: 0 }));
  const judged = judgement.faults.find(({ planted }) => planted.fault.id === "khong-phai-so")!;
  expect(judged).toMatchObject({ status: "wrong", isStillFound: false });
});

test("a fault in place of the fault is a wrong fix that the check still finds", () => {
  const made = practice(twelve, "SAI");
  const { place } = faultOf(made, "vuot-toi-da");
  const judgement = judge(made, edited(made, place.sheet, place.cell, { kind: "number", number: 99 }));
  const judged = judgement.faults.find(({ planted }) => planted.fault.id === "vuot-toi-da")!;
  expect(judged).toMatchObject({ status: "wrong", isStillFound: true });
});

test("a sum typed right in place of the formula is no solution; the program's own formula is", () => {
  const made = practice(twelve, "TONG");
  const { place } = faultOf(made, "tong-phan");
  const others = withContents(
    made.workbook,
    mends(made.faults.filter(({ fault }) => fault.id !== "tong-phan")),
  );
  const right = checkSnapshot(made.clean, options).totals!;
  expect(right.sections).toHaveLength(3);
  const result = checkSnapshot(others, options);
  const sum = result.findings.find(
    ({ cell, rule }) => cell === place.cell && rule === "section-total-mismatch",
  )!;
  const typed = withContents(others, [
    { ...place, planted: { kind: "number", number: Number(sum.params["computed"]) }, numberFormat: null },
  ]);
  expect(statusOf(judge(made, typed), "tong-phan")).toBe("wrong");
  const snapshot = others.sheets.find(({ name }) => name === place.sheet)!;
  const plan = planTotals(snapshot, result.scoreSheet!, result.totals!, result.selfRating);
  const filled = judge(made, applyToSnapshot(others, plan));
  expect(filled.faults.map(({ status }) => status)).toEqual(Array(12).fill("fixed"));
  expect(filled).toMatchObject({ spoiled: [], arisen: [] });
});

test("a right cell that was changed is told, and so is a finding nobody planted", () => {
  const made = practice(lessonNamed("lan-dau"), "HONG");
  const rows = new Set(made.faults.map(({ place }) => place.cell.replace(/\D/g, "")));
  const row = [11, 12, 13, 14].find((r) => !rows.has(String(r)))!;
  const judgement = judge(made, edited(made, "Phụ lục I", `D${row}`, { kind: "number", number: 77 }));
  expect(judgement.spoiled).toEqual([{ sheet: "Phụ lục I", cell: `D${row}` }]);
  expect(judgement.arisen.map(({ rule, cell }) => [rule, cell])).toEqual([["score-above-max", `D${row}`]]);
});

test("a row put in makes the places meaningless: the judge says so instead of blaming every cell", () => {
  const made = practice(twelve, "CHEN");
  const now: WorkbookSnapshot = {
    ...made.workbook,
    sheets: made.workbook.sheets.map((sheet) =>
      sheet.name !== "Phụ lục I"
        ? sheet
        : { ...sheet, cells: sheet.cells.map((c) => (c.row < 10 ? c : { ...c, row: c.row + 1 })) },
    ),
  };
  expect(judge(made, now)).toMatchObject({ isMoved: true, spoiled: [], arisen: [] });
});

test("old text typed anew counts when all of its cells are Unicode", () => {
  const made = practice(lessonNamed("phong-chu-cu"), "PHONG");
  const old = faultOf(made, "chu-tcvn3");
  expect(old.cells).toHaveLength(3);
  const [first, ...others] = mends([old]);
  const one = judge(made, withContents(made.workbook, [first!]));
  expect(statusOf(one, "chu-tcvn3")).toBe("open");
  const all = judge(made, withContents(made.workbook, [first!, ...others]));
  expect(statusOf(all, "chu-tcvn3")).toBe("fixed");
});
