import fc from "fast-check";
import { builtInFormat, formatFromCode, shownNumber } from "../../../src/hosts/file/numberFormat";
import { serialFromIso, shownDate } from "../../../src/hosts/file/serialDate";
import { parseXmlNumber } from "../../../src/hosts/file/xmlNumber";

test.each<[number, string, string]>([
  [0.5, "General", "0,5"],
  [89, "General", "89"],
  [0.1 + 0.2, "General", "0,3"],
  [-0, "General", "0"],
  [1e21, "General", "1E+21"],
  [1.005, "0.00", "1,01"],
  [0.5, "0.00", "0,50"],
  [1234567.891, "#,##0.0", "1.234.567,9"],
  [0.856, "0.0%", "85,6%"],
  [0.5, "0.##", "0,5"],
  [5, "0.##", "5"],
  [5, '0 "điểm"', "5"],
  [44524, "dd/mm/yyyy", "24/11/2021"],
  [44524.5, "m/d/yy h:mm", "24/11/2021 12:00"],
  [0.75, "[h]:mm", "18:00"],
  [60, "d/m/y", "29/02/1900"],
  [1, "d/m/y", "01/01/1900"],
  [5, '"ngày" 0', "5"],
  [5, "[Red]0", "5"],
])("%d under %s shows %s", (n, code, text) => {
  expect(shownNumber(n, formatFromCode(code))).toBe(text);
});

test("a negative number that rounds to zero has no sign", () => {
  expect(shownNumber(-0.004, formatFromCode("0.00"))).toBe("0,00");
});

test.each([14, 22, 45])("the built-in format %d is a date", (id) => {
  expect(builtInFormat(id).kind).toBe("date");
});

test.each([0, 1, 2, 9, 49])("the built-in format %d is no date", (id) => {
  expect(builtInFormat(id).kind).not.toBe("date");
});

test.each([
  ["2021-11-24", 44524],
  ["2021-11-24T12:00:00Z", 44524.5],
  ["1900-01-01", 1],
  ["1900-03-01", 61],
  ["18:00:00", 0.75],
  ["2021-13-01", null],
  ["2021-02-29", null],
  ["24/11/2021", null],
  ["", null],
])("the ISO date %s is the serial %p", (text, serial) => {
  expect(serialFromIso(text)).toBe(serial);
});

test("every day of the calendar is shown as the date its ISO form is read from", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const [day, month, year] = shownDate(serial).split("/");
      expect(serialFromIso(`${year}-${month}-${day}`)).toBe(serial);
    }),
  );
});

test("a number in XML is read to the very same double", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
      const text = `<v>${n}</v>`;
      expect(parseXmlNumber(text, 3, text.length - 4)).toBe(Number(String(n)));
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9 }), (units, decimals) => {
      const text = (units / 10 ** decimals).toFixed(decimals);
      expect(parseXmlNumber(text, 0, text.length)).toBe(Number(text));
    }),
  );
});

test.each(["", "-", ".", "1,5", "1 2", "0x1", "Infinity", "NaN", "1e", "--1", "1.2.3"])(
  "%p is no number in XML",
  (text) => {
    expect(parseXmlNumber(text, 0, text.length)).toBeNaN();
  },
);
