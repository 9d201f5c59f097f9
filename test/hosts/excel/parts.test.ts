import fc from "fast-check";
import { lookOfStyle, numberFormatOfStyle } from "../../../src/hosts/excel/cellLooks";
import { isDate } from "../../../src/hosts/excel/dateFormat";
import { blocksOf } from "../../../src/hosts/excel/placeBlocks";
import { cellCount, clip, rowBlocks } from "../../../src/hosts/excel/sheetExtent";
import { formatFromCode, isDate as isDateInFile } from "../../../src/hosts/file/numberFormat";
import { CELL_LOOKS } from "../../../src/hosts/file/writing/cellLooks";

describe("date formats", () => {
  const codes = [
    ...[
      "General",
      "0",
      "#,##0.00",
      "dd/mm/yyyy",
      "m/d/yyyy",
      "d-mmm-yy",
      "h:mm AM/PM",
      "[h]:mm:ss",
      "mm:ss.0",
    ],
    ...[
      "0.0%",
      "@",
      '0" giờ"',
      '#,##0" đồng"',
      "[$-1010000]d/m/yyyy;@",
      "[$-42A]dd mmmm yyyy",
      "[Red]0;[Blue]-0",
    ],
    ...[
      "0.00E+00",
      "# ?/?",
      "_(* #,##0_)",
      "\\d0",
      "General;yyyy",
      "0;dd/mm",
      '"ngày" dd',
      "yyyy\\-mm",
      "",
      '"d',
      "[h",
    ],
  ];

  test.each(codes)("%j is a date in Excel exactly when it is one in a file", (code) => {
    for (const n of [-1, 0, 0.5, 44_524, 2_958_465.5, 2_958_466]) {
      expect(isDate(n, code)).toBe(isDateInFile(n, formatFromCode(code)));
    }
  });

  test("the two agree on any code", () => {
    const marks = Array.from('dmyhsG0#,.;[]\\"_*% -/$el');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...marks), maxLength: 14 }), (code) => {
        expect(isDate(44_524, code)).toBe(isDateInFile(44_524, formatFromCode(code)));
      }),
    );
  });
});

test("styles look in Excel as in a file", () => {
  for (const style of Object.keys(CELL_LOOKS) as (keyof typeof CELL_LOOKS)[]) {
    const { font, size, bold, italic, bordered, centred, wrapped, numberFormat } = CELL_LOOKS[style];
    const { format } = lookOfStyle(style);
    expect(numberFormatOfStyle(style)).toBe(numberFormat);
    expect(format?.font).toEqual({ name: font, size, bold, italic });
    expect(format?.wrapText).toBe(wrapped);
    expect(format?.horizontalAlignment).toBe(centred ? "Center" : "General");
    expect(format?.borders !== undefined).toBe(bordered);
  }
});

describe("blocks of cells", () => {
  const places = fc.uniqueArray(
    fc.record({ row: fc.integer({ min: 1, max: 8 }), column: fc.integer({ min: 1, max: 8 }) }),
    {
      selector: ({ row, column }) => `${row} ${column}`,
    },
  );

  test("hold every cell once and nothing else, each where it belongs", () => {
    fc.assert(
      fc.property(places, (cells) => {
        const found = blocksOf(cells).flatMap(({ range: { top, left, bottom, right }, rows }) => {
          expect(rows).toHaveLength(bottom - top + 1);
          return rows.flatMap((row, i) => {
            expect(row).toHaveLength(right - left + 1);
            row.forEach((cell, j) => expect(cell).toEqual({ row: top + i, column: left + j }));
            return row;
          });
        });
        expect(new Set(found)).toEqual(new Set(cells));
        expect(found).toHaveLength(cells.length);
      }),
    );
  });

  test("are few where cells stand together", () => {
    const table = [1, 2, 3].flatMap((row) => [2, 3].map((column) => ({ row, column })));
    expect(blocksOf(table).map(({ range }) => range)).toEqual([{ top: 1, left: 2, bottom: 3, right: 3 }]);
  });
});

describe("what is read of a large sheet", () => {
  const end = fc.integer({ min: 1, max: 1_048_576 });
  const used = fc
    .record({
      top: end,
      left: fc.integer({ min: 1, max: 16_384 }),
      rows: end,
      columns: fc.integer({ min: 1, max: 16_384 }),
    })
    .map(({ top, left, rows, columns }) => ({
      top,
      left,
      bottom: Math.min(1_048_576, top + rows - 1),
      right: Math.min(16_384, left + columns - 1),
    }));

  test("never passes the bounds, and is all of it when it is not clipped", () => {
    fc.assert(
      fc.property(used, fc.integer({ min: 0, max: 400_000 }), (range, room) => {
        const { area, clipped } = clip(range, room);
        expect(cellCount(area)).toBeLessThanOrEqual(Math.min(room, 200_000));
        if (!clipped) expect(area).toEqual(range);
      }),
    );
  });

  test("falls into blocks of rows without a gap", () => {
    const blocks = rowBlocks({ top: 3, left: 2, bottom: 12, right: 5 }, 13);
    expect(blocks.map(({ top, bottom }) => [top, bottom])).toEqual([
      [3, 5],
      [6, 8],
      [9, 11],
      [12, 12],
    ]);
  });
});
