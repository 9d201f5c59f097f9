import fc from "fast-check";
import type { Decimal } from "../../../src/core/model/points";
import type { NumberHint, NumberReading } from "../../../src/core/text/vietnameseNumber";
import { decimalToNumber, formatDecimal, readNumber } from "../../../src/core/text/vietnameseNumber";

const decimal = (units: number, scale = 0): Decimal => ({ units, scale });
const codes = (reading: NumberReading): string[] =>
  reading.kind === "exact" ? reading.notes.map((n) => n.code) : [reading.kind];

describe("certain numbers", () => {
  test.each<[string, number, number, string[]]>([
    ["143,63", 14363, 2, []],
    ["722.7", 7227, 1, ["number-decimal-point"]],
    ["705.", 705, 0, ["number-trailing-mark"]],
    ["705,", 705, 0, ["number-trailing-mark"]],
    ["1.234,5", 12345, 1, []],
    ["1.234,567", 1234567, 3, []],
    ["1,234.5", 12345, 1, ["number-decimal-point"]],
    ["1.234.567", 1234567, 0, ["number-grouped"]],
    ["1,234,567", 1234567, 0, ["number-grouped"]],
    ["1 234,5", 12345, 1, []],
    ["1\u00a0234,5", 12345, 1, []],
    ["1\u202f234", 1234, 0, ["number-grouped"]],
    ["0,500", 5, 1, []],
    ["0.750", 75, 2, ["number-decimal-point"]],
    ["1234,567", 1234567, 3, []],
    ["05", 5, 0, []],
    ["5,0", 5, 0, []],
    ["5,50", 55, 1, []],
    ["0", 0, 0, []],
    ["-0", 0, 0, []],
    ["0,00", 0, 0, []],
    ["+2", 2, 0, []],
    ["-1,5", -15, 1, []],
    ["\u22121,5", -15, 1, []],
    ["100", 100, 0, []],
    ["2021", 2021, 0, []],
    ["1\u200b5", 15, 0, []],
    ["999999999999999", 999999999999999, 0, []],
    ["0,00000000000001", 1, 14, []],
  ])("%j is exactly %i × 10^-%i, with notes %j", (text, units, scale, notes) => {
    const reading = readNumber(text);
    expect(reading).toMatchObject({ kind: "exact", value: { units, scale } });
    expect(codes(reading)).toEqual(notes);
  });

  test("a note names the text it is about", () => {
    expect(readNumber(" 705. ")).toEqual({
      kind: "exact",
      value: decimal(705),
      notes: [{ code: "number-trailing-mark", params: { text: "705." } }],
    });
  });
});

describe("units", () => {
  const money = ["triệu đồng", "triệu", "trđ"];
  const metres = ["m", "mét"];
  test.each<[string, string[] | undefined, number, number, string]>([
    ["2 điểm", undefined, 2, 0, "điểm"],
    ["2 ĐIỂM", undefined, 2, 0, "ĐIỂM"],
    ["2 điểm".normalize("NFD"), undefined, 2, 0, "điểm"],
    ["2đ", undefined, 2, 0, "đ"],
    ["0,5 đ", undefined, 5, 1, "đ"],
    ["2 đ.", undefined, 2, 0, "đ."],
    ["9 m", metres, 9, 0, "m"],
    ["20\u00a0mét", metres, 20, 0, "mét"],
    ["705 triệu đồng", money, 705, 0, "triệu đồng"],
    ["705 triệu", money, 705, 0, "triệu"],
    ["705 trđ", money, 705, 0, "trđ"],
    ["10%", ["%"], 10, 0, "%"],
  ])("%j with units %j is %i × 10^-%i", (text, units, value, scale, unit) => {
    const reading = readNumber(text, units ? { units } : {});
    expect(reading).toMatchObject({ kind: "exact", value: decimal(value, scale) });
    expect(reading).toMatchObject({ notes: [{ code: "number-with-unit", params: { unit } }] });
  });

  test("a unit of another column is refused", () => {
    expect(readNumber("2 điểm", { units: metres })).toEqual({ kind: "invalid" });
    expect(readNumber("9 m")).toEqual({ kind: "invalid" });
    expect(readNumber("10%")).toEqual({ kind: "invalid" });
  });

  test("a number with a unit and a trailing mark has both notes", () => {
    expect(codes(readNumber("705. triệu", { units: money }))).toEqual([
      "number-with-unit",
      "number-trailing-mark",
    ]);
  });

  test("a unit does not make an ambiguous number certain", () => {
    expect(readNumber("4,714 m", { units: metres }).kind).toBe("ambiguous");
  });
});

