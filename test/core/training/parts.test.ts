import * as fc from "fast-check";
import {
  countRunFindings,
  lessonFile,
  lessonFromFindings,
  loadLesson,
  normaliseSeed,
  seedFromBytes,
} from "../../../src/core";
import { toTcvn3 } from "../../../src/core/training/legacyWriting";
import { plantableRules } from "../../../src/core/training/planters";
import { SeededChoice } from "../../../src/core/training/seed";
import { lessons, practice } from "../../support/training";

test("a participant's code is read without case, blanks and hyphens", () => {
  expect(normaliseSeed(" k7-qf ")).toBe("K7QF");
  for (const bad of ["", "ab", "mã số", "ABC!", "ABCDEFGHIJKLM"]) expect(normaliseSeed(bad)).toBeNull();
});

test("a drawn code has four letters and digits that nobody confuses", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (bytes) => {
      const seed = seedFromBytes(bytes);
      expect(seed).toMatch(/^[A-HJKMNP-Z2-9]{4}$/);
      expect(normaliseSeed(seed)).toBe(seed);
    }),
  );
});

test("shuffling keeps every item and depends on the text alone", () => {
  const items = Array.from({ length: 20 }, (_, i) => i);
  const once = new SeededChoice("a").shuffle(items);
  expect(new SeededChoice("a").shuffle(items)).toEqual(once);
  expect([...once].sort((a, b) => a - b)).toEqual(items);
  expect(new SeededChoice("b").shuffle(items)).not.toEqual(once);
});

test("choices of neighbouring codes are spread over all items", () => {
  const picked = Array.from({ length: 300 }, (_, i) => new SeededChoice(`bai/0/K${i}`).below(10));
  for (let n = 0; n < 10; n++) expect(picked.filter((p) => p === n).length).toBeGreaterThan(10);
});

test("text in an old font's code is what such fonts store", () => {
  expect(toTcvn3("Cộng hòa xã hội", ".VnTime")).toBe("Céng hßa x· héi");
  expect(toTcvn3("ABC 123", ".VnTime")).toBeNull();
});

test("every lesson file is read back as it was written", () => {
  for (const lesson of lessons) {
    expect(loadLesson(JSON.parse(lessonFile(lesson)))).toEqual({ ok: true, lesson });
  }
});

test("what is wrong with a lesson file is told in Vietnamese, never thrown", () => {
  const good = JSON.parse(lessonFile(lessons[0]!)) as Record<string, unknown>;
  const problems = (change: Record<string, unknown>) => {
    const loaded = loadLesson({ ...good, ...change });
    return loaded.ok ? [] : loaded.problems;
  };
  expect(problems({ minutes: "20" })).toEqual([
    "minutes: thiếu hoặc sai kiểu dữ liệu; so với tệp bài học mẫu rồi sửa lại.",
  ]);
  expect(problems({ la: 1 })).toEqual(["Tệp bài học: có mục lạ “la”, hãy xóa hoặc sửa tên."]);
  const step = { title: "Tìm", text: "t", done: { kind: "found", count: 4 } };
  expect(problems({ steps: [step] })).toEqual(["Bước “Tìm” đòi 4, nhưng bài học chỉ có 3."]);
  const [workbook] = good["workbooks"] as { faults: object[] }[];
  const twice = { ...workbook, faults: [workbook!.faults[0], workbook!.faults[0]] };
  expect(problems({ workbooks: [twice], steps: [{ ...step, done: { kind: "read" } }] })).toEqual([
    "Mã lỗi bị trùng; mỗi lỗi phải có mã riêng.",
  ]);
  fc.assert(fc.property(fc.jsonValue(), (json) => expect(loadLesson(json).ok).toBe(false)));
});

const run = [
  {
    schema: "vtlt.check/1",
    findings: [{ rule: "score-above-max" }, { rule: "score-above-max" }, { rule: "legacy-font" }],
  },
  { schema: "vtlt.check/1", findings: [{ rule: "score-above-max" }, { rule: "rating-provisional" }] },
  { schema: "vtlt.review/1", findings: [{ rule: "hidden-row-scored" }, { rule: "score-missing" }] },
  { schema: "vtlt.check/1", findings: null },
];
const text = `${run.map((line) => JSON.stringify(line)).join("\n")}\n{"schema":"khác"}\nkhông phải JSON\n`;
const titles = (rule: string) => `Tên ${rule}`;

test("a folder run's findings are counted by files first, then by findings", () => {
  expect(countRunFindings(text)).toEqual({
    files: 4,
    unreadLines: 2,
    rules: [
      { rule: "score-above-max", files: 2, findings: 3 },
      { rule: "hidden-row-scored", files: 1, findings: 1 },
      { rule: "legacy-font", files: 1, findings: 1 },
      { rule: "rating-provisional", files: 1, findings: 1 },
      { rule: "score-missing", files: 1, findings: 1 },
    ],
  });
});

test("a lesson is made of the frequent findings; what cannot be planted is named", () => {
  const made = lessonFromFindings(countRunFindings(text), { id: "hay-gap", titles })!;
  expect(made.leftOut).toEqual(["hidden-row-scored"]);
  expect(made.lesson.workbooks.map(({ faults }) => faults.map(({ title }) => title))).toEqual([
    ["Tên score-above-max", "Tên score-missing", "Tên legacy-font"],
  ]);
  expect(loadLesson(JSON.parse(lessonFile(made.lesson)))).toEqual({ ok: true, lesson: made.lesson });
  expect(practice(made.lesson, "K7QF").faults).toHaveLength(3);
});

test("nothing to plant gives no lesson", () => {
  const counts = countRunFindings('{"schema":"vtlt.check/1","findings":[{"rule":"rating-provisional"}]}');
  expect(lessonFromFindings(counts, { id: "x", titles })).toBeNull();
});

test("a lesson can be made of any mixture of findings, and every workbook of it holds all its faults", () => {
  const rules = fc.subarray([...plantableRules], { minLength: 1 });
  fc.assert(
    fc.property(rules, fc.stringMatching(/^[A-Z]{4}$/), (mixture, seed) => {
      const counts = mixture.map((rule, i) => ({ rule, files: 100 - i, findings: 100 }));
      const { lesson } = lessonFromFindings(
        { files: 100, rules: counts, unreadLines: 0 },
        { id: "x", titles },
      )!;
      const planted = lesson.workbooks.flatMap((_, i) =>
        practice(lesson, seed, i).faults.map(({ fault }) => fault.rule),
      );
      expect([...planted].sort()).toEqual(mixture.slice(0, 10).sort());
    }),
    { numRuns: 30 },
  );
}, 120_000);
