import { messageFor } from "../../../../src/core/messages";
import type { Finding } from "../../../../src/core/model/finding";
import { findProgressTable } from "../../../../src/core/reading/findProgressTable";
import { progressRules, runProgressRules } from "../../../../src/core/rules/progress";
import { reportTable, rowOf } from "../../../support/progressSheets";
import { type CellSpec, type SheetSpec, workbookOf } from "../../support/snapshotBuilder";

function findingsOf(sheet: SheetSpec): readonly Finding[] {
  const workbook = workbookOf(sheet);
  const table = findProgressTable(workbook);
  if (table === null) throw new Error("no table");
  return runProgressRules(workbook, table);
}

const headings = [
  ...["Năm chỉnh lý", "Tài liệu chỉnh lý theo Kế hoạch 35 (mét)", "Tài liệu đã thực hiện chỉnh lý (mét)"],
  ...["Kinh phí tỉnh hỗ trợ (triệu đồng)", "Kinh phí đơn vị bố trí (triệu đồng)"],
  ...["Nộp lưu vào Lưu trữ lịch sử (mét)", "Số tài liệu tồn đọng (mét)", "Ghi chú"],
];
type Row = readonly (CellSpec | null)[];
const table = (rows: readonly Row[], title?: string): SheetSpec => ({
  name: "Chỉnh lý",
  cells: Object.assign(
    {},
    title === undefined ? {} : { A1: title },
    rowOf(2, headings),
    ...rows.map((r, i) => rowOf(3 + i, r)),
  ),
});
const brief = (findings: readonly Finding[]) =>
  findings.map((f) => `${f.severity} ${f.rule} ${f.cell ?? ""}`);
const clean: readonly Row[] = [
  [2022, 40, 30, 168, null, 2],
  [2023, 50, 50, 280, null, 3, 10],
];

describe("the table of report 218/BC", () => {
  const findings = findingsOf(reportTable);

  test("has no error, five numbers in doubt as typed, and exactly two questions", () => {
    expect(brief(findings)).toEqual([
      "warning progress-ambiguous F6",
      "warning progress-number-as-text C5",
      "warning progress-number-as-text A6",
      "warning progress-number-as-text B6",
      "warning progress-number-as-text C6",
      "warning progress-backlog-question G7",
      "warning progress-period-mismatch A1",
    ]);
  });

  test("asks about 78,48 m left of the plan against 20 m reported", () => {
    expect(findings.find((f) => f.rule === "progress-backlog-question")?.params).toEqual({
      planned: 333.63,
      done: 255.15,
      difference: 78.48,
      backlog: 20,
    });
  });

  test("asks about 2019-2020 against 2019-2021", () => {
    expect(findings.find((f) => f.rule === "progress-period-mismatch")?.params).toEqual({
      periods: "2019-2020; 2019-2021",
      years: "2019, 2020, 2021",
      variant: "headings",
    });
  });

  test("shows both readings of 4,714 and why one was taken", () => {
    expect(findings[0]?.params).toMatchObject({
      quantity: "deposited",
      text: "4,714",
      first: 4.714,
      second: 4714,
      why: "number-settled-by-neighbours",
      variant: "settled",
    });
  });

  test("puts the cost of a metre beside doubtful money", () => {
    expect(messageFor(findings[1]!, "vi").text).toBe(
      "Dòng 5, kinh phí tỉnh hỗ trợ (triệu đồng) ghi “705.” dạng chữ, được đọc là 705. Dấu ở cuối “705.” được bỏ qua. " +
        "Đối chiếu: 705/126 = 5,595 triệu đồng một mét; năm 2020: 722,7/129,15 = 5,596. " +
        "Công thức của Excel bỏ qua số nhập dạng chữ. Nhập lại 705 dạng số.",
    );
  });
});

test("the period of the column heading alone agrees with the rows 2019, 2020, 2021", () => {
  const cells = { ...reportTable.cells, A1: "II. Kết quả thực hiện kế hoạch chỉnh lý" };
  expect(brief(findingsOf({ ...reportTable, cells })).filter((f) => f.includes("period"))).toEqual([]);
});

test("a clean table gives nothing", () => {
  expect(findingsOf(table(clean, "Tiến độ chỉnh lý giai đoạn 2022-2023"))).toEqual([]);
  expect(findingsOf(table(clean, "Tiến độ chỉnh lý giai đoạn 2022-2025"))).toEqual([]);
  expect(findingsOf(table(clean))).toEqual([]);
});

