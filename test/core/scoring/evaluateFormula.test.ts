import fc from "fast-check";
import type { CellValue } from "../../../src/core/model/workbookSnapshot";
import {
  evaluateFormula,
  FormulaEvaluator,
  type FormulaCells,
} from "../../../src/core/scoring/evaluateFormula";
import { toA1 } from "../../../src/core/text/a1";

type Stated = number | string | boolean | { readonly formula: string } | CellValue;

/** Cells by A1 address; a text that begins with "=" is a formula whose stored value is wrong on purpose. */
function cells(stated: Readonly<Record<string, Stated>>): FormulaCells {
  const valueOf = (s: Stated): CellValue => {
    if (typeof s === "number") return { kind: "number", number: s };
    if (typeof s === "string") return { kind: "text", text: s };
    if (typeof s === "boolean") return { kind: "boolean", boolean: s };
    return "kind" in s ? s : { kind: "number", number: -999 };
  };
  return (row, column) => {
    const s = stated[toA1(row, column)];
    if (s === undefined) return undefined;
    return { value: valueOf(s), formula: typeof s === "object" && "formula" in s ? s.formula : null };
  };
}

const sheet = cells({
  A1: 1,
  A2: 2.5,
  A3: "đạt",
  A4: true,
  A6: { kind: "date", serial: 44000 },
  A7: { kind: "error", error: "#REF!" },
  B1: { formula: "SUM(A1:A2)" },
  B2: { formula: "B1*2" },
  B3: { formula: "Sheet2!A1" },
  C1: { formula: "C2" },
  C2: { formula: "C1+1" },
  D1: { formula: "SUBTOTAL(9,A1:A2)" },
  D2: { formula: "1+SUBTOTAL(9,A1:A2)" },
});
const value = (formula: string) => evaluateFormula(formula, sheet);

describe("evaluateFormula", () => {
  it.each([
    ["1+2*3", 7],
    ["(1+2)*3", 9],
    ["-2^2", 4],
    ["2^3^2", 64],
    ["8/4/2", 1],
    ["50%*4", 2],
    ["+A1+A2", 3.5],
    ["$A$1+ A$2 - $A1", 2.5],
    ["A5+1", 1],
    ["A4+1", 2],
    ["A6-43999", 1],
    [".5+1.25", 1.75],
    ["SUM(A1:A2)", 3.5],
    ["sum( A1 , A2 , 3 )", 6.5],
    ["SUM(A1:A2,(A1+A2)*2)", 10.5],
    ["SUM(A2:A1)", 3.5],
    ["MAX(A1:A5)", 2.5],
    ["MIN(A1:A5)", 1],
    ["MAX(A5:A5)", 0],
    ["AVERAGE(A1:A5)", 1.75],
    ["ROUND(2.345,2)", 2.35],
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(-2.5,0)", -3],
    ["ROUND(1234,-2)", 1200],
    ["B1+N(B9)-N(A3)", 3.5],
    ["N(A4)", 1],
    ["N(3+1)", 4],
  ])("works out =%s as %d", (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });

  it("passes over text and TRUE in a range, as Excel does", () => {
    expect(value("SUM(A1:A5)")).toBe(3.5);
    expect(value("SUM(A3)")).toBe(0);
  });

  it("gives up on text beside an operator", () => {
    expect(value("A1+A3")).toBeNull();
  });

  it("follows formulas instead of trusting their stored values", () => {
    expect(value("B2")).toBe(7);
    expect(value("SUM(B1:B2)")).toBe(10.5);
  });

  it("passes over subtotals within a subtotal, and gives up where one is hidden in a formula", () => {
    expect(value("SUBTOTAL(9,A1:A2,D1)")).toBe(3.5);
    expect(value("SUBTOTAL(9,D2)")).toBeNull();
    expect(value("SUBTOTAL(1,A1:A2)")).toBeNull();
  });

  it("gives no certain subtotal on a sheet with hidden rows", () => {
    expect(new FormulaEvaluator(sheet, true).evaluate("SUBTOTAL(9,A1:A2)")).toBeNull();
    expect(new FormulaEvaluator(sheet, true).evaluate("SUM(A1:A2)")).toBe(3.5);
  });

  it.each([
    ["another sheet", "Sheet2!A1"],
    ["another sheet with blanks in its name", "'Phụ lục I'!A1"],
    ["another workbook", "[1]Sheet1!A1"],
    ["a name", "TongDiem"],
    ["a name that begins like a cell", "A1_tong"],
    ["a name in Vietnamese letters", "A1ổ"],
    ["another function", "IF(A1>0,1,2)"],
    ["a function whose name looks like a cell", "LOG10(100)"],
    ["a text", '"5"'],
    ["a whole column", "SUM(A:A)"],
    ["a range beside an operator", "A1:A2+1"],
    ["an error value", "SUM(A1:A7)"],
    ["a formula that cannot be told", "B3+1"],
    ["a formula that leads back to itself", "C1"],
    ["division by zero", "1/A5"],
    ["an average of nothing", "AVERAGE(A5)"],
    ["a semicolon", "SUM(A1;A2)"],
    ["a missing parenthesis", "SUM(A1:A2"],
    ["a rest", "1 2"],
    ["nothing", ""],
    ["a dot", "."],
    ["an exponent", "1E5"],
    ["a column beyond XFD", "XFE1"],
    ["row 0", "A0"],
    ["a million cells", "SUM(A1:Z1000000)"],
    ["a number beyond all digits", "9^9^9^9"],
  ])("cannot tell: %s", (_, formula) => {
    expect(value(formula)).toBeNull();
  });

  it("gives up on deep parentheses and long chains instead of running out of stack", () => {
    expect(value("(".repeat(5000) + "1" + ")".repeat(5000))).toBeNull();
    expect(value("-".repeat(5000) + "1")).toBe(1);
    const chain: FormulaCells = (row) => ({
      value: { kind: "blank" },
      formula: row < 100_000 ? `A${row + 1}` : "1",
    });
    expect(evaluateFormula("A1", chain)).toBeNull();
  });

  it("works out a cell once however often it is named", () => {
    let looked = 0;
    // Every row names the row below twice: two to the hundredth steps without a memory.
    const doubling: FormulaCells = (row) => {
      looked++;
      return { value: { kind: "blank" }, formula: row < 100 ? `A${row + 1}+A${row + 1}` : "1" };
    };
    expect(evaluateFormula("A1", doubling)).toBe(2 ** 99);
    expect(looked).toBeLessThan(300);
  });

  it("adds any column of hundredths as exact points do", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 60 }),
        (column) => {
          const stated = Object.fromEntries(column.map((p, i) => [`A${i + 1}`, p / 100]));
          const sum = evaluateFormula(`SUM(A1:A${column.length})`, cells(stated));
          expect(Math.round(sum! * 100)).toBe(column.reduce((a, b) => a + b, 0));
        },
      ),
    );
  });

  it("never throws, whatever the formula", () => {
    const piece = fc.constantFrom(
      "A1",
      "A3",
      "B2",
      "C1",
      "(",
      ")",
      "+",
      "-",
      "*",
      "/",
      "^",
      "%",
      ",",
      ":",
      "SUM(",
      "N(",
      "1",
      ".",
      " ",
      "$",
      "!",
      "'",
      "ROUND(",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const result = value(pieces.join(""));
        expect(result === null || Number.isFinite(result)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
