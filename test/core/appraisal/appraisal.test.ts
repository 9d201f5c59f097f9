import { join } from "node:path";
import { appraisalOf, planAppraisalOf } from "../../../src/app/appraiseWorkbook";
import { reviewSnapshot } from "../../../src/app/reviewSubmissions";
import { bundledRubrics } from "../../../src/app/bundledRubrics";
import { type Survey, surveyWorkbook } from "../../../src/app/surveyWorkbook";
import {
  acceptAgreed,
  type AppraisalDraft,
  applyToSnapshot,
  changedList,
  draftProblems,
  emptyDraft,
  parseA1,
  points,
  type Points,
  readAppraisal,
  type WorkbookSnapshot,
} from "../../../src/core";
import { openFileHost } from "../../../src/hosts/file/writing/openFileHostNode";

const signature = { by: "Nguyễn Văn Thẩm", at: "24/11/2021 09:30" };
const samples = join(__dirname, "../../../assets/samples");

async function survey(name = "218-bc.xlsx"): Promise<Survey> {
  const { host } = await openFileHost(join(samples, name));
  return surveyWorkbook(host, bundledRubrics);
}

function again(workbook: WorkbookSnapshot): Promise<Survey> {
  return surveyWorkbook({ read: () => Promise.resolve(workbook) }, bundledRubrics);
}

function rowsOf(of: Survey) {
  return appraisalOf(of, emptyDraft)!.comparison.rows;
}

function deciding(of: Survey, code: string, value: Points, reason = ""): AppraisalDraft {
  const row = rowsOf(of).find(({ row: { code: c } }) => c === code)!;
  return { ...emptyDraft, scores: new Map([[row.key, { points: value, reason }]]) };
}

/** The workbook without its appraisal column, as sheets without one are read. */
function withoutColumn(workbook: WorkbookSnapshot, of: Survey): WorkbookSnapshot {
  const column = of.result.scoreSheet!.columns.appraisedPoints;
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name === of.result.scoreSheet!.sheet
      ? { ...sheet, cells: sheet.cells.filter((cell) => cell.column !== column) }
      : sheet,
  );
  return { ...workbook, sheets };
}

test("accepting all that agree gives the agency's points, and both totals and ratings stand side by side", async () => {
  const of = await survey();
  const draft = acceptAgreed(of.result, emptyDraft);
  const { comparison } = appraisalOf(of, draft)!;
  expect(draft.scores.size).toBe(58);
  expect(comparison.total).toMatchObject({ self: 8900, appraised: 8900, difference: 0 });
  expect([comparison.selfRating?.name, comparison.appraisedRating?.name]).toEqual(["Tốt", "Tốt"]);
  expect(comparison.changed).toEqual([]);
  expect(comparison.open).toBe(0);
});

test("a criterion with an error or a warning is not accepted until the finding is set aside", async () => {
  const whole = await survey("day-loi.xlsx");
  const of = await again(withoutColumn(whole.workbook, whole));
  const faulty = rowsOf(of).filter(({ findings }) => findings.some((f) => f.severity !== "hint"));
  expect(faulty.length).toBeGreaterThan(3);
  const draft = acceptAgreed(of.result, emptyDraft);
  expect(faulty.filter(({ key }) => draft.scores.has(key))).toEqual([]);

  const certain = faulty.find(
    ({ row, self, appraised, problemOf }) =>
      appraised === null &&
      row.selfPoints.reading.kind === "exact" &&
      self !== null &&
      problemOf(self) === null,
  )!;
  const waivers = certain.findings.map(({ rule, sheet, cell }) => ({
    ...{ rule, sheet: sheet ?? "", cell: cell ?? "" },
    ...{ reason: "Đã xem bản giấy", name: "Nguyễn Văn Thẩm" },
  }));
  expect(acceptAgreed(of.result, { ...emptyDraft, waivers }).scores.has(certain.key)).toBe(true);
});