describe("one row at a time", () => {
  const last = (row: Row, title?: string) => brief(findingsOf(table([...clean.slice(0, 1), row], title)));

  test("more done than planned, more deposited than done", () => {
    expect(last([2023, 50, 60.5])).toEqual(["warning progress-done-exceeds-planned C4"]);
    expect(last([2023, 50, 50, null, null, 50.001])).toEqual(["warning progress-deposited-exceeds-done F4"]);
    expect(last([2023, 50, 50, null, null, 50])).toEqual([]);
  });

  test("a year outside every period, a year twice, no year, several years in one cell", () => {
    expect(last([2026, 5, 5], "Giai đoạn 2022-2025")).toEqual([
      "warning progress-year-outside-plan A4",
      "warning progress-period-mismatch A1",
    ]);
    expect(last([2022, 5, 5])).toEqual(["error progress-year-duplicated A4"]);
    expect(last([null, 5, 4.5])).toEqual(["error progress-year-missing A4"]);
    expect(last(["2023-2024", 5, 5])).toEqual(["error progress-year-missing A4"]);
    expect(last([2023])).toEqual([]);
  });

  test("an error value and a date are errors, words and a formula without a value are warnings", () => {
    expect(last([2023, { value: { kind: "error", error: "#REF!" }, text: "#REF!" }])).toEqual([
      "error progress-not-number B4",
    ]);
    expect(last([2023, { value: { kind: "date", serial: 45_000 }, text: "15/03/2023" }])).toEqual([
      "error progress-not-number B4",
    ]);
    expect(last([2023, "chưa có"])).toEqual(["warning progress-not-number B4"]);
    expect(last([2023, { formula: "1+1" }])).toEqual(["warning progress-not-number B4"]);
    expect(last([2023, -5])).toEqual(["error progress-not-number B4"]);
  });

  test("a year typed as text is a year", () => {
    expect(last(["2023", 50, 50])).toEqual([]);
  });
});

test("a text that nothing decides is an error and shows what a metre would cost by each reading", () => {
  const findings = findingsOf(
    table([
      [2022, 40, 30, 168],
      [2023, 50, 50, null, "1,120"],
    ]),
  );
  expect(brief(findings)).toEqual(["error progress-ambiguous E4"]);
  expect(findings[0]?.params).toMatchObject({
    ...{ first: 1.12, second: 1120, variant: "open-costs", funds: 1.12, metres: 50, unitCost: 0.022 },
    ...{ secondFunds: 1120, secondMetres: 50, secondUnitCost: 22.4 },
    ...{ otherYear: "2022", otherFunds: 168, otherMetres: 30, otherUnitCost: 5.6 },
  });
});

describe("the cost of a metre", () => {
  const costs = (...funds: readonly (number | null)[]) =>
    findingsOf(table(funds.map((f, i) => [2020 + i, 50, 50, f]))).filter(
      (f) => f.rule === "progress-unit-cost-outlier",
    );

  test("money typed in đồng stands out among three years, and only it", () => {
    const found = costs(280, 290_000_000, 275);
    expect(brief(found)).toEqual(["warning progress-unit-cost-outlier D4"]);
    expect(found[0]?.params).toMatchObject({
      year: "2021",
      unitCost: 5_800_000,
      median: 5.55,
      variant: "median",
    });
  });

  test("of two years one finding names both", () => {
    const found = costs(280, 1000);
    expect(brief(found)).toEqual(["warning progress-unit-cost-outlier D4"]);
    expect(found[0]?.params).toMatchObject({
      ...{ year: "2021", unitCost: 20, otherYear: "2020", otherFunds: 280, otherMetres: 50, median: 5.6 },
      ...{ factor: 3.6, variant: "pair" },
    });
  });

  test("three times is not yet beyond, one year alone is compared with nothing", () => {
    expect(costs(100, 300)).toEqual([]);
    expect(costs(100, null, 0)).toEqual([]);
  });
});

describe("backlog", () => {
  const question = (rows: readonly Row[]) =>
    brief(findingsOf(table(rows))).filter((f) => f.includes("backlog-question"));

  test("agrees when the last reported, or the sum of all reported, is what the plan leaves", () => {
    expect(
      question([
        [2022, 40, 30, null, null, null, 10],
        [2023, 50, 45, null, null, null, 15],
      ]),
    ).toEqual([]);
    expect(
      question([
        [2022, 40, 30, null, null, null, 10],
        [2023, 50, 45, null, null, null, 5],
      ]),
    ).toEqual([]);
  });

  test("is no question while a number it rests on is in doubt, or where none is reported", () => {
    expect(
      question([
        [2022, 40, "x", null, null, null, 30],
        [2023, 50, 45, null, null, null, 15],
      ]),
    ).toEqual([]);
    expect(
      question([
        [2022, 40, 30],
        [2023, 50, 45],
      ]),
    ).toEqual([]);
  });
});

test("a title period that begins before the rows, a column period longer than the rows", () => {
  const mismatch = (f: readonly Finding[]) =>
    f.filter((x) => x.rule === "progress-period-mismatch").map((x) => x.params);
  expect(mismatch(findingsOf(table(clean, "Giai đoạn 2021-2025")))).toEqual([
    { periods: "2021-2025", years: "2022, 2023", variant: "rows" },
  ]);
  const column = table(clean);
  const cells = { ...column.cells, F2: "Nộp lưu vào Lưu trữ lịch sử (từ năm 2022 đến năm 2024)" };
  expect(mismatch(findingsOf({ ...column, cells }))).toEqual([
    { periods: "2022-2024", years: "2022, 2023", variant: "rows" },
  ]);
});

test("a total row that does not add up is told, its backlog is not judged", () => {
  const rows = [...clean, ["Tổng cộng", 90, 81, 448, null, 5, 99]];
  expect(brief(findingsOf(table(rows)))).toEqual(["warning progress-total-mismatch C5"]);
});

test("every rule says something in both languages", () => {
  expect(new Set(progressRules.map((r) => r.id)).size).toBe(progressRules.length);
  for (const finding of findingsOf(reportTable)) {
    for (const language of ["vi", "en"] as const) {
      const { title, text } = messageFor(finding, language);
      expect(title).not.toBe("");
      expect(text).not.toMatch(/[{}]|undefined|\(trống\)/);
    }
  }
});
