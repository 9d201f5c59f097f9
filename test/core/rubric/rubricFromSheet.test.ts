import * as fs from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { checkSnapshot } from "../../../src/core/checkSnapshot";
import type { Points } from "../../../src/core/model/points";
import type { WorkbookSnapshot } from "../../../src/core/model/workbookSnapshot";
import { importNoteText } from "../../../src/core/rubric/importNote";
import { lintRubric } from "../../../src/core/rubric/lintRubric";
import type { RubricAnswers } from "../../../src/core/rubric/rubricAnswers";
import { rubricFileText } from "../../../src/core/rubric/rubricFile";
import { type ImportedRubric, rubricFromSheet } from "../../../src/core/rubric/rubricFromSheet";
import { tablesSnapshot } from "../../../src/core/rubric/tablesSnapshot";
import { openWorkbook } from "../../../src/hosts/file/openWorkbookNode";
import { anyLayout, anyScores, layOut } from "../support/layouts";
import { type CellSpec, workbookOf } from "../support/snapshotBuilder";

const decision = "Quyết định số 12/QĐ-UBND ngày 01/02/2025 của UBND tỉnh";

/** One section with one group; each criterion is [title, maximum, option rows…]. */
function sheetOf(
  criteria: readonly (readonly [string, CellSpec | null, ...(string | readonly [string, number])[]])[],
  more: Readonly<Record<string, CellSpec>> = {},
): WorkbookSnapshot {
  const cells: Record<string, CellSpec> = {
    A1: "UBND TỈNH A",
    A2: "BẢNG CHẤM ĐIỂM NĂM 2025",
    A4: "STT",
    B4: "Nội dung, tiêu chí",
    C4: "Điểm tối đa",
    D4: "Điểm tự chấm",
    A5: "I",
    B5: "Chỉ đạo, điều hành",
    A6: 1,
    B6: "Văn bản",
    ...more,
  };
  let row = 7;
  criteria.forEach(([title, max, ...options], i) => {
    cells[`A${row}`] = `1.${i + 1}`;
    cells[`B${row}`] = title;
    if (max !== null) cells[`C${row}`] = max;
    row++;
    for (const option of options) {
      cells[`B${row}`] = typeof option === "string" ? option : option[0];
      if (typeof option !== "string") cells[`C${row}`] = option[1];
      row++;
    }
  });
  return workbookOf({ name: "PL I", cells });
}

const imported = (workbook: WorkbookSnapshot, answers: RubricAnswers = {}): ImportedRubric =>
  rubricFromSheet(workbook, { source: "mau.xlsx", answers });
const criteriaOf = (result: ImportedRubric) =>
  (result.rubric?.sections ?? []).flatMap((s) => s.groups.flatMap((g) => g.criteria));
const mechanic = (max: number, ...options: (string | readonly [string, number])[]) => {
  const result = imported(
    sheetOf([
      ["Tiêu chí một", max, ...options],
      ["Tiêu chí hai", 1],
    ]),
  );
  return {
    of: criteriaOf(result)[0]?.mechanic,
    notes: result.notes.map((n) => `${n.severity} ${n.cell} ${n.code}`),
  };
};
const p = (hundredths: number) => hundredths as Points;