test("points that differ need a reason; maxima and levels hold for the reviewer too", async () => {
  const of = await survey();
  const problems = (draft: AppraisalDraft) =>
    draftProblems(of.result, draft).map(({ problem }) => problem.code);
  expect(problems(deciding(of, "1.1", points(100)))).toEqual(["reason-missing"]);
  expect(problems(deciding(of, "1.1", points(100), "Ban hành sau quý I"))).toEqual([]);
  expect(problems(deciding(of, "1.1", points(150), "x"))).toEqual(["not-a-level"]);
  expect(problems(deciding(of, "1.1", points(900), "x"))).toEqual(["above-max"]);
  expect(problems(deciding(of, "1.1", points(-100), "x"))).toEqual(["negative"]);
  expect(planAppraisalOf(of, deciding(of, "1.1", points(100)), signature)).toBeNull();
  expect(planAppraisalOf(of, deciding(of, "1.1", points(100), "x"), { ...signature, by: " " })).toBeNull();
});

test("a waiver needs a reason and a name", async () => {
  const of = await survey("day-loi.xlsx");
  const { rule, sheet, cell } = of.result.findings[0]!;
  const waiver = { rule, sheet: sheet ?? "", cell: cell ?? "", reason: "", name: "" };
  const codes = (more: object) =>
    draftProblems(of.result, { ...emptyDraft, waivers: [{ ...waiver, ...more }] }).map((p) => p.problem.code);
  expect(codes({})).toEqual(["reason-missing"]);
  expect(codes({ reason: "Có văn bản giải trình" })).toEqual(["name-missing"]);
  expect(codes({ reason: "Có văn bản giải trình", name: "Trần Thị B" })).toEqual([]);
});

test("the plan fills the sheet's own appraisal column, with live totals above it, and the agency's column stays", async () => {
  const of = await survey();
  const draft = acceptAgreed(of.result, deciding(of, "1.1", points(100), "Ban hành sau quý I"));
  const after = await again(applyToSnapshot(of.workbook, planAppraisalOf(of, draft, signature)!));
  const { totals, scoreSheet } = after.result;
  expect(scoreSheet!.sheet).toBe(of.result.scoreSheet!.sheet);
  const lost = rowsOf(of).find(({ row }) => row.code === "1.1")!.self! - 100;
  expect(totals!.total).toMatchObject({
    ...{ selfPoints: 8900, appraisedPoints: 8900 - lost },
    declaredAppraisedPoints: 8900 - lost,
  });
  const declared = scoreSheet!.sections.map((section) => section.appraisedPoints?.formula);
  expect(declared.every((formula) => formula?.startsWith("SUM(") || formula?.includes("+"))).toBe(true);
  expect(scoreSheet!.total!.appraisedPoints!.formula).not.toBeNull();
});

test("the record holds criterion, self, appraised, difference, reason, who and when, and is read back", async () => {
  const of = await survey();
  const draft = deciding(of, "1.1", points(100), "Ban hành sau quý I");
  const after = await again(applyToSnapshot(of.workbook, planAppraisalOf(of, draft, signature)!));
  const sheet = after.workbook.sheets.find(({ name }) => name === "Thẩm định")!;
  expect(sheet.cells.filter(({ row }) => row === 5).map(({ text }) => text)).toEqual([
    ...["1.1", "Ban hành kế hoạch công tác văn thư, lưu trữ hằng năm", "2", "1", "-1"],
    ...["Ban hành sau quý I", "Nguyễn Văn Thẩm", "24/11/2021 09:30", [...draft.scores.keys()][0]],
  ]);
  const record = readAppraisal(after.workbook, after.result)!;
  expect(record.doubts).toEqual([]);
  expect(record.entries.map(({ self, appraised, by }) => [self, appraised, by])).toEqual([
    [200, 100, "Nguyễn Văn Thẩm"],
  ]);
});

