import { localFormula } from "../../../src/hosts/grid/localFormula";
import { editText, readEntry } from "../../../src/hosts/grid/readEntry";

const number = (n: number, format: string | null = null) => ({ kind: "number", number: n, format });
const text = (t: string) => ({ kind: "text", text: t });

test.each([
  ["0,75", 0.75],
  ["1.250,5", 1250.5],
  ["1.234.567", 1_234_567],
  ["722.7", 722.7],
  ["-0,5", -0.5],
  ["89", 89],
  [" 12 ", 12],
  ["0", 0],
])("%s typed is the number %d", (typed, n) => {
  expect(readEntry(typed)).toEqual(number(n));
});

test.each(["1.500", "4,714", "12,345"])("%s stays a text, as it has two readings", (typed) => {
  expect(readEntry(typed)).toEqual(text(typed));
});

test.each(["007", "5/9", "705.", "5 điểm", "Tốt", "30/02/2026", "1/1/26", "01/01/1900", "=", "1e3"])(
  "%s stays the text it is",
  (typed) => {
    expect(readEntry(typed)).toEqual(text(typed));
  },
);

test("an apostrophe in front keeps a number as a text", () => {
  expect(readEntry("'89")).toEqual(text("89"));
});

test.each([
  ["22/11/2026", 46_348],
  ["1/3/1900", 61],
  ["24-11-2021", 44_524],
])("%s is the day %d", (typed, serial) => {
  expect(readEntry(typed)).toEqual({ kind: "date", serial });
});

test("a share is a hundredth and brings its format", () => {
  expect(readEntry("12,5%")).toEqual(number(0.125, "0.##%"));
});

test("nothing typed is a blank, and truth values are truth values", () => {
  expect(readEntry("")).toEqual({ kind: "blank" });
  expect(readEntry("true")).toEqual({ kind: "boolean", boolean: true });
});

test("a formula keeps its text", () => {
  expect(readEntry("=SUM(A1:A3)")).toEqual({ kind: "formula", formula: "SUM(A1:A3)" });
});

test.each([
  ["SUM(A1;B1)", "SUM(A1,B1)"],
  ["IF(A1>0,5;1,25;0)", "IF(A1>0.5,1.25,0)"],
  ['IF(A1="a;b";1;2)', 'IF(A1="a;b",1,2)'],
  ["SUM('Trang; 1'!A1,2)", "SUM('Trang; 1'!A1,2)"],
  ["SUM(1,5)", "SUM(1,5)"],
])("the formula %s is %s", (typed, formula) => {
  expect(localFormula(typed)).toBe(formula);
});

test.each([
  [0.75, "0,75"],
  [1250.5, "1250,5"],
  [0.1 + 0.2, "0,3"],
  [4.714, "4,714"],
  [1_234_567_890, "1234567890"],
])("%d is edited as %s", (n, shown) => {
  expect(editText(n)).toBe(shown);
});
