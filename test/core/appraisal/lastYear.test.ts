import { type Cell, Consolidation, readLastYear, type WorkbookSnapshot } from "../../../src/core";
import { lineOf } from "./reviewLines";

type Value = string | number | null;

function sheet(name: string, rows: readonly (readonly Value[])[]): WorkbookSnapshot["sheets"][number] {
  const cells = rows.flatMap((values, r) =>
    values.flatMap((value, c): Cell[] => {
      if (value === null) return [];
      const held =
        typeof value === "number"
          ? ({ kind: "number", number: value } as const)
          : ({ kind: "text", text: value } as const);
      const look = { formula: null, cached: true, font: null, bold: false };
      return [{ row: r + 1, column: c + 1, value: held, text: String(value), ...look }];
    }),
  );
  const rest = { merges: [], hiddenRows: [], hiddenColumns: [], clipped: false, protected: false };
  return { name, visibility: "visible", cells, ...rest };
}

const summaryHead = [
  "Cơ quan, đơn vị",
  "Bộ tiêu chí",
  "Tổng điểm tự chấm",
  "Tổng điểm thẩm định",
  "Điểm tối đa",
  "Xếp loại",
];
const criterionHead = ["Bộ tiêu chí", "Mã", "Tiêu chí", "Điểm tối đa", "Trung bình tự chấm"];

function lastYear(
  summary: readonly (readonly Value[])[],
  criteria: readonly (readonly Value[])[] = [],
): WorkbookSnapshot {
  const sheets = [
    sheet("Tổng hợp", [["Phụ lục"], [], summaryHead, ...summary]),
    sheet("Tiêu chí", [criterionHead, ...criteria]),
  ];
  return { sheets, readOnly: false, macros: false };
}

function compare(workbook: WorkbookSnapshot) {
  const consolidation = new Consolidation();
  consolidation.add(lineOf("Xã A", [2, 3, 4]));
  consolidation.add(lineOf("Xã B", [1, 1, null]));
  return consolidation.finish({ expected: 2, lastYear: readLastYear(workbook) }).comparison!;
}

test("within one rubric agencies are compared by points, the appraised ones first", () => {
  const { agencies, gone, rubricChange } = compare(
    lastYear([
      ["XÃ A", "bo-mau 1", 8, 7.5, 10, "Khá"],
      ["Xã C", "bo-mau 1", 8, null, 10, "Khá"],
    ]),
  );
  expect(agencies.map(({ agency, by, last, points }) => [agency, by, last?.points ?? null, points])).toEqual([
    ["Xã A", "points", 750, 900],
    ["Xã B", "share", null, 200],
  ]);
  expect(gone).toEqual(["Xã C"]);
  expect(rubricChange).toBeNull();
});

test("between two rubrics only shares are compared, and both rubrics are named", () => {
  const { agencies, rubricChange } = compare(lastYear([["Xã A", "bo-cu 3", 80, null, 100, "Tốt"]]));
  expect(agencies[0]?.by).toBe("share");
  expect(rubricChange).toEqual({ last: ["bo-cu 3"], now: ["bo-mau 1"] });
});

test("an agency that stands twice in last year's table is not compared", () => {
  const { agencies, ambiguous } = compare(
    lastYear([
      ["Xã A", "bo-mau 1", 8, null, 10, "Khá"],
      ["xã A", "bo-mau 1", 6, null, 10, "Khá"],
    ]),
  );
  expect(ambiguous).toEqual(["Xã A", "xã A"]);
  expect(agencies[0]?.last).toBeNull();
});

test("criteria are told as same, with another maximum, new or dropped", () => {
  const { criteria } = compare(
    lastYear(
      [["Xã A", "bo-mau 1", 8, null, 10, "Khá"]],
      [
        ["bo-mau 1", "1.1", "Tiêu chí 1", 2, 1.25],
        ["bo-mau 1", "1.2", "Tiêu chí 2", 4, 2],
        ["bo-mau 1", "1.9", "Tiêu chí bỏ", 1, 1],
      ],
    ),
  );
  expect(criteria.map(({ code, change, by, mean, lastMean }) => [code, change, by, mean, lastMean])).toEqual([
    ["1.1", "same", "points", 1.5, 1.25],
    ["1.2", "maximum", "share", 2, 2],
    ["1.3", "new", "share", 4, null],
    ["1.9", "dropped", "share", null, 1],
  ]);
});

test("a workbook without the sheet or its columns is not read as last year's", () => {
  expect(readLastYear({ sheets: [], readOnly: false, macros: false })).toBeNull();
  const other = { sheets: [sheet("Tổng hợp", [["Cơ quan", "Điểm"]])], readOnly: false, macros: false };
  expect(readLastYear(other)).toBeNull();
});
