import fc from "fast-check";
import { columnName, columnNumber, parseA1, parseRange, rangeToA1, toA1 } from "../../../src/core/text/a1";

const row = fc.integer({ min: 1, max: 1_048_576 });
const column = fc.integer({ min: 1, max: 16_384 });

describe("columns", () => {
  test.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [52, "AZ"],
    [53, "BA"],
    [702, "ZZ"],
    [703, "AAA"],
    [16_384, "XFD"],
  ])("column %i is named %s and back", (n, name) => {
    expect(columnName(n)).toBe(name);
    expect(columnNumber(name)).toBe(n);
  });

  test("a column is found in lower case too", () => {
    expect(columnNumber("xfd")).toBe(16_384);
  });

  test("every column's name leads back to it, and no two columns share a name", () => {
    const all = new Set<string>();
    for (let n = 1; n <= 16_384; n++) {
      all.add(columnName(n));
      expect(columnNumber(columnName(n))).toBe(n);
    }
    expect(all.size).toBe(16_384);
  });

  test.each(["", "XFE", "AAAA", "A1", "1", "A ", "Ă", "[", "@", "`", "\u0141", "\u{1F600}"])(
    "%j is no column",
    (letters) => {
      expect(columnNumber(letters)).toBeNull();
    },
  );

  test.each([0, -1, 1.5, 16_385, NaN])("column %d has no name", (n) => {
    expect(() => columnName(n)).toThrow(RangeError);
  });
});

describe("addresses", () => {
  test.each([
    ["B7", 7, 2],
    ["$B$7", 7, 2],
    ["b$7", 7, 2],
    ["$b7", 7, 2],
    ["XFD1048576", 1_048_576, 16_384],
  ])("%s is row %i, column %i", (address, r, c) => {
    expect(parseA1(address)).toEqual({ row: r, column: c });
  });

  test.each([
    ...["", "7", "B", "$", "$7", "B$", "B0", "B07", "B7 ", " B7", "B-7", "B7.", "$$B7", "B$$7"],
    ...["XFE1", "A1048577", "A99999999999999999999", "Sheet1!B7", "B7:C8", "R1C1"],
  ])("%j is no cell", (address) => {
    expect(parseA1(address)).toBeNull();
  });

  test("every place's address leads back to it", () => {
    fc.assert(
      fc.property(row, column, (r, c) => {
        expect(parseA1(toA1(r, c))).toEqual({ row: r, column: c });
      }),
    );
  });

  test("no text makes the reader throw, and what it reads it would write the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 12 }), (s) => {
        const place = parseA1(s);
        if (place !== null) expect(toA1(place.row, place.column)).toBe(s.replaceAll("$", "").toUpperCase());
      }),
    );
  });

  test.each([0, -3, 2.5, 1_048_577])("row %d has no address", (r) => {
    expect(() => toA1(r, 1)).toThrow(RangeError);
  });
});

describe("rectangles", () => {
  test("ends are read in any order", () => {
    const expected = { top: 1, left: 1, bottom: 3, right: 2 };
    expect(parseRange("A1:B3")).toEqual(expected);
    expect(parseRange("$B$3:$A$1")).toEqual(expected);
    expect(parseRange("B1:A3")).toEqual(expected);
  });

  test("one cell is a rectangle and is written as one cell", () => {
    expect(parseRange("C5")).toEqual({ top: 5, left: 3, bottom: 5, right: 3 });
    expect(rangeToA1({ top: 5, left: 3, bottom: 5, right: 3 })).toBe("C5");
    expect(rangeToA1({ top: 5, left: 3, bottom: 6, right: 3 })).toBe("C5:C6");
  });

  test.each(["", ":", "A1:", ":B3", "A:B", "1:3", "A1:B3:C4", "A1 B3", "A1:XFE3"])(
    "%j is no rectangle",
    (address) => {
      expect(parseRange(address)).toBeNull();
    },
  );

  test("every rectangle's text leads back to it", () => {
    fc.assert(
      fc.property(row, row, column, column, (r1, r2, c1, c2) => {
        const range = {
          top: Math.min(r1, r2),
          left: Math.min(c1, c2),
          bottom: Math.max(r1, r2),
          right: Math.max(c1, c2),
        };
        expect(parseRange(rangeToA1(range))).toEqual(range);
      }),
    );
  });
});