describe("option rows", () => {
  it("that all give points are fixed levels, however the points are written", () => {
    const levels = [
      { title: "Thực hiện đầy đủ", points: p(200) },
      { title: "Thực hiện chưa đủ", points: p(125) },
      { title: "Không thực hiện", points: p(0) },
    ];
    const expected = { of: { kind: "levels", levels }, notes: [] };
    expect(
      mechanic(
        2,
        "- Thực hiện đầy đủ: 2 điểm",
        "- Thực hiện chưa đủ: 1,25 điểm",
        "- Không thực hiện: 0 điểm",
      ),
    ).toEqual(expected);
    expect(
      mechanic(2, "+ Thực hiện đầy đủ – 2đ", "+ Thực hiện chưa đủ (1.25 điểm)", "+ Không thực hiện: 0 điểm;"),
    ).toEqual(expected);
    expect(
      mechanic(2, ["- Thực hiện đầy đủ", 2], ["- Thực hiện chưa đủ", 1.25], ["- Không thực hiện", 0]),
    ).toEqual(expected);
    expect(
      mechanic(2, "- Thực hiện đầy đủ được 2 điểm; Thực hiện chưa đủ: 1,25 điểm; Không thực hiện: 0 điểm"),
    ).toEqual(expected);
  });

  it("that all speak of a share are percentage bands, in one row or several", () => {
    const bands = [
      { fromPercent: 0, points: p(0) },
      { fromPercent: 50, points: p(100) },
      { fromPercent: 80, points: p(200) },
    ];
    const expected = { of: { kind: "bands", bands }, notes: [] };
    expect(mechanic(2, "Dưới 50%: 0 điểm; từ 50% đến dưới 80%: 1 điểm; từ 80% trở lên: 2 điểm")).toEqual(
      expected,
    );
    expect(
      mechanic(2, "- Đạt từ 80% đến 100%: 2 điểm", "- Đạt 50% - 79%: 1 điểm", "- < 50%: 0 điểm"),
    ).toEqual(expected);
    expect(mechanic(2, ["- Từ 80% trở lên", 2], ["- Từ 50% đến dưới 80%", 1], ["- Dưới 50%", 0])).toEqual(
      expected,
    );
  });

  it("that take points off for each fault are a deduction, with its floor", () => {
    const deduction = (perFault: number, floor: number) => ({
      of: { kind: "deduction", perFault, floor },
      notes: [],
    });
    expect(mechanic(2, "- Thiếu mỗi văn bản trừ 0,25 điểm")).toEqual(deduction(25, 0));
    expect(mechanic(2, "- Cứ sai một thể thức trừ 0,5 điểm, trừ không quá 1 điểm")).toEqual(
      deduction(50, 100),
    );
    expect(mechanic(2, "- Mỗi lỗi trừ 0,5 điểm, thấp nhất còn 0,5 điểm")).toEqual(deduction(50, 50));
    expect(
      mechanic(
        2,
        "- Thực hiện đầy đủ: 2 điểm",
        "- Thiếu mỗi văn bản trừ 0,25 điểm",
        "- Không thực hiện: 0 điểm",
      ),
    ).toEqual(deduction(25, 0));
  });

  it("printed inside the criterion's own cell are read too", () => {
    const result = imported(sheetOf([["Ban hành kế hoạch\n- Đúng hạn: 2 điểm\n- Chậm: 1 điểm", 2]]));
    expect(criteriaOf(result)[0]?.mechanic).toMatchObject({
      kind: "levels",
      levels: [{ points: 200 }, { points: 100 }],
    });
  });

  it.each<[string, readonly string[], string]>([
    ["words with a number that say nothing known", ["- Xem khoản 2 Điều 5"], "option-not-understood"],
    ["two different deductions", ["- Mỗi lỗi trừ 0,5 điểm", "- Mỗi văn bản trừ 1 điểm"], "options-mixed"],
    [
      "a level between the ends beside a deduction",
      ["- Chưa đủ: 1 điểm", "- Mỗi lỗi trừ 0,5 điểm"],
      "options-mixed",
    ],
    ["a best level above the maximum", ["- Đủ: 3 điểm", "- Thiếu: 0 điểm"], "options-above-max"],
    ["a best level below the maximum", ["- Đủ: 1 điểm", "- Thiếu: 0 điểm"], "options-below-max"],
    ["one level alone", ["- Đủ: 2 điểm"], "options-single"],
  ])("%s: told with the cell, and scored freely", (_, options, code) => {
    const { of, notes } = mechanic(2, ...options);
    expect(of).toEqual({ kind: "range" });
    expect(notes).toEqual([`warning B8 ${code}`]);
  });

  it("whose words leave an edge or the lowest band open are told", () => {
    const { of, notes } = mechanic(2, "- Trên 80%: 2 điểm", "- Từ 50% đến 80%: 1 điểm");
    expect(of).toMatchObject({
      kind: "bands",
      bands: [{ fromPercent: 0, points: 0 }, { fromPercent: 50 }, { fromPercent: 80 }],
    });
    expect(notes).toEqual(["warning B8 bands-start", "warning B8 band-edge"]);
  });

  it("that a filled sheet does not keep to are no strict levels", () => {
    const cells = { D7: 1.5 };
    const result = imported(sheetOf([["Tiêu chí một", 2, "- Đủ: 2 điểm", "- Thiếu: 0 điểm"]], cells));
    expect(criteriaOf(result)[0]?.mechanic).toEqual({ kind: "range" });
    expect(result.notes.map((n) => `${n.cell} ${n.code}`)).toEqual(["D7 options-not-kept"]);
  });
});