describe("blanks", () => {
  test.each(["", " ", "\u00a0\u200b", "\n"])("%j is blank, not zero", (text) => {
    expect(readNumber(text)).toEqual({ kind: "blank", placeholder: false });
  });

  test.each([
    ...["…", "...", "..", "......", "-", "–", "—", "\u2212", "---", "_", "____", "……", "… …"],
    ...["… điểm", "… ĐIỂM", "…điểm", "... đ", "- điểm", "____ điểm", "…….điểm", "… điểm."],
  ])("%j holds a place for a number", (text) => {
    expect(readNumber(text)).toEqual({ kind: "blank", placeholder: true });
  });
});

describe("no numbers", () => {
  test.each([
    ...["đạt", "có", "x", "X", "/", "1/2", "01/05/2021", "10%", "1e3", "1E3", "0x10", "12a", "a12", "12đa"],
    ...["--5", "- 5", "–5", "1-2", "1,2,3", "1..5", "1,,5", "1.5,5.5", "1.234.56", "1.23.456", "0.123.456"],
    ...[
      "1234.567.890",
      "1.234,567.8",
      "1 234 56",
      "1 2",
      "12 345 6",
      "1.234 567",
      "1. 5",
      "5 .",
      "1.,",
      "1..",
    ],
    ...["1  234", "1\n234", "1\t234", "1\u2003234"],
    ...[
      "(1,5)",
      ",5",
      ".5",
      ".",
      ",",
      "+",
      "5+",
      "Infinity",
      "NaN",
      "null",
      "-Infinity",
      "1_000",
      "…/10",
      "…5",
    ],
    ...["１２", "१२", "٣", "²", "Ⅳ", "½", "2 (điểm)", "2/điểm", "2*đ", "2 điểm 3", "=1+1", "'5"],
    ...["1234567890123456", "0,0000000000000001", "1".repeat(400), "9".repeat(100_000)],
  ])("%.30j is invalid", (text) => {
    expect(readNumber(text)).toEqual({ kind: "invalid" });
  });
});