test("a later appraisal keeps the names and times of what it does not change", async () => {
  const of = await survey();
  const first = await again(
    applyToSnapshot(
      of.workbook,
      planAppraisalOf(of, deciding(of, "1.1", points(100), "Sau quý I"), signature)!,
    ),
  );
  const later = { by: "Trần Thị B", at: "25/11/2021 14:00" };
  const second = deciding(first, "1.2", points(100), "Chưa sửa đổi");
  const after = await again(applyToSnapshot(first.workbook, planAppraisalOf(first, second, later)!));
  const record = readAppraisal(after.workbook, after.result)!;
  expect(record.doubts).toEqual([]);
  expect(record.entries.map(({ code, by, at }) => [code, by, at])).toEqual([
    ["1.1", "Nguyễn Văn Thẩm", "24/11/2021 09:30"],
    ["1.2", "Trần Thị B", "25/11/2021 14:00"],
  ]);
  expect(after.workbook.sheets.filter(({ name }) => name.startsWith("Thẩm định"))).toHaveLength(1);
});

test("what somebody changed in the record is told, line by line, and the sheet's own column counts", async () => {
  const of = await survey();
  const draft = deciding(of, "1.1", points(100), "Sau quý I");
  const written = applyToSnapshot(of.workbook, planAppraisalOf(of, draft, signature)!);
  const edited = async (cell: string, value: string | number | null) => {
    const { row, column } = parseA1(cell)!;
    const sheets = written.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.flatMap((c) => {
        if (sheet.name !== "Thẩm định" || c.row !== row || c.column !== column) return [c];
        if (value === null) return [];
        const held =
          typeof value === "number"
            ? ({ kind: "number", number: value } as const)
            : ({ kind: "text", text: value } as const);
        return [{ ...c, value: held, text: String(value) }];
      }),
    }));
    const after = await again({ ...written, sheets });
    return {
      codes: readAppraisal(after.workbook, after.result)!.doubts.map(({ code }) => code),
      appraised: appraisalOf(after, emptyDraft)!.comparison.total.appraised,
    };
  };
  expect((await edited("B5", "Tiêu chí không có")).codes).toEqual(["unknown-criterion"]);
  expect((await edited("C5", 1.5)).codes).toEqual(["self-changed"]);
  expect(await edited("D5", 2)).toEqual({ codes: ["column-differs"], appraised: 100 });
  expect((await edited("D5", 50)).codes).toEqual(["above-max", "column-differs"]);
  expect((await edited("D5", "hai")).codes).toEqual(["no-points"]);
  expect((await edited("F5", null)).codes).toEqual(["reason-missing"]);
  expect((await edited("G5", null)).codes).toEqual(["name-missing"]);
});

test("a waiver is written, read back, and told once its finding is gone or its reason is", async () => {
  const of = await survey("day-loi.xlsx");
  const { rule, sheet, cell } = of.result.findings.find((f) => f.cell !== null)!;
  const waiver = { rule, sheet: sheet!, cell: cell!, reason: "Có giải trình", name: "Trần Thị B" };
  const written = applyToSnapshot(
    of.workbook,
    planAppraisalOf(of, { ...emptyDraft, waivers: [waiver] }, signature)!,
  );
  const after = await again(written);
  expect(readAppraisal(after.workbook, after.result)!.waivers).toEqual([waiver]);
  const mended = { ...after.result, findings: [] };
  expect(readAppraisal(after.workbook, mended)!.doubts.map(({ code }) => code)).toEqual(["waiver-unmatched"]);
  expect(readAppraisal(after.workbook, mended)!.waivers).toEqual([]);
});

test("without an appraisal column the record alone carries the appraisal", async () => {
  const whole = await survey();
  const of = await again(withoutColumn(whole.workbook, whole));
  expect(of.result.scoreSheet!.columns.appraisedPoints).toBeNull();
  const draft = acceptAgreed(of.result, deciding(of, "1.1", points(100), "Sau quý I"));
  const plan = planAppraisalOf(of, draft, signature)!;
  expect(new Set(plan.writes.map(({ sheet }) => sheet))).toEqual(new Set(["Thẩm định"]));
  const after = await again(applyToSnapshot(of.workbook, plan));
  expect(after.result.scoreSheet!.sheet).toBe(of.result.scoreSheet!.sheet);
  const { comparison, doubts } = appraisalOf(after, emptyDraft)!;
  expect(doubts).toEqual([]);
  expect(comparison.total).toMatchObject({ self: 8900, appraised: 8800, difference: -100 });
  expect(comparison.changed.map(({ row }) => row.code)).toEqual(["1.1"]);
});

