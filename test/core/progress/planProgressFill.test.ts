import fc from "fast-check";
import { quantity, type Quantity, quantityToNumber } from "../../../src/core/model/points";
import type { WorkbookSnapshot } from "../../../src/core/model/workbookSnapshot";
import { planLedgerSheet } from "../../../src/core/progress/planLedgerSheet";
import { planProgressFill, type ProgressFillOptions } from "../../../src/core/progress/planProgressFill";
import { readLedger } from "../../../src/core/progress/readLedger";
import { summariseProgress } from "../../../src/core/progress/summariseProgress";
import { findProgressTable } from "../../../src/core/reading/findProgressTable";
import { runProgressRules } from "../../../src/core/rules/progress";
import { applyToSnapshot } from "../../../src/core/writing/applyToSnapshot";
import { emptyPlan } from "../../../src/core/writing/plans";
import { MemoryHost } from "../../support/memoryHost";
import { planLines } from "../../support/planShown";
import { date, ledgerSheet, reportTable, reportWorkbook, rowOf } from "../../support/progressSheets";
import { type CellSpec, type SheetSpec, workbookOf } from "../support/snapshotBuilder";

const totalsOf = (workbook: WorkbookSnapshot) => {
  const { totals } = summariseProgress(findProgressTable(workbook)!);
  return Object.fromEntries(Object.entries(totals).map(([k, v]) => [k, quantityToNumber(v)]));
};
const lines = (workbook: WorkbookSnapshot, options?: ProgressFillOptions) =>
  planLines(planProgressFill(workbook, options));
const reportTotals = {
  ...{ planned: 333.63, done: 255.15, provinceFunds: 1427.7, agencyFunds: null },
  ...{ deposited: 13.714, backlog: 20 },
};

describe("the table of report 218/BC", () => {
  const plan = planProgressFill(reportWorkbook);

  test("is cured into true numbers and nothing else", () => {
    expect(planLines(plan)).toEqual([
      'C5: "705." => 705',
      'A6: "143,63" => 143.63',
      'B6: "129,15" => 129.15',
      'C6: "722.7" => 722.7',
      'F6: "4,714" => 4.714',
    ]);
    expect(plan.writes.map((w) => w.numberFormat)).toEqual([
      ...["#,##0", "#,##0.###", "#,##0.###", "#,##0.###", "#,##0.###"],
    ]);
  });

  test("then adds up as before, keeps its two questions, and has nothing left to cure", () => {
    const cured = applyToSnapshot(reportWorkbook, plan);
    expect(totalsOf(cured)).toEqual(reportTotals);
    const findings = runProgressRules(cured, findProgressTable(cured)!);
    expect(findings.map((f) => f.rule)).toEqual(["progress-backlog-question", "progress-period-mismatch"]);
    expect(planProgressFill(cured)).toEqual(emptyPlan);
  });

  test("can be taken back cell by cell, formats too", async () => {
    const host = new MemoryHost(reportWorkbook);
    const applied = await host.apply(plan);
    expect(host.formatOf("Chỉnh lý", "C6")).toBe("#,##0.###");
    expect(await host.revert(applied)).toEqual({ restored: 5, refused: [] });
    expect(await host.read()).toEqual(reportWorkbook);
    expect(host.formatOf("Chỉnh lý", "C6")).toBe("General");
  });
});

describe("doubtful numbers", () => {
  const workbook = workbookOf({
    ...reportTable,
    cells: { ...reportTable.cells, F5: "9,125", C5: "gần 700" },
  });

  test("stay as they are until a person chooses", () => {
    expect(lines(workbook)).not.toContainEqual(expect.stringMatching(/^F|^C5/));
    const choices = new Map([
      ["F5", quantity(9125)],
      ["C5", quantity(700_000)],
    ]);
    const cured = lines(workbook, { choices });
    expect(cured).toContain('F5: "9,125" => 9.125');
    expect(cured).toContain('C5: "gần 700" => 700');
  });

  test("nothing is cured when not asked for", () => {
    expect(lines(reportWorkbook, { cure: false })).toEqual([]);
  });
});