describe("doubtful numbers", () => {
  test.each<[string, Decimal, Decimal]>([
    ["4,714", decimal(4714, 3), decimal(4714)],
    ["1,500", decimal(15, 1), decimal(1500)],
    ["1.500", decimal(1500), decimal(15, 1)],
    ["12.345", decimal(12345), decimal(12345, 3)],
    ["-4,714", decimal(-4714, 3), decimal(-4714)],
    ["705.000", decimal(705000), decimal(705)],
    ["1.500.", decimal(1500), decimal(15, 1)],
  ])("%s is one of two, the Vietnamese reading first", (text, first, second) => {
    expect(readNumber(text)).toEqual({
      kind: "ambiguous",
      readings: [first, second],
      why: {
        code: "number-two-readings",
        params: { text, first: decimalToNumber(first), second: decimalToNumber(second) },
      },
    });
  });

  const settled = (text: string, hint: NumberHint): [Decimal, string[]] | string => {
    const reading = readNumber(text, hint);
    return reading.kind === "exact" ? [reading.value, codes(reading)] : reading.kind;
  };

  test("the maximum rules out the reading above it", () => {
    expect(readNumber("1.500", { maximum: decimal(2) })).toEqual({
      kind: "exact",
      value: decimal(15, 1),
      notes: [
        {
          code: "number-settled-by-maximum",
          params: { text: "1.500", taken: 1.5, left: 1500, maximum: 2 },
        },
      ],
    });
    expect(settled("-1,500", { maximum: decimal(10) })).toEqual([
      decimal(-15, 1),
      ["number-settled-by-maximum"],
    ]);
  });

  test("a reading equal to the maximum is possible", () => {
    expect(settled("1,500", { maximum: decimal(150, 2) })).toEqual([
      decimal(15, 1),
      ["number-settled-by-maximum"],
    ]);
    expect(settled("1,500", { maximum: decimal(1500) })).toBe("ambiguous");
  });

  test("a maximum above or below both readings settles nothing", () => {
    expect(settled("4,714", { maximum: decimal(5000) })).toBe("ambiguous");
    expect(settled("4,714", { maximum: decimal(4) })).toBe("ambiguous");
    expect(settled("4,714", { maximum: null })).toBe("ambiguous");
  });

  test("beside 9 metres handed over, 4,714 is 4.714 metres", () => {
    expect(readNumber("4,714", { neighbours: [decimal(9)] })).toEqual({
      kind: "exact",
      value: decimal(4714, 3),
      notes: [{ code: "number-settled-by-neighbours", params: { text: "4,714", taken: 4.714, left: 4714 } }],
    });
  });

  test("beside thousands, 4,714 is a thousand", () => {
    expect(settled("4,714", { neighbours: [decimal(5200), decimal(3100)] })).toEqual([
      decimal(4714),
      ["number-settled-by-neighbours"],
    ]);
  });

  test("neighbours settle nothing when both readings or neither are near, or there are none", () => {
    expect(settled("4,714", { neighbours: [decimal(9), decimal(5000)] })).toBe("ambiguous");
    expect(settled("4,714", { neighbours: [decimal(150)] })).toBe("ambiguous");
    expect(settled("4,714", { neighbours: [decimal(9_000_000)] })).toBe("ambiguous");
    expect(settled("4,714", { neighbours: [] })).toBe("ambiguous");
    expect(settled("4,714", { neighbours: [decimal(0)] })).toBe("ambiguous");
  });

  test("a near reading is not taken while the other is less than a hundred times away", () => {
    expect(settled("4,714", { neighbours: [decimal(48)] })).toBe("ambiguous");
    expect(settled("4,714", { neighbours: [decimal(47)] })).not.toBe("ambiguous");
  });

  test("a settled number keeps the note on its unit", () => {
    expect(settled("4,714 m", { units: ["m"], neighbours: [decimal(9)] })).toEqual([
      decimal(4714, 3),
      ["number-with-unit", "number-settled-by-neighbours"],
    ]);
  });
});

/** Vietnamese text of units × 10^-scale, written independently of the code under test. */
function vietnamese(units: number, scale: number, group: boolean): string {
  const digits = String(Math.abs(units)).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const grouped = group ? [...whole.matchAll(/\d{1,3}(?=(?:\d{3})*$)/g)].map((m) => m[0]).join(".") : whole;
  return (units < 0 ? "-" : "") + grouped + (scale > 0 ? `,${digits.slice(digits.length - scale)}` : "");
}

const anyText = fc.string({ unit: "binary", maxLength: 20 });
const nearNumber = fc
  .array(fc.constantFrom(...Array.from("0123456789.,,.. -+%đ…(/")), { maxLength: 12 })
  .map((a) => a.join(""));
const text = fc.oneof(anyText, nearNumber);
const blank = fc.constantFrom("", " ", "  ", "\u00a0", "\t", "\n", "\u200b", "\ufeff", " \u00a0 ");
const scaled = fc.record({ units: fc.integer({ min: -1e9, max: 1e9 }), scale: fc.nat(6) });