describe("maxima and sums", () => {
  it("a blank or doubtful maximum keeps the rubric from being made, with its cell, until a person tells it", () => {
    const sheet = sheetOf([
      ["Tiêu chí một", null],
      ["Tiêu chí hai", "1.500"],
      ["Tiêu chí ba", 1],
    ]);
    const result = imported(sheet);
    expect(result.rubric).toBeNull();
    expect(result.notes.map((n) => `${n.severity} ${n.cell} ${n.code}`)).toEqual([
      "error C7 max-missing",
      "error C8 max-doubtful",
    ]);
    const told = imported(sheet, {
      maxima: new Map([
        ["C7", p(200)],
        ["C8", p(150)],
      ]),
    });
    expect(criteriaOf(told).map((c) => c.maxPoints)).toEqual([200, 150, 100]);
  });

  it("a maximum that only the options tell is taken from them, and told", () => {
    const result = imported(
      sheetOf([
        ["Tiêu chí một", null, "- Đủ: 2 điểm", "- Thiếu: 0 điểm"],
        ["Tiêu chí hai", 1],
      ]),
    );
    expect(criteriaOf(result)[0]).toMatchObject({ maxPoints: 200, mechanic: { kind: "levels" } });
    expect(result.notes.map((n) => `${n.severity} ${n.cell} ${n.code}`)).toEqual([
      "warning C7 max-from-options",
    ]);
  });

  it("sums that do not agree are named: group, section, total; what differs stays open", () => {
    const result = imported(
      sheetOf(
        [
          ["Tiêu chí một", 2],
          ["Tiêu chí hai", 1],
        ],
        { C5: 4, C6: 5, B20: "Tổng cộng", C20: 10, D20: 1 },
      ),
    );
    expect(result.notes.map((n) => `${n.cell} ${n.code}`)).toEqual(["C6 group-sum", "C5 section-sum"]);
    expect(result.notes.map(importNoteText)[1]).toBe(
      "Phần “Chỉ đạo, điều hành” in 4 điểm nhưng các tiêu chí cộng lại là 3. Hãy đối chiếu văn bản gốc; điểm tối đa của phần để trống.",
    );
    expect(result.rubric).toMatchObject({ maxPoints: null, sections: [{ maxPoints: null }] });
    expect(result.rubric?.open.some((s) => s.startsWith("PL I!C5: "))).toBe(true);
  });
});

