import fc from "fast-check";
import { clipboardCells } from "../../../src/hosts/grid/clipboardText";

test("tabs part cells and line ends part rows; the last line end begins no row", () => {
  expect(clipboardCells("1,5\t2\r\n\t3\r\n")).toEqual([
    ["1,5", "2"],
    ["", "3"],
  ]);
});

test("a cell in quotes may hold line ends, tabs and quotes", () => {
  expect(clipboardCells('"a\nb"\t"c""d"\t"e\tf"')).toEqual([["a\nb", 'c"d', "e\tf"]]);
});

test("quotes inside a cell are only quotes", () => {
  expect(clipboardCells('"Tốt" rồi\tthứ "hai"')).toEqual([['"Tốt" rồi', 'thứ "hai"']]);
});

test("what is written with quotes is read as it was", () => {
  const cell = fc.string({ minLength: 1 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
  fc.assert(
    fc.property(table, (rows) => {
      const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      const written = rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
      expect(clipboardCells(written)).toEqual(rows);
    }),
  );
});
