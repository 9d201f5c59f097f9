import { readUnitList, rollUpUnits } from "../../../src/core";
import { points } from "../../../src/core/model/points";
import { checkSample } from "../report/sample218";
import { workbookOf } from "../support/snapshotBuilder";

const list = (rows: Readonly<Record<string, string | number>>) =>
  readUnitList(
    workbookOf({
      name: "Danh sách",
      cells: { A1: "TT", B1: "Tên đơn vị", C1: "Điểm", D1: "Xếp loại", ...rows },
    }),
  );

const check = checkSample("218-bc.xlsx");
const named = (agency: string) => ({
  ...check,
  scoreSheet: check.scoreSheet && { ...check.scoreSheet, agency: { cell: "A2", text: agency } },
});

describe("a list of units", () => {
  it("is read by its headings, up to its total row", () => {
    const found = list({
      ...{ A2: 1, B2: "Trung tâm A", C2: 85.5, D2: "Tốt" },
      ...{ A3: 2, B3: "Trung tâm B", C3: "79,25", D3: "Khá" },
      ...{ A4: 3, B4: "Trung tâm C" },
      ...{ B5: "Tổng cộng", C5: 165 },
    });
    expect(
      found?.units.map(({ name, inspected, points: p, rating }) => [name, inspected, p, rating]),
    ).toEqual([
      ["Trung tâm A", true, 8550, "Tốt"],
      ["Trung tâm B", true, 7925, "Khá"],
      ["Trung tâm C", false, null, null],
    ]);
  });

  it("does not guess points of two readings: they stay blank and are asked about", () => {
    const found = list({ B2: "Trung tâm A", C2: "1.500" });
    expect(found?.units[0]?.points).toBeNull();
    expect(found?.questions).toEqual([
      "Điểm “1.500” của “Trung tâm A” (Danh sách!B2) không đọc chắc chắn được: để trống.",
    ]);
  });

  it("may say itself who was inspected", () => {
    const found = readUnitList(
      workbookOf({
        cells: {
          ...{ A1: "Đơn vị", B1: "Đã kiểm tra", C1: "Tồn tại" },
          ...{ A2: "Trung tâm A", B2: "x", C2: "- Chưa lập hồ sơ;\n- Kho chật" },
          ...{ A3: "Trung tâm B", B3: "Chưa" },
        },
      }),
    );
    expect(found?.units.map(({ inspected, shortcomings }) => [inspected, shortcomings])).toEqual([
      [true, ["Chưa lập hồ sơ", "Kho chật"]],
      [false, []],
    ]);
  });

  it("is not seen in a scoring sheet's head", () => {
    expect(readUnitList(workbookOf({ cells: { A1: "Đơn vị: Sở Ví dụ", A2: "Điểm", A3: 5 } }))).toBeNull();
  });
});

describe("rolled up", () => {
  it("tells how many of the listed units came in, which are missing, and what several share", () => {
    const listed = list({ B2: "Trung tâm A", B3: "Trung tâm B", B4: "Trung tâm C" })?.units ?? [];
    const workbooks = [
      { file: "a.xlsx", check: named("TRUNG TÂM A") },
      { file: "b.xlsx", check: named("Trung tâm  B") },
    ];
    const result = rollUpUnits(workbooks, listed);
    expect(result).toMatchObject({ inspected: 2, total: 3, missing: ["Trung tâm C"], questions: [] });
    expect(result.units.map(({ name, selfPoints, rating }) => [name, selfPoints, rating])).toEqual([
      ["TRUNG TÂM A", 8900, "Tốt"],
      ["Trung tâm B", 8900, "Tốt"],
      ["Trung tâm C", null, null],
    ]);
    const lost = result.shared.find((s) => s.rule === "points-lost" && s.criterion.startsWith("I/1/1.2 "));
    expect(lost?.units).toEqual(["TRUNG TÂM A", "Trung tâm B"]);
  });

  it("counts a unit with two files once, and asks", () => {
    const workbooks = [
      { file: "a.xlsx", check: named("Trung tâm A") },
      { file: "a2.xlsx", check: named("Trung tâm A") },
    ];
    expect(rollUpUnits(workbooks, null)).toMatchObject({
      ...{ inspected: 1, total: null, shared: [] },
      questions: ["Đơn vị “Trung tâm A” có hai tệp (a.xlsx, a2.xlsx): lấy số liệu ở a.xlsx."],
    });
  });

  it("asks where list and sheet disagree, or a unit is not on the list", () => {
    const listed = list({ B2: "Trung tâm A", C2: 80 })?.units ?? [];
    const workbooks = [
      { file: "a.xlsx", check: named("Trung tâm A") },
      { file: "z.xlsx", check: named("Trung tâm Z") },
    ];
    const result = rollUpUnits(workbooks, listed);
    expect(result.units[0]?.selfPoints).toBe(points(8900));
    expect(result.questions).toEqual([
      "Đơn vị “Trung tâm Z” (z.xlsx) không có trong danh sách đơn vị.",
      "Điểm của “Trung tâm A” trong danh sách (Danh sách!B2) khác bảng chấm điểm (a.xlsx): lấy theo bảng chấm điểm.",
    ]);
  });
});