describe("whatever is typed", () => {
  test("a number written the Vietnamese way reads back exactly, or as one of two when three decimals leave doubt", () => {
    fc.assert(
      fc.property(scaled, fc.boolean(), ({ units, scale }, group) => {
        const reading = readNumber(vietnamese(units, scale, group));
        const value = units / 10 ** scale;
        if (reading.kind === "exact") expect(decimalToNumber(reading.value)).toBe(value === 0 ? 0 : value);
        else if (reading.kind === "ambiguous") expect(decimalToNumber(reading.readings[0])).toBe(value);
        else throw new Error(`not read: ${vietnamese(units, scale, group)}`);
        const oneGroup = group && scale === 0 && Math.abs(units) >= 1000 && Math.abs(units) < 1e6;
        const threeDecimals = scale === 3 && Math.abs(units) >= 1000 && Math.abs(units) < 1e6;
        expect(reading.kind).toBe(oneGroup || threeDecimals ? "ambiguous" : "exact");
      }),
      { numRuns: 1000 },
    );
  });

  test("no text makes it throw, and values are safe integers", () => {
    fc.assert(
      fc.property(text, (s) => {
        const reading = readNumber(s, { maximum: decimal(10), neighbours: [decimal(3)], units: [s, "đ"] });
        if (reading.kind === "exact") {
          expect(Number.isSafeInteger(reading.value.units)).toBe(true);
          expect(Object.is(reading.value.units, -0)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("an exact reading is what the digits say with one of the marks as the decimal mark", () => {
    fc.assert(
      fc.property(nearNumber, (s) => {
        const reading = readNumber(s);
        if (reading.kind !== "exact") return;
        const bare = s.replace(/[^\d.,-]/g, "").replace(/[.,]$/, "");
        const possible = [",", "."].map((mark) => {
          const at = bare.lastIndexOf(mark);
          const whole = at < 0 ? bare : bare.slice(0, at);
          return Number(
            `${whole.replace(/[.,]/g, "")}.${at < 0 ? "" : bare.slice(at + 1).replace(/[.,]/g, "")}`,
          );
        });
        possible.push(Number(bare.replace(/[.,]/g, "")));
        expect(possible.map((n) => n + 0)).toContain(decimalToNumber(reading.value));
      }),
      { numRuns: 5000 },
    );
  });

  test("a hint never gives a value that is not one of the two readings, and leaves certain numbers alone", () => {
    fc.assert(
      fc.property(nearNumber, scaled, fc.array(scaled, { maxLength: 4 }), (s, maximum, neighbours) => {
        const alone = readNumber(s);
        const hinted = readNumber(s, { maximum, neighbours });
        if (alone.kind !== "ambiguous" || hinted.kind !== "exact") expect(hinted).toEqual(alone);
        else expect(alone.readings).toContainEqual(hinted.value);
      }),
      { numRuns: 1000 },
    );
  });

  test("blanks around the text change nothing", () => {
    fc.assert(
      fc.property(text, blank, blank, (s, before, after) => {
        expect(readNumber(before + s + after)).toEqual(readNumber(s));
      }),
    );
  });
});

describe("numbers in sentences", () => {
  test.each([
    [0.75, "0,75"],
    [1250.5, "1.250,5"],
    [0, "0"],
    [-0, "0"],
    [89, "89"],
    [100, "100"],
    [1000, "1.000"],
    [1234567.25, "1.234.567,25"],
    [-1.5, "-1,5"],
    [-1250, "-1.250"],
    [0.1 + 0.2, "0,3"],
    [-1e-9, "0"],
    [1 / 3, "0,333333"],
    [4.714, "4,714"],
  ])("%d is written %s", (value, shown) => {
    expect(formatDecimal(value)).toBe(shown);
  });

  test("decimals can be bounded both ways", () => {
    expect(formatDecimal(5, { leastDecimals: 2 })).toBe("5,00");
    expect(formatDecimal(5.126, { mostDecimals: 2 })).toBe("5,13");
    expect(formatDecimal(5.1, { leastDecimals: 2, mostDecimals: 3 })).toBe("5,10");
  });

  test("what is no number is written as such and not as a number", () => {
    expect(formatDecimal(NaN)).toBe("NaN");
    expect(formatDecimal(Infinity)).toBe("Infinity");
  });

  test("a decimal is the nearest number", () => {
    expect(decimalToNumber(decimal(14363, 2))).toBe(143.63);
    expect(decimalToNumber(decimal(-15, 1))).toBe(-1.5);
  });

  test("what is written reads back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), (hundredths) => {
        const reading = readNumber(formatDecimal(hundredths / 100));
        const value = reading.kind === "ambiguous" ? reading.readings[0] : null;
        const read = reading.kind === "exact" ? reading.value : value;
        expect(read).not.toBeNull();
        expect(decimalToNumber(read!)).toBe(hundredths / 100 + 0);
      }),
    );
  });
});
