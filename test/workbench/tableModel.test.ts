import { stepFrom, tableOf } from "../../src/workbench/view/tableModel";
import { sheetOf } from "../core/support/snapshotBuilder";

const sheet = sheetOf({
  name: "Bảng",
  cells: { A1: "Tiêu đề", A2: 1, B2: 2, C2: 3, A3: 4, B3: 5, C3: 6, A4: 7, C4: 9 },
  merges: ["A1:C1", "A3:A4"],
});

test("a merge is one cell that spans what is shown of it", () => {
  const { rows, columns } = tableOf(sheet, () => []);
  expect(columns).toEqual([1, 2, 3]);
  expect(rows.map(({ cells }) => cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan]))).toEqual([
    [[1, 1, 1, 3]],
    [
      [2, 1, 1, 1],
      [2, 2, 1, 1],
      [2, 3, 1, 1],
    ],
    [
      [3, 1, 2, 1],
      [3, 2, 1, 1],
      [3, 3, 1, 1],
    ],
    [
      [4, 2, 1, 1],
      [4, 3, 1, 1],
    ],
  ]);
});

test("hidden rows and columns are left out, and merges span the rest", () => {
  const { rows, columns } = tableOf({ ...sheet, hiddenRows: [3], hiddenColumns: [2] }, () => []);
  expect(columns).toEqual([1, 3]);
  expect(rows.map(({ row }) => row)).toEqual([1, 2, 4]);
  expect(rows[0]!.cells.map(({ columnSpan }) => columnSpan)).toEqual([2]);
  // The merge A3:A4 shows its one remaining row, with what its first cell holds.
  expect(rows[2]!.cells[0]).toMatchObject({ row: 3, column: 1, rowSpan: 1 });
});

test("a step goes to the next cell that is shown, into and over merges, and stays at the edge", () => {
  const table = tableOf(sheet, () => []);
  const at = ({ row, column }: { row: number; column: number }) => [row, column];
  expect(at(stepFrom(table, { row: 1, column: 1 }, 1, 0))).toEqual([2, 1]);
  expect(at(stepFrom(table, { row: 2, column: 3 }, -1, 0))).toEqual([1, 1]);
  expect(at(stepFrom(table, { row: 4, column: 2 }, 0, -1))).toEqual([3, 1]);
  expect(at(stepFrom(table, { row: 3, column: 1 }, 1, 0))).toEqual([3, 1]);
  expect(at(stepFrom(table, { row: 2, column: 3 }, 0, 1))).toEqual([2, 3]);
});
