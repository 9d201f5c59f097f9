import { fitText, stackedText } from "../../../src/hosts/grid/shownText";

/** Every sign is as wide as the font is high. */
const width = (text: string, size: number): number => text.length * size;
const plain = { size: 10, shrinks: false, isNumber: true, general: null, width };

test.each([
  [
    "a text without room is left to run on",
    "abcdefgh",
    { room: 50, isNumber: false },
    { text: null, size: null },
  ],
  ["a number with room stays", "12345", { room: 50 }, { text: null, size: null }],
  ["a number a fifth too wide is made smaller", "123456", { room: 50 }, { text: null, size: 8 }],
  ["a number without room is never cut", "12.345.678", { room: 50 }, { text: "#####", size: null }],
  ["in a sliver there is one sign", "123", { room: 5 }, { text: "#", size: null }],
  [
    "a number of no format loses decimals, rounded",
    "0,66666667",
    { room: 50, general: 2 / 3 },
    { text: "0,667", size: null },
  ],
  ["one with a format does not", "0,66666667", { room: 50 }, { text: "#####", size: null }],
  [
    "where the format says so the font shrinks",
    "abcdefgh",
    { room: 50, isNumber: false, shrinks: true },
    { text: null, size: 6 },
  ],
  [
    "a number shrinks before its signs go",
    "1234567890",
    { room: 50, shrinks: true },
    { text: null, size: 5 },
  ],
])("%s", (_, text, more, fitted) => {
  expect(fitText(text, { ...plain, ...more })).toEqual(fitted);
});

test("letters stand below each other with their marks", () => {
  expect(stackedText("\u0110u\u031b\u0301ng")).toBe("\u0110\nu\u031b\u0301\nn\ng");
});
