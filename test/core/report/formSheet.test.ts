import * as fc from "fast-check";
import {
  applyToSnapshot,
  entriesOfForm,
  FORM_FIELDS,
  type FormEntries,
  formOfEntries,
  formOfWorkbook,
  LINE_FIELDS,
  NO_ENTRIES,
  planFormSheet,
  planReportSheet,
  agencyReport,
  readFormSheet,
} from "../../../src/core";
import { sheetOf, workbookOf } from "../support/snapshotBuilder";
import { checkSample, form218 } from "./sample218";

const entries = entriesOfForm(form218());
const empty = workbookOf({ name: "Trang 1", cells: { A1: "x" } });

test("what was entered for 218/BC is the same form again", () => {
  const { form, faults } = formOfEntries(entries);
  expect([...faults]).toEqual([]);
  expect(form).toEqual(form218());
});

test("nothing entered is a blank form", () => {
  const { form } = formOfEntries(NO_ENTRIES);
  expect([form.unitsInspected, form.annualPlan, form.difficulties, form.addressee]).toEqual([
    null,
    null,
    [],
    null,
  ]);
});

test.each<[keyof FormEntries, string, string]>([
  ["date", "31/4/2021", "not-a-day"],
  ["unitsInspected", "4,714", "not-a-count"],
  ["unitsInspected", "sáu", "not-a-count"],
  ["unitsTotal", "-1", "not-a-count"],
  ["signedDigitallyPercent", "120", "not-a-percent"],
  ["year", "21", "not-a-year"],
  ["outgoing", "600 tờ trình\nbáo cáo", "not-outgoing"],
])("%s “%s” is told as %s and left out", (field, entered, fault) => {
  expect([...formOfEntries({ ...NO_ENTRIES, [field]: entered }).faults]).toEqual([[field, fault]]);
});

test("counts are read as officials write them", () => {
  const { form } = formOfEntries({
    ...NO_ENTRIES,
    secretIn: "8.800",
    outgoing: "báo cáo: 210\n- 8.800 quyết định;",
  });
  expect([form.secretIn, form.outgoing]).toEqual([
    8800,
    [
      { kind: "báo cáo", count: 210 },
      { kind: "quyết định", count: 8800 },
    ],
  ]);
});

test("“không” means the report is not sent upward", () => {
  expect(formOfEntries({ ...NO_ENTRIES, addressee: "Không" }).form.addressee).toBe("");
});

test("a form kept in the workbook comes back as it was, and is changed in place", () => {
  const kept = applyToSnapshot(empty, planFormSheet(empty, entries));
  expect(kept.sheets.map(({ name }) => name)).toEqual(["Trang 1", "Phiếu báo cáo"]);
  expect(readFormSheet(kept)).toEqual(entries);
  const changed = planFormSheet(kept, { ...entries, secretIn: "92" });
  expect(changed.newSheets).toEqual([]);
  expect(changed.writes.map(({ before, after }) => [before, after])).toEqual([
    [
      { kind: "text", text: "91" },
      { kind: "text", text: "92" },
    ],
  ]);
  expect(planFormSheet(kept, entries).writes).toEqual([]);
});

test("numbers and days that were typed on the sheet are read", () => {
  const sheet = sheetOf({
    name: "Phiếu",
    cells: {
      ...{ A1: "Phiếu số liệu báo cáo", A5: "Số đơn vị đã kiểm tra", B5: 6, A6: "Ngày ký" },
      B6: { value: { kind: "date", serial: 44524 }, text: "24/11/2021" },
    },
  });
  expect(formOfWorkbook(workbookOf(sheet))?.form).toMatchObject({
    ...{ unitsInspected: 6, date: { year: 2021, month: 11, day: 24 }, place: null },
  });
});

test("whatever is entered, keeping and reading it changes nothing", () => {
  const line = fc.string({ maxLength: 20, unit: "grapheme" }).map((s) => s.replace(/\s+/gu, " ").trim());
  const anyEntries = fc.record(
    Object.fromEntries(
      FORM_FIELDS.map((field) => [
        field,
        LINE_FIELDS.has(field)
          ? fc.array(line, { maxLength: 3 }).map((lines) => lines.join("\n").trim())
          : line,
      ]),
    ) as Record<keyof FormEntries, fc.Arbitrary<string>>,
  );
  fc.assert(
    fc.property(anyEntries, (any) => {
      expect(readFormSheet(applyToSnapshot(empty, planFormSheet(empty, any)))).toEqual(any);
      formOfEntries(any);
    }),
    { numRuns: 30 },
  );
});

test("the report goes into a new sheet: lines that fit, the table with its merges", () => {
  const document = agencyReport({ check: checkSample("218-bc.xlsx"), form: form218(), units: null });
  const plan = planReportSheet(empty, document);
  const [sheet] = plan.newSheets;
  expect(sheet?.name).toBe("Báo cáo");
  const texts = plan.writes.map(({ after }) => (after.kind === "text" ? after.text : ""));
  expect(texts).toContain("- Tổng số điểm tự chấm: 89 điểm. Trong đó:");
  expect(
    Math.max(
      ...plan.writes
        .filter((w) => w.style === null)
        .map((w) => (w.after.kind === "text" ? w.after.text.length : 0)),
    ),
  ).toBeLessThanOrEqual(110);
  expect(plan.writes.filter(({ style }) => style === "heading")).toHaveLength(9);
  // "Kinh phí thực hiện" over two columns, six heads over two rows, two titles.
  expect(sheet?.merges).toHaveLength(9);
  const cells = plan.writes.map(({ cell }) => cell);
  expect(new Set(cells).size).toBe(cells.length);
});
