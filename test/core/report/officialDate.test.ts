import * as fc from "fast-check";
import { dayOfSerial, longDay, parseDay, shortDay } from "../../../src/core";

test.each([
  ["22/3/2021", "22/3/2021", "ngày 22 tháng 3 năm 2021"],
  ["2022-02-24", "24/02/2022", "ngày 24 tháng 02 năm 2022"],
  ["1.10.2021", "01/10/2021", "ngày 01 tháng 10 năm 2021"],
  ["Ngày 5 tháng 1 năm 2020", "05/01/2020", "ngày 05 tháng 01 năm 2020"],
])("%s is written %s and %s", (text, short, long) => {
  const day = parseDay(text);
  expect(day && [shortDay(day), longDay(day)]).toEqual([short, long]);
});

test.each(["31/4/2021", "29/2/2021", "13/13/2021", "0/1/2021", "22/3/21", "3/2021", "", "hôm nay"])(
  "“%s” is no day",
  (text) => {
    expect(parseDay(text)).toBeNull();
  },
);

test("a serial number of Excel is its day", () => {
  expect(dayOfSerial(44524)).toEqual({ year: 2021, month: 11, day: 24 });
  expect(dayOfSerial(61)).toEqual({ year: 1900, month: 3, day: 1 });
  expect(dayOfSerial(60)).toBeNull();
});

test("serial numbers follow the calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 100_000 }), (serial) => {
      const { year, month, day } = dayOfSerial(serial) ?? { year: 0, month: 0, day: 0 };
      expect(Date.UTC(year, month - 1, day) / 86_400_000 + 25_569).toBe(serial);
    }),
  );
});