describe("the ledger", () => {
  test("is found by its headings and read by years", () => {
    const ledger = readLedger(workbookOf(reportTable, ledgerSheet));
    expect(ledger?.sheet).toBe("Sổ theo dõi chỉnh lý");
    expect(ledger?.columns).toEqual({
      ...{ date: 1, fond: 2, done: 3, boxes: 4, files: 5, provinceFunds: 6, agencyFunds: 7 },
      ...{ deposited: 8, year: 9, note: 10 },
    });
    expect(ledger?.entries.map((e) => e.year.year)).toEqual([2019, 2019, 2020]);
  });

  test("is found in another order and with the plainest headings", () => {
    const headings = [
      "Năm",
      "Mét",
      "Ghi chú",
      "Kinh phí tỉnh",
      "Kinh phí đơn vị",
      "Nộp lưu",
      "Ngày",
      "Hồ sơ",
      "Hộp",
    ];
    const ledger = readLedger(
      workbookOf({
        name: "Sổ theo dõi chỉnh lý",
        cells: { ...rowOf(2, headings), ...rowOf(3, [2021, 4.5]) },
      }),
    );
    expect(ledger?.columns).toEqual({
      ...{ date: 7, fond: null, done: 2, boxes: 9, files: 8, provinceFunds: 4, agencyFunds: 5 },
      ...{ deposited: 6, year: 1, note: 3 },
    });
  });

  test("is no progress table, and a progress table is no ledger", () => {
    expect(readLedger(reportWorkbook)).toBeNull();
  });

  const years: SheetSpec = {
    ...reportTable,
    cells: {
      ...Object.fromEntries(Object.entries(reportTable.cells).filter(([a1]) => !/^[A-H][567]$/.test(a1))),
      ...{ A5: 190, E5: 2019, A6: 143.63, E6: "2020", E7: 2021, G7: 20 },
    },
  };

  test("fills blank cells with live sums; a year without batches stays blank", () => {
    const S = "'Sổ theo dõi chỉnh lý'!";
    expect(lines(workbookOf(years, ledgerSheet))).toEqual([
      `B5: - => =SUMIFS(${S}$C:$C,${S}$I:$I,E5) → 126`,
      `C5: - => =SUMIFS(${S}$F:$F,${S}$I:$I,E5) → 705`,
      `F5: - => =SUMIFS(${S}$H:$H,${S}$I:$I,E5) → 9`,
      `B6: - => =SUMIFS(${S}$C:$C,${S}$I:$I,2020) → 129.15`,
      `C6: - => =SUMIFS(${S}$F:$F,${S}$I:$I,2020) → 722.7`,
      `D6: - => =SUMIFS(${S}$G:$G,${S}$I:$I,2020) → 12.5`,
      `F6: - => =SUMIFS(${S}$H:$H,${S}$I:$I,2020) → 4.714`,
    ]);
  });

  test("gives the report's totals, and a second fill changes nothing", () => {
    const workbook = workbookOf(years, ledgerSheet);
    const filled = applyToSnapshot(workbook, planProgressFill(workbook));
    expect(totalsOf(filled)).toEqual({ ...reportTotals, agencyFunds: 12.5 });
    expect(planProgressFill(filled)).toEqual(emptyPlan);
  });

  test("leaves typed numbers alone unless asked, and formulas always", () => {
    const typed = workbookOf(
      { ...years, cells: { ...years.cells, B5: 120, C5: { formula: "700+5", stored: 705 } } },
      ledgerSheet,
    );
    expect(lines(typed).filter((l) => /^[BC]5/.test(l))).toEqual([]);
    expect(lines(typed, { ledger: "all" }).filter((l) => /^[BC]5/.test(l))).toEqual([
      expect.stringMatching(/^B5: 120 => =SUMIFS\(/),
    ]);
    expect(lines(typed, { ledger: "none" })).toEqual([]);
  });

  test("has its own texts cured, and a sum over a text that nobody can read is not written", () => {
    const cells: Record<string, CellSpec> = { ...ledgerSheet.cells, C4: "100,5", I5: "2019", H6: "chưa nộp" };
    const found = lines(workbookOf(years, { ...ledgerSheet, cells }));
    expect(found.slice(0, 2)).toEqual(['C4: "100,5" => 100.5', 'I5: "2019" => 2019']);
    expect(found).toContainEqual(expect.stringMatching(/^B5: - => .* → 126$/));
    expect(found.filter((l) => l.startsWith("F6"))).toEqual([]);
    const uncured = lines(workbookOf(years, { ...ledgerSheet, cells }), { cure: false });
    expect(uncured.filter((l) => l.startsWith("B5"))).toEqual([]);
  });

  test("adds a row for a new year below the table, in its look", () => {
    const cells = {
      ...ledgerSheet.cells,
      ...rowOf(7, [date(44_900), "Phông Sở", 10, 1, 2, 50, null, 1, 2022]),
    };
    const workbook = workbookOf(years, { ...ledgerSheet, cells });
    const plan = planProgressFill(workbook);
    const added = plan.writes.filter((w) => w.sheet === "Chỉnh lý" && w.cell.endsWith("8"));
    expect(added.map((w) => `${w.cell} ${w.style ?? ""} ${w.after.kind}`)).toEqual([
      ...["E8 year number", "A8 quantity blank", "B8 quantity formula", "C8 quantity formula"],
      ...["D8 quantity blank", "F8 quantity formula", "G8 quantity blank", "H8 text blank"],
    ]);
    expect(planProgressFill(applyToSnapshot(workbook, plan))).toEqual(emptyPlan);
  });
});

describe("entered values", () => {
  const entered = (value: Quantity) => ({ values: [{ year: 2021, quantity: "backlog" as const, value }] });

  test("stand before what is typed; the same value again is nothing to write", () => {
    expect(lines(reportWorkbook, { cure: false, ...entered(quantity(78_480)) })).toEqual(["G7: 20 => 78.48"]);
    expect(lines(reportWorkbook, { cure: false, ...entered(quantity(20_000)) })).toEqual([]);
  });

  test("stand before ledger and cure, but never replace a formula", () => {
    const values = [{ year: 2020, quantity: "done" as const, value: quantity(130_000) }];
    expect(lines(reportWorkbook, { values })).toContain('B6: "129,15" => 130');
    const formula = workbookOf({
      ...reportTable,
      cells: { ...reportTable.cells, B6: { formula: "129+1", stored: 130 } },
    });
    expect(lines(formula, { cure: false, values })).toEqual([]);
  });
});

test("a total row's blanks become sums once their column is certain; its backlog stays", () => {
  const cells = { ...reportTable.cells, E8: "Tổng cộng", B7: "x" };
  expect(lines(workbookOf({ ...reportTable, cells })).filter((l) => /^[A-H]8/.test(l))).toEqual([
    "A8: - => =SUM(A5:A7) → 333.63",
    "C8: - => =SUM(C5:C7) → 1427.7",
    "F8: - => =SUM(F5:F7) → 13.714",
  ]);
});

describe("a new table", () => {
  const other: SheetSpec = { name: "chỉnh lý", cells: { A1: "Sheet" } };
  const newTable = {
    plan: "Kế hoạch 2916",
    from: 2019,
    to: 2021,
    totalRow: true,
    shareDone: true,
    cumulated: true,
  };
  const workbook = workbookOf(other, ledgerSheet);
  const plan = planProgressFill(workbook, { newTable });
  const at = new Map(plan.writes.map((w) => [w.cell, w]));

  test("stands on a sheet of a free name, in the official form, landscape, heading in view", () => {
    expect(plan.newSheets).toMatchObject([{ name: "Chỉnh lý (2)", frozenRows: 5, landscape: true }]);
    expect(plan.newSheets[0]?.merges).toContainEqual({ top: 4, left: 3, bottom: 4, right: 4 });
    const texts = ["A1", "A2", "A4", "B4", "C4", "C5", "D5", "E4", "F4", "G4", "H4", "I4", "J4", "K4"];
    expect(texts.map((cell) => at.get(cell)?.after)).toEqual(
      [
        ...["KẾT QUẢ THỰC HIỆN CHỈNH LÝ TÀI LIỆU GIAI ĐOẠN 2019-2021", "(Theo Kế hoạch 2916)"],
        ...[
          "Tổng số tài liệu chỉnh lý theo Kế hoạch 2916 (mét)",
          "Tổng số tài liệu đã thực hiện chỉnh lý (mét)",
        ],
        ...[
          "Kinh phí thực hiện (triệu đồng)",
          "Kinh phí tỉnh hỗ trợ",
          "Kinh phí đơn vị bố trí",
          "Năm chỉnh lý",
        ],
        ...["Tổng số tài liệu nộp lưu vào Lưu trữ lịch sử (từ năm 2019-2021) (mét)"],
        ...[
          "Số tài liệu tồn đọng hiện có tại đơn vị (mét)",
          "Ghi chú",
          "Tỷ lệ đã chỉnh lý so với kế hoạch (%)",
        ],
        ...["Lũy kế kế hoạch (mét)", "Lũy kế đã chỉnh lý (mét)"],
      ].map((text) => ({ kind: "text", text })),
    );
  });

  test("is read back as what was meant, and filled twice is filled once", () => {
    const filled = applyToSnapshot(workbook, plan);
    const table = findProgressTable(filled)!;
    expect(table.sheet).toBe("Chỉnh lý (2)");
    expect(table.rows.map((r) => r.year.year)).toEqual([2019, 2020, 2021]);
    expect(table.total?.row).toBe(9);
    expect(table.plan?.text).toBe("Kế hoạch 2916");
    expect(totalsOf(filled)).toMatchObject({
      planned: null,
      done: 255.15,
      provinceFunds: 1427.7,
      deposited: 13.714,
    });
    expect(runProgressRules(filled, table)).toEqual([]);
    expect(planProgressFill(filled, { newTable })).toEqual(emptyPlan);
  });

  test("carries live totals, shares and running sums; blank stays blank, backlog is not added up", () => {
    const values = [
      { year: 2019, quantity: "planned" as const, value: quantity(190_000) },
      { year: 2020, quantity: "planned" as const, value: quantity(143_630) },
    ];
    const found = planLines(planProgressFill(workbook, { newTable, values }));
    expect(found).toContain('I6: - => =IF(OR(N(A6)=0,COUNT(B6)=0),"",B6/A6) → 0.6631578947368421');
    expect(found).toContain('I8: - => =IF(OR(N(A8)=0,COUNT(B8)=0),"",B8/A8) → ""');
    expect(found).toContain('J7: - => =IF(COUNT(A7)=0,"",SUM(A$6:A7)) → 333.63');
    expect(found).toContain('K8: - => =IF(COUNT(B8)=0,"",SUM(B$6:B8)) → ""');
    expect(found).toContain('A9: - => =IF(COUNT(A6:A8)=0,"",SUM(A6:A8)) → 333.63');
    expect(found).toContain("G9: - => -");
  });

  test("covers the years of the ledger when nobody says which; without any source nothing is made", () => {
    const made = planProgressFill(workbookOf(ledgerSheet));
    expect(made.writes.flatMap((w) => (w.style === "year" ? [w.after] : []))).toEqual([
      { kind: "number", number: 2019 },
      { kind: "number", number: 2020 },
    ]);
    expect(planProgressFill(workbookOf(other))).toEqual(emptyPlan);
  });

  test("is refused for years that are none", () => {
    expect(() =>
      planProgressFill(workbookOf(other), { newTable: { plan: "", from: 2021, to: 2019 } }),
    ).toThrow(RangeError);
  });
});

test("a blank ledger is made once, read back as a ledger without batches", () => {
  const workbook = workbookOf(reportTable);
  const plan = planLedgerSheet(workbook, { rows: 3 });
  expect(plan.newSheets[0]?.name).toBe("Sổ theo dõi chỉnh lý");
  const made = applyToSnapshot(workbook, plan);
  expect(readLedger(made)?.entries).toEqual([]);
  expect(readLedger(made)?.columns).toMatchObject({ done: 3, year: 9, note: 10 });
  expect(planLedgerSheet(made)).toEqual(emptyPlan);
});

test("a number that the fill brings settles the text beside it in the same fill", () => {
  const withoutNine = Object.fromEntries(Object.entries(reportTable.cells).filter(([a1]) => a1 !== "F5"));
  const found = lines(workbookOf({ ...reportTable, cells: withoutNine }, ledgerSheet));
  expect(found).toContainEqual(expect.stringMatching(/^F5: - => =SUMIFS.* → 9$/));
  expect(found).toContain('F6: "4,714" => 4.714');
});

describe("for any table and ledger", () => {
  const typed = fc.oneof(
    fc.constant(null),
    fc.integer({ min: 0, max: 500_000 }).map((n) => n / 1000),
    fc.integer({ min: 1, max: 5000 }).map((n) => String(n / 10).replace(".", ",")),
    fc.constantFrom("705.", "4,714", "1.234,5", "…", "chưa có"),
  );
  const row = fc.tuple(typed, typed, typed, typed, fc.constantFrom(2019, 2020, "2021", 2022), typed, typed);
  const batch = fc.tuple(typed, typed, typed, typed, fc.constantFrom(2019, 2020, 2021, 2022, "2022", null));
  const workbooks = fc
    .tuple(fc.array(row, { maxLength: 5 }), fc.array(batch, { maxLength: 6 }), fc.boolean())
    .map(([rows, batches, withTable]) => {
      const head = Object.fromEntries(
        Object.entries(reportTable.cells).filter(([a1]) => !/^[A-H][567]$/.test(a1)),
      );
      const table = {
        ...reportTable,
        cells: Object.assign({}, head, ...rows.map((r, i) => rowOf(5 + i, r))),
      };
      const ledgerCells = batches.map(([done, province, agency, deposited, year], i) =>
        rowOf(4 + i, [null, "Phông", done, null, null, province, agency, deposited, year]),
      );
      const ledgerHead = Object.fromEntries(
        Object.entries(ledgerSheet.cells).filter(([a1]) => /[13]$/.test(a1)),
      );
      const ledger = { ...ledgerSheet, cells: Object.assign({}, ledgerHead, ...ledgerCells) };
      return withTable ? workbookOf(table, ledger) : workbookOf(ledger);
    });
  const modes = fc.constantFrom("blank" as const, "all" as const, "none" as const);

  test("filled twice is filled once", () => {
    fc.assert(
      fc.property(workbooks, modes, (workbook, ledger) => {
        const filled = applyToSnapshot(workbook, planProgressFill(workbook, { ledger }));
        expect(planProgressFill(filled, { ledger })).toEqual(emptyPlan);
      }),
    );
  });

  test("applied and taken back leaves every cell as it was", async () => {
    await fc.assert(
      fc.asyncProperty(workbooks, modes, async (workbook, ledger) => {
        const host = new MemoryHost(workbook);
        const applied = await host.apply(planProgressFill(workbook, { ledger }));
        const { refused } = await host.revert(applied);
        expect(refused).toEqual([]);
        expect(await host.read()).toEqual(workbook);
      }),
    );
  });
});