describe("what the sheet cannot tell", () => {
  const sheet = sheetOf([
    ["Tiêu chí một", 2],
    ["Tiêu chí hai", 1],
  ]);

  it("is asked, stays open, and everything is assumed", () => {
    const { rubric, asked } = imported(sheet);
    expect(asked).toEqual(["decision", "evidence", "applicability", "step", "classes"]);
    expect(rubric).toMatchObject({
      validity: { from: 2025, to: null },
      authority: {
        status: "assumed",
        cite: "Lập từ trang “PL I” của tệp mau.xlsx; chưa đối chiếu với văn bản ban hành",
      },
      notice: "Bộ tiêu chí lập từ bảng chấm điểm, chưa được xác nhận",
      rating: null,
    });
    expect(rubric?.open).toHaveLength(5);
  });

  it("is confirmed with who, when and the citation, once nothing is open", () => {
    const result = imported(workbookWith(sheet, "Bỏ"), {
      ...{ decision, step: p(50), evidence: "required", id: "tinh-a-2025", title: "Bộ tiêu chí tỉnh A" },
      classes: [
        { name: "Đạt", fromPoints: p(200) },
        { name: "Chưa đạt", fromPoints: p(0) },
      ],
      confirmed: { by: "Nguyễn Văn A", on: "2025-03-15" },
    });
    const authority = { status: "confirmed", cite: decision, by: "Nguyễn Văn A", on: "2025-03-15" };
    // Applicability is still a question: the rubric as a whole stays assumed, its parts are confirmed.
    expect(result.asked).toEqual(["applicability"]);
    expect(result.rubric?.authority).toEqual({ ...authority, status: "assumed" });
    expect(result.rubric?.sections[0]?.authority).toEqual(authority);
    expect(result.rubric?.rating?.authority).toEqual(authority);
  });

  it("a sheet without a year needs one", () => {
    const result = imported(
      sheetOf(
        [
          ["Tiêu chí một", 2],
          ["Tiêu chí hai", 1],
        ],
        { A2: "BẢNG CHẤM ĐIỂM" },
      ),
    );
    expect(result.rubric).toBeNull();
    expect(result.asked[0]).toBe("years");
  });

  it("class limits printed below the table are read", () => {
    const text = "Xếp loại: Xuất sắc từ 2,5 điểm trở lên; Tốt từ 2 đến dưới 2,5 điểm; Chưa đạt dưới 2 điểm.";
    const printed = imported(
      sheetOf(
        [
          ["Tiêu chí một", 2],
          ["Tiêu chí hai", 1],
        ],
        { B20: text },
      ),
    );
    expect(printed.rubric?.rating?.classes).toEqual([
      { name: "Xuất sắc", fromPoints: 250 },
      { name: "Tốt", fromPoints: 200 },
      { name: "Chưa đạt", fromPoints: 0 },
    ]);
  });

  it("answers that do not fit the sheet are told, and no rubric is made", () => {
    const classes = [
      { name: "Đạt", fromPoints: p(9000) },
      { name: "Chưa đạt", fromPoints: p(0) },
    ];
    const result = imported(sheet, { classes });
    expect(result.rubric).toBeNull();
    expect(result.problems.map((x) => `${x.path} ${x.code}`)).toEqual([
      "rating.classes[0].fromPoints class-above-max",
    ]);
  });
});

test("an annex as printed, in a Word table without a column for self points, is read by its maxima", () => {
  const rows = [
    ["TT", "Nội dung tiêu chí", "Điểm"],
    ["I", "Chỉ đạo, điều hành", "3"],
    ["1", "Ban hành kế hoạch năm", "2"],
    ["", "- Đúng hạn: 2 điểm", ""],
    ["", "- Chậm: 1 điểm", ""],
    ["2", "Phổ biến văn bản", "1"],
    ["II", "Văn thư", "2,5"],
    ["1", "Ký số văn bản điện tử", "2,5"],
  ];
  const pieces = [
    { kind: "paragraph", place: "đoạn 1", text: "BẢNG TIÊU CHÍ CHẤM ĐIỂM NĂM 2025" },
    { kind: "table", place: "bảng 1", rows, merges: [] },
  ] as const;
  const result = imported(tablesSnapshot(pieces));
  expect(result.rubric?.sections.map((s) => [s.code, s.maxPoints])).toEqual([
    ["I", 300],
    ["II", 250],
  ]);
  expect(criteriaOf(result).map((c) => [c.code, c.maxPoints, c.mechanic.kind])).toEqual([
    ["1", 200, "levels"],
    ["2", 100, "range"],
    ["1", 250, "range"],
  ]);
  expect(result.rubric?.validity.from).toBe(2025);
});