test("the plan is carried out by the file host and taken back, byte for byte", async () => {
  const { host } = await openFileHost(join(samples, "218-bc.xlsx"));
  const of = await surveyWorkbook(host, bundledRubrics);
  const before = host.bytes();
  const applied = await host.apply(planAppraisalOf(of, acceptAgreed(of.result, emptyDraft), signature)!);
  const after = await surveyWorkbook(host, bundledRubrics);
  expect(after.result.totals!.total.appraisedPoints).toBe(8900);
  expect(readAppraisal(after.workbook, after.result)!.doubts).toEqual([]);
  await host.revert(applied);
  expect(host.bytes()).toBe(before);
});

test("the changed criteria come as lines to copy, with their reasons", async () => {
  const of = await survey();
  const draft = deciding(of, "1.1", points(100), "Ban hành\tsau quý I");
  const { comparison, reasons } = appraisalOf(of, draft)!;
  expect(changedList(comparison, (key) => reasons.get(key) ?? "", "vi")).toBe(
    "Mã\tTiêu chí\tTự chấm\tThẩm định\tChênh lệch\tLý do\n" +
      "1.1\tBan hành kế hoạch công tác văn thư, lưu trữ hằng năm\t2\t1\t-1\tBan hành sau quý I",
  );
});

test("consolidation takes the appraisal from the record where there is no column, and tells what disagrees", async () => {
  const whole = await survey();
  const of = await again(withoutColumn(whole.workbook, whole));
  const draft = acceptAgreed(of.result, deciding(of, "1.1", points(100), "Sau quý I"));
  const written = applyToSnapshot(of.workbook, planAppraisalOf(of, draft, signature)!);
  const file = { file: "a.xlsx", sha256: null, readAt: "2021-11-24T01:00:00.000Z" };
  const line = reviewSnapshot(file, written, bundledRubrics, null);
  expect(line.total).toMatchObject({ selfPoints: 89, appraisedPoints: 88, difference: -1 });
  expect(line.findings.filter(({ rule }) => rule === "appraisal-record")).toEqual([]);

  const emptied = written.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.filter(({ row, column }) => sheet.name !== "Thẩm định" || row !== 5 || column !== 6),
  }));
  const doubtful = reviewSnapshot(file, { ...written, sheets: emptied }, bundledRubrics, null);
  expect(doubtful.findings.filter(({ rule }) => rule === "appraisal-record").map(({ cell }) => cell)).toEqual(
    ["F5"],
  );
  expect(doubtful.counts.warning).toBe(line.counts.warning + 1);
});

test("a finding set aside is named so in consolidation, and not counted", async () => {
  const of = await survey("day-loi.xlsx");
  const { rule, sheet, cell } = of.result.findings.find((f) => f.severity === "error")!;
  const waiver = { rule, sheet: sheet!, cell: cell!, reason: "Có giải trình", name: "Trần Thị B" };
  const plan = planAppraisalOf(of, { ...emptyDraft, waivers: [waiver] }, signature)!;
  const file = { file: "a.xlsx", sha256: null, readAt: "2021-11-24T01:00:00.000Z" };
  const before = reviewSnapshot(file, of.workbook, bundledRubrics, null);
  const after = reviewSnapshot(file, applyToSnapshot(of.workbook, plan), bundledRubrics, null);
  expect(after.counts.error).toBe(before.counts.error - 1);
  expect(after.findings.filter(({ title }) => title.endsWith("(đã bỏ qua khi thẩm định)"))).toHaveLength(1);
});
