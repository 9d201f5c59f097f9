import { SharedFormula } from "../../../src/hosts/file/sharedFormula";

/** The formula of B2 as the cell one row down and one column right has it. */
const moved = (formula: string) => new SharedFormula(formula, 2, 2).at(3, 3);

test.each([
  ["A1", "B2"],
  ["$A1", "$A2"],
  ["A$1", "B$1"],
  ["$A$1", "$A$1"],
  ["SUM(A1:B2)", "SUM(B2:C3)"],
  ["SUM(A:B,$C:$C)", "SUM(B:C,$C:$C)"],
  ["SUM(1:2,$5:$5)", "SUM(2:3,$5:$5)"],
  ["LOG10(A1)", "LOG10(B2)"],
  ["Sheet1!A1+'B2 c'!A1", "Sheet1!B2+'B2 c'!B2"],
  ["AB1!C2", "AB1!D3"],
  ["[1]Sheet1!A1", "[1]Sheet1!B2"],
  ['IF(A1="A1 ""B2""",1.5,2)', 'IF(B2="A1 ""B2""",1.5,2)'],
  ["Diem_1+A1_x+điểm1+Table1[A1]", "Diem_1+A1_x+điểm1+Table1[A1]"],
  ["1E5+A1", "1E5+B2"],
  ["Bang[[#This Row],[A1]]+A1", "Bang[[#This Row],[A1]]+B2"],
  ["XFE1+A1048577", "XFE1+A1048577"],
  ["XFD1048576", "A1"],
])("%s moves to %s", (formula, expected) => {
  expect(moved(formula)).toBe(expected);
});

test("in its own cell a shared formula is as written", () => {
  expect(new SharedFormula("SUM(A1:$B$2)*A:A", 7, 9).at(7, 9)).toBe("SUM(A1:$B$2)*A:A");
});
