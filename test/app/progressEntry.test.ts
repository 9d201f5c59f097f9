import { readTypedQuantity, readTypedYear } from "../../src/app/progressEntry";
import { quantity } from "../../src/core";

test.each<[string, ReturnType<typeof readTypedQuantity>]>([
  ["143,63", { kind: "quantity", value: quantity(143_630) }],
  ["722.7", { kind: "quantity", value: quantity(722_700) }],
  ["4,714", { kind: "ambiguous", readings: [quantity(4714), quantity(4_714_000)] }],
  ["", { kind: "blank" }],
  ["…", { kind: "blank" }],
  ["-5", { kind: "invalid" }],
  ["1,2345", { kind: "invalid" }],
  ["nhiều", { kind: "invalid" }],
])("a typed quantity %j is %j", (typed, read) => {
  expect(readTypedQuantity(typed)).toEqual(read);
});

test.each([
  ["2021", 2021],
  [" 2019 ", 2019],
  ["21", null],
  ["2021a", null],
  ["", null],
])("a typed year %j is %j", (typed, year) => {
  expect(readTypedYear(typed)).toBe(year);
});