/** Imports a sheet and checks it by its own rubric; what is worth a person's look, short. */
function checkedByOwn(workbook: WorkbookSnapshot, source: string) {
  const { rubric, notes, problems } = rubricFromSheet(workbook, { source, answers: { from: 2021 } });
  if (!rubric) throw new Error([...notes.map(importNoteText), ...problems.map((x) => x.code)].join("; "));
  const linted = lintRubric(rubricFileText(rubric)).notes.filter((n) => n.severity !== "hint");
  const result = checkSnapshot(workbook, { catalog: [rubric] });
  const findings = result.findings.filter((f) => f.severity !== "hint" && !f.rule.startsWith("progress"));
  return { rubric, linted, result, findings };
}

test("a sheet in any layout becomes a rubric that it matches wholly and is clean by", () => {
  fc.assert(
    fc.property(anyLayout, anyScores, (layout, scores) => {
      // A sheet without maxima says nothing to make a rubric of.
      fc.pre(layout.order.includes("max"));
      const { workbook, criteria } = layOut(layout, scores);
      const { rubric, linted, result, findings } = checkedByOwn(workbook, "mau.xlsx");
      expect(rubric.sections.flatMap((s) => s.groups.flatMap((g) => g.criteria))).toHaveLength(criteria);
      expect(linted).toEqual([]);
      expect(result.rubricUse).toMatchObject({ how: "recognised", matchedPercent: 100, missing: [] });
      const expected = new Set<string>();
      if (layout.numbersAsText) expected.add("score-number-as-text");
      if (layout.subtotal === "uncached") expected.add("stale-formula-cache");
      expect(findings.filter((f) => !expected.has(f.rule))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const samples = join(__dirname, "../../../../shared/samples");
const truths = fs.existsSync(samples)
  ? fs.readdirSync(samples).filter((name) => name.endsWith(".truth.json"))
  : [];
if (truths.length === 0)
  process.stderr.write("No ../shared/samples here: their tests as rubrics are skipped.\n");
const withSamples = truths.length === 0 ? describe.skip : describe;

interface Truth {
  readonly file: string;
  readonly criteria: number;
  readonly maxTotal: number;
  readonly faults: readonly { readonly kind: string; readonly cell: string }[];
  readonly layout: { readonly textnum: boolean };
}

withSamples("the samples", () => {
  it.each(truths.length === 0 ? ["none"] : truths)(
    "%s: imported, linted, and checked by its own rubric: nothing but what was planted",
    async (name) => {
      const truth = JSON.parse(fs.readFileSync(join(samples, name), "utf8")) as Truth;
      const { snapshot } = await openWorkbook(join(samples, truth.file));
      const { rubric, linted, findings, result } = checkedByOwn(snapshot, truth.file);
      expect(rubric.sections.flatMap((s) => s.groups.flatMap((g) => g.criteria))).toHaveLength(
        truth.criteria,
      );
      expect(rubric.maxPoints).toBe(truth.maxTotal * 100);
      expect(linted).toEqual([]);
      expect(result.rubricUse).toMatchObject({ how: "recognised", matchedPercent: 100 });
      const planted = new Set(truth.faults.map((f) => f.cell));
      // A planted fault brings sums out of order with it: those a check without any rubric tells as well.
      const bare = checkSnapshot(snapshot, { catalog: [] }).findings.filter((f) =>
        f.rule.endsWith("-total-mismatch"),
      );
      if (truth.faults.length > 0) for (const f of bare) planted.add(f.cell ?? "");
      const told = [
        "stale-formula-cache",
        "legacy-font",
        ...(truth.layout.textnum ? ["score-number-as-text"] : []),
      ];
      expect(findings.filter((f) => !planted.has(f.cell ?? "") && !told.includes(f.rule))).toEqual([]);
    },
  );
});

/** A sheet of another name beside, which must not disturb. */
function workbookWith(workbook: WorkbookSnapshot, name: string): WorkbookSnapshot {
  const [other] = workbookOf({ name, cells: { A1: "Ghi chú riêng" } }).sheets;
  return { ...workbook, sheets: [...workbook.sheets, other!] };
}
